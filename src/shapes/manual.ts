/** ISO 5807 manual operation: a trapezoid, wide at the top. */
import { polygon } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { point, spotsOnLines, straightSide } from './sides.ts';
import { FACT_INSET, STEP_AIR, STEP_HEIGHT, STEP_WIDTHS } from './task.ts';

const PADDING = 16;
const style = TYPE_SCALE.step;

/** How far the foot stands back at both sides. */
export function slant(height: number): number {
  return Math.min(12, height / 4);
}

export const manual: Shape = {
  kind: 'manual',
  style,
  widths: STEP_WIDTHS,
  fit: fitting(style, STEP_WIDTHS, STEP_HEIGHT, (w, h, block) =>
    block > h - STEP_AIR ? null : { width: w - 2 * PADDING, x: w / 2, y: h / 2 },
  ),
  ports: ({ width, height }) => ({
    top: straightSide(width),
    right: point(height / 2, slant(height) / 2),
    bottom: straightSide(width, slant(height)),
    left: point(height / 2, slant(height) / 2),
  }),
  spots: (size) => spotsOnLines(size, FACT_INSET, slant(size.height) + FACT_INSET - 2),
  draw: ({ x, y, width, height }) => {
    const s = slant(height);
    const foot = y + height;
    return {
      outline: polygon([
        [x, y],
        [x + width, y],
        [x + width - s, foot],
        [x + s, foot],
      ]),
      details: [],
    };
  },
};
