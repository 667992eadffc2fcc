/** An outline with gaps: where a fact stands on a straight line of it, that part of the line is left out. */
import type { Box, Path, PathCommand, Point } from '../../geometry/geometry.ts';

type Interval = readonly [from: number, to: number];

/** The part of the segment from `a` to `b` that lies in the box, as shares of its length (Liang and Barsky, 1984). */
function inside([ax, ay]: Point, [bx, by]: Point, box: Box): Interval | null {
  let from = 0;
  let to = 1;
  for (const [start, delta, low, high] of [
    [ax, bx - ax, box.x, box.x + box.width],
    [ay, by - ay, box.y, box.y + box.height],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return null;
      continue;
    }
    const [enter, leave] = [(low - start) / delta, (high - start) / delta].sort((p, q) => p - q);
    from = Math.max(from, enter!);
    to = Math.min(to, leave!);
  }
  return from < to ? [from, to] : null;
}

function insideAny(a: Point, b: Point, gaps: readonly Box[]): Interval[] {
  return gaps.map((gap) => inside(a, b, gap)).filter((interval) => interval !== null);
}

/** What is left of the unit interval. */
function rest(gaps: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let at = 0;
  for (const [from, to] of [...gaps].sort((a, b) => a[0] - b[0])) {
    if (from > at) left.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < 1) left.push([at, 1]);
  return left;
}

function endOf(command: PathCommand): Point | null {
  return command[0] === 'Z' ? null : [command.at(-2) as number, command.at(-1) as number];
}

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [ax + share * (bx - ax), ay + share * (by - ay)];

/** The pieces of a closed outline that lie outside all gaps; the outline itself, closed, where no gap touches it. Curves are never cut. */
export function openOutline(outline: Path, gaps: readonly Box[]): Path[] {
  const pieces: PathCommand[][] = [];
  let start: Point = [0, 0];
  let at = start;
  let lifted = true;
  let cut = false;
  const draw = (command: PathCommand, from: Point) => {
    if (lifted) pieces.push([['M', ...from]]);
    lifted = false;
    pieces.at(-1)!.push(command);
  };
  for (const command of outline) {
    const to = endOf(command) ?? start;
    if (command[0] === 'M') start = to;
    else if (command[0] !== 'L' && command[0] !== 'Z') draw(command, at);
    else {
      const parts = rest(insideAny(at, to, gaps));
      for (const [from, until] of parts) {
        lifted ||= from > 0;
        draw(['L', ...between(at, to, until)], between(at, to, from));
      }
      lifted = parts.at(-1)?.[1] !== 1;
      cut ||= lifted || parts.length > 1 || parts[0]![0] > 0;
    }
    at = to;
  }
  if (!cut) return [outline];
  const [first, ...others] = pieces;
  const last = lifted ? undefined : others.pop();
  return last === undefined ? pieces : [[...last, ...first!.slice(1)], ...others];
}
