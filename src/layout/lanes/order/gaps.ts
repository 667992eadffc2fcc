/** Gaps between positions, and where an item is put in them. */

/** An item moves for more than this: a sixtieth of a lane. */
export const LEAST_GAIN = 0.05;
/** Positions nearer than this leave no gap between them. */
export const SAME = 1e-7;
/** How near the border of a gap an item may be put, as a part of the gap. */
const RIM = 0.05;

/** The value itself where it lies well within the gap, else the nearest place that does. */
export function within(value: number, low: number, high: number): number {
  const rim = (high - low) * RIM;
  return Math.min(high - rim, Math.max(low + rim, value));
}
