/**
 * Sifting a block: it may go to each gap of its cell while all others stay. All gaps are priced in one sweep (Matuszewski, Schönfeld, Molitor:
 * Using sifting for k-layer straightline crossing minimization, 1999).
 */
import { CROSSING, handoffCost, LENGTH, leanCost, lowerAt, moveTo, type OrderState, upperAt } from './cost.ts';
import { LEAST_GAIN, SAME, within } from './gaps.ts';
import { priceEnd } from './price-end.ts';
import { sortFirst } from './sweep.ts';

/** Moves a block to the best gap of its lane and row; whether it moved. */
export function moveBlock(state: OrderState, block: number): boolean {
  const { model, position, sweep } = state;
  const row = model.firstRow[block]!;
  if (model.segmentsOf[block]!.length === 0 && model.handoffs[row]!.length === 0) return false;
  findPlaces(state, block);
  if (sweep.count === 1) return false;
  priceBlock(state, block);
  const was = position[block]!;
  const best = sweep.best(was, LEAST_GAIN);
  if (best === was) return false;
  moveTo(state, block, best);
  return true;
}

/** The present place, and one in each gap of the cell, as near to the neighbours' median as may be. */
function findPlaces(state: OrderState, block: number): void {
  const { model, position, buffer, sweep } = state;
  const goal = medianNeighbour(state, block);
  const lane = model.lane[block]!;
  const row = model.rows[model.firstRow[block]!]!;
  let count = 0;
  buffer[count++] = lane;
  buffer[count++] = lane + 1;
  for (let i = 0; i < row.length; i++) {
    const place = position[row[i]!]!;
    if (row[i] !== block && place > lane && place < lane + 1) buffer[count++] = place;
  }
  state.operations += count;
  sortFirst(buffer, count);
  sweep.count = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (buffer[i + 1]! - buffer[i]! > SAME) sweep.append(within(goal, buffer[i]!, buffer[i + 1]!));
  }
  sweep.insert(position[block]!);
}

/** The weighted median of the other ends of a block's segments (Gansner and others 1993, section 3). */
function medianNeighbour({ neighbourhood, position, buffer }: OrderState, block: number): number {
  const neighbours = neighbourhood.neighbours[block]!;
  const count = neighbours.length;
  if (count === 0) return position[block]!;
  for (let i = 0; i < count; i++) buffer[i] = position[neighbours[i]!]!;
  sortFirst(buffer, count);
  const half = count >> 1;
  return count % 2 === 1 ? buffer[half]! : (buffer[half - 1]! + buffer[half]!) / 2;
}

function priceBlock(state: OrderState, block: number): void {
  const { model, position, sweep, neighbourhood } = state;
  const segments = model.segmentsOf[block]!;
  sweep.begin();
  for (let i = 0; i < segments.length; i++) priceEnd(state, block, segments[i]!);
  sweep.sum();
  const row = model.firstRow[block]!;
  const hasHandoffs = model.handoffs[row]!.length > 0;
  const turning = neighbourhood.turning[block]!;
  const was = position[block]!;
  for (let place = 0; place < sweep.count; place++) {
    position[block] = sweep.places[place]!;
    let cost = sweep.costs[place]! + (hasHandoffs ? handoffCost(state, row, block) : 0);
    for (let i = 0; i < turning.length; i += 2) if (isInverted(state, turning[i]!, turning[i + 1]!)) cost += CROSSING;
    for (let i = 0; i < segments.length; i++) cost += lengthCost(state, segments[i]!);
    sweep.costs[place] = cost;
  }
  position[block] = was;
}

function lengthCost(state: OrderState, segment: number): number {
  const ahead = lowerAt(state, segment) - upperAt(state, segment);
  return LENGTH * Math.abs(ahead) * state.model.weight[segment]! + leanCost(state.model, segment, ahead);
}

function isInverted(state: OrderState, a: number, b: number): boolean {
  return (upperAt(state, a) - upperAt(state, b)) * (lowerAt(state, a) - lowerAt(state, b)) < 0;
}
