/**
 * Breaks a text into lines: the fewest that fit, and among those the ones that are least ragged and end where a reader would pause. An optimal
 * fit by dynamic programming over the places where a line may end (after Knuth and Plass, "Breaking paragraphs into lines", 1981).
 */
import type { Break } from './break-opportunities.ts';
import { displayText } from './display-text.ts';
import { FLOWC_FONTS, type Fonts } from './metrics.ts';
import { type BrokenParagraph, paragraph } from './paragraph.ts';
import type { TextStyle } from './type-scale.ts';

export interface WrappedLine {
  readonly text: string;
  /** Advance width in pixels. */
  readonly width: number;
}

/** A text that can be broken at several widths without being taken apart again. */
export interface Breaker {
  /** Lines narrower than this, in pixels, tear a word. */
  readonly widestWord: number;
  /** How many lines of this width the text takes. */
  count(maxWidth: number): number;
  lines(maxWidth: number): WrappedLine[];
}

type Between = (from: number, to: number) => number;

function widthBetween({ width }: BrokenParagraph, breaks: readonly Break[]): Between {
  return (from, to) => width(breaks[from]!.at, breaks[to]!.at);
}

/** For every break, the fewest lines that reach it from the beginning; a part that cannot be broken always fits. */
function linesTo(breaks: readonly Break[], width: Between, maxWidth: number): number[] {
  const lines = [0];
  for (let end = 1, start = 0; end < breaks.length; end++) {
    while (start < end - 1 && width(start, end) > maxWidth) start++;
    lines[end] = lines[start]! + 1;
  }
  return lines;
}

/** For every break, the fewest lines from it to the end. */
function linesFrom(breaks: readonly Break[], width: Between, maxWidth: number): number[] {
  const lines: number[] = [];
  lines[breaks.length - 1] = 0;
  for (let start = breaks.length - 2, end = breaks.length - 1; start >= 0; start--) {
    while (end > start + 1 && width(start, end) > maxWidth) end--;
    lines[start] = lines[end]! + 1;
  }
  return lines;
}

interface Partial {
  readonly cost: number;
  readonly start: number;
}

/** The cheapest choice of breaks with the fewest lines, as indices of the breaks that end a line. */
function bestEnds(breaks: readonly Break[], width: Between, em: number, maxWidth: number): number[] {
  const from = linesFrom(breaks, width, maxWidth);
  const fewest = from[0]!;
  const best: Map<number, Partial>[] = breaks.map(() => new Map());
  best[0]!.set(0, { cost: 0, start: 0 });
  for (let end = 1; end < breaks.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const w = width(start, end);
      if (w > maxWidth && start < end - 1) break;
      const price = (w / em) ** 2 + breaks[end]!.cost;
      for (const [count, { cost }] of best[start]!) {
        if (count + 1 + from[end]! > fewest) continue;
        const known = best[end]!.get(count + 1);
        if (known === undefined || cost + price < known.cost) best[end]!.set(count + 1, { cost: cost + price, start });
      }
    }
  }
  const ends: number[] = [];
  for (let end = breaks.length - 1, count = fewest; count > 0; count--) {
    ends.push(end);
    end = best[end]!.get(count)!.start;
  }
  return ends.reverse();
}

function breakParagraph(source: BrokenParagraph, em: number, maxWidth: number): WrappedLine[] {
  const breaks = source.breaks(maxWidth);
  let start = 0;
  return bestEnds(breaks, widthBetween(source, breaks), em, maxWidth).map((end) => {
    const [from, to] = [breaks[start]!.at, breaks[end]!.at];
    start = end;
    return { text: source.text.slice(from, to).trimEnd() + source.hyphenAt(to), width: source.width(from, to) };
  });
}

function countLines(source: BrokenParagraph, maxWidth: number): number {
  const breaks = source.breaks(maxWidth);
  return linesTo(breaks, widthBetween(source, breaks), maxWidth).at(-1)!;
}

/** Breakers of the texts that came last, by font: one text is tried at many widths, and shown in more than one place. */
const recent = new WeakMap<Fonts, Map<string, Breaker>>();
const MOST_RECENT = 500;
/** Of each, the widths whose lines are counted: a shape is tried at many heights, which often leave its text one width. */
const MOST_WIDTHS = 100;

export function breaker(text: string, style: TextStyle, fonts: Fonts = FLOWC_FONTS): Breaker {
  const known = recent.get(fonts) ?? new Map<string, Breaker>();
  recent.set(fonts, known);
  const key = `${style.size} ${style.bold} ${text}`;
  const made = known.get(key) ?? newBreaker(text, style, fonts);
  if (known.size >= MOST_RECENT) known.clear();
  known.set(key, made);
  return made;
}

function newBreaker(text: string, style: TextStyle, fonts: Fonts): Breaker {
  const set = displayText(text).replace(/^\n+|\n+$/g, '');
  const paragraphs = set === '' ? [] : set.split('\n').map((line) => paragraph(line, style, fonts));
  const counts = new Map<number, number>();
  const countAt = (maxWidth: number) => paragraphs.reduce((sum, source) => sum + countLines(source, maxWidth), 0);
  return {
    widestWord: paragraphs.reduce((widest, { widestWord }) => Math.max(widest, widestWord), 0),
    count: (maxWidth) => {
      const count = counts.get(maxWidth) ?? countAt(maxWidth);
      if (counts.size >= MOST_WIDTHS) counts.clear();
      counts.set(maxWidth, count);
      return count;
    },
    lines: (maxWidth) => paragraphs.flatMap((source) => breakParagraph(source, style.size, maxWidth)),
  };
}

/**
 * The lines of a text as it is set (see `displayText`), none wider than `maxWidth` pixels unless a single character is. Newlines in the text
 * hold; blank lines inside it stay as empty lines. A text of blanks only has no lines.
 */
export function wrap(text: string, style: TextStyle, maxWidth: number, fonts: Fonts = FLOWC_FONTS): WrappedLine[] {
  return breaker(text, style, fonts).lines(maxWidth);
}
