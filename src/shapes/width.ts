/** The one width that all shapes of a kind have in a picture. */
import type { PlacedKind } from '../geometry/diagram.ts';
import type { Fonts } from '../text/metrics.ts';
import { SMALLEST_TYPE, type TextStyle } from '../text/type-scale.ts';
import { smallest } from './fit.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shapes.ts';

const GRID = 4;
const TORN = 1e6;

/** How a width serves the texts. */
interface Service {
  /** The height of the tallest shape, and far more than any height for each text of which a word is torn. */
  readonly strain: number;
  readonly lines: number;
}

function serviceOf(shape: Shape, texts: readonly string[], width: number, fonts?: Fonts): Service {
  let [height, lines, torn] = [0, 0, 0];
  for (const text of texts) {
    const fitted = shape.fit(text, width, fonts);
    height = Math.max(height, fitted.size.height);
    lines += fitted.lines.length;
    torn += Number(fitted.torn);
  }
  return { strain: height + torn * TORN, lines };
}

/** The smallest width on the grid that passes. */
function narrowest(from: number, to: number, passes: (width: number) => boolean): number {
  return GRID * smallest(from / GRID, to / GRID, (n) => passes(n * GRID));
}

/**
 * Chooses the width for all shapes of a kind. Wider than usual only where that saves height or keeps a word whole; narrower than usual only
 * where no text gets another line by it.
 */
export function widthFor(kind: PlacedKind, texts: readonly string[], fonts?: Fonts): number {
  const shape = shapeOf(kind);
  const { min, usual, max } = shape.widths;
  if (min === max || kind === 'fork' || kind === 'join') return usual;
  const at = (width: number) => serviceOf(shape, texts, width, fonts);
  const best = at(max).strain;
  const asUsual = at(usual);
  if (asUsual.strain > best) return narrowest(usual, max, (width) => at(width).strain <= best);
  return narrowest(min, usual, (width) => {
    const { strain, lines } = at(width);
    return strain <= best && lines <= asUsual.lines;
  });
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
