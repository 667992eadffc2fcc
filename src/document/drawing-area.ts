/** The room that drawings have on pages of A4, in points (1/72 inch), and how they stand there best. */
import type { Box, Size } from '../geometry/geometry.ts';

export type Orientation = 'portrait' | 'landscape';

const SHORT = 595.28;
const LONG = 841.89;
const MARGIN = { side: 56, top: 70, bottom: 62 };

export function sheet(orientation: Orientation): Size {
  return orientation === 'portrait' ? { width: SHORT, height: LONG } : { width: LONG, height: SHORT };
}

/** Where text stands. */
export function typeArea(orientation: Orientation): Box {
  const { width, height } = sheet(orientation);
  const { side, top, bottom } = MARGIN;
  return { x: side, y: top, width: width - 2 * side, height: height - top - bottom };
}

/** A pixel of a drawing in its own size, and where its smallest type, 11 pixels, is still 7 points high. */
const OWN_SCALE = 0.75;
export const SMALLEST_SCALE = 0.85 * OWN_SCALE;

/** What stands above a drawing on its page: its heading. */
const HEADING = 40;
/** How far a drawing reaches into each margin at the side. */
const BLEED = 22;

/** The room that a drawing has on a page below a heading. */
export function drawingArea(orientation: Orientation): Size {
  const { width, height } = typeArea(orientation);
  return { width: width + 2 * BLEED, height: height - HEADING };
}

/** The largest scale at which a drawing fits on a page, no larger than its own size: points a pixel. */
export function scaleOn(orientation: Orientation, { width, height }: Size): number {
  const area = drawingArea(orientation);
  return Math.min(OWN_SCALE, area.width / width, area.height / height);
}

/** Upright as long as it can be read so, else as it is larger. */
export function orientationFor(drawing: Size): Orientation {
  const [upright, across] = [scaleOn('portrait', drawing), scaleOn('landscape', drawing)];
  return upright >= SMALLEST_SCALE || upright >= across ? 'portrait' : 'landscape';
}
