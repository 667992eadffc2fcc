/** An outline as a polygon, curves sampled, and whether points lie in it. */
import type { Path, Point } from '../../src/geometry/geometry.ts';

const SAMPLES = 48;
const parts = Array.from({ length: SAMPLES }, (_, i) => (i + 1) / SAMPLES);

/** Points of an axis-parallel elliptical arc (SVG 2, appendix B.2.4, without rotation and large arcs). */
function arc([x1, y1]: Point, [x2, y2]: Point, rx: number, ry: number, sweep: number): Point[] {
  const [dx, dy] = [(x1 - x2) / 2 / rx, (y1 - y2) / 2 / ry];
  const half = Math.min(1, Math.hypot(dx, dy));
  const off = Math.sqrt(Math.max(0, 1 / (half * half) - 1)) * (sweep ? 1 : -1);
  const [cx, cy] = [(x1 + x2) / 2 + off * dy * rx, (y1 + y2) / 2 - off * dx * ry];
  const from = Math.atan2((y1 - cy) / ry, (x1 - cx) / rx);
  let turn = Math.atan2((y2 - cy) / ry, (x2 - cx) / rx) - from;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return parts.map((t) => [cx + rx * Math.cos(from + t * turn), cy + ry * Math.sin(from + t * turn)]);
}

export function outlinePolygon(path: Path): Point[] {
  const points: Point[] = [];
  for (const command of path) {
    const last = points.at(-1) ?? [0, 0];
    if (command[0] === 'M' || command[0] === 'L') points.push([command[1], command[2]]);
    else if (command[0] === 'Q') {
      const [, cx, cy, x, y] = command;
      const at = (a: number, b: number, c: number, t: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      points.push(...parts.map((t): Point => [at(last[0], cx, x, t), at(last[1], cy, y, t)]));
    } else if (command[0] === 'A') {
      points.push(...arc(last, [command[6], command[7]], command[1], command[2], command[5]));
    }
  }
  return points;
}

function onSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): boolean {
  const length = Math.hypot(bx - ax, by - ay);
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) < 0.1;
}

/** Even-odd rule; a point on the outline counts as inside. */
export function contains(outline: readonly Point[], point: Point): boolean {
  let inside = false;
  for (let i = 0; i < outline.length; i++) {
    const [a, b] = [outline[i]!, outline[(i + 1) % outline.length]!];
    if (onSegment(point, a, b)) return true;
    if (a[1] > point[1] !== b[1] > point[1] && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside;
}

export function isOnOutline(outline: readonly Point[], point: Point): boolean {
  return outline.some((a, i) => onSegment(point, a, outline[(i + 1) % outline.length]!));
}
