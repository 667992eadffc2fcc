/** The line of an edge: its polyline with round bends, ending where its arrowhead begins. */
import type { Path, PathCommand, Point } from '../../geometry/geometry.ts';

const BEND = 6;

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay);

/** The point at a distance from `a` on the way to `b`. */
function towards(a: Point, b: Point, length: number): Point {
  const share = length / distance(a, b);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Without points that repeat the one before or lie on the straight between their neighbours. */
export function cornersOf(points: readonly Point[]): Point[] {
  const distinct = points.filter((point, i) => i === 0 || distance(point, points[i - 1]!) > 1e-6);
  return distinct.filter((point, i) => {
    const [before, after] = [distinct[i - 1], distinct[i + 1]];
    return (
      before === undefined ||
      after === undefined ||
      Math.abs(distance(before, point) + distance(point, after) - distance(before, after)) > 1e-6
    );
  });
}

/** The corners with the last one drawn back by `length`, never past the middle of its segment. */
function shortened(corners: readonly Point[], length: number): Point[] {
  const [last, before] = [corners.at(-1)!, corners.at(-2)!];
  return [...corners.slice(0, -1), towards(last, before, Math.min(length, distance(last, before) / 2))];
}

/** A path along the corners, its bends of radius 6 or of half the shorter segment, drawn back from the end. Takes two corners at least. */
export function routePath(corners: readonly Point[], drawnBack: number): Path {
  const points = shortened(corners, drawnBack);
  const commands: PathCommand[] = [['M', ...points[0]!]];
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const room = (to: Point, isEnd: boolean) => (isEnd ? distance(corner, to) : distance(corner, to) / 2);
    const radius = Math.min(BEND, room(before, i === 1), room(after, i === points.length - 2));
    commands.push(['L', ...towards(corner, before, radius)], ['Q', ...corner, ...towards(corner, after, radius)]);
  }
  return [...commands, ['L', ...points.at(-1)!]];
}

/** The same line drawn from its end to its begin, so that dashes of lines that end together fall on each other. */
export function reversed(path: Path): Path {
  const ends = path.map((command) => command.slice(-2) as [number, number]);
  const back = path.slice(1).map((command, i): PathCommand => {
    return command[0] === 'Q' ? ['Q', command[1], command[2], ...ends[i]!] : ['L', ...ends[i]!];
  });
  return [['M', ...ends.at(-1)!], ...back.reverse()];
}
