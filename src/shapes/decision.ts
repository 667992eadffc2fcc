/** ISO 5807 decision: a diamond. Its facts stand in the empty corners of its box. */
import { polygon } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { FactSpot, Shape } from './shape.ts';
import { middles } from './sides.ts';

const MIN_HEIGHT = 72;
/** Distance of the text's corners to the outline, measured along the text's lines. */
const PADDING = 6;
/** Share of the width that a text may take up; more would look crammed even where it fits. */
const INSIDE = 0.68;
/** Middle of a fact, and how low the outline must be where it begins, from the box's edge. */
const FACT_MIDDLE = 7;
const FACT_CLEAR = 16;
const style = TYPE_SCALE.step;
const widths = { least: 96, min: 136, usual: 152, max: 184 };

export const decision: Shape = {
  kind: 'decision',
  style,
  widths,
  fit: fitting(style, widths, MIN_HEIGHT, (w, h, block) => {
    if (block >= h) return null;
    return { width: Math.min(INSIDE * w, w * (1 - block / h) - 2 * PADDING), x: w / 2, y: h / 2 };
  }),
  ports: middles,
  spots: ({ width, height }) => {
    const spot = (side: -1 | 1, y: number): FactSpot => ({
      x: (width / 2) * (1 + side * Math.min(1, FACT_CLEAR / (height / 2))),
      y,
      anchor: side < 0 ? 'end' : 'start',
      onOutline: false,
    });
    return {
      topLeft: spot(-1, FACT_MIDDLE),
      topRight: spot(1, FACT_MIDDLE),
      bottomLeft: spot(-1, height - FACT_MIDDLE),
      bottomRight: spot(1, height - FACT_MIDDLE),
    };
  },
  draw: ({ x, y, width, height }) => ({
    outline: polygon([
      [x + width / 2, y],
      [x + width, y + height / 2],
      [x + width / 2, y + height],
      [x, y + height / 2],
    ]),
    details: [],
  }),
};
