/**
 * Sifting: one item moves to the best of all places open to it while the others stay (Bachmaier, Buchheim, Hong, and others: global sifting,
 * 2010). A block may go to each gap of its cell, a run to each gap between the items of its rows, or onto the line of its own ends.
 */
import { CROSSING, itemCost, lowerAt, type OrderState, segmentCost, upperAt } from './cost.ts';
import { mayShare } from './model.ts';

const LEAST_GAIN = 1e-9;
const SAME = 1e-7;
/** How near the border of a gap an item may be put, as a part of the gap. */
const RIM = 0.05;

/** Moves a block to the best gap of its lane and row; whether it moved. */
export function moveBlock(state: OrderState, block: number): boolean {
  const { model, position } = state;
  const lane = model.lane[block]!;
  const stops = [lane];
  for (const other of model.rows[model.firstRow[block]!]!) {
    if (other !== block && position[other]! > lane && position[other]! < lane + 1) stops.push(position[other]!);
  }
  stops.push(lane + 1);
  stops.sort((a, b) => a - b);
  const goal = medianNeighbour(state, block);
  const was = position[block]!;
  let best = was;
  let bestCost = itemCost(state, block);
  for (let i = 0; i + 1 < stops.length; i++) {
    if (stops[i + 1]! - stops[i]! <= SAME) continue;
    position[block] = within(goal, stops[i]!, stops[i + 1]!);
    const cost = itemCost(state, block);
    if (cost < bestCost - LEAST_GAIN) {
      bestCost = cost;
      best = position[block]!;
    }
  }
  position[block] = best;
  return Math.abs(best - was) > LEAST_GAIN;
}

export function within(value: number, low: number, high: number): number {
  const rim = (high - low) * RIM;
  return Math.min(high - rim, Math.max(low + rim, value));
}

/** The weighted median of the other ends of an item's segments (Gansner and others 1993, section 3). */
function medianNeighbour({ model, position }: OrderState, item: number): number {
  const places: number[] = [];
  for (const segment of model.segmentsOf[item]!) {
    const other = model.upper[segment] === item ? model.lower[segment]! : model.upper[segment]!;
    for (let k = 0; k < model.weight[segment]!; k++) places.push(position[other]!);
  }
  if (places.length === 0) return position[item]!;
  places.sort((a, b) => a - b);
  const half = places.length >> 1;
  return places.length % 2 === 1 ? places[half]! : (places[half - 1]! + places[half]!) / 2;
}

/** Moves a run to its best line; whether it moved. */
export function moveRun(state: OrderState, run: number): boolean {
  const { position } = state;
  const was = position[run]!;
  const places = runPlaces(state, run);
  const passed = passingCosts(state, run, places);
  const { model } = state;
  const ends = model.segmentsOf[run]!.filter((segment) => model.upper[segment] !== model.lower[segment]);
  let best = was;
  let bestCost = Number.POSITIVE_INFINITY;
  const costs = places.map((place, i) => {
    position[run] = place;
    return ends.reduce((sum, segment) => sum + segmentCost(state, segment), passed[i]!);
  });
  bestCost = costs[places.indexOf(was)]!;
  costs.forEach((cost, i) => {
    if (cost < bestCost - LEAST_GAIN) {
      bestCost = cost;
      best = places[i]!;
    }
  });
  position[run] = best;
  return Math.abs(best - was) > LEAST_GAIN;
}

/** All places worth trying for a run, in order: one in each gap towards each of its ends, the lines of its ends, and lines it may share. */
function runPlaces(state: OrderState, run: number): number[] {
  const { model, position } = state;
  const course = model.courseOf[run]!;
  const ends = [position[model.lowerBlock[course]!]!, position[model.upperBlock[course]!]!];
  const stops = gapStops(state, run);
  const places = [position[run]!];
  for (let i = 0; i + 1 < stops.length; i++) {
    if (stops[i + 1]! - stops[i]! < SAME) continue;
    for (const end of ends) places.push(within(end, stops[i]!, stops[i + 1]!));
  }
  for (const line of [...ends, ...sharedLines(state, course)]) if (isFree(state, run, line)) places.push(line);
  places.sort((a, b) => a - b);
  return places.filter((place, i) => i === 0 || place !== places[i - 1]);
}

function gapStops({ model, position }: OrderState, run: number): number[] {
  const first = model.firstRow[run]!;
  const last = model.lastRow[run]!;
  const stops: number[] = [];
  for (let lane = 0; lane <= model.laneCount; lane++) stops.push(lane);
  for (let row = first; row <= last; row++) {
    for (const other of model.rows[row]!) if (other !== run) stops.push(position[other]!);
  }
  for (const channel of [first - 1, last]) {
    for (const segment of model.channels[channel]!) {
      if (model.upper[segment] !== run && model.lower[segment] !== run) {
        stops.push(position[model.upper[segment]!]!, position[model.lower[segment]!]!);
      }
    }
  }
  return stops.sort((a, b) => a - b);
}

function sharedLines({ model, position }: OrderState, course: number): number[] {
  const lines: number[] = [];
  for (const block of [model.upperBlock[course]!, model.lowerBlock[course]!]) {
    for (const segment of model.segmentsOf[block]!) {
      const other = model.upper[segment] === block ? model.lower[segment]! : model.upper[segment]!;
      if (model.courseOf[other]! >= 0 && mayShare(model, model.courseOf[other]!, course)) lines.push(position[other]!);
    }
  }
  return lines;
}

function isFree({ model, position }: OrderState, run: number, line: number): boolean {
  for (let row = model.firstRow[run]!; row <= model.lastRow[run]!; row++) {
    for (const other of model.rows[row]!) {
      if (other === run || Math.abs(position[other]! - line) >= SAME) continue;
      if (model.courseOf[other]! < 0 || !mayShare(model, model.courseOf[other]!, model.courseOf[run]!)) return false;
    }
  }
  return true;
}

/** For each place the crossings of a run's straight stretch with handoffs and with segments that pass it: one sweep over all places. */
function passingCosts(state: OrderState, run: number, places: readonly number[]): Float64Array {
  const { model, position } = state;
  const change = new Float64Array(places.length + 1);
  const cover = (a: number, b: number) => {
    if (a === b) return;
    const from = firstAbove(places, Math.min(a, b), true);
    const to = firstAbove(places, Math.max(a, b), false);
    if (to <= from) return;
    change[from] = change[from]! + CROSSING;
    change[to] = change[to]! - CROSSING;
  };
  for (let row = model.firstRow[run]!; row <= model.lastRow[run]!; row++) {
    for (const { from, to } of model.handoffs[row]!) cover(position[from]!, position[to]!);
    if (row === model.lastRow[run]) break;
    const channel = model.channels[row]!;
    state.operations += channel.length;
    for (let i = 0; i < channel.length; i++) {
      const segment = channel[i]!;
      if (model.upper[segment] !== model.lower[segment]) cover(upperAt(state, segment), lowerAt(state, segment));
    }
  }
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    sum += change[i]!;
    change[i] = sum;
  }
  return change;
}

/** Index of the first place above a value (or not below it). */
function firstAbove(places: readonly number[], value: number, strictly: boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (strictly ? places[middle]! > value : places[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
