/**
 * Sifting a block: it may go to each gap of its cell while all others stay. All gaps are priced in one sweep (Matuszewski, Schönfeld, Molitor:
 * Using sifting for k-layer straightline crossing minimization, 1999).
 */
import { CROSSING, handoffCost, LENGTH, lowerAt, type OrderState, upperAt } from './cost.ts';
import { LEAST_GAIN, SAME, within } from './gaps.ts';
import { Sweep } from './sweep.ts';

/** Moves a block to the best gap of its lane and row; whether it moved. */
export function moveBlock(state: OrderState, block: number): boolean {
  const { model, position } = state;
  const row = model.firstRow[block]!;
  if (model.segmentsOf[block]!.length === 0 && model.handoffs[row]!.length === 0) return false;
  const was = position[block]!;
  const places = blockPlaces(state, block);
  const costs = priceBlock(state, block, places);
  let best = was;
  let bestCost = costs[places.indexOf(was)]! - LEAST_GAIN;
  for (let i = 0; i < places.length; i++) {
    if (costs[i]! >= bestCost) continue;
    bestCost = costs[i]!;
    best = places[i]!;
  }
  position[block] = best;
  return Math.abs(best - was) > LEAST_GAIN;
}

/** The present place, and one in each gap of the cell, as near to the neighbours' median as may be. In order. */
function blockPlaces(state: OrderState, block: number): Float64Array {
  const { model, position } = state;
  const lane = model.lane[block]!;
  const stops = [lane, lane + 1];
  for (const other of model.rows[model.firstRow[block]!]!) {
    if (other !== block && position[other]! > lane && position[other]! < lane + 1) stops.push(position[other]!);
  }
  state.operations += stops.length;
  const sorted = Float64Array.from(stops).sort();
  const goal = medianNeighbour(state, block);
  const places = [position[block]!];
  for (let i = 0; i + 1 < sorted.length; i++) {
    if (sorted[i + 1]! - sorted[i]! > SAME) places.push(within(goal, sorted[i]!, sorted[i + 1]!));
  }
  return Float64Array.from(new Set(places)).sort();
}

/** The weighted median of the other ends of a block's segments (Gansner and others 1993, section 3). */
function medianNeighbour({ model, position }: OrderState, block: number): number {
  const places: number[] = [];
  for (const segment of model.segmentsOf[block]!) {
    const other = model.upper[segment] === block ? model.lower[segment]! : model.upper[segment]!;
    for (let k = 0; k < model.weight[segment]!; k++) places.push(position[other]!);
  }
  if (places.length === 0) return position[block]!;
  places.sort((a, b) => a - b);
  const half = places.length >> 1;
  return places.length % 2 === 1 ? places[half]! : (places[half - 1]! + places[half]!) / 2;
}

function priceBlock(state: OrderState, block: number, places: Float64Array): Float64Array {
  const { model, position } = state;
  const segments = model.segmentsOf[block]!;
  const sweep = new Sweep(places);
  for (const segment of segments) priceSegment(state, block, segment, sweep);
  const costs = sweep.sums();
  const row = model.firstRow[block]!;
  const hasHandoffs = model.handoffs[row]!.length > 0;
  const turning = turningPairs(state, block);
  const was = position[block]!;
  for (let i = 0; i < places.length; i++) {
    position[block] = places[i]!;
    let cost = costs[i]! + (hasHandoffs ? handoffCost(state, row, block) : 0);
    for (const [a, b] of turning) if (inverted(state, a, b)) cost += CROSSING;
    for (const segment of segments)
      cost += LENGTH * Math.abs(upperAt(state, segment) - lowerAt(state, segment)) * model.weight[segment]!;
    costs[i] = cost;
  }
  position[block] = was;
  return costs;
}

/** Inversions of one segment of a block with those that do not end at the block on the same side. */
function priceSegment(state: OrderState, block: number, segment: number, sweep: Sweep): void {
  const { model } = state;
  const isUpper = model.upper[segment] === block;
  const far = isUpper ? lowerAt(state, segment) : upperAt(state, segment);
  const channel = model.channels[model.channel[segment]!]!;
  state.operations += channel.length;
  for (let i = 0; i < channel.length; i++) {
    const other = channel[i]!;
    if ((isUpper ? model.upper[other] : model.lower[other]) === block) continue;
    const near = isUpper ? upperAt(state, other) : lowerAt(state, other);
    const ahead = far - (isUpper ? lowerAt(state, other) : upperAt(state, other));
    if (ahead > 0) sweep.below(near, CROSSING);
    else if (ahead < 0) sweep.above(near, CROSSING);
  }
}

/** Pairs of a block's own segments whose order at the block depends on where the block stands, or is fixed by different ports. */
function turningPairs({ model }: OrderState, block: number): [number, number][] {
  const segments = model.segmentsOf[block]!;
  const isBiased = (segment: number) =>
    model.upper[segment] === block
      ? model.upperFollows[segment] === 1 || model.upperBias[segment] !== 0
      : model.lowerFollows[segment] === 1 || model.lowerBias[segment] !== 0;
  const pairs: [number, number][] = [];
  for (const [i, a] of segments.entries()) {
    for (const b of segments.subarray(i + 1)) {
      if (model.channel[a] === model.channel[b] && (isBiased(a) || isBiased(b))) pairs.push([a, b]);
    }
  }
  return pairs;
}

function inverted(state: OrderState, a: number, b: number): boolean {
  return (upperAt(state, a) - upperAt(state, b)) * (lowerAt(state, a) - lowerAt(state, b)) < 0;
}
