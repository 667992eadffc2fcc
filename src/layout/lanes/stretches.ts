/** Lines as axis-parallel stretches, and how they cross. */
import type { Box, Point } from '../../geometry/geometry.ts';

export interface Stretch {
  readonly vertical: boolean;
  /** The x of a vertical stretch, the y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines that cross do so by more than this. */
export const EPSILON = 1e-6;

export function stretchesOf(points: readonly Point[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1]!;
    const vertical = a[0] === b[0];
    const p = vertical ? a[1] : a[0];
    const q = vertical ? b[1] : b[0];
    stretches.push({ vertical, at: vertical ? a[0] : a[1], from: Math.min(p, q), to: Math.max(p, q) });
  }
  return stretches;
}

/** How often the stretches of one line cross those of another. */
export function countCrossings(a: readonly Stretch[], b: readonly Stretch[]): number {
  let count = 0;
  for (const p of a) for (const q of b) if (crosses(p, q)) count++;
  return count;
}

function crosses(p: Stretch, q: Stretch): boolean {
  if (p.vertical === q.vertical) return false;
  return p.at > q.from + EPSILON && p.at < q.to - EPSILON && q.at > p.from + EPSILON && q.at < p.to - EPSILON;
}

/** The length over which two lines lie on each other. */
export function sharedLength(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0;
  for (const p of a) {
    for (const q of b) {
      if (p.vertical === q.vertical && Math.abs(p.at - q.at) <= 1)
        sum += Math.max(0, Math.min(p.to, q.to) - Math.max(p.from, q.from));
    }
  }
  return sum;
}

/** What is left of a line without the stretches that lie on others. */
export function alone(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    let parts = [stretch];
    for (const { vertical, at, from, to } of others) {
      if (vertical !== stretch.vertical || Math.abs(at - stretch.at) > 1) continue;
      parts = parts.flatMap((part) => {
        if (to <= part.from || from >= part.to) return [part];
        const rest = [
          { ...part, to: Math.max(part.from, from) },
          { ...part, from: Math.min(part.to, to) },
        ];
        return rest.filter((each) => each.to - each.from > TOUCH);
      });
    }
    return parts;
  });
}

/** From a box to the nearest of some stretches. */
export function distanceTo({ x, y, width, height }: Box, stretches: readonly Stretch[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { vertical, at, from, to } of stretches) {
    const [low, high, start, end] = vertical ? [x, x + width, y, y + height] : [y, y + height, x, x + width];
    nearest = Math.min(nearest, Math.hypot(Math.max(low - at, 0, at - high), Math.max(start - to, 0, from - end)));
  }
  return nearest;
}

/** How far two courses run together from their first points on. */
function trunkLength(a: readonly Point[], b: readonly Point[]): number {
  let [x, y] = a[0]!;
  if (Math.abs(x - b[0]![0]) > 1 || Math.abs(y - b[0]![1]) > 1) return 0;
  let sum = 0;
  for (let i = 1, j = 1; i < a.length && j < b.length; ) {
    const [ax, ay] = [a[i]![0] - x, a[i]![1] - y];
    const [bx, by] = [b[j]![0] - x, b[j]![1] - y];
    const [alongA, alongB] = [Math.abs(ax) + Math.abs(ay), Math.abs(bx) + Math.abs(by)];
    const isTogether = Math.abs(ax) > Math.abs(ay) ? Math.abs(by) < 1 && ax * bx > 0 : Math.abs(bx) < 1 && ay * by > 0;
    if (alongA > 1e-6 && alongB > 1e-6 && !isTogether) break;
    sum += Math.min(alongA, alongB);
    if (alongA <= alongB) [x, y] = a[i]!;
    else [x, y] = b[j]!;
    if (alongA <= alongB + 1e-6) i++;
    if (alongB <= alongA + 1e-6) j++;
  }
  return sum;
}

/** A common stretch shorter than this is none. */
const TOUCH = 4;

/**
 * Whether two courses run together elsewhere than on a trunk: only an unbroken first stretch out of one point of their source, or an unbroken
 * last one into one point of their target, may be shared, and nothing where they have both nodes in common.
 */
export function isMerged(a: Bundle, b: Bundle): boolean {
  const shared = sharedLength(a.stretches, b.stretches);
  if (shared <= TOUCH) return false;
  const [out, into] = [a.source === b.source, a.target === b.target];
  if (out && into) return true;
  const trunk = out ? trunkLength(a.points, b.points) : into ? trunkLength([...a.points].reverse(), [...b.points].reverse()) : 0;
  return shared > trunk + TOUCH;
}

/** A course, and what it joins. */
export interface Bundle {
  readonly source: unknown;
  readonly target: unknown;
  readonly points: readonly Point[];
  readonly stretches: readonly Stretch[];
}
