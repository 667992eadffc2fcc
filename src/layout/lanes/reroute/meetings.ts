/** How a course that is tried meets the line of another edge. */
import { CLEARANCE } from '../spacing.ts';
import { EPSILON, type Stretch } from '../stretches.ts';
import type { TriedCourse } from '../tried-course.ts';

/** Two lines closer than this look like one that is drawn twice: they may share nothing. */
const ON_TOP = 1.5;
/** Lines that are a little further apart may run side by side this far. */
const SIDE_BY_SIDE = 4;

/**
 * How often a course crosses a line; Infinity where one of them would hide the other, or run too close beside it. Lines that `share` an end may
 * lie on each other, but not nearly.
 */
export function countMeetings({ x, y, count }: TriedCourse, line: readonly Stretch[], share: boolean): number {
  let crossings = 0;
  for (let i = 0; i + 1 < count; i++) {
    const vertical = x[i] === x[i + 1];
    const at = vertical ? x[i]! : y[i]!;
    const start = vertical ? y[i]! : x[i]!;
    const end = vertical ? y[i + 1]! : x[i + 1]!;
    const from = start < end ? start : end;
    const to = start < end ? end : start;
    for (let j = 0; j < line.length; j++) {
      const other = line[j]!;
      if (other.vertical !== vertical) {
        if (at > other.from + EPSILON && at < other.to - EPSILON && other.at > from + EPSILON && other.at < to - EPSILON)
          crossings++;
        continue;
      }
      const apart = Math.abs(at - other.at);
      if (apart >= CLEARANCE || (share && apart < 0.5)) continue;
      if (Math.min(to, other.to) - Math.max(from, other.from) > (apart < ON_TOP ? 0.5 : SIDE_BY_SIDE))
        return Number.POSITIVE_INFINITY;
    }
  }
  return crossings;
}

/** Whether any part of a course lies on a line. */
export function runsAlong({ x, y, count }: TriedCourse, line: readonly Stretch[]): boolean {
  for (let i = 0; i + 1 < count; i++) {
    const vertical = x[i] === x[i + 1];
    const at = vertical ? x[i]! : y[i]!;
    const start = vertical ? y[i]! : x[i]!;
    const end = vertical ? y[i + 1]! : x[i + 1]!;
    for (let j = 0; j < line.length; j++) {
      const other = line[j]!;
      if (other.vertical !== vertical || Math.abs(at - other.at) > 1) continue;
      if (Math.min(Math.max(start, end), other.to) > Math.max(Math.min(start, end), other.from)) return true;
    }
  }
  return false;
}
