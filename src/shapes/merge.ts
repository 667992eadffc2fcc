/** ISO 5807 junction: the dot at which flow lines join. A text, which is rare, stands beside it in the tip alone. */
import { TYPE_SCALE } from '../text/type-scale.ts';
import { drawCircle } from './connector.ts';
import type { Shape } from './shape.ts';
import { middles, spotsOutside } from './sides.ts';

const DIAMETER = 12;

export const merge: Shape = {
  kind: 'merge',
  style: TYPE_SCALE.data,
  widths: { least: DIAMETER, min: DIAMETER, usual: DIAMETER, max: DIAMETER },
  fit: () => ({
    size: { width: DIAMETER, height: DIAMETER },
    lines: [],
    textBox: { x: DIAMETER / 2, y: DIAMETER / 2, width: 0, height: 0 },
    baselines: [],
    middle: DIAMETER / 2,
    torn: false,
  }),
  ports: middles,
  spots: spotsOutside,
  draw: drawCircle,
};
