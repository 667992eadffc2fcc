/**
 * Breaks the cycles: finds a linear order of the blocks with little sequence flow against it, and turns the links that run against it over.
 *
 * The author's order, and where need be the layered engine's, are the first orders; each is improved by sifting within the strongly connected
 * components (one block at a time moves to its best place). Minimum feedback arc set: Eades, Lin, Smyth: A fast and effective heuristic for the
 * feedback arc set problem (1993); sifting: Rudell (1993), for graphs Matuszewski, Schönfeld, Molitor (1999).
 */
import { strongComponents } from '../../model/graph/components.ts';
import { progressIn } from './progress.ts';
import type { BlockGraph, Link, Ranking, Sequel } from './stages.ts';

const MAX_PASSES = 6;
/** As much as an edge of the flow. */
const SEQUEL_WEIGHT = 10;
/** More than all returns of a drawing: what makes progress is never turned round for them. */
const PROGRESS_WEIGHT = 10_000;

/** How much a link should run downwards. */
function forwardWeight({ data }: Link, makesProgress: boolean): number {
  if (data.kind === 'tie') return 0;
  if (data.kind === 'information') return 1;
  return makesProgress ? PROGRESS_WEIGHT : 10;
}

/** An order of the blocks with little against it. */
export interface BlockOrder {
  /** By block. */
  readonly position: Int32Array;
  /** The weight of what runs against it. */
  readonly cost: number;
}

/** The order that layers give, where blocks of one layer keep the author's order, improved. */
export type OrderOfLayers = (layer: readonly number[]) => BlockOrder;

export function orderOfLayers(graph: BlockGraph, wishes: readonly Wish[] = wishesOf(graph)): OrderOfLayers {
  const successors: number[][] = graph.blocks.map(() => []);
  for (const { upper, lower } of wishes) successors[upper]!.push(lower);
  const component = phaseFirst(graph, strongComponents(successors));
  const peers = weighNeighbours(graph.blocks.length, wishes).map((neighbours, block) =>
    neighbours.filter((neighbour) => component[neighbour.block] === component[block]),
  );
  return (layer) => {
    const order = graph.blocks.map(({ index }) => index).sort((a, b) => layer[a]! - layer[b]! || a - b);
    const position = sift(order, component, peers);
    return { position, cost: feedback(wishes, position) };
  };
}

/** The components renumbered, those of an earlier phase before those of a later one; none has blocks of two phases. */
function phaseFirst({ blocks }: BlockGraph, component: readonly number[]): number[] {
  const order = [...blocks].sort((a, b) => a.phase - b.phase || component[a.index]! - component[b.index]!);
  const number = new Map<number, number>();
  for (const { index } of order) if (!number.has(component[index]!)) number.set(component[index]!, number.size);
  return component.map((old) => number.get(old)!);
}

/** Turns what runs against an order over. */
export function breakCycles({ links, sequels }: BlockGraph, { position }: BlockOrder): Ranking {
  const arrows = links.map((link) => {
    const reversed = position[link.source.block.index]! > position[link.target.block.index]!;
    return reversed
      ? { link, reversed, upper: link.target, lower: link.source }
      : { link, reversed, upper: link.source, lower: link.target };
  });
  return { arrows, sequels: sequels.filter(({ upper, lower }) => position[upper]! < position[lower]!) };
}

/** A pair of blocks that should stand in this order. */
export interface Wish extends Sequel {
  readonly weight: number;
}

/** What every link and every sequel asks for; between two phases, that the earlier one comes first. */
export function wishesOf(graph: BlockGraph): Wish[] {
  const { blocks } = graph;
  return ownWishes(graph).map(({ upper, lower, weight }) =>
    blocks[upper]!.phase <= blocks[lower]!.phase ? { upper, lower, weight } : { upper: lower, lower: upper, weight },
  );
}

