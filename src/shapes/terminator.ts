/** ISO 5807 terminator: a bar with round ends, filled with ink. */
import { equalRadii, roundedBox } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { point, spotsOutside, straightSide } from './sides.ts';

const MIN_HEIGHT = 40;
const PADDING = 10;
const FROM_END = 4;
/** A bar of up to 60 px ends in half circles; a higher one would lose too much room to them. */
const MAX_RADIUS = 30;
const style = TYPE_SCALE.terminator;
const widths = { least: 76, min: 112, usual: 128, max: 176 };

function radius(width: number, height: number): number {
  return Math.min(width / 2, height / 2, MAX_RADIUS);
}

/** ISO 5807 terminator: a box with round ends. */
export function terminator(kind: 'start' | 'end'): Shape {
  return {
    kind,
    style,
    widths,
    fit: fitting(style, widths, MIN_HEIGHT, (w, h, block) => {
      if (block > h - 7) return null;
      const inset = Math.max(PADDING, roundCornerInset(radius(w, h), (h - block) / 2) + FROM_END);
      return { width: w - 2 * inset, x: w / 2, y: h / 2 };
    }),
    ports: ({ width, height }) => ({
      top: straightSide(width, radius(width, height)),
      right: point(height / 2),
      bottom: straightSide(width, radius(width, height)),
      left: point(height / 2),
    }),
    spots: spotsOutside,
    draw: (box) => ({ outline: roundedBox(box, equalRadii(radius(box.width, box.height))), details: [] }),
  };
}

/** How far a round corner of radius `r` stands back from the side, `y` below (or above) the corner's end of that side. */
export function roundCornerInset(r: number, y: number): number {
  const fromMiddle = Math.max(0, r - y);
  return r - Math.sqrt(Math.max(0, r * r - fromMiddle * fromMiddle));
}
