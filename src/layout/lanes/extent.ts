/** Boxes by their edges, and whether lines run into them. */
import type { Box, Point } from '../../geometry/geometry.ts';

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function extentOf({ x, y, width, height }: Box): Extent {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** The least extent that holds all points; of none it is inverted (left at infinity). */
export function extentOfPoints(points: readonly Point[]): Extent {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    const x = point[0];
    const y = point[1];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, right, top, bottom };
}

/** Whether two boxes come nearer than a margin. */
export function overlaps(a: Extent, b: Extent, margin: number): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;
}

/** Whether an axis-parallel stretch comes nearer to a box than a margin. */
export function cuts(box: Extent, [ax, ay]: Point, [bx, by]: Point, margin: number): boolean {
  return (
    Math.min(ax, bx) < box.right + margin &&
    Math.max(ax, bx) > box.left - margin &&
    Math.min(ay, by) < box.bottom + margin &&
    Math.max(ay, by) > box.top - margin
  );
}
