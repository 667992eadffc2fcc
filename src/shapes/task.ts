/** ISO 5807 process: a box with slightly rounded corners. */
import { equalRadii, roundedBox } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { spotsOnLines, straightSide } from './sides.ts';

/** Height of a step with up to two lines, and how much of it is not text. */
export const STEP_HEIGHT = 50;
export const STEP_AIR = 18.5;
export const STEP_WIDTHS = { least: 80, min: 128, usual: 144, max: 176 };
/** Where a number's text begins, so that 5 px of the outline show beside the corner. */
export const FACT_INSET = 13;
const PADDING = 10;
const RADIUS = 4;
const style = TYPE_SCALE.step;

export const task: Shape = {
  kind: 'task',
  style,
  widths: STEP_WIDTHS,
  fit: fitting(style, STEP_WIDTHS, STEP_HEIGHT, (w, h, block) =>
    block > h - STEP_AIR ? null : { width: w - 2 * PADDING, x: w / 2, y: h / 2 },
  ),
  ports: ({ width, height }) => ({
    top: straightSide(width),
    right: straightSide(height),
    bottom: straightSide(width),
    left: straightSide(height),
  }),
  spots: (size) => spotsOnLines(size, FACT_INSET),
  draw: (box, corner = RADIUS) => ({ outline: roundedBox(box, equalRadii(Math.min(corner, box.height / 3))), details: [] }),
};
