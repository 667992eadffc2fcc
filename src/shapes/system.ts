/** A database, drawn as the cylinder of ISO 5807's direct access storage, standing up. */
import type { Path } from '../geometry/geometry.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { point, spotsOutside } from './sides.ts';

const MIN_HEIGHT = 54;
const PADDING = 5;
const AIR = 3;
const style = TYPE_SCALE.data;
const widths = { least: 60, min: 72, usual: 72, max: 128 };

/** Half height of the lid's ellipse. */
function lid(height: number): number {
  return Math.min(7, height / 7);
}

export const system: Shape = {
  kind: 'system',
  style,
  widths,
  fit: fitting(style, widths, MIN_HEIGHT, (w, h, block) => {
    const top = 2 * lid(h);
    const wall = h - top - lid(h) / 2;
    return block > wall - 2 * AIR ? null : { width: w - 2 * PADDING, x: w / 2, y: top + wall / 2 };
  }),
  ports: ({ width, height }) => {
    const side = { at: height / 2, inset: 0, reach: Math.max(0, height / 2 - 2 * lid(height) - 2) };
    return { top: point(width / 2), right: side, bottom: point(width / 2), left: side };
  },
  spots: spotsOutside,
  draw: ({ x, y, width, height }) => {
    const e = lid(height);
    const [rx, right, top, foot] = [width / 2, x + width, y + e, y + height - e];
    const outline: Path = [
      ['M', x, top],
      ['A', rx, e, 0, 0, 1, right, top],
      ['L', right, foot],
      ['A', rx, e, 0, 0, 1, x, foot],
      ['Z'],
    ];
    const front: Path = [
      ['M', x, top],
      ['A', rx, e, 0, 0, 0, right, top],
    ];
    return { outline, details: [front] };
  },
};
