/** ISO 5807 predefined process: a step with bars along its sides. */
import type { Box } from '../geometry/geometry.ts';
import { polyline } from '../geometry/path.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { spotsOnLines } from './sides.ts';
import { FACT_INSET, STEP_AIR, STEP_HEIGHT, STEP_WIDTHS, task } from './task.ts';

const PADDING = 16;

function bars({ x, y, width, height }: Box) {
  const bar = Math.min(7, width / 8);
  return [x + bar, x + width - bar].map((at) =>
    polyline([
      [at, y],
      [at, y + height],
    ]),
  );
}

export const subprocess: Shape = {
  ...task,
  kind: 'subprocess',
  fit: fitting(task.style, STEP_WIDTHS, STEP_HEIGHT, (w, h, block) =>
    block > h - STEP_AIR ? null : { width: w - 2 * PADDING, x: w / 2, y: h / 2 },
  ),
  spots: (size) => spotsOnLines(size, FACT_INSET + 4),
  draw: (box, corner) => ({ outline: task.draw(box, corner).outline, details: bars(box) }),
};
