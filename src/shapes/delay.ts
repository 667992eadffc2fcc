/** ISO 5807 delay: a box whose right end is a half circle. */
import { roundedBox } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { CLEAR_OF_CORNER, point, spotsOnLines, straightSide } from './sides.ts';
import { FACT_INSET, STEP_AIR, STEP_HEIGHT, STEP_WIDTHS } from './task.ts';
import { roundCornerInset } from './terminator.ts';

const RADIUS = 3;
const PADDING = 10;
const style = TYPE_SCALE.step;

function endRadius(width: number, height: number): number {
  return Math.min(height / 2, width / 2);
}

export const delay: Shape = {
  kind: 'delay',
  style,
  widths: STEP_WIDTHS,
  fit: fitting(style, STEP_WIDTHS, STEP_HEIGHT, (w, h, block) => {
    if (block > h - STEP_AIR) return null;
    const r = endRadius(w, h);
    const x = w / 2 - r / 4;
    const right = w - Math.max(PADDING, roundCornerInset(r, (h - block) / 2) + PADDING / 2);
    return { width: 2 * Math.min(x - PADDING, right - x), x, y: h / 2 };
  }),
  ports: ({ width, height }) => {
    const line = { at: width / 2, inset: 0, reach: Math.max(0, width / 2 - endRadius(width, height) - CLEAR_OF_CORNER / 2) };
    return { top: line, right: point(height / 2), bottom: line, left: straightSide(height) };
  },
  spots: (size) => {
    const right = endRadius(size.width, size.height) + 4;
    return spotsOnLines(size, FACT_INSET, FACT_INSET, { top: right, bottom: right });
  },
  draw: (box) => {
    const end = endRadius(box.width, box.height);
    const begin = Math.min(RADIUS, end);
    return { outline: roundedBox(box, { topLeft: begin, topRight: end, bottomRight: end, bottomLeft: begin }), details: [] };
  },
};
