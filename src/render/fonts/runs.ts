/** A line of text as parts that are each drawn in one font, from left to right. */
import type { Font } from 'fontkit';
import { hasRightToLeft } from '../../text/direction.ts';
import { graphemes } from '../../text/graphemes.ts';
import type { TextItem } from '../scene/scene.ts';
import type { ColorGlyph } from './color-glyphs.ts';
import type { FurtherFace, Typefaces } from './faces.ts';
import { hasAll, shown, squareOf } from './stand-ins.ts';
import { type VisualPart, visualParts } from './visual-order.ts';

/** Letters in the colour of the text, or figures in colours of their own. Widths and offsets are in em, offsets from the line's left end. */
type FontRun = { readonly at: number; readonly width: number } & (
  | { readonly kind: 'letters'; readonly text: string; readonly font: Font }
  | {
      readonly kind: 'figures';
      readonly text: string;
      readonly figures: readonly { readonly at: number; readonly draw: ColorGlyph['draw'] }[];
    }
);

/** A line whose left end is at `left`; `squeeze` narrows letters that are wider than the room the layout left them. */
export interface FontLine {
  readonly runs: readonly FontRun[];
  readonly left: number;
  readonly squeeze: number;
}

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

interface RunPart {
  readonly face: FurtherFace | null;
  readonly text: string;
}

/** The text itself in its first font, as nearly all texts are: null where it takes more than that. */
export function isPlain(text: string, { first }: Typefaces): boolean {
  return hasAll(text, first) && !hasRightToLeft(text);
}

/** A line of text as runs of glyphs at their places, in visual order. */
export function setLine({ text, at: [x], anchor, size, width, room }: TextItem, faces: Typefaces): FontLine {
  const runs: FontRun[] = [];
  let em = 0;
  for (const part of visualParts(text).flatMap((each) => orderedParts(each, faces))) {
    const run = runOf(part, em, faces);
    runs.push(run);
    em += run.width;
  }
  const most = width ?? room ?? Number.POSITIVE_INFINITY;
  const squeeze = Math.min(1, most / (em * size));
  return { runs, squeeze, left: x - SHARE_BEFORE[anchor] * em * size * squeeze };
}

function orderedParts({ text, isTurned }: VisualPart, faces: Typefaces): RunPart[] {
  const parts = partsOf(text, faces);
  if (!isTurned) return parts;
  return parts.reverse().map((part) => (hasRightToLeft(part.text) ? part : { ...part, text: turned(part.text) }));
}

/** The font engine turns letters of a right-to-left script round by itself, and nothing else. */
function turned(text: string): string {
  return [...graphemes(text)]
    .map((grapheme) => grapheme.text)
    .reverse()
    .join('');
}

/** Each character in the first font that has it; a blank stays with what is before it, so that words of a script are joined as one. */
function partsOf(text: string, { first, further }: Typefaces): RunPart[] {
  const square = squareOf(first);
  const parts: RunPart[] = [];
  for (const { text: grapheme } of graphemes(text)) {
    const last = parts.at(-1);
    const { face, text: drawn } = partOf(grapheme, last?.face ?? null, first, further, square);
    if (last?.face === face) parts[parts.length - 1] = { face, text: last.text + drawn };
    else parts.push({ face, text: drawn });
  }
  return parts;
}

function partOf(
  grapheme: string,
  before: FurtherFace | null,
  first: Font,
  further: readonly FurtherFace[],
  square: string,
): RunPart {
  if (grapheme === ' ' && before !== null && before.colors === null && before.draws(grapheme))
    return { face: before, text: grapheme };
  const seen = shown(grapheme);
  if (hasAll(seen, first)) return { face: null, text: seen };
  const face = further.find((each) => each.draws(grapheme));
  if (face === undefined) return { face: null, text: square };
  return { face, text: face.colors !== null || hasAll(grapheme, face.font) ? grapheme : seen };
}

function runOf({ face, text }: RunPart, at: number, { first }: Typefaces): FontRun {
  const font = face?.font ?? first;
  const colors = face?.colors ?? null;
  if (colors === null) return { kind: 'letters', at, width: font.layout(text).advanceWidth / font.unitsPerEm, text, font };
  // Joiners and selectors that no glyph was made of are no figure, and take no room.
  const drawn = [...graphemes(text)].flatMap((each) => font.layout(each.text).glyphs.flatMap((glyph) => colors(glyph) ?? []));
  const figures: { at: number; draw: ColorGlyph['draw'] }[] = [];
  let width = 0;
  for (const { advance, draw } of drawn) {
    figures.push({ at: at + width, draw });
    width += advance;
  }
  return { kind: 'figures', at, width, text, figures };
}
