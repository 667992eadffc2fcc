/**
 * One paragraph ready to be broken at any width: its places to break and the width between any two of them, found once, because fitting a
 * text into an outline tries many widths. Words wider than a line are torn, at a joint of an identifier or address if there is one.
 */
import { type Break, breakOpportunities } from './break-opportunities.ts';
import { graphemes } from './graphemes.ts';
import { ruler } from './measure.ts';
import { FLOWC_FONTS, type Fonts } from './metrics.ts';
import type { TextStyle } from './type-scale.ts';

const TORN = { atJoint: 30, anywhere: 60 };
/** Fewer characters of a torn word than this don't stand alone, unless every place leaves so few or so many are too wide. */
const LEAST = 3;
const JOINT = /^(?:[_./\\:@?&=-][^_./\\:@?&=-]|\p{Ll}\p{Lu}|\p{L}\p{N})/u;

function tornPlaces(word: string, offset: number): Break[] {
  return [...graphemes(word)]
    .slice(1)
    .filter(({ text }) => text !== ' ')
    .map(({ at }) => {
      return { at: offset + at, cost: JOINT.test(word.slice(at - 1, at + 1)) ? TORN.atJoint : TORN.anywhere };
    });
}

/** The places without those that leave few characters, as far as the rest still fits. */
function withoutStubs(places: readonly Break[], fits: (first: Break, last: Break) => boolean): readonly Break[] {
  const inner = places.slice(LEAST - 1, 1 - LEAST);
  return inner.length >= LEAST && fits(inner[0]!, inner.at(-1)!) ? inner : places;
}

interface Word {
  readonly width: number;
  readonly end: Break;
  torn(maxWidth: number): readonly Break[];
}

export interface Paragraph {
  readonly text: string;
  /** Width of the widest part without a place to break, in pixels. */
  readonly widestWord: number;
  /** Width of the line between two offsets, the blank at its end left out. */
  width(from: number, to: number): number;
  /** Where lines of this width may break, from offset 0 to the text's end. */
  breaks(maxWidth: number): readonly Break[];
}

export function paragraph(text: string, style: TextStyle, fonts: Fonts = FLOWC_FONTS): Paragraph {
  return measuredParagraph(text, ruler(text, style, fonts));
}

/** The same of a text in several styles: `between` gives the width of a part. */
export function measuredParagraph(text: string, between: (from: number, to: number) => number): Paragraph {
  const width = (from: number, to: number) => between(from, text[to - 1] === ' ' ? to - 1 : to);
  const ends = [...breakOpportunities(text), { at: text.length, cost: 0 }];
  const words = ends.map((end, i): Word => {
    const begin = ends[i - 1]?.at ?? 0;
    let torn: readonly Break[] | undefined;
    return {
      width: width(begin, end.at),
      end,
      torn: (maxWidth) => {
        torn ??= tornPlaces(text.slice(begin, end.at).trimEnd(), begin);
        return withoutStubs(torn, (first, last) => width(begin, first.at) <= maxWidth && width(last.at, end.at) <= maxWidth);
      },
    };
  });
  const start = { at: 0, cost: 0 };
  const whole = [start, ...ends];
  const widestWord = words.reduce((widest, word) => Math.max(widest, word.width), 0);
  const torn = (maxWidth: number) =>
    words.flatMap((word) => (word.width > maxWidth ? [...word.torn(maxWidth), word.end] : [word.end]));
  return { text, widestWord, width, breaks: (maxWidth) => (widestWord > maxWidth ? [start, ...torn(maxWidth)] : whole) };
}
