/**
 * How good a whole picture is, in the terms of a reader: few crossings and bends (Purchase: Which aesthetic has the greatest effect on human
 * understanding?, 1997), none of the faults that nobody would draw by hand, a small sheet. One bend is the unit.
 */
import { type Faults, findFaults } from './faults.ts';
import type { Picture } from './stages.ts';

export const PRICES: Readonly<Record<keyof Faults, number>> = {
  crossings: 6,
  own: 20,
  wraps: 8,
  corners: 12,
  late: 6,
  swapped: 5,
  left: 4,
  covered: 4,
  merged: 60,
  detours: 8,
  foreign: 6,
  vacant: 10,
  trunks: 1,
  barSides: 2,
  bends: 1,
  mainBends: 3,
  axes: 0.5,
  reordered: 3,
};
const PRICED = Object.entries(PRICES) as [keyof Faults, number][];
/** Square pixels a node that are worth a bend. */
export const AREA = 4700;

export interface Judgement {
  readonly cost: number;
  /** Nodes at which something is wrong that a person would not draw. */
  readonly faulty: ReadonlySet<number>;
  /** Those of them at which more is wrong than that edges of other nodes cross theirs. */
  readonly flawed: ReadonlySet<number>;
  /** Edges that might run better to a row lower. */
  readonly entangled: ReadonlySet<number>;
}

/** `usual` are the links that run against the direction in the author's order. */
export function judge(picture: Picture, usual: ReadonlySet<number>): Judgement {
  const { layering, columns, heights } = picture;
  const { counts, faulty, flawed, entangled } = findFaults(picture, usual);
  const area = columns.borders[columns.borders.length - 1]! * heights.height;
  let cost = area / Math.max(1, layering.graph.graph.nodes.length) / AREA;
  for (const [fault, price] of PRICED) cost += price * counts[fault];
  return { cost, faulty, flawed, entangled };
}
