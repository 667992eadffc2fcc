/**
 * What an order costs: inversions in the channels (each one a crossing), runs through handoffs, and the length of the edges.
 */
import { followBias, type OrderModel } from './model.ts';
import { findNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { Settled } from './settled.ts';
import { Sweep } from './sweep.ts';

export const CROSSING = 100;
/** A block in the way of a handoff. */
export const BLOCKED = 1e5;
/** `no` that leaves to the left though it could leave to the right. */
const LEAN = 20;
/** A run through a lane beyond both ends of its edge: nearly as bad as a crossing. */
const FOREIGN = 70;
/** For an edge's length of one lane. */
export const LENGTH = 3;

export interface OrderState {
  readonly model: OrderModel;
  readonly neighbourhood: Neighbourhood;
  readonly position: Float64Array;
  /** By segment: where it leaves the row above its channel, and where it reaches the row below, as of the last `placeEnds`. */
  readonly upperEnd: Float64Array;
  readonly lowerEnd: Float64Array;
  readonly settled: Settled;
  /** Comparisons made so far: the search stops by this count, never by a clock. */
  operations: number;
  /** Scratch: which items a walk has seen, by the walk's number; positions; places with their prices. */
  readonly seen: Int32Array;
  stamp: number;
  readonly buffer: Float64Array;
  readonly sweep: Sweep;
  /** The blocks of each cell, and all items, in the order that they had last. */
  readonly cells: readonly Cell[];
  readonly byPlace: number[];
}

/** A lane's part of a row. */
interface Cell {
  readonly lane: number;
  readonly blocks: number[];
}

/** An order of a model. */
type Placed = Pick<OrderState, 'model' | 'position'>;

export function newState(model: OrderModel): OrderState {
  const neighbourhood = findNeighbourhood(model);
  const ends = neighbourhood.neighbours.reduce((most, { length }) => Math.max(most, length), 0);
  const stops = model.itemCount + model.laneCount + 2;
  return {
    model,
    neighbourhood,
    position: new Float64Array(model.itemCount),
    upperEnd: new Float64Array(model.upper.length),
    lowerEnd: new Float64Array(model.upper.length),
    settled: new Settled(model),
    operations: 0,
    seen: new Int32Array(model.itemCount),
    stamp: 0,
    buffer: new Float64Array(Math.max(stops, ends)),
    sweep: new Sweep(4 * stops),
    cells: model.rows.flatMap((row) => cellsOf(row, model)),
    byPlace: Array.from({ length: model.itemCount }, (_, i) => i),
  };
}

function cellsOf(row: readonly number[], { blockCount, lane }: OrderModel): Cell[] {
  const cells: Cell[] = [];
  for (const item of row) {
    if (item >= blockCount) continue;
    const own = lane[item]!;
    const known = cells.find((cell) => cell.lane === own);
    if (known) known.blocks.push(item);
    else cells.push({ lane: own, blocks: [item] });
  }
  return cells;
}

/** To be called before items move, and after positions were changed elsewhere. */
export function placeEnds(state: OrderState): void {
  for (let segment = 0; segment < state.upperEnd.length; segment++) placeEnd(state, segment);
}

/** Moves one item. */
export function moveTo(state: OrderState, item: number, place: number): void {
  state.position[item] = place;
  const segments = state.model.segmentsOf[item]!;
  for (let i = 0; i < segments.length; i++) placeEnd(state, segments[i]!);
}

function placeEnd(state: OrderState, segment: number): void {
  state.upperEnd[segment] = upperAt(state, segment);
  state.lowerEnd[segment] = lowerAt(state, segment);
}

/** Where a segment leaves the row above its channel. */
export function upperAt({ model, position }: OrderState, segment: number): number {
  const own = position[model.upper[segment]!]!;
  if (model.upperFollows[segment] === 0) return own + model.upperBias[segment]!;
  return own + followBias(own, position[model.lower[segment]!]!);
}

/** Where a segment reaches the row below its channel. */
export function lowerAt({ model, position }: OrderState, segment: number): number {
  const own = position[model.lower[segment]!]!;
  if (model.lowerFollows[segment] === 0) return own + model.lowerBias[segment]!;
  return own + followBias(own, position[model.upper[segment]!]!);
}

/** The cost of an order: crossings of hand-overs, runs through foreign lanes, and inversions in channels. */
export function totalCost(state: OrderState): number {
  const { model, upperEnd, lowerEnd } = state;
  placeEnds(state);
  let cost = 0;
  model.handoffs.forEach((handoffs, row) => {
    for (let i = 0; i < handoffs.length; i++) cost += crossedBy(state, row, i, -1);
  });
  for (let run = model.blockCount; run < model.itemCount; run++) cost += foreignCost(model, run, state.position[run]!);
  for (const channel of model.channels) {
    let inversions = 0;
    for (let i = 0; i < channel.length; i++) {
      const upper = upperEnd[channel[i]!]!;
      const lower = lowerEnd[channel[i]!]!;
      cost += LENGTH * Math.abs(upper - lower) * model.weight[channel[i]!]! + leanCost(model, channel[i]!, lower - upper);
      for (let j = i + 1; j < channel.length; j++) {
        if ((upper - upperEnd[channel[j]!]!) * (lower - lowerEnd[channel[j]!]!) < 0) inversions++;
      }
    }
    cost += inversions * CROSSING;
  }
  return cost;
}

/** What a segment pays for the direction in which it leads: `ahead` is how far its lower end stands right of its upper one. */
export function leanCost({ lean }: OrderModel, segment: number, ahead: number): number {
  return lean[segment]! * ahead < 0 ? LEAN : 0;
}

/** What a run pays for a place. */
export function foreignCost({ courseOf, upperBlock, lowerBlock, lane }: OrderModel, run: number, place: number): number {
  const course = courseOf[run]!;
  const a = lane[upperBlock[course]!]!;
  const b = lane[lowerBlock[course]!]!;
  return place < Math.min(a, b) || place > Math.max(a, b) + 1 ? FOREIGN : 0;
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
function crossedBy({ model, position }: Placed, row: number, index: number, item: number): number {
  const { from, to, side, leans } = model.handoffs[row]![index]!;
  const left = Math.min(position[from]!, position[to]!);
  const right = Math.max(position[from]!, position[to]!);
  if (item >= 0) return price(model, item, position[item]!, left, right);
  let cost = side * (position[to]! - position[from]!) < 0 ? BLOCKED : 0;
  if (leans && position[to]! < position[from]!) cost += LEAN;
  const items = model.rows[row]!;
  for (let i = 0; i < items.length; i++) cost += price(model, items[i]!, position[items[i]!]!, left, right);
  return cost;
}

function price({ blockCount }: OrderModel, item: number, place: number, left: number, right: number): number {
  if (place <= left || place >= right) return 0;
  return item < blockCount ? BLOCKED : CROSSING;
}

/** By row, the indices of handoffs that a block stands in the way of. */
export function blockedHandoffs(placed: Placed): { row: number; index: number }[] {
  return placed.model.handoffs.flatMap((handoffs, row) =>
    handoffs.flatMap((_, index) => (crossedBy(placed, row, index, -1) >= BLOCKED ? [{ row, index }] : [])),
  );
}
