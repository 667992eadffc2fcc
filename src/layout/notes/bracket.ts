/** On which side of a note its bracket stands: that from which its tie leaves. */
import type { Box, Point, Side } from '../../geometry/geometry.ts';

export function bracketTowards({ x, y, width, height }: Box, [px, py]: Point = [x, y]): Side {
  const distances: readonly (readonly [Side, number])[] = [
    ['left', Math.abs(px - x)],
    ['right', Math.abs(px - x - width)],
    ['top', Math.abs(py - y)],
    ['bottom', Math.abs(py - y - height)],
  ];
  return distances.reduce((best, each) => (each[1] < best[1] ? each : best))[0];
}
