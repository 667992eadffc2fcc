/** The one width that all shapes of a kind have in a picture. */
import type { PlacedKind } from '../geometry/diagram.ts';
import type { Fonts } from '../text/metrics.ts';
import { SMALLEST_TYPE, type TextStyle } from '../text/type-scale.ts';
import { smallest } from './fit.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shapes.ts';

const GRID = 4;
/** A torn word costs more than any room. */
const TORN = 1e9;
/** Room that a shape keeps free beside it and below it, as a rule. */
const BESIDE = 40;
const BELOW = 25;
/** The square pixels that a second line is worth; a third one is worth twice as much, and so on: high blocks of short lines read badly. */
const LINE = 1000;

interface Needs {
  /** The heights of the shapes with what is below them, in sum. */
  readonly height: number;
  /** What lines and torn words cost a reader, in square pixels. */
  readonly strain: number;
}

function needsOf(shape: Shape, texts: readonly string[], width: number, fonts?: Fonts): Needs {
  let [height, strain] = [0, 0];
  for (const text of texts) {
    const { size, lines, torn } = shape.fit(text, width, fonts);
    height += size.height + BELOW;
    strain += (LINE * lines.length * (lines.length - 1)) / 2 + Number(torn) * TORN;
  }
  return { height, strain };
}

/** The smallest width on the grid that passes. */
function narrowest(from: number, to: number, passes: (width: number) => boolean): number {
  return GRID * smallest(from / GRID, to / GRID, (n) => passes(n * GRID));
}

/** Chooses the width for all shapes of a kind: the one with which they take the least room, but no word is torn that the widest one has room for. */
export function widthFor(kind: PlacedKind, texts: readonly string[], fonts?: Fonts): number {
  const shape = shapeOf(kind);
  const { min, usual, max } = shape.widths;
  if (min === max || kind === 'fork' || kind === 'join') return usual;
  const room = (width: number, { height, strain }: Needs) => (width + BESIDE) * height + strain;
  const fewest = needsOf(shape, texts, max, fonts);
  let [best, least] = [max, Number.POSITIVE_INFINITY];
  for (let width = min; width <= max && room(width, fewest) < least; width += GRID) {
    const taken = room(width, width === max ? fewest : needsOf(shape, texts, width, fonts));
    if (taken < least) [best, least] = [width, taken];
  }
  return best;
}

/** The narrowest that all shapes of a kind may be, with no word torn if possible: for a paper that is short of width. */
export function narrowestFor(kind: PlacedKind, texts: readonly string[], fonts?: Fonts): number {
  const shape = shapeOf(kind);
  const { min, usual, max } = shape.widths;
  if (min === max || kind === 'fork' || kind === 'join') return usual;
  return narrowest(min, max, (width) => width === max || texts.every((text) => !shape.fit(text, width, fonts).torn));
}

/** A text in more lines than this reads badly, unless it has as many in a wider box. */
const MOST_LINES = 4;

/** Narrower still, where no word is torn by it and no text gets too many lines: to have more lanes side by side. */
export function slimmestFor(kind: PlacedKind, texts: readonly string[], type: TextStyle, fonts?: Fonts): number {
  const shape = shapeOf(kind);
  const { min, usual } = shape.widths;
  const least = Math.ceil((shape.widths.least * type.size) / SMALLEST_TYPE / GRID) * GRID;
  const narrow = kind === 'fork' || kind === 'join' ? usual : narrowestFor(kind, texts, fonts);
  const linesAt = (width: number) => texts.map((text) => shape.fit(text, width, fonts, type).lines.length);
  const most = linesAt(Math.max(min, narrow)).map((lines) => Math.max(lines, MOST_LINES));
  return narrowest(Math.min(least, narrow), narrow, (width) => {
    const fits = (text: string) => !shape.fit(text, width, fonts, type).torn;
    return texts.every(fits) && linesAt(width).every((lines, i) => lines <= most[i]!);
  });
}
