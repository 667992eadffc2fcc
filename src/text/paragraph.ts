/**
 * One paragraph ready to be broken at any width: its places to break and the width between any two of them, found once, because fitting a
 * text into an outline tries many widths. A word is torn only where it is wider than a line: behind a mark inside of it, else with a hyphen where
 * its language divides it; only what is too wide even so is torn anywhere.
 */
import { type Break, breakOpportunities } from './break-opportunities.ts';
import { graphemes } from './graphemes.ts';
import { hyphenation } from './hyphenation.ts';
import { measure, ruler } from './measure.ts';
import type { Fonts } from './metrics.ts';
import type { TextStyle } from './type-scale.ts';

const TORN = { atJoint: 30, hyphenated: 40, anywhere: 60 };
/** Fewer characters of a torn word than this don't stand alone, unless every place leaves so few or so many are too wide. */
const LEAST = 3;
const JOINT = /^(?:[_./\\:@?&=-][^_./\\:@?&=-]|\p{Ll}\p{Lu})/u;
/** Scripts that divide words with a hyphen. */
const LETTERS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;
const HYPHEN = '-';

interface TornPlaces {
  /** Behind a mark, or with a hyphen where the language divides the word. */
  readonly apt: readonly Break[];
  /** Between any two characters. */
  readonly any: readonly Break[];
}

function tornPlaces(word: string, offset: number): TornPlaces {
  const letters = [...word.matchAll(LETTERS)];
  const insideLetters = new Set(
    letters.flatMap(({ 0: all, index }) => Array.from({ length: all.length - 1 }, (_, i) => index + 1 + i)),
  );
  const isCode = /\p{Nd}/u.test(word);
  const places = [...graphemes(word)].slice(1).filter(({ text }) => text !== ' ');
  const joints = places.filter(({ at }) => JOINT.test(word.slice(at - 1, at + 1)));
  const divisions = isCode ? [] : letters.flatMap(({ 0: all, index }) => hyphenation(all).map((at) => index + at));
  const hyphen = (at: number) => (!isCode && insideLetters.has(at) ? { hyphen: true as const } : {});
  const known = new Map<number, Break>([
    ...divisions.map((at) => [at, { at: offset + at, cost: TORN.hyphenated, hyphen: true as const }] as const),
    ...joints.map(({ at }) => [at, { at: offset + at, cost: TORN.atJoint }] as const),
  ]);
  return {
    apt: [...known.values()].sort((a, b) => a.at - b.at),
    any: places.map(({ at }) => known.get(at) ?? { at: offset + at, cost: TORN.anywhere, ...hyphen(at) }),
  };
}

/** The places without those that leave few characters, as far as the rest still fits. */
function withoutStubs(places: readonly Break[], fits: (first: Break, last: Break) => boolean): readonly Break[] {
  const inner = places.slice(LEAST - 1, 1 - LEAST);
  return inner.length >= LEAST && fits(inner[0]!, inner.at(-1)!) ? inner : places;
}

/** The apt places, and any between two of them where what lies between is too wide for a line. */
function neededPlaces(
  { apt, any }: TornPlaces,
  begin: Break,
  end: Break,
  fits: (from: Break, to: Break) => boolean,
): readonly Break[] {
  const stops = [...apt, end];
  let next = 0;
  return stops.flatMap((stop, i) => {
    const from = apt[i - 1] ?? begin;
    const between: Break[] = [];
    for (; next < any.length && any[next]!.at <= stop.at; next++) if (any[next]!.at < stop.at) between.push(any[next]!);
    const extra = fits(from, stop) ? [] : withoutStubs(between, (first, last) => fits(from, first) && fits(last, stop));
    return stop === end ? extra : [...extra, stop];
  });
}

interface TextWord {
  readonly width: number;
  readonly end: Break;
  torn(maxWidth: number): readonly Break[];
}

export interface BrokenParagraph {
  readonly text: string;
  /** Width of the widest part without a place to break, in pixels. */
  readonly widestWord: number;
  /** Width of the line between two offsets, the blank at its end left out, the hyphen that it gets there included. */
  width(from: number, to: number): number;
  /** Where lines of this width may break, from offset 0 to the text's end. */
  breaks(maxWidth: number): readonly Break[];
  /** The hyphen that a line gets which ends here; empty where it gets none. */
  hyphenAt(at: number): string;
}

export function paragraph(text: string, style: TextStyle, fonts: Fonts): BrokenParagraph {
  return measuredParagraph(text, ruler(text, style, fonts), hyphenWidths(style, fonts));
}

/** The width that a hyphen adds behind a letter. */
export function hyphenWidths(style: Pick<TextStyle, 'size' | 'bold'>, fonts: Fonts): (letter: string) => number {
  return (letter) => measure(`${letter}${HYPHEN}`, style, fonts) - measure(letter, style, fonts);
}

/** The same of a text in several styles: `between` gives the width of a part, `hyphenWidth` that of a hyphen behind a letter; null where words get none. */
export function measuredParagraph(
  text: string,
  between: (from: number, to: number) => number,
  hyphenWidth: ((letter: string) => number) | null,
): BrokenParagraph {
  const hyphens = new Map<number, number>();
  const width = (from: number, to: number) => between(from, text[to - 1] === ' ' ? to - 1 : to) + (hyphens.get(to) ?? 0);
  const ends = [...breakOpportunities(text), { at: text.length, cost: 0 }];
  const words = ends.map((end, i): TextWord => {
    const begin = { at: ends[i - 1]?.at ?? 0, cost: 0 };
    let places: TornPlaces | undefined;
    return {
      width: width(begin.at, end.at),
      end,
      torn: (maxWidth) => {
        places ??= tornPlaces(text.slice(begin.at, end.at).trimEnd(), begin.at);
        if (hyphenWidth !== null)
          for (const { at, hyphen } of places.any) if (hyphen) hyphens.set(at, hyphenWidth(text[at - 1]!));
        return neededPlaces(places, begin, end, (from, to) => width(from.at, to.at) <= maxWidth);
      },
    };
  });
  const start = { at: 0, cost: 0 };
  const whole = [start, ...ends];
  const widestWord = words.reduce((widest, word) => Math.max(widest, word.width), 0);
  const torn = (maxWidth: number) =>
    words.flatMap((word) => (word.width > maxWidth ? [...word.torn(maxWidth), word.end] : [word.end]));
  return {
    text,
    widestWord,
    width,
    breaks: (maxWidth) => (widestWord > maxWidth ? [start, ...torn(maxWidth)] : whole),
    hyphenAt: (at) => (hyphens.has(at) ? HYPHEN : ''),
  };
}
