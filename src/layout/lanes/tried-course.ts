/**
 * The corners of a course that is tried. Most courses are given up after a few comparisons, so their numbers stand in columns that serve one
 * course after another.
 */
import type { Point } from '../../geometry/geometry.ts';
import type { Extent } from './extent.ts';
import { levelY } from './heights.ts';
import type { Heights, Route, RoutePoint } from './stages.ts';

/** A point of a route with its height, for as long as rows and tracks stay where they are. */
export interface Waypoint extends RoutePoint {
  readonly y: number;
}

export function waypointsOf(route: Route, heights: Heights): Waypoint[] {
  return route.map(({ x, level }) => ({ x, y: levelY(level, heights), level }));
}

export class TriedCourse implements Extent {
  x = new Float64Array(32);
  y = new Float64Array(32);
  count = 0;
  left = 0;
  right = 0;
  top = 0;
  bottom = 0;

  /** Takes the corners of a course: all but points that repeat the one before, or lie in the middle of a straight line. */
  take(course: readonly Waypoint[]): void {
    this.#ensure(course.length);
    const { x: xs, y: ys } = this;
    let count = 0;
    for (let i = 0; i < course.length; i++) {
      const { x, y } = course[i]!;
      if (count > 0) {
        const lastX = xs[count - 1]!;
        const lastY = ys[count - 1]!;
        if (Math.abs(lastX - x) < 1e-6 && Math.abs(lastY - y) < 1e-6) continue;
        if (count > 1 && ((lastX === x && xs[count - 2] === x) || (lastY === y && ys[count - 2] === y))) count--;
      }
      xs[count] = x;
      ys[count] = y;
      count++;
    }
    this.count = count;
  }

  /** Takes the corners of a line that was taken before, with their extent. */
  takeLine(points: readonly Point[], { left, right, top, bottom }: Extent): void {
    this.#ensure(points.length);
    for (let i = 0; i < points.length; i++) {
      this.x[i] = points[i]![0];
      this.y[i] = points[i]![1];
    }
    this.count = points.length;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  #ensure(count: number): void {
    if (count <= this.x.length) return;
    this.x = new Float64Array(2 * count);
    this.y = new Float64Array(2 * count);
  }

  /** Finds the extent of the corners. */
  measure(): void {
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < this.count; i++) {
      const x = this.x[i]!;
      const y = this.y[i]!;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  get length(): number {
    let sum = 0;
    for (let i = 1; i < this.count; i++) sum += Math.abs(this.x[i]! - this.x[i - 1]!) + Math.abs(this.y[i]! - this.y[i - 1]!);
    return sum;
  }

  points(): Point[] {
    const points: Point[] = [];
    for (let i = 0; i < this.count; i++) points.push([this.x[i]!, this.y[i]!]);
    return points;
  }

  /** Whether the stretch from a corner to the next one runs into a box. */
  cuts(i: number, left: number, right: number, top: number, bottom: number): boolean {
    const ax = this.x[i]!;
    const bx = this.x[i + 1]!;
    const ay = this.y[i]!;
    const by = this.y[i + 1]!;
    return (ax < right || bx < right) && (ax > left || bx > left) && (ay < bottom || by < bottom) && (ay > top || by > top);
  }

  /** Whether any stretch runs into a box. */
  hits(left: number, right: number, top: number, bottom: number): boolean {
    for (let i = 0; i + 1 < this.count; i++) if (this.cuts(i, left, right, top, bottom)) return true;
    return false;
  }
}
