/** What a check finds, and the words for it. */
import type { Point } from '../../../src/geometry/geometry.ts';
import type { Extent } from './primitives.ts';

/** A reader would call the picture wrong. */
export const HARD_RULES = ['overlap', 'through', 'outside', 'lanes', 'hidden', 'labels', 'text', 'offpage'] as const;
export type HardRule = (typeof HARD_RULES)[number];

/** A reader would call the picture ugly, one finding each. */
export const COUNTED_COSTS = ['crossings', 'bends', 'diagonal', 'back', 'swapped'] as const;
export type CountedCost = (typeof COUNTED_COSTS)[number];

export interface Finding {
  readonly rule: HardRule | CountedCost;
  readonly page: number;
  /** What it is about: ids of nodes and lanes, names of edges (`from->to`), headers and notes. */
  readonly on: readonly string[];
  /** Where to look. */
  readonly at: Point;
  /** How often it counts: an edge's bends are one finding. */
  readonly amount: number;
}

export function finding(rule: Finding['rule'], page: number, on: readonly string[], at: Extent | Point, amount = 1): Finding {
  return { rule, page, on, at: 'left' in at ? [at.left, at.top] : at, amount };
}

/** One line for people: `through: a->b, task7 (page 1, at 120, 48)`. */
export function describeFinding({ rule, page, on, at, amount }: Finding): string {
  const times = amount > 1 ? ` x ${amount}` : '';
  return `${rule}${times}: ${on.join(', ')} (page ${page}, at ${Math.round(at[0])}, ${Math.round(at[1])})`;
}
