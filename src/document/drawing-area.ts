/** The room that drawings have on pages of A4, in points (1/72 inch), and how they stand there best. */
import type { Box, Size } from '../geometry/geometry.ts';

export type Orientation = 'portrait' | 'landscape';

const SHORT = 595.28;
const LONG = 841.89;
const MARGIN = { side: 50, top: 60, bottom: 50 };
/** Of a page that a drawing fills: the line at its head and the number at its foot stand closer to its edges. */
const FULL_MARGIN = { side: 23, top: 34, bottom: 26 };

/** The width and height of A4 in points. */
export function sheet(orientation: Orientation): Size {
  return orientation === 'portrait' ? { width: SHORT, height: LONG } : { width: LONG, height: SHORT };
}

/** Where text stands, and the headings of a drawing that fills its page. */
export function typeArea(orientation: Orientation, isFull = false): Box {
  const { width, height } = sheet(orientation);
  const { side } = MARGIN;
  const { top, bottom } = isFull ? FULL_MARGIN : MARGIN;
  return { x: side, y: top, width: width - 2 * side, height: height - top - bottom };
}

/** A pixel of a drawing in its own size, and where its smallest type, 11 pixels, is still 7 points high. */
const OWN_SCALE = 0.75;
export const SMALLEST_SCALE = 0.85 * OWN_SCALE;

/** What stands above a drawing on its page: its heading. */
export const HEADING = 40;

/** The room that a drawing has on a page that it fills; the first of several stands below a heading. */
export function drawingArea(orientation: Orientation): Size {
  const { width } = sheet(orientation);
  return { width: width - 2 * FULL_MARGIN.side, height: typeArea(orientation, true).height };
}

/** The largest scale at which a drawing fits on a page below a heading, no larger than its own size: points a pixel. */
export function scaleOn(orientation: Orientation, { width, height }: Size, taken = HEADING): number {
  const area = drawingArea(orientation);
  return Math.min(OWN_SCALE, area.width / width, (area.height - taken) / height);
}

/** Lengths are sums of many. */
const NEAR = 1e-6;

/** Upright as long as it can be read so, else as it is larger. */
export function orientationFor(drawing: Size, taken = HEADING): Orientation {
  const [upright, across] = [scaleOn('portrait', drawing, taken), scaleOn('landscape', drawing, taken)];
  return upright >= SMALLEST_SCALE - NEAR || upright >= across ? 'portrait' : 'landscape';
}
