/** ISO 5807 data: a parallelogram. */
import { polygon } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import { slant } from './manual.ts';
import type { Shape } from './shape.ts';
import { point, spotsOutside, straightSide } from './sides.ts';

const MIN_HEIGHT = 50;
const PADDING = 14;
const AIR = 16;
const style = TYPE_SCALE.data;
const widths = { least: 84, min: 112, usual: 128, max: 160 };

export const data: Shape = {
  kind: 'data',
  style,
  widths,
  fit: fitting(style, widths, MIN_HEIGHT, (w, h, block) =>
    block > h - AIR ? null : { width: w - 2 * PADDING, x: w / 2, y: h / 2 },
  ),
  ports: ({ width, height }) => {
    const s = slant(height);
    return {
      top: straightSide(width, s),
      right: point(height / 2, s / 2),
      bottom: straightSide(width, s),
      left: point(height / 2, s / 2),
    };
  },
  spots: spotsOutside,
  draw: ({ x, y, width, height }) => {
    const s = slant(height);
    return {
      outline: polygon([
        [x + s, y],
        [x + width, y],
        [x + width - s, y + height],
        [x, y + height],
      ]),
      details: [],
    };
  },
};
