/** Lines as axis-parallel stretches, and how they cross. */
import type { Point } from '../../geometry/geometry.ts';
import { CLEARANCE } from './spacing.ts';

export interface Stretch {
  readonly vertical: boolean;
  /** The x of a vertical stretch, the y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Two lines closer than this look like one that is drawn twice: they may share nothing. */
const ON_TOP = 1.5;
/** Lines that are a little further apart may run side by side this far. */
const SIDE_BY_SIDE = 4;
const EPSILON = 1e-6;

export function stretchesOf(points: readonly Point[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [ax, ay] = points[i]!;
    const [bx, by] = points[i + 1]!;
    const vertical = ax === bx;
    const p = vertical ? ay : ax;
    const q = vertical ? by : bx;
    stretches.push({ vertical, at: vertical ? ax : ay, from: Math.min(p, q), to: Math.max(p, q) });
  }
  return stretches;
}

export function countCrossings(a: readonly Stretch[], b: readonly Stretch[]): number {
  let count = 0;
  for (const p of a) for (const q of b) if (crosses(p, q)) count++;
  return count;
}

function crosses(p: Stretch, q: Stretch): boolean {
  if (p.vertical === q.vertical) return false;
  return p.at > q.from + EPSILON && p.at < q.to - EPSILON && q.at > p.from + EPSILON && q.at < p.to - EPSILON;
}

/** Whether one line would hide the other, or run too close beside it. Lines that `share` an end may lie on each other, but not nearly. */
export function collide(a: readonly Stretch[], b: readonly Stretch[], share: boolean): boolean {
  for (const p of a) {
    for (const q of b) {
      if (p.vertical !== q.vertical) continue;
      const apart = Math.abs(p.at - q.at);
      if (apart >= CLEARANCE || (share && apart < 0.5)) continue;
      if (Math.min(p.to, q.to) - Math.max(p.from, q.from) > (apart < ON_TOP ? 0.5 : SIDE_BY_SIDE)) return true;
    }
  }
  return false;
}
