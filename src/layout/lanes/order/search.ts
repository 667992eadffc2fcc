/**
 * Searches for good orders of the rows: descent by sifting from several starts. The first starts come from the author's order, or from a good
 * order of much the same rows, each with barycentre sweeps (Sugiyama, Tagawa, Toda 1981); the others shake the best order so far with a fixed
 * seed. The search ends by a count of comparisons, so that the answer does not depend on the machine.
 */

import { randomNumbers } from '../random-numbers.ts';
import { BLOCKED, blockedHandoffs, CROSSING, newState, type OrderState, placeEnds, totalCost } from './cost.ts';
import { within } from './gaps.ts';
import type { OrderModel } from './model.ts';
import { moveBlock } from './move-block.ts';
import { gatherStops, moveRun } from './move-run.ts';
import { sortItems } from './sort-items.ts';

export interface Order {
  readonly position: Float64Array;
  readonly cost: number;
}

export interface SearchOptions {
  readonly restarts: number;
  /** Starts in a row that find no better order, after which no further one is made; a large model has less of it. */
  readonly patience?: number | undefined;
  /** Comparisons after which no further start is made; at twice as many, a start ends before nothing moves any more. */
  readonly budget: number;
  /** By block: a first order, compared only. */
  readonly hint: ArrayLike<number>;
  /** Whether the hint is a good order of much the same rows, which the first start keeps as it is. */
  readonly isGood?: boolean | undefined;
}

/** Above this many items, fewer passes must do. */
const LARGE = 400;
/** Costs nearer than this are the same. */
const EQUAL = 1e-6;
const SEED = 12345;
const SHAKEN = 0.4;
/**
 * The patience for a large model. A small one is searched to the end unless less is asked for: the nearer to the best order the answer is, the
 * less of it changes with a small edit of the text.
 */
const PATIENCE = 4;
/** Starts after which a handoff that no order leaves free is taken for hopeless. */
const BLOCKED_STARTS = 3;
/** Orders that cost more than the best one plus this are not worth drawing. */
const WORTH = 2.5 * CROSSING;

export interface Search {
  /** Distinct good orders, the best first. */
  readonly orders: readonly Order[];
  /** Comparisons made. */
  readonly operations: number;
}

export function searchOrders(model: OrderModel, options: SearchOptions): Search {
  const state = newState(model);
  const random = randomNumbers(SEED);
  const found: Order[] = [];
  const before: Start[] = [];
  const patience = Math.min(options.patience ?? options.restarts, isLarge(model) ? PATIENCE : options.restarts);
  let futile = 0;
  for (let attempt = 0; attempt < options.restarts; attempt++) {
    if (futile >= patience) break;
    if (attempt > 0 && state.operations > options.budget) break;
    if (attempt >= BLOCKED_STARTS && best(found).cost >= BLOCKED) break;
    start(state, attempt, options, found, random);
    settle(state, 2 * options.budget, before);
    const cost = totalCost(state);
    futile = found.length === 0 || cost < best(found).cost - EQUAL ? 0 : futile + 1;
    if (!found.some((order) => Math.abs(order.cost - cost) < EQUAL)) found.push({ position: state.position.slice(), cost });
  }
  const limit = best(found).cost + WORTH;
  const orders = found.filter((order) => order.cost < limit).sort((a, b) => a.cost - b.cost);
  return { orders, operations: state.operations };
}

function start(
  state: OrderState,
  attempt: number,
  { hint, isGood }: SearchOptions,
  found: readonly Order[],
  random: () => number,
): void {
  const { blockCount } = state.model;
  if (attempt === 0 && isGood) startAt(state, hint);
  else if (attempt === (isGood ? 1 : 0)) startFrom(state, hint);
  else if (attempt === 1)
    startFrom(
      state,
      Array.from({ length: blockCount }, (_, i) => blockCount - i),
    );
  else shake(state, best(found).position, random);
}

function isLarge({ itemCount }: OrderModel): boolean {
  return itemCount > LARGE;
}

/** What became of a start. */
interface Start {
  /** Positions of the blocks at its beginning, and of all items half-way. */
  readonly begun: Float64Array;
  readonly halfway: Float64Array;
  readonly settled: Float64Array;
  /** Comparisons of both halves. */
  readonly operations: readonly [number, number];
}

/**
 * Descends from blocks that have their first places. Most starts of a small model lead the way of an earlier one, since few of its cells hold more
 * than one block: how that ended is known.
 */
