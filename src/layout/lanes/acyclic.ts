/**
 * Breaks the cycles: finds a linear order of the blocks with little sequence flow against it, and turns the links that run against it over.
 *
 * The engine's layers and the author's order are the first orders; each is improved by sifting within the strongly connected components
 * (one block at a time moves to its best place). Minimum feedback arc set: Eades, Lin, Smyth: A fast and effective heuristic for the
 * feedback arc set problem (1993); sifting: Rudell (1993), for graphs Matuszewski, Schönfeld, Molitor (1999).
 */
import { strongComponents } from './components.ts';
import type { Arrow, BlockGraph, Link } from './stages.ts';

const MAX_PASSES = 6;

/** How much a link wants to run downwards. */
export function forwardWeight({ data }: Link): number {
  if (data.kind === 'tie') return 0;
  return data.kind === 'information' ? 1 : data.main ? 20 : 10;
}

/** `rank` orders the blocks as the layered engine did; blocks of equal rank keep the author's order. */
export function breakCycles({ blocks, links }: BlockGraph, rank: readonly number[]): Arrow[] {
  const successors: number[][] = blocks.map(() => []);
  for (const link of links) successors[link.source.block.index]!.push(link.target.block.index);
  const component = strongComponents(successors);
  const neighbours = weighNeighbours(blocks.length, links);
  const author = blocks.map((block) => block.index);
  const engine = [...author].sort((a, b) => rank[a]! - rank[b]! || a - b);
  const orders = [engine, author].map((order) => sift(order, component, neighbours));
  const [best] = orders.map((position) => ({ position, cost: feedback(links, position) })).sort((a, b) => a.cost - b.cost);
  return links.map((link) => {
    const reversed = best!.position[link.source.block.index]! > best!.position[link.target.block.index]!;
    return reversed
      ? { link, reversed, upper: link.target, lower: link.source }
      : { link, reversed, upper: link.source, lower: link.target };
  });
}

function feedback(links: readonly Link[], position: Int32Array): number {
  return links
    .filter((link) => position[link.source.block.index]! > position[link.target.block.index]!)
    .reduce((sum, link) => sum + forwardWeight(link), 0);
}

interface Neighbour {
  readonly block: number;
  /** What it gains to stand before the neighbour rather than behind it. */
  readonly gain: number;
}

function weighNeighbours(count: number, links: readonly Link[]): Neighbour[][] {
  const gains = Array.from({ length: count }, () => new Map<number, number>());
  const add = (a: number, b: number, gain: number) => gains[a]!.set(b, (gains[a]!.get(b) ?? 0) + gain);
  for (const link of links) {
    add(link.source.block.index, link.target.block.index, forwardWeight(link));
    add(link.target.block.index, link.source.block.index, -forwardWeight(link));
  }
  return gains.map((gain) => [...gain].map(([block, value]) => ({ block, gain: value })));
}

/** The place of every block in the improved order. */
function sift(start: readonly number[], component: readonly number[], neighbours: readonly Neighbour[][]): Int32Array {
  const order = start.map((_, i) => i).sort((a, b) => component[start[a]!]! - component[start[b]!]! || a - b);
  const sequence = order.map((i) => start[i]!);
  const position = new Int32Array(sequence.length);
  sequence.forEach((block, i) => {
    position[block] = i;
  });
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let moved = false;
    for (const block of start) {
      const goal = bestPlace(block, position, component, neighbours[block]!);
      if (goal === position[block]) continue;
      moveTo(sequence, position, block, goal);
      moved = true;
    }
    if (!moved) break;
  }
  return position;
}

/** Costs change only where a neighbour of the same component is passed. */
function bestPlace(block: number, position: Int32Array, component: readonly number[], neighbours: readonly Neighbour[]): number {
  const own = position[block]!;
  const peers = neighbours.filter((n) => component[n.block] === component[block]);
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
