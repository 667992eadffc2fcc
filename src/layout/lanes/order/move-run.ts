/**
 * Sifting a run: it may go to each gap between the items of its rows, onto the line of its own ends, or onto a line it may share. All places
 * are priced in one sweep (Bachmaier, Brandenburg, Brunner, Huebner: Global k-level crossing reduction, 2010, sift such blocks of runs too).
 */
import { CROSSING, LENGTH, lowerAt, type OrderState, upperAt } from './cost.ts';
import { LEAST_GAIN, SAME, within } from './gaps.ts';
import { FOLLOW_BIAS, mayShare } from './model.ts';
import { Sweep } from './sweep.ts';

/** Moves a run to its best line; whether it moved. */
export function moveRun(state: OrderState, run: number): boolean {
  const { position } = state;
  const was = position[run]!;
  const places = runPlaces(state, run);
  const costs = priceRun(state, run, places);
  let best = was;
  let bestCost = costs[places.indexOf(was)]! - LEAST_GAIN;
  for (let i = 0; i < places.length; i++) {
    if (costs[i]! >= bestCost) continue;
    bestCost = costs[i]!;
    best = places[i]!;
  }
  position[run] = best;
  return Math.abs(best - was) > LEAST_GAIN;
}

/** All places worth trying for a run, in order: in each gap towards each of its ends, the lines of its ends, and lines it may share. */
function runPlaces(state: OrderState, run: number): Float64Array {
  const { model, position } = state;
  const course = model.courseOf[run]!;
  const ends = [position[model.lowerBlock[course]!]!, position[model.upperBlock[course]!]!];
  const stops = gapStops(state, run);
  state.operations += stops.length;
  const places = [position[run]!];
  for (let i = 0; i + 1 < stops.length; i++) {
    if (stops[i + 1]! - stops[i]! < SAME) continue;
    for (const end of ends) places.push(within(end, stops[i]!, stops[i + 1]!));
  }
  for (const line of [...ends, ...sharedLines(state, course)]) if (isFree(state, run, line)) places.push(line);
  const sorted = Float64Array.from(places).sort();
  return sorted.filter((place, i) => i === 0 || place !== sorted[i - 1]);
}

/** The borders of the gaps that a run may lie in: items of its rows, ends of the segments beside its own, and lanes. */
function gapStops(state: OrderState, run: number): Float64Array {
  const { model, position, seen, buffer } = state;
  const first = model.firstRow[run]!;
  const last = model.lastRow[run]!;
  const stamp = ++state.stamp;
  let count = 0;
  seen[run] = stamp;
  for (let lane = 0; lane <= model.laneCount; lane++) buffer[count++] = lane;
  for (let row = first - 1; row <= last + 1; row++) {
    const items = model.rows[row]!;
    for (let i = 0; i < items.length; i++) {
      const other = items[i]!;
      if (seen[other] === stamp) continue;
      seen[other] = stamp;
      buffer[count++] = position[other]!;
    }
  }
  return buffer.slice(0, count).sort();
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

/** What each place costs: crossings with handoffs and segments on the way, and the two ends. */
function priceRun(state: OrderState, run: number, places: Float64Array): Float64Array {
  const { model, position } = state;
  const sweep = new Sweep(places);
  for (let row = model.firstRow[run]!; row <= model.lastRow[run]!; row++) {
    for (const { from, to } of model.handoffs[row]!) sweep.between(position[from]!, position[to]!, CROSSING);
    if (row === model.lastRow[run]) break;
    const channel = model.channels[row]!;
    state.operations += channel.length;
    for (let i = 0; i < channel.length; i++) {
      const segment = channel[i]!;
      if (model.upper[segment] !== model.lower[segment])
        sweep.between(upperAt(state, segment), lowerAt(state, segment), CROSSING);
    }
  }
  const ends = model.segmentsOf[run]!.filter((segment) => model.upper[segment] !== model.lower[segment]);
  for (const segment of ends) priceEnd(state, run, segment, sweep);
  const costs = sweep.sums();
  for (const segment of ends) addLength(state, run, segment, places, costs);
  return costs;
}

/** Inversions of the segment between a run and its block, for all places of the run. */
function priceEnd(state: OrderState, run: number, segment: number, sweep: Sweep): void {
  const { model, position } = state;
  const isAbove = model.upper[segment] === run;
  const block = isAbove ? model.lower[segment]! : model.upper[segment]!;
  const follows = (isAbove ? model.lowerFollows[segment] : model.upperFollows[segment]) === 1;
  const own = position[block]! + (follows ? 0 : isAbove ? model.lowerBias[segment]! : model.upperBias[segment]!);
  const channel = model.channels[model.channel[segment]!]!;
  state.operations += channel.length;
  for (let i = 0; i < channel.length; i++) {
    const other = channel[i]!;
    if (other === segment) continue;
    const near = isAbove ? lowerAt(state, other) : upperAt(state, other);
    const far = isAbove ? upperAt(state, other) : lowerAt(state, other);
    const fixed = follows && Math.abs(near - own) <= FOLLOW_BIAS ? 0 : near - own;
    if (fixed > 0) sweep.above(far, CROSSING);
    else if (fixed < 0) sweep.below(far, CROSSING);
    else if (follows) priceFollowing(own, near, far, sweep);
  }
}

/** An end that turns towards its run lies left or right of a neighbour at the same block, as the run does. */
function priceFollowing(own: number, near: number, far: number, sweep: Sweep): void {
  if (near < own + FOLLOW_BIAS && far > own) sweep.between(own, far, CROSSING);
  if (near > own - FOLLOW_BIAS && far < own) sweep.between(far, own, CROSSING);
}

function addLength(state: OrderState, run: number, segment: number, places: Float64Array, costs: Float64Array): void {
  const { model, position } = state;
  const block = model.upper[segment] === run ? model.lower[segment]! : model.upper[segment]!;
  const weight = LENGTH * model.weight[segment]!;
  for (let i = 0; i < places.length; i++) costs[i] = costs[i]! + weight * Math.abs(places[i]! - position[block]!);
}