function settle(state: OrderState, limit: number, before: Start[]): void {
  const { model, position } = state;
  const begun = position.slice(0, model.blockCount);
  const same = before.find((start) => isSame(start.begun, begun));
  if (same) {
    position.set(same.settled);
    state.operations += same.operations[0] + same.operations[1];
    return;
  }
  const first = state.operations;
  placeRuns(state);
  respace(state);
  descend(state, isLarge(model) ? 6 : 10, limit);
  respace(state);
  const second = state.operations;
  const halfway = position.slice();
  const alike = before.find((start) => isSame(start.halfway, halfway));
  if (alike) {
    position.set(alike.settled);
    state.operations += alike.operations[1];
  } else descend(state, 3, limit);
  before.push({ begun, halfway, settled: position.slice(), operations: [second - first, state.operations - second] });
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Handoffs that no order left free, as (row, index) in the model. */
export function findBlocked(model: OrderModel, order: Order): { row: number; index: number }[] {
  return blockedHandoffs({ model, position: order.position });
}

function best(found: readonly Order[]): Order {
  return found.reduce((a, b) => (b.cost < a.cost - EQUAL ? b : a));
}

function startAt(state: OrderState, hint: ArrayLike<number>): void {
  for (let block = 0; block < state.model.blockCount; block++) state.position[block] = hint[block]!;
  spread(state);
}

function startFrom(state: OrderState, hint: ArrayLike<number>): void {
  const { model, position } = state;
  const sorted = Array.from({ length: model.blockCount }, (_, i) => i).sort((a, b) => hint[a]! - hint[b]! || a - b);
  sorted.forEach((block, i) => {
    position[block] = model.lane[block]! + (i + 1) / (model.blockCount + 2);
  });
  spread(state);
  for (let sweep = 0, still = 0; sweep < 8 && still < 2; sweep++) still = barycentreSweep(state, sweep % 2 === 1) ? 0 : still + 1;
}

/** Each block goes to the mean of its neighbours as far as its lane allows, row by row. Returns whether any cell has another order. */
function barycentreSweep(state: OrderState, upwards: boolean): boolean {
  const { model, position, neighbourhood } = state;
  for (const block of upwards ? neighbourhood.blocksUp : neighbourhood.blocksDown) {
    const others = neighbourhood.farBlocks[block]!;
    if (others.length === 0) continue;
    let sum = 0;
    for (let i = 0; i < others.length; i++) sum += position[others[i]!]!;
    const lane = model.lane[block]!;
    position[block] = Math.min(lane + 0.99, Math.max(lane + 0.01, sum / others.length + (block % 13) * 1e-5));
  }
  return spread(state);
}

/** Gives the blocks of each cell even distances. Returns whether any cell has another order than before. */
function spread({ position, cells }: OrderState): boolean {
  let changed = false;
  for (const { lane, blocks } of cells) {
    if (blocks.length > 1 && sortItems(blocks, position)) changed = true;
    for (let i = 0; i < blocks.length; i++) position[blocks[i]!] = lane + (i + 1) / (blocks.length + 1);
  }
  return changed;
}

function shake(state: OrderState, from: Float64Array, random: () => number): void {
  const { model, position } = state;
  position.set(from);
  for (let block = 0; block < model.blockCount; block++) {
    if (random() < SHAKEN) position[block] = model.lane[block]! + 0.05 + 0.9 * random();
  }
  spread(state);
}

/** Puts every run between its ends, strictly between the other items of its rows. */
function placeRuns(state: OrderState): void {
  const { model, position, buffer } = state;
  for (let run = model.blockCount; run < model.itemCount; run++) {
    const course = model.courseOf[run]!;
    const middle = (position[model.upperBlock[course]!]! + position[model.lowerBlock[course]!]!) / 2;
    position[run] = within(middle + ((course % 7) - 3) * 1e-4, 0, model.laneCount);
  }
  for (let run = model.blockCount; run < model.itemCount; run++) {
    const count = gatherStops(state, run, model.firstRow[run]!, model.lastRow[run]!);
    let i = 1;
    while (i < count - 1 && (buffer[i]! < position[run]! || buffer[i]! - buffer[i - 1]! < 1e-6)) i++;
    position[run] = (buffer[i]! + buffer[i - 1]!) / 2;
  }
}

/** Gives the positions of each lane even distances and keeps their order, so that gaps never become too small. */
function respace({ position, byPlace }: OrderState): void {
  sortItems(byPlace, position);
  for (let first = 0; first < byPlace.length; ) {
    const lane = Math.floor(position[byPlace[first]!]!);
    let places = 0;
    let end = first;
    for (let last = Number.NaN; end < byPlace.length && position[byPlace[end]!]! < lane + 1; end++) {
      const place = position[byPlace[end]!]!;
      if (place !== last && place !== lane) places++;
      last = place;
    }
    for (let i = first, rank = 0, last = Number.NaN; i < end; i++) {
      const place = position[byPlace[i]!]!;
      if (place !== last && place !== lane) rank++;
      last = place;
      if (place !== lane) position[byPlace[i]!] = lane + rank / (places + 1);
    }
    first = end;
  }
}

/** Sifts all blocks and runs until nothing moves, or the comparisons run out: every order on the way can be drawn. */
function descend(state: OrderState, passes: number, limit: number): void {
  const { model, settled, neighbourhood } = state;
  placeEnds(state);
  settled.clear();
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (const block of pass % 2 === 1 ? neighbourhood.blocksUp : neighbourhood.blocksDown)
      if (state.operations < limit && sift(state, block, moveBlock)) moved = true;
    for (let run = model.blockCount; run < model.itemCount && state.operations < limit; run++)
      if (sift(state, run, moveRun)) moved = true;
    if (!moved) break;
  }
}

function sift(state: OrderState, item: number, move: (state: OrderState, item: number) => boolean): boolean {
  if (state.settled.has(item)) return false;
  const moved = move(state, item);
  state.settled.add(item, moved);
  return moved;
}
