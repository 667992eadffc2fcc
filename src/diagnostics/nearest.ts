/**
 * "Did you mean": the known name nearest to a wrong one, or none where nothing is near. By Levenshtein's distance without regard to case;
 * up to a third of the letters may differ, two neighbours that changed places count as one mistake, and a beginning is near its whole.
 */
import { distance } from 'fastest-levenshtein';

/** Longer words than this are not compared: no one misspells them, and the comparison is quadratic. */
const LONGEST = 64;

const ASCII = /^[ -~]*$/;

/** The nearest of `known` to `word`, the first of equals, else null. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = folded(word);
  if (wanted.length > LONGEST) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const cost = differenceOf(wanted, folded(name), least);
    if (cost < least) {
      best = name;
      least = cost;
    }
  }
  return best;
}

/** The only one of `known` that differs from `word` in case or width alone, else null. */
export function sameButCase(word: string, known: Iterable<string>): string | null {
  const wanted = folded(word);
  const same = new Set<string>();
  for (const name of known) if (folded(name) === wanted) same.add(name);
  const [only] = same;
  return same.size === 1 ? only! : null;
}

function folded(word: string): string {
  return (ASCII.test(word) ? word : word.normalize('NFKC')).toLowerCase();
}

/** The distance, or infinity where the words are not near or not nearer than `least`. */
function differenceOf(wanted: string, name: string, least: number): number {
  if (wanted === name) return 0;
  const length = Math.max(wanted.length, name.length);
  const allowed = Math.max(1, Math.floor(length / 3));
  const gap = length - Math.min(wanted.length, name.length);
  if (gap <= allowed && length <= LONGEST && length > 1) {
    const cost = distance(wanted, name);
    if (cost <= allowed && cost < length) return cost < least ? cost : Number.POSITIVE_INFINITY;
    if (cost === 2 && gap === 0 && sameLetters(wanted, name)) return 1.5;
  }
  return isBeginning(wanted, name) ? length - 0.5 : Number.POSITIVE_INFINITY;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** Three letters, or two signs of a script whose words are that short. */
function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= (/^\p{Script=Han}/u.test(short) ? 2 : 3) && long.startsWith(short);
}

/** Whether a word may be a slip for the other: half of the letters fit, or one is a good part of the other. */
export function resembles(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length * 3 < longer.length) return false;
  return longer.includes(shorter) || distance(a, b) <= longer.length / 2;
}
