/**
 * Predicates on boxes and segments, with the tolerances of a reader's eye: half a pixel between boxes, a pixel inside a box before a line
 * counts as running through it.
 */
import type { Box, Point } from '../../../src/geometry/geometry.ts';

/** Two boxes or a point and a box may be this much apart or overlap this much without a reader seeing it, in pixels. */
export const TOLERANCE = 0.5;

/** A box by its four edges. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Segment = readonly [from: Point, to: Point];

export function extentOf(box: Box): Extent {
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** The smallest extent around a segment. */
export function extentOfSegment([[ax, ay], [bx, by]]: Segment): Extent {
  return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) };
}

/** Whether two extents overlap by more than `slack` on both axes. */
export function overlap(a: Extent, b: Extent, slack = TOLERANCE): boolean {
  const acrossX = a.left + slack < b.right && b.left + slack < a.right;
  return acrossX && a.top + slack < b.bottom && b.top + slack < a.bottom;
}

/** Whether `outer` holds `inner`, within the tolerance. */
export function contains(outer: Extent, inner: Extent): boolean {
  const acrossX = inner.left >= outer.left - TOLERANCE && inner.right <= outer.right + TOLERANCE;
  return acrossX && inner.top >= outer.top - TOLERANCE && inner.bottom <= outer.bottom + TOLERANCE;
}

/** Distance from a point to an extent; 0 inside it. */
export function distance(extent: Extent, [x, y]: Point): number {
  return Math.hypot(Math.max(extent.left - x, 0, x - extent.right), Math.max(extent.top - y, 0, y - extent.bottom));
}

/** Twice the signed area of the triangle: its sign is the side of the line a–b on which c lies. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

export function lengthOf([a, b]: Segment): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The parameters in [0, 1] at which a segment's coordinate runs from `start` by `delta` between two bounds; null: never. */
function clip(start: number, delta: number, low: number, high: number): readonly [number, number] | null {
  if (Math.abs(delta) < 1e-9) return start > low && start < high ? [0, 1] : null;
  const first = (low - start) / delta;
  const second = (high - start) / delta;
  return [Math.max(0, Math.min(first, second)), Math.min(1, Math.max(first, second))];
}

/** Whether a segment runs through the inside of an extent, a pixel from its outline (Liang and Barsky, 1984). */
export function runsThrough([from, to]: Segment, extent: Extent): boolean {
  const inset = 2 * TOLERANCE;
  const alongX = clip(from[0], to[0] - from[0], extent.left + inset, extent.right - inset);
  const alongY = clip(from[1], to[1] - from[1], extent.top + inset, extent.bottom - inset);
  if (alongX === null || alongY === null) return false;
  return Math.max(alongX[0], alongY[0]) < Math.min(alongX[1], alongY[1]);
}

/** Whether two segments cross at a point inside both. */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < -1e-6 && turn(c, d, a) * turn(c, d, b) < -1e-6;
}

/** The length over which the second segment lies on the first, at most a pixel aside. */
export function coincidence(first: Segment, second: Segment): number {
  const [origin, end] = first;
  const length = lengthOf(first);
  const unit: Point = [(end[0] - origin[0]) / length, (end[1] - origin[1]) / length];
  const aside = ([x, y]: Point) => Math.abs((x - origin[0]) * unit[1] - (y - origin[1]) * unit[0]);
  if (second.some((point) => aside(point) > 1)) return 0;
  const along = ([x, y]: Point) => (x - origin[0]) * unit[0] + (y - origin[1]) * unit[1];
  const [p, q] = [along(second[0]), along(second[1])];
  return Math.max(0, Math.min(length, Math.max(p, q)) - Math.max(0, Math.min(p, q)));
}

/** Whether a segment goes on into the next one without a bend. */
export function straightOn([a, b]: Segment, [, c]: Segment): boolean {
  const ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return Math.abs(turn(a, b, c)) < 1e-6 && ahead > 0;
}
