/** ISO 5807 connector: a circle with a letter, larger where the letter is a word. */
import { circle } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { breaker } from '../text/wrap.ts';
import { fitText } from './fit.ts';
import type { Shape } from './shape.ts';
import { middles, spotsOutside } from './sides.ts';

const DIAMETER = 32;
const PADDING = 2;
/** Words wider than this are torn rather than given a larger circle. */
const WIDEST = 80;
const style = TYPE_SCALE.connector;

/** The circle that fills a box. */
export const drawCircle: Shape['draw'] = ({ x, y, width, height }) => ({
  outline: circle(x + width / 2, y + height / 2, Math.min(width, height) / 2),
  details: [],
});

export const connector: Shape = {
  kind: 'connector',
  style,
  widths: { least: DIAMETER, min: DIAMETER, usual: DIAMETER, max: DIAMETER },
  fit: (text, _width, fonts) => {
    const least = Math.min(breaker(text, style, fonts).widestWord, WIDEST);
    const fitted = fitText(text, DIAMETER, fonts, {
      style,
      minHeight: DIAMETER,
      room: (_, diameter, block) => {
        const chord = Math.sqrt(Math.max(0, diameter * diameter - block * block)) - 2 * PADDING;
        return chord < least ? null : { width: chord, x: diameter / 2, y: diameter / 2 };
      },
    });
    return { ...fitted, size: { width: fitted.size.height, height: fitted.size.height } };
  },
  ports: middles,
  spots: spotsOutside,
  draw: drawCircle,
};
