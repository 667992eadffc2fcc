/**
 * ISO 5807 parallel mode: two parallel lines along the longer side of the box. A text, which is rare, stands between them where the flow runs
 * down, on two lines at most, so that the bar stays thin; above the bar where the flow runs right.
 */
import type { Box } from '../geometry/geometry.ts';
import { polygon, polyline } from '../geometry/path.ts';
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitText, shrunk } from './fit.ts';
import type { Shape } from './shape.ts';
import { spotsOutside, straightSide } from './sides.ts';

const HEIGHT = 8;
/** From the box's edge to the middle of a line. */
const INSET = 1.5;
const AIR = 8;
const THICKEST = 40;
/** Steps in which a bar gets wider for its text, and how wide it may get. */
const WIDER = 24;
const WIDEST = 600;
const style = TYPE_SCALE.data;
const widths = { least: 80, min: 48, usual: 144, max: 1e6 };

function lines({ x, y, width, height }: Box) {
  const right = x + width;
  const foot = y + height;
  if (width >= height) return [y + INSET, foot - INSET].map((at) => polyline([[x, at] as const, [right, at] as const]));
  return [x + INSET, right - INSET].map((at) => polyline([[at, y] as const, [at, foot] as const]));
}

export function bar(kind: 'fork' | 'join'): Shape {
  return {
    kind,
    style,
    widths,
    fit: (text, width, fonts, type = style) => {
      const fit = (wide: number) =>
        fitText(text, wide, fonts, {
          style: type,
          minHeight: shrunk(HEIGHT, type, style),
          room: (w, h, block) => (block > h - AIR ? null : { width: w - 8, x: w / 2, y: h / 2 }),
        });
      for (let wide = Math.max(width, widths.min); ; wide += WIDER) {
        const fitted = fit(wide);
        if (fitted.size.height <= THICKEST || wide > WIDEST) return fitted;
      }
    },
    ports: ({ width, height }) => ({
      top: straightSide(width, -8),
      right: straightSide(height, -8),
      bottom: straightSide(width, -8),
      left: straightSide(height, -8),
    }),
    spots: spotsOutside,
    draw: (box) => ({
      outline: polygon([
        [box.x, box.y],
        [box.x + box.width, box.y],
        [box.x + box.width, box.y + box.height],
        [box.x, box.y + box.height],
      ]),
      details: lines(box),
    }),
  };
}