function ownWishes(graph: BlockGraph): Wish[] {
  const { links, sequels } = graph;
  const progresses = progressOf(graph);
  return [
    ...links.map((link, i) => ({
      upper: link.source.block.index,
      lower: link.target.block.index,
      weight: forwardWeight(link, progresses[i]!),
    })),
    ...sequels.map(({ upper, lower }) => ({ upper, lower, weight: SEQUEL_WEIGHT })),
  ];
}

/** By link, whether it makes progress. Only within a knot does it matter, and only there is it asked. */
function progressOf({ blocks, links }: BlockGraph): boolean[] {
  const flows = links.filter(({ data }) => data.kind === 'sequence');
  const successors: number[][] = blocks.map(() => []);
  for (const { source, target } of flows) successors[source.block.index]!.push(target.block.index);
  const component = strongComponents(successors);
  const inKnot = ({ source, target, data }: Link) =>
    data.kind === 'sequence' && component[source.block.index] === component[target.block.index];
  if (!links.some(inKnot)) return links.map(() => false);
  const progresses = progressIn({ count: blocks.length, successors });
  return links.map((link) => inKnot(link) && progresses(link.source.block.index, link.target.block.index));
}

function feedback(wishes: readonly Wish[], position: Int32Array): number {
  return wishes.filter(({ upper, lower }) => position[upper]! > position[lower]!).reduce((sum, { weight }) => sum + weight, 0);
}

interface Neighbour {
  readonly block: number;
  /** What it gains to stand before the neighbour rather than behind it. */
  readonly gain: number;
}

function weighNeighbours(count: number, wishes: readonly Wish[]): Neighbour[][] {
  const gains = Array.from({ length: count }, () => new Map<number, number>());
  const add = (a: number, b: number, gain: number) => gains[a]!.set(b, (gains[a]!.get(b) ?? 0) + gain);
  for (const { upper, lower, weight } of wishes) {
    add(upper, lower, weight);
    add(lower, upper, -weight);
  }
  return gains.map((gain) => [...gain].map(([block, value]) => ({ block, gain: value })));
}

/** The place of every block in the improved order. Costs change only where a peer, a neighbour of the same component, is passed. */
function sift(start: readonly number[], component: readonly number[], peers: readonly (readonly Neighbour[])[]): Int32Array {
  const order = start.map((_, i) => i).sort((a, b) => component[start[a]!]! - component[start[b]!]! || a - b);
  const sequence = order.map((i) => start[i]!);
  const position = new Int32Array(sequence.length);
  sequence.forEach((block, i) => {
    position[block] = i;
  });
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let moved = false;
    for (const block of start) {
      if (peers[block]!.length === 0) continue;
      const goal = bestPlace(block, position, peers[block]!);
      if (goal === position[block]) continue;
      moveTo(sequence, position, block, goal);
      moved = true;
    }
    if (!moved) break;
  }
  return position;
}

function bestPlace(block: number, position: Int32Array, peers: readonly Neighbour[]): number {
  const own = position[block]!;
  const before = peers.filter((n) => position[n.block]! < own).sort((a, b) => position[b.block]! - position[a.block]!);
  const behind = peers.filter((n) => position[n.block]! > own).sort((a, b) => position[a.block]! - position[b.block]!);
  let best = own;
  let bestGain = 0;
  for (const [list, sign] of [
    [before, 1],
    [behind, -1],
  ] as const) {
    let gain = 0;
    for (const neighbour of list) {
      gain += sign * neighbour.gain;
      if (gain > bestGain) {
        bestGain = gain;
        best = position[neighbour.block]!;
      }
    }
  }
  return best;
}

function moveTo(sequence: number[], position: Int32Array, block: number, goal: number): void {
  const from = position[block]!;
  const step = goal > from ? 1 : -1;
  for (let i = from; i !== goal; i += step) {
    sequence[i] = sequence[i + step]!;
    position[sequence[i]!] = i;
  }
  sequence[goal] = block;
  position[block] = goal;
}
