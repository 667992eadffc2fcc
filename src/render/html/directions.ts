/** Where the arrow keys lead from a node: along the line that leaves it, or reaches it, in that direction. */
import type { Direction } from '../../client/guide.ts';
import type { Point } from '../../geometry/geometry.ts';

/** A line at a node, seen from there. */
export interface Incident {
  readonly other: string;
  readonly isOut: boolean;
  readonly isMain: boolean;
  readonly isInformation: boolean;
  /** The course, beginning at the node. */
  readonly points: readonly Point[];
}

/** Of several lines in one direction the one with the flow goes before one against it, and flow before information. */
export function directionsOf(lines: readonly Incident[]): Partial<Record<Direction, string>> {
  const rank = ({ isOut, isMain, isInformation }: Incident) => (isInformation ? 4 : 0) + (isOut ? 0 : 2) + (isMain ? 0 : 1);
  const found: Partial<Record<Direction, string>> = {};
  for (const line of [...lines].sort((a, b) => rank(a) - rank(b))) {
    const direction = directionOf(line.points);
    if (direction !== null) found[direction] ??= line.other;
  }
  return found;
}

/** The direction of the first piece that has a length. */
function directionOf(points: readonly Point[]): Direction | null {
  for (const [i, [x, y]] of points.entries()) {
    const before = points[i - 1];
    if (before === undefined) continue;
    const [dx, dy] = [x - before[0], y - before[1]];
    if (dx === 0 && dy === 0) continue;
    if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'right' : 'left';
    return dy > 0 ? 'down' : 'up';
  }
  return null;
}
