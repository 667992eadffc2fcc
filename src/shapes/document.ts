/** ISO 5807 document: a page with a wavy foot. Its side ports are level with the middle of a step whose top is level with its top. */
import { TYPE_SCALE } from '../text/type-scale.ts';
import { fitting } from './fit.ts';
import type { Shape } from './shape.ts';
import { point, spotsOutside } from './sides.ts';
import { STEP_HEIGHT } from './task.ts';

const MIN_HEIGHT = 54;
const PADDING = 6;
const AIR = 5;
const SIDE_REACH = 9;
const style = TYPE_SCALE.data;
const widths = { least: 72, min: 88, usual: 96, max: 144 };

/** Half of the wave's height, and the half of the sheet's foot that stands above it. */
function wave(height: number): number {
  return Math.min(6, height / 8);
}

export const document: Shape = {
  kind: 'document',
  style,
  widths,
  fit: fitting(style, widths, MIN_HEIGHT, (w, h, block) => {
    const sheet = h - 2 * wave(h);
    return block > sheet - 2 * AIR ? null : { width: w - 2 * PADDING, x: w / 2, y: sheet / 2 + 2.5 };
  }),
  ports: ({ width, height }) => {
    const side = { at: Math.min(STEP_HEIGHT / 2, height / 2), inset: 0, reach: SIDE_REACH };
    return {
      top: { at: width / 2, inset: 0, reach: width / 4 },
      right: side,
      bottom: point(width / 2, wave(height)),
      left: side,
    };
  },
  spots: spotsOutside,
  draw: ({ x, y, width, height }) => {
    const a = wave(height);
    const foot = y + height - a;
    return {
      outline: [
        ['M', x, y],
        ['L', x + width, y],
        ['L', x + width, foot],
        ['Q', x + 0.75 * width, foot - 2 * a, x + width / 2, foot],
        ['Q', x + 0.25 * width, foot + 2 * a, x, foot],
        ['Z'],
      ],
      details: [],
    };
  },
};
