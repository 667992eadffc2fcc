/**
 * BPMN draws tasks as rectangles where flowc draws slanted sides, and events as circles and forks as diamonds of a fixed size, where flowc draws wider symbols. An edge that ended at the wide outline
 * is brought to the small one: straight on where it meets it, else along the symbol's axis.
 */
import type { Box, Point } from '../../geometry/geometry.ts';

export type ShapeOutline = 'box' | 'circle' | 'diamond';

/** The points with the last one moved onto the outline of a symbol. */
export function endAt(points: readonly Point[], box: Box, outline: ShapeOutline): Point[] {
  const [x, y] = points.at(-1)!;
  const before = points.at(-2);
  if (before === undefined) return [...points];
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const [rx, ry] = [box.width / 2, box.height / 2];
  const isVertical = Math.abs(before[0] - x) < Math.abs(before[1] - y);
  const [off, reach, half] = isVertical ? [x - cx, rx, ry] : [y - cy, ry, rx];
  if (Math.abs(off) < reach - 1 || outline === 'box') {
    const share = Math.abs(off) / reach;
    const depth = half * (outline === 'box' ? 1 : outline === 'circle' ? Math.sqrt(1 - share * share) : 1 - share);
    const side = isVertical ? Math.sign(before[1] - cy) || 1 : Math.sign(before[0] - cx) || 1;
    const end: Point = isVertical ? [x, cy + side * depth] : [cx + side * depth, y];
    return [...points.slice(0, -1), end];
  }
  const corner: Point = isVertical ? [x, cy] : [cx, y];
  const end: Point = isVertical ? [cx + Math.sign(off) * rx, cy] : [cx, cy + Math.sign(off) * ry];
  return [...points.slice(0, -1), corner, end];
}

/** The same at the first point. */
export function beginAt(points: readonly Point[], box: Box, outline: ShapeOutline): Point[] {
  return endAt([...points].reverse(), box, outline).reverse();
}
