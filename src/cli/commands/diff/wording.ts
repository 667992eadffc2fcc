/**
 * What changed within a text, in the signs of `git diff --word-diff`: `[-gone-]{+new+}` between as many words as show the place. Chinese is
 * taken sign by sign. Short texts are shown whole, before and after, which reads better.
 */
import { diffArrays } from 'diff';
import stringWidth from 'string-width';

/** Columns of a terminal. */
const SHORT = 60;
/** Tokens round a change; blanks count too. */
const AROUND = 8;
/** Two changes with less between them are one. */
const NEAR = 4;

/** The text with its changes marked; null where it is short, or where hardly anything stayed. */
export function rewording(was: string, now: string): string | null {
  if (Math.max(stringWidth(was), stringWidth(now)) <= SHORT) return null;
  const found = diffArrays(tokens(was), tokens(now)).map(({ value, added, removed }) => part(value, added, removed));
  const parts = slid(trimmed(merged(found)));
  const kept = parts.reduce((sum, { same }) => sum + same.join('').length, 0);
  if (kept < 0.4 * Math.max(was.length, now.length)) return null;
  return parts.map((each, i) => (each.same.length > 0 ? context(each.same, i > 0, i < parts.length - 1) : marked(each))).join('');
}

interface WordingPart {
  readonly same: readonly string[];
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

function part(value: readonly string[], added: boolean, removed: boolean): WordingPart {
  return { same: added || removed ? [] : value, gone: removed ? value : [], fresh: added ? value : [] };
}

/**
 * What was put in or taken out may be said to begin earlier, where it ends with what stands before it: `a b, {+c b, +}` is `a {+b, c +}b, `. It
 * begins at the start of the text or of a word, if it can.
 */
function slid(parts: readonly WordingPart[]): WordingPart[] {
  const all = [...parts];
  for (let i = 0; i < all.length; i++) {
    const [before, at, behind] = [all[i - 1], all[i]!, all[i + 1]];
    const key = at.gone.length === 0 ? 'fresh' : at.fresh.length === 0 ? 'gone' : null;
    if (key === null || at.same.length > 0 || !before?.same.length || !behind?.same.length) continue;
    const count = slideOf(before.same, at[key]);
    if (count === 0) continue;
    const moved = before.same.slice(-count);
    all[i - 1] = { ...before, same: before.same.slice(0, -count) };
    all[i] = { ...at, [key]: [...moved, ...at[key].slice(0, -count)] };
    all[i + 1] = { ...behind, same: [...moved, ...behind.same] };
  }
  return all.filter(({ same, gone, fresh }) => same.length + gone.length + fresh.length > 0);
}

/** By how many tokens a change can begin earlier for that; 0 where it can't or need not. */
function slideOf(before: readonly string[], change: readonly string[]): number {
  const beginsWell = (count: number) => count === before.length || /^\s+$/.test(before.at(-1 - count)!);
  for (let count = 0; count <= Math.min(before.length, change.length); count++) {
    if (count > 0 && before.at(-count) !== change.at(-count)) return 0;
    if (beginsWell(count)) return count;
  }
  return 0;
}

/** What was taken out and put in at one place is one part, and so is what stands close to it. */
function merged(parts: readonly WordingPart[]): WordingPart[] {
  const found: WordingPart[] = [];
  for (const [i, next] of parts.entries()) {
    const last = found.at(-1);
    const isInner = i > 0 && i < parts.length - 1;
    const isBridge = isInner && next.same.length > 0 && next.same.length < NEAR;
    if (last === undefined || (next.same.length > 0 && !isBridge) || last.same.length > 0) {
      found.push(isBridge ? changedWith(next) : next);
      continue;
    }
    const { gone, fresh } = isBridge ? changedWith(next) : next;
    found[found.length - 1] = { same: [], gone: [...last.gone, ...gone], fresh: [...last.fresh, ...fresh] };
  }
  return found;
}

/** What a merged change has in common at its beginning or its end did not change. */
function trimmed(parts: readonly WordingPart[]): WordingPart[] {
  return parts
    .flatMap((each) => {
      const { gone, fresh } = each;
      const most = Math.min(gone.length, fresh.length);
      let [head, tail] = [0, 0];
      while (head < most && gone[head] === fresh[head]) head++;
      while (tail < most - head && gone.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
      const kept = (same: readonly string[]): WordingPart => ({ same, gone: [], fresh: [] });
      const inner = {
        same: each.same,
        gone: gone.slice(head, gone.length - tail),
        fresh: fresh.slice(head, fresh.length - tail),
      };
      return [kept(gone.slice(0, head)), inner, kept(gone.slice(gone.length - tail))];
    })
    .reduce<WordingPart[]>((all, next) => {
      const last = all.at(-1);
      if (next.same.length + next.gone.length + next.fresh.length === 0) return all;
      if (last?.same.length && next.same.length > 0) all[all.length - 1] = { ...last, same: [...last.same, ...next.same] };
      else all.push(next);
      return all;
    }, []);
}

const changedWith = ({ same }: WordingPart): WordingPart => ({ same: [], gone: same, fresh: same });

function marked({ gone, fresh }: WordingPart): string {
  const [old, now] = [gone.join(''), fresh.join('')];
  return `${old === '' ? '' : `[-${old}-]`}${now === '' ? '' : `{+${now}+}`}`;
}

/** The words next to the changes on either side, with an ellipsis for what is between. */
function context(words: readonly string[], hasBefore: boolean, hasBehind: boolean): string {
  const shown = (hasBefore ? AROUND : 0) + (hasBehind ? AROUND : 0);
  if (words.length <= shown + 1) return words.join('');
  const head = hasBefore ? words.slice(0, AROUND).join('').trimEnd() : '';
  const tail = hasBehind ? words.slice(-AROUND).join('').trimStart() : '';
  return [head, tail].join(head === '' ? '… ' : tail === '' ? ' …' : ' … ');
}

/** Words, blanks, and each other sign for itself. */
function tokens(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}_]+|\s+|./gsu) ?? [];
}
