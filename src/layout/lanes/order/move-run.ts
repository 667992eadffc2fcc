/**
 * Sifting a run: it may go to each gap between the items of its rows, onto the line of its own ends, or onto a line it may share. All places
 * are priced in one sweep (Bachmaier, Brandenburg, Brunner, Huebner: Global k-level crossing reduction, 2010, sift such blocks of runs too).
 */
import { CROSSING, foreignCost, LENGTH, leanCost, moveTo, type OrderState } from './cost.ts';
import { LEAST_GAIN, SAME, within } from './gaps.ts';
import { mayShare } from './model.ts';
import { otherEnd } from './neighbourhood.ts';
import { priceEnd } from './price-end.ts';
import { sortFirst } from './sweep.ts';

/** Moves a run to its best line; whether it moved. */
export function moveRun(state: OrderState, run: number): boolean {
  const { position, sweep } = state;
  findPlaces(state, run);
  if (sweep.count === 1) return false;
  priceRun(state, run);
  const was = position[run]!;
  const best = sweep.best(was, LEAST_GAIN);
  if (best === was) return false;
  moveTo(state, run, best);
  return true;
}

/** All places worth trying for a run: in each gap of its rows and those beside, towards each of its ends, the lines of its ends, and lines it may share. */
function findPlaces(state: OrderState, run: number): void {
  const { model, position, buffer, sweep, neighbourhood } = state;
  const course = model.courseOf[run]!;
  const upper = position[model.upperBlock[course]!]!;
  const lower = position[model.lowerBlock[course]!]!;
  const count = gatherStops(state, run, model.firstRow[run]! - 1, model.lastRow[run]! + 1);
  state.operations += count;
  sweep.count = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (buffer[i + 1]! - buffer[i]! < SAME) continue;
    sweep.append(within(Math.min(upper, lower), buffer[i]!, buffer[i + 1]!));
    sweep.append(within(Math.max(upper, lower), buffer[i]!, buffer[i + 1]!));
  }
  if (isFree(state, run, upper)) sweep.insert(upper);
  if (isFree(state, run, lower)) sweep.insert(lower);
  const shared = neighbourhood.shared[course]!;
  for (let i = 0; i < shared.length; i++) {
    const line = position[shared[i]!]!;
    if (isFree(state, run, line)) sweep.insert(line);
  }
  sweep.insert(position[run]!);
}

/**
 * Puts the borders of the gaps that a run may lie in into the buffer, in order: the other items of some rows, and the borders of lanes.
 * Returns their number.
 */
export function gatherStops(state: OrderState, run: number, firstRow: number, lastRow: number): number {
  const { model, position, seen, buffer } = state;
  const stamp = ++state.stamp;
  let count = 0;
  seen[run] = stamp;
  for (let lane = 0; lane <= model.laneCount; lane++) buffer[count++] = lane;
  for (let row = firstRow; row <= lastRow; row++) {
    const items = model.rows[row]!;
    for (let i = 0; i < items.length; i++) {
      const other = items[i]!;
      if (seen[other] === stamp) continue;
      seen[other] = stamp;
      buffer[count++] = position[other]!;
    }
  }
  sortFirst(buffer, count);
  return count;
}

function isFree({ model, position }: OrderState, run: number, line: number): boolean {
  for (let row = model.firstRow[run]!; row <= model.lastRow[run]!; row++) {
    const items = model.rows[row]!;
    for (let i = 0; i < items.length; i++) {
      const other = items[i]!;
      if (other === run || Math.abs(position[other]! - line) >= SAME) continue;
      if (model.courseOf[other]! < 0 || !mayShare(model, model.courseOf[other]!, model.courseOf[run]!)) return false;
    }
  }
  return true;
}

/** What each place costs: crossings with handoffs and segments on the way, and the two ends. */
function priceRun(state: OrderState, run: number): void {
  const { model, position, sweep } = state;
  const segments = model.segmentsOf[run]!;
  const last = model.lastRow[run]!;
  sweep.begin();
  for (let row = model.firstRow[run]!; row <= last; row++) {
    const handoffs = model.handoffs[row]!;
    for (let i = 0; i < handoffs.length; i++) {
      sweep.between(position[handoffs[i]!.from]!, position[handoffs[i]!.to]!, CROSSING);
    }
    if (row < last) priceChannel(state, model.channels[row]!);
  }
  priceEnd(state, run, segments[0]!);
  priceEnd(state, run, segments[segments.length - 1]!);
  sweep.sum();
  addLengths(state, run, segments[0]!, segments[segments.length - 1]!);
}

/** Crossings with the segments of a channel that the run passes through. */
function priceChannel(state: OrderState, channel: readonly number[]): void {
  const { model, sweep, upperEnd, lowerEnd } = state;
  state.operations += channel.length;
  for (let i = 0; i < channel.length; i++) {
    const segment = channel[i]!;
    if (model.upper[segment] !== model.lower[segment]) sweep.between(upperEnd[segment]!, lowerEnd[segment]!, CROSSING);
  }
}

/** The lengths of the first and the last segment, and what the run pays for its place itself. */
function addLengths({ model, position, sweep }: OrderState, run: number, first: number, last: number): void {
  const upper = position[otherEnd(model, first, run)]!;
  const lower = position[otherEnd(model, last, run)]!;
  const weight = LENGTH * model.weight[first]!;
  const isLeaning = model.lean[first] !== 0 || model.lean[last] !== 0;
  const { places, costs } = sweep;
  for (let i = 0; i < sweep.count; i++) {
    const place = places[i]!;
    const leanAbove = isLeaning ? leanCost(model, first, place - upper) : 0;
    const leanBelow = isLeaning ? leanCost(model, last, lower - place) : 0;
    const length = weight * Math.abs(place - upper);
    costs[i] = costs[i]! + length + leanAbove + weight * Math.abs(place - lower) + leanBelow + foreignCost(model, run, place);
  }
}
