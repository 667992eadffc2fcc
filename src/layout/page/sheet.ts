/**
 * The sheet that a page is drawn on: of the drawing's own size, or a paper where the drawing fits on it without getting too small to read.
 * Lengths of the drawing stay as they are; on paper they are printed at `scale`.
 */
import type { PrintSheet } from '../../geometry/diagram.ts';
import type { Size } from '../../geometry/geometry.ts';
import type { PageSize } from '../../model/process.ts';

export interface Sheet {
  /** In the drawing's pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Small type is 11 px: at this scale it is still 7 pt on paper. */
const SMALLEST_SCALE = 0.85;
const STEP = 0.005;
/** With `fit` any scale will do, down to where the bisection stops. */
const SMALLEST_FIT = 0.01;
const PX_PER_MM = 96 / 25.4;
const PT_PER_PX = 0.75;

/** `heightAt` is how high the whole page is when it is drawn `width` wide; `minWidth` the narrowest that it can be drawn. Null: it does not fit. */
export function paperSheet(page: PageSize, minWidth: number, heightAt: (width: number) => number): Sheet | null {
  const [width, height] = [page.widthMm * PX_PER_MM, page.heightMm * PX_PER_MM];
  const fits = (scale: number) => minWidth <= width / scale + 1e-6 && heightAt(width / scale) <= height / scale + 1e-6;
  const smallest = page.fit ? SMALLEST_FIT : SMALLEST_SCALE;
  if (!fits(smallest)) return null;
  let steps = [0, Math.round((1 - smallest) / STEP)];
  while (steps[0]! < steps[1]!) {
    const middle = (steps[0]! + steps[1]!) >> 1;
    steps = fits(1 - middle * STEP) ? [steps[0]!, middle] : [middle + 1, steps[1]!];
  }
  const scale = 1 - steps[0]! * STEP;
  return { width: width / scale, height: height / scale, scale };
}

/** The printed sheet of a drawing; size and margin are the drawing's. */
export function printSheet({ width, height }: Size, margin: number, scale: number, isPaper: boolean): PrintSheet {
  const points = (length: number) => length * PT_PER_PX * scale;
  return { width: points(width), height: points(height), margin: points(margin), scale, isPaper };
}
