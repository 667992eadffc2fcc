/** The one width that all shapes of a kind have in a picture. */
import type { PlacedKind } from '../geometry/diagram.ts';
import type { Fonts } from '../text/metrics.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shapes.ts';
import { smallest } from './smallest.ts';

const GRID = 4;
const TORN = 1e6;

/** How ill a width serves the texts: the height of the tallest shape, and far more than any height where a word is torn. */
function strain(shape: Shape, texts: readonly string[], width: number, fonts?: Fonts): number {
  const fits = texts.map((text) => shape.fit(text, width, fonts));
  return Math.max(0, ...fits.map(({ size }) => size.height)) + (fits.some(({ torn }) => torn) ? TORN : 0);
}

function lineCount(shape: Shape, texts: readonly string[], width: number, fonts?: Fonts): number {
  return texts.reduce((sum, text) => sum + shape.fit(text, width, fonts).lines.length, 0);
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
  const best = strain(shape, texts, max, fonts);
  if (strain(shape, texts, usual, fonts) > best)
    return narrowest(usual, max, (width) => strain(shape, texts, width, fonts) <= best);
  const lines = lineCount(shape, texts, usual, fonts);
  const asGood = (width: number) => strain(shape, texts, width, fonts) <= best && lineCount(shape, texts, width, fonts) <= lines;
  return narrowest(min, usual, asGood);
}

/** The narrowest that all shapes of a kind may be, with no word torn if that can be had: for a paper that is short of width. */
export function narrowestFor(kind: PlacedKind, texts: readonly string[], fonts?: Fonts): number {
  const shape = shapeOf(kind);
  const { min, usual, max } = shape.widths;
  if (min === max || kind === 'fork' || kind === 'join') return usual;
  return narrowest(min, max, (width) => width === max || texts.every((text) => !shape.fit(text, width, fonts).torn));
}
