/** What a reader stumbles over in the lines of a drawing, pair by pair and line by line: the cost that the exact comparison counts. */
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import {
  coincidence,
  cross,
  type Extent,
  extentOf,
  lengthOf,
  runsThrough,
  type Segment,
} from '../../../test/support/geometry/primitives.ts';

/** A line between two boxes, its points from the first to the second. */
export interface Line {
  readonly from: Box;
  readonly to: Box;
  readonly segments: readonly Segment[];
}

/** A line past a side of its own box counts as round it within this distance, in pixels. */
const BESIDE = 80;
/** Lines that share less than this, in pixels, only touch. */
const TOUCH = 4;

export function lineOf(from: Box, to: Box, points: readonly Point[]): Line {
  const segments = points.slice(1).map((point, i): Segment => [points[i]!, point]);
  return { from, to, segments: segments.filter((segment) => lengthOf(segment) > 1e-6) };
}

/** Crossings of two lines, and of these the `own` ones of lines with a box in common; null where one hides the other but for a common trunk. */
export function meeting(a: Line, b: Line): { readonly crossings: number; readonly own: number } | null {
  const akin = a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from;
  let crossings = 0;
  let common = 0;
  for (const one of a.segments) {
    for (const other of b.segments) {
      if (cross(one, other)) crossings++;
      common += coincidence(one, other);
    }
  }
  if (common > TOUCH && common > trunk(a, b) + TOUCH) return null;
  return { crossings, own: akin ? crossings : 0 };
}

/** The length of the unbroken first stretch out of one box, or the last one into one, that two lines share. */
function trunk(a: Line, b: Line): number {
  const turned = ({ segments }: Line) => segments.map(([from, to]): Segment => [to, from]).reverse();
  const first = a.from === b.from ? together(a.segments, b.segments) : 0;
  return first + (a.to === b.to ? together(turned(a), turned(b)) : 0);
}

function together(a: readonly Segment[], b: readonly Segment[]): number {
  let sum = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i]!, b[i]!];
    if (Math.hypot(one[0][0] - other[0][0], one[0][1] - other[0][1]) > 1) return sum;
    sum += coincidence(one, other);
    if (Math.hypot(one[1][0] - other[1][0], one[1][1] - other[1][1]) > 1) return sum;
  }
  return sum;
}

/** Whether a line runs past a whole side of its own box, close by, after it has left it or before it comes. */
export function wraps({ from, to, segments }: Line): boolean {
  return from !== to && (runsRound(segments.slice(1), extentOf(from)) || runsRound(segments.slice(0, -1), extentOf(to)));
}

function runsRound(segments: readonly Segment[], box: Extent): boolean {
  return segments.some(([[ax, ay], [bx, by]]) => {
    const flat = Math.abs(ay - by) < 0.5;
    const [low, high] = flat ? [Math.min(ax, bx), Math.max(ax, bx)] : [Math.min(ay, by), Math.max(ay, by)];
    const [from, to, near, far] = flat ? [box.left, box.right, box.top, box.bottom] : [box.top, box.bottom, box.left, box.right];
    const at = flat ? ay : ax;
    return low <= from + 1 && high >= to - 1 && Math.min(Math.abs(at - near), Math.abs(at - far)) < BESIDE;
  });
}

/** Whether a line runs through a box: a foreign one anywhere, its own beyond its first or last stretch. */
export function runsThroughBox({ from, to, segments }: Line, box: Box): boolean {
  const extent = extentOf(box);
  return segments.some(
    (segment, i) => !(box === from && i === 0) && !(box === to && i === segments.length - 1) && runsThrough(segment, extent),
  );
}
