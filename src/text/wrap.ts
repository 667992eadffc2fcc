/**
 * Breaks a text into lines: the fewest that fit, and among those the ones that are least ragged and end where a reader would pause. An optimal
 * fit by dynamic programming over the places where a line may end (after Knuth and Plass, "Breaking paragraphs into lines", 1981).
 */
import { type Break, breakOpportunities } from './break-opportunities.ts';
import { displayText } from './display-text.ts';
import { graphemes } from './graphemes.ts';
import { ruler } from './measure.ts';
import type { TextStyle } from './type-scale.ts';

export interface Line {
  readonly text: string;
  /** Advance width in pixels. */
  readonly width: number;
}

/** A word wider than the line is torn after a joint of an identifier or address if it can be, else anywhere. */
const TORN = { atJoint: 30, anywhere: 60 };

interface Paragraph {
  readonly text: string;
  readonly breaks: readonly Break[];
  /** Width of the line from one break to another, the blank at its end left out. */
  width(from: number, to: number): number;
}

const JOINT = /^(?:[_./\\:@?&=-][^_./\\:@?&=-]|\p{Ll}\p{Lu}|\p{L}\p{N})/u;

function tornPlaces(word: string, offset: number): Break[] {
  const [, ...inside] = graphemes(word);
  return inside.map(({ at }) => ({
    at: offset + at,
    cost: JOINT.test(word.slice(at - 1, at + 1)) ? TORN.atJoint : TORN.anywhere,
  }));
}

function paragraph(text: string, style: TextStyle, maxWidth: number): Paragraph {
  const measureUnits = ruler(text, style);
  const trimmed = (from: number, to: number) => measureUnits(from, text[to - 1] === ' ' ? to - 1 : to);
  const whole = [{ at: 0, cost: 0 }, ...breakOpportunities(text), { at: text.length, cost: 0 }];
  const breaks = whole.flatMap((place, i) => {
    const before = whole[i - 1]?.at ?? 0;
    return trimmed(before, place.at) > maxWidth
      ? [...tornPlaces(text.slice(before, place.at).trimEnd(), before), place]
      : [place];
  });
  return { text, breaks, width: (from, to) => trimmed(breaks[from]!.at, breaks[to]!.at) };
}

/** For every break, the fewest lines that reach it from the begin, or from it the end; a single unit always fits. */
function fewestLines({ breaks, width }: Paragraph, maxWidth: number): { to: number[]; from: number[] } {
  const last = breaks.length - 1;
  const to = [0];
  for (let end = 1, start = 0; end <= last; end++) {
    while (start < end - 1 && width(start, end) > maxWidth) start++;
    to[end] = to[start]! + 1;
  }
  const from: number[] = [];
  from[last] = 0;
  for (let start = last - 1, end = last; start >= 0; start--) {
    while (end > start + 1 && width(start, end) > maxWidth) end--;
    from[start] = from[end]! + 1;
  }
  return { to, from };
}

interface Partial {
  readonly cost: number;
  readonly start: number;
}

/** The cheapest choice of breaks with the fewest lines, as indices of the breaks that end a line. */
function bestBreaks(text: Paragraph, style: TextStyle, maxWidth: number): number[] {
  const { breaks, width } = text;
  const last = breaks.length - 1;
  const fewest = fewestLines(text, maxWidth);
  const lines = fewest.to[last]!;
  const best: Map<number, Partial>[] = breaks.map(() => new Map());
  best[0]!.set(0, { cost: 0, start: 0 });
  for (let end = 1; end <= last; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const w = width(start, end);
      if (w > maxWidth && start < end - 1) break;
      const price = (w / style.size) ** 2 + breaks[end]!.cost;
      for (const [count, { cost }] of best[start]!) {
        if (count + 1 + fewest.from[end]! > lines) continue;
        const known = best[end]!.get(count + 1);
        if (known === undefined || cost + price < known.cost) best[end]!.set(count + 1, { cost: cost + price, start });
      }
    }
  }
  const ends: number[] = [];
  for (let end = last, count = lines; count > 0; count--) {
    ends.unshift(end);
    end = best[end]!.get(count)!.start;
  }
  return ends;
}

function wrapParagraph(text: string, style: TextStyle, maxWidth: number): Line[] {
  const units = paragraph(text, style, maxWidth);
  let start = 0;
  return bestBreaks(units, style, maxWidth).map((end) => {
    const line = { text: text.slice(units.breaks[start]!.at, units.breaks[end]!.at).trimEnd(), width: units.width(start, end) };
    start = end;
    return line;
  });
}

/**
 * The lines of a text as it is set (see `displayText`), none wider than `maxWidth` pixels unless a single character is. Newlines in the text
 * hold; blank lines inside it stay as empty lines. A text of nothing but blanks has no lines.
 */
export function wrap(text: string, style: TextStyle, maxWidth: number): Line[] {
  const set = displayText(text).replace(/^\n+|\n+$/g, '');
  if (set === '') return [];
  return set.split('\n').flatMap((line) => (line === '' ? [{ text: '', width: 0 }] : wrapParagraph(line, style, maxWidth)));
}
