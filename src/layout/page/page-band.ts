/**
 * The head or the foot of a sheet as the project sets it: a text at the left, one in the middle and one at the right, side by side. They share
 * the width as they need it; where it is too short for all, each has its part and is broken in lines.
 */
import type { TextLine } from '../../geometry/diagram.ts';
import { filledBand, type PageBand } from '../../geometry/page-band.ts';
import type { Process } from '../../model/process.ts';
import { wrapAtMost } from '../../text/clamp.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { lineOf, moveLine, textLines } from '../words/text-line.ts';
import { fieldValues } from './field-values.ts';
import type { PageNumber } from './title-block.ts';

export interface PlacedBand {
  readonly lines: readonly TextLine[];
  /** With the space to what stands on the sheet besides; 0 where there is nothing to say. */
  readonly height: number;
}

const NOTHING: PlacedBand = { lines: [], height: 0 };
const STYLE = TYPE_SCALE.factName;
/** From the top of the band to its first baseline, from its last baseline to its end, and to the drawing. */
const ASCENT = 10;
const DESCENT = 4;
const SPACE = 12;
/** Between two texts. */
const GAP = 20;
const MOST_LINES = 4;

const SIDES = [
  { side: 'left', anchor: 'start', at: 0 },
  { side: 'center', anchor: 'middle', at: 0.5 },
  { side: 'right', anchor: 'end', at: 1 },
] as const;

/** The head of a sheet, `width` wide, its top left at (`x`, `y`). */
export function pageHead(
  band: PageBand | null,
  process: Process,
  page: PageNumber,
  x: number,
  y: number,
  width: number,
  fonts: Fonts,
): PlacedBand {
  if (band === null) return NOTHING;
  const values = fieldValues(process, page);
  const texts = SIDES.flatMap(({ side, ...place }) => {
    const text = filledBand(band[side] ?? '', values);
    return text === '' ? [] : [{ text, side, ...place }];
  });
  if (texts.length === 0) return NOTHING;
  const rooms = roomsOf(texts, width, fonts);
  const lines = texts.flatMap(({ text, anchor, at }, i) =>
    textLines(wrapAtMost(text, STYLE, rooms[i]!, MOST_LINES, fonts), x + at * width, y + ASCENT, {
      ...{ style: STYLE, tone: 'quiet', anchor },
    }),
  );
  return { lines, height: Math.max(...lines.map((line) => line.y)) + DESCENT + SPACE - y };
}

/** The foot of a sheet: as the head, with the space above it. */
export function pageFoot(...given: Parameters<typeof pageHead>): PlacedBand {
  const { lines, height } = pageHead(...given);
  return { lines: lines.map((line) => moveLine(line, 0, SPACE)), height };
}

/** What each text may take: its own width where all fit with the middle one in the middle, else an equal part. */
function roomsOf(texts: readonly { readonly text: string; readonly side: string }[], width: number, fonts: Fonts): number[] {
  const own = texts.map(({ text }) => lineOf(text, STYLE, fonts).width);
  const widthOf = (side: string) => own[texts.findIndex((each) => each.side === side)] ?? 0;
  const center = widthOf('center');
  const [left, right] = [widthOf('left'), widthOf('right')];
  const needed = center === 0 ? left + right + GAP : center + 2 * (Math.max(left, right) + (left + right > 0 ? GAP : 0));
  if (texts.length === 1 || needed <= width) return own.map((each) => Math.min(width, Math.ceil(each)));
  const parts = center > 0 ? SIDES.length : texts.length;
  return texts.map(() => (width - (parts - 1) * GAP) / parts);
}
