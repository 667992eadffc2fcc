/**
 * The head or the foot of a sheet as the project sets it: a text at the left, one in the middle and one at the right, side by side. They share
 * the width as they need it; where it is too short for all, each has its part and is broken in lines.
 */
import type { PlacedLogo, TextLine } from '../../geometry/diagram.ts';
import { filledBand, type Logo, type PageBand, type PageField } from '../../geometry/page-band.ts';
import type { Process } from '../../model/process.ts';
import { wrapAtMost } from '../../text/clamp.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { lineOf, moveBox, moveLine, textLines } from '../words/text-line.ts';
import type { PageNumber } from './title-block.ts';

export interface PlacedBand {
  readonly lines: readonly TextLine[];
  readonly logo: PlacedLogo | null;
  /** With the space to what stands on the sheet besides; 0 where there is nothing to say. */
  readonly height: number;
}

const NOTHING: PlacedBand = { lines: [], logo: null, height: 0 };
const STYLE = TYPE_SCALE.factName;
/** From the top of the band to its first baseline, from its last baseline to its end, and to the drawing. */
const ASCENT = 10;
const DESCENT = 4;
const SPACE = 12;
/** Between two texts. */
const GAP = 20;
const MOST_LINES = 4;
/** A logo is not larger than this, and so far from the text beside it. */
const LOGO = { width: 160, height: 32, gap: 12 };

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
  const size = band.logo ? shrunk(band.logo) : null;
  if (texts.length === 0 && size === null) return NOTHING;
  const taken = size === null ? 0 : size.width + LOGO.gap;
  const rooms = roomsOf(texts, taken, width, fonts);
  const lines = texts.flatMap(({ text, anchor, at }, i) =>
    textLines(wrapAtMost(text, STYLE, rooms[i]!, MOST_LINES, fonts), x + at * width + (at === 0 ? taken : 0), y + ASCENT, {
      style: STYLE,
      tone: 'quiet',
      anchor,
    }),
  );
  const own = lines.reduce((most, line) => Math.max(most, line.y + DESCENT - y), 0);
  const height = Math.max(own, size?.height ?? 0);
  return {
    lines: lines.map((line) => moveLine(line, 0, (height - own) / 2)),
    logo: size && { x, y: y + (height - size.height) / 2, ...size, png: band.logo!.png },
    height: height + SPACE,
  };
}

/** The foot of a sheet: as the head, with the space above it. */
export function pageFoot(...given: Parameters<typeof pageHead>): PlacedBand {
  const { lines, logo, height } = pageHead(...given);
  return { lines: lines.map((line) => moveLine(line, 0, SPACE)), logo: logo && moveBox(logo, 0, SPACE), height };
}

function shrunk({ width, height }: Logo) {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return { width: width * scale, height: height * scale };
}

/** What each text may take: its own width where all fit with the middle one in the middle, else an equal part. The logo takes of the left one. */
function roomsOf(texts: readonly { readonly text: string; readonly side: string }[], taken: number, width: number, fonts: Fonts) {
  const own = texts.map(({ text }) => Math.ceil(lineOf(text, STYLE, fonts).width));
  const widthOf = (side: string) => own[texts.findIndex((each) => each.side === side)] ?? 0;
  const center = widthOf('center');
  const [left, right] = [taken + widthOf('left'), widthOf('right')];
  const beside = left + right > 0 ? GAP : 0;
  const needed = center === 0 ? left + right + (left > 0 && right > 0 ? GAP : 0) : center + 2 * (Math.max(left, right) + beside);
  if (needed <= width) return own;
  const sides = center > 0 && left + right > 0 ? SIDES.length : [left, center, right].filter((each) => each > 0).length;
  const part = (width - (sides - 1) * GAP) / sides;
  return texts.map(({ side }) => (side === 'left' ? Math.max(part - taken, part / 4) : part));
}

/**
 * What the fields of a sheet's head and foot are. The values of a process on a sheet, as far as it states them. `classification` is its
 * own attribute `x-classification`.
 */
function fieldValues({ title, attributes }: Process, page: PageNumber): Map<PageField, string> {
  const { version, date, owner, own } = attributes;
  const classification = own?.['x-classification'];
  const values: Readonly<Record<PageField, string | null | undefined>> = {
    title,
    version,
    date,
    owner,
    page: String(page.number),
    pages: String(page.of),
    classification: classification === true ? null : classification && [classification].flat().join(', '),
  };
  return new Map(Object.entries(values).filter((entry): entry is [PageField, string] => Boolean(entry[1])));
}
