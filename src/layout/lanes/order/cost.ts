/**
 * What an order costs: inversions in the channels (each one a crossing), runs through handoffs, and the length of the edges.
 */
import { followBias, type OrderModel } from './model.ts';

export const CROSSING = 100;
/** A block in the way of a handoff. */
const BLOCKED = 1e5;
/** For an edge's length of one lane. */
export const LENGTH = 3;

export interface OrderState {
  readonly model: OrderModel;
  readonly position: Float64Array;
  /** Comparisons made so far: the search stops by this count, never by a clock. */
  operations: number;
  /** Scratch: which items a walk has seen, by the walk's number, and their places. */
  readonly seen: Int32Array;
  readonly buffer: Float64Array;
  stamp: number;
}

export function newState(model: OrderModel, position: Float64Array = new Float64Array(model.itemCount)): OrderState {
  const buffer = new Float64Array(model.itemCount + model.laneCount + 1);
  return { model, position, operations: 0, seen: new Int32Array(model.itemCount), buffer, stamp: 0 };
}

export function upperAt({ model, position }: OrderState, segment: number): number {
  const own = position[model.upper[segment]!]!;
  if (model.upperFollows[segment] === 0) return own + model.upperBias[segment]!;
  return own + followBias(own, position[model.lower[segment]!]!);
}

export function lowerAt({ model, position }: OrderState, segment: number): number {
  const own = position[model.lower[segment]!]!;
  if (model.lowerFollows[segment] === 0) return own + model.lowerBias[segment]!;
  return own + followBias(own, position[model.upper[segment]!]!);
}

export function totalCost(state: OrderState): number {
  const { model } = state;
  let cost = 0;
  model.handoffs.forEach((handoffs, row) => {
    for (let i = 0; i < handoffs.length; i++) cost += crossedBy(state, row, i, -1);
  });
  for (const channel of model.channels) {
    let inversions = 0;
    for (let i = 0; i < channel.length; i++) {
      const upper = upperAt(state, channel[i]!);
      const lower = lowerAt(state, channel[i]!);
      cost += LENGTH * Math.abs(upper - lower) * model.weight[channel[i]!]!;
      for (let j = i + 1; j < channel.length; j++) {
        if ((upper - upperAt(state, channel[j]!)) * (lower - lowerAt(state, channel[j]!)) < 0) inversions++;
      }
    }
    cost += inversions * CROSSING;
  }
  return cost;
}

/** The handoffs of a row as far as they concern one of its items. */
export function handoffCost(state: OrderState, row: number, item: number): number {
  const handoffs = state.model.handoffs[row]!;
  let cost = 0;
  for (let i = 0; i < handoffs.length; i++) {
    const { from, to } = handoffs[i]!;
    cost += crossedBy(state, row, i, from === item || to === item ? -1 : item);
  }
  return cost;
}

/** What a handoff pays for one item of its row, or for all of them (-1). */
function crossedBy({ model, position }: OrderState, row: number, index: number, item: number): number {
  const { from, to, side } = model.handoffs[row]![index]!;
  const left = Math.min(position[from]!, position[to]!);
  const right = Math.max(position[from]!, position[to]!);
  const price = (other: number) => {
    if (position[other]! <= left || position[other]! >= right) return 0;
    return other < model.blockCount ? BLOCKED : CROSSING;
  };
  if (item >= 0) return price(item);
  let cost = side * (position[to]! - position[from]!) < 0 ? BLOCKED : 0;
  for (const other of model.rows[row]!) cost += price(other);
  return cost;
}

/** By row, the indices of handoffs that a block stands in the way of. */
export function blockedHandoffs(state: OrderState): { row: number; index: number }[] {
  return state.model.handoffs.flatMap((handoffs, row) =>
    handoffs.flatMap((_, index) => (crossedBy(state, row, index, -1) >= BLOCKED ? [{ row, index }] : [])),
  );
}
