/** ISO 5807 off-line storage: a triangle on its tip with a bar. Its name stands below it, inside the shape's box. */
import type { Box } from '../geometry/geometry.ts';
import { polygon, polyline } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitText } from './fit.ts';
import type { Shape } from './shape.ts';
import { point, spotsOutside } from './sides.ts';

const TRIANGLE = { width: 44, height: 34 };
/** Between the tip and the name. */
const GAP = 2;
const style = TYPE_SCALE.data;
const widths = { least: 60, min: 64, usual: 96, max: 128 };

/** The triangle at the top of the box; in a smaller box (a legend's sample) it shrinks in proportion. */
function triangle({ x, y, width, height }: Box): Box {
  const scale = Math.min(1, width / TRIANGLE.width, height / TRIANGLE.height);
  const w = TRIANGLE.width * scale;
  return { x: x + (width - w) / 2, y, width: w, height: TRIANGLE.height * scale };
}

export const archive: Shape = {
  kind: 'archive',
  style,
  widths,
  fit: (text, width, fonts, type = style) =>
    fitText(text, Math.max(width, widths.least), fonts, {
      style: type,
      minHeight: TRIANGLE.height,
      room: (w, h, block) => {
        const top = TRIANGLE.height + (block > 0 ? GAP : 0);
        return block > h - top ? null : { width: w, x: w / 2, y: top + block / 2 };
      },
    }),
  ports: ({ width, height }) => {
    const t = triangle({ x: 0, y: 0, width, height });
    const side = point(t.height / 3, t.x + t.width / 6);
    return { top: point(width / 2), right: side, bottom: point(width / 2), left: side };
  },
  spots: spotsOutside,
  draw: (box) => {
    const { x, y, width, height } = triangle(box);
    const bar = y + (2 / 3) * height;
    return {
      outline: polygon([
        [x, y],
        [x + width, y],
        [x + width / 2, y + height],
      ]),
      details: [
        polyline([
          [x + width / 3, bar],
          [x + (2 / 3) * width, bar],
        ]),
      ],
    };
  },
};
