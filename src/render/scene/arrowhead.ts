/** Heads of arrows, drawn as paths: filled with a notch for sequence flow, two open strokes for information flow. */
import type { Path, Point } from '../../geometry/geometry.ts';
import { polygon, polyline } from '../../geometry/path.ts';
import { filled, type PathItem, stroked } from './scene.ts';

/** How far before the tip the line ends, so that it does not show beside the point. */
export const DRAWN_BACK = { filled: 6, open: 0.6 };

const FILLED: readonly Point[] = [
  [0, 0],
  [-9.5, -4.25],
  [-7, 0],
  [-9.5, 4.25],
];
const OPEN: readonly Point[] = [
  [-7, -4],
  [-0.6, 0],
  [-7, 4],
];
const OPEN_WIDTH = 1.5;

/** Points given for an arrow that flies right to the origin, turned and moved to where it ends. */
function placed(points: readonly Point[], before: Point, tip: Point): Point[] {
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]);
  const [dx, dy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  return points.map(([x, y]) => [tip[0] + x * dx - y * dy, tip[1] + x * dy + y * dx]);
}

/** The head of a sequence flow. */
export function filledHead(before: Point, tip: Point, color: string): PathItem {
  return filled(polygon(placed(FILLED, before, tip)), color);
}

/** The head of an information flow. */
export function openHead(before: Point, tip: Point, color: string): PathItem {
  const path: Path = polyline(placed(OPEN, before, tip));
  return stroked(path, { color, width: OPEN_WIDTH }, { cap: 'round' });
}
