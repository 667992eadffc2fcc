/** The box round a path, exact for curves: where a curve turns back is found from its derivative. */
import type { Box, Path, PathCommand, Point } from './geometry.ts';
import { boundsOf } from './path.ts';

export function pathBounds(path: Path): Box {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const command of path) {
    points.push(...extremes(at, command));
    if (command[0] === 'Z') continue;
    at = command.slice(-2) as unknown as Point;
    points.push(at);
  }
  return boundsOf(points);
}

/** Points of a piece of a path, beside its ends, that its box may touch. */
function extremes(from: Point, command: PathCommand): Point[] {
  switch (command[0]) {
    case 'Q': {
      const [, ax, ay, x, y] = command;
      return turns([from, [ax, ay], [x, y]], ([a, b, c]) => [0, a! - 2 * b! + c!, b! - a!]);
    }
    case 'C': {
      const [, ax, ay, bx, by, x, y] = command;
      return turns([from, [ax, ay], [bx, by], [x, y]], ([a, b, c, d]) => [
        ...[3 * (d! - 3 * c! + 3 * b! - a!), 6 * (c! - 2 * b! + a!), 3 * (b! - a!)],
      ]);
    }
    case 'A':
      return arcExtremes(from, command);
    default:
      return [];
  }
}

/** Where a Bézier curve turns back in x or y: between its ends, where the derivative `a t² + b t + c` is zero. */
function turns(control: readonly Point[], derivative: (values: readonly number[]) => number[]): Point[] {
  const roots = [0, 1].flatMap((axis) => rootsOf(derivative(control.map((point) => point[axis]!))));
  return roots.filter((t) => t > 0 && t < 1).map((t) => pointAt(control, t));
}

function rootsOf(coefficients: readonly number[]): number[] {
  const [a, b, c] = coefficients as [number, number, number];
  if (a === 0) return b === 0 ? [] : [-c / b];
  const root = Math.sqrt(b * b - 4 * a * c);
  return Number.isNaN(root) ? [] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}

/** De Casteljau's algorithm. */
function pointAt(control: readonly Point[], t: number): Point {
  if (control.length === 1) return control[0]!;
  const next = control.slice(1).map(
    ([x, y], i): Point => [
      (1 - t) * control[i]![0] + t * x, //
      (1 - t) * control[i]![1] + t * y,
    ],
  );
  return pointAt(next, t);
}

/** The ends of the axes of an arc's ellipse that lie on the arc; the centre as in SVG 1.1, F.6.5. Ellipses stand upright: flowc turns none. */
function arcExtremes(
  [x1, y1]: Point,
  [, rx, ry, , large, sweep, x2, y2]: Extract<PathCommand, readonly ['A', ...unknown[]]>,
): Point[] {
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const share = (hx / rx) ** 2 + (hy / ry) ** 2;
  const grown = Math.max(1, Math.sqrt(share));
  const [a, b] = [rx * grown, ry * grown];
  const off = Math.sqrt(Math.max(0, 1 / (share / grown ** 2) - 1)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(x1 + x2) / 2 + off * (a / b) * hy, (y1 + y2) / 2 - off * (b / a) * hx];
  const angle = (x: number, y: number) => Math.atan2((y - cy) / b, (x - cx) / a);
  const [from, to] = sweep === 1 ? [angle(x1, y1), angle(x2, y2)] : [angle(x2, y2), angle(x1, y1)];
  const turn = (value: number) => ((value % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  return [0, 1, 2, 3]
    .filter((quarter) => turn((quarter * Math.PI) / 2 - from) < turn(to - from))
    .map((quarter): Point => [cx + a * [1, 0, -1, 0][quarter]!, cy + b * [0, 1, 0, -1][quarter]!]);
}
