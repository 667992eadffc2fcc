/** Paths from plain figures, and their outline as a polygon, for those who need to know what lies inside. */
import type { Box, Path, PathCommand, Point } from './geometry.ts';

/** A closed path through the points. */
export function polygon(points: readonly Point[]): Path {
  return [...points.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y]), ['Z']];
}

/** An open path through the points. */
export function polyline(points: readonly Point[]): Path {
  return polygon(points).slice(0, -1);
}

export interface Radii {
  readonly topLeft: number;
  readonly topRight: number;
  readonly bottomRight: number;
  readonly bottomLeft: number;
}

/** The same radius at all four corners. */
export function equalRadii(radius: number): Radii {
  return { topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius };
}

/** A box with circular corners; a radius of 0 leaves a corner square. Starts at the top left and runs clockwise. */
export function roundedBox({ x, y, width, height }: Box, radii: Radii): Path {
  const right = x + width;
  const bottom = y + height;
  const { topLeft, topRight, bottomRight, bottomLeft } = radii;
  const corner = (r: number, toX: number, toY: number): PathCommand[] => (r === 0 ? [] : [['A', r, r, 0, 0, 1, toX, toY]]);
  const side = (length: number, toX: number, toY: number): PathCommand[] => (length > 0 ? [['L', toX, toY]] : []);
  return [
    ['M', x + topLeft, y],
    ...side(width - topLeft - topRight, right - topRight, y),
    ...corner(topRight, right, y + topRight),
    ...side(height - topRight - bottomRight, right, bottom - bottomRight),
    ...corner(bottomRight, right - bottomRight, bottom),
    ...side(width - bottomRight - bottomLeft, x + bottomLeft, bottom),
    ...corner(bottomLeft, x, bottom - bottomLeft),
    ...side(height - bottomLeft - topLeft, x, y + topLeft),
    ...corner(topLeft, x + topLeft, y),
    ['Z'],
  ];
}

/** A circle about a point, of two half circles. */
export function circle(x: number, y: number, radius: number): Path {
  return [
    ['M', x - radius, y],
    ['A', radius, radius, 0, 0, 1, x + radius, y],
    ['A', radius, radius, 0, 0, 1, x - radius, y],
    ['Z'],
  ];
}

/** The smallest box round some points; of none, an empty one at the origin. */
export function boundsOf(points: readonly Point[]): Box {
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))];
  return points.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
