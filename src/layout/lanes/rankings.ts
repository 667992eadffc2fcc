/**
 * The rankings of a graph that are worth drawing. The layered engine is asked once a drawing. Where there are knots (strongly connected
 * components), it breaks their cycles, and a depth-first search breaks those of some shuffled copies: many ways cost the same, and which of them
 * makes the best picture only the picture shows. The engine's time grows with what it is asked, so it is asked for the joints of a knot alone. A
 * graph without knots it ranks as it is: blocks of a lane that it puts into different layers may follow each other.
 */

import type { EngineEdge, LayeredEngine } from '../elk/layered.ts';
import { type BlockOrder, breakCycles, type OrderOfLayers, orderOfLayers, type Wish, wishesOf } from './acyclic.ts';
import { flowLayers } from './depth-first.ts';
import { findKnots, type Knot, type KnotChain, layChains } from './knots.ts';
import { randomNumbers, shuffled } from './random-numbers.ts';
import type { BlockGraph, Ranking, Sequel } from './stages.ts';

/** Enough for every way to break a small knot. With 6 or 18, some six of 396 drawings are another one, no better on the whole. */
const COPIES = 12;
const MOST_RANKINGS = 8;
const SEED = 4711;

/** What is known before the engine has answered. */
export interface Outset {
  readonly wishes: readonly Wish[];
  readonly knots: readonly Knot[];
  readonly order: OrderOfLayers;
  /** Without the engine's. */
  readonly orders: readonly BlockOrder[];
  /** The ranking of the cheapest of them: the first one of all, unless the engine has a cheaper order. */
  readonly likely: Ranking;
}

export function outsetOf(graph: BlockGraph): Outset {
  const wishes = wishesOf(graph);
  const author = graph.blocks.map(({ index }) => index);
  const knots = findKnots(graph.blocks.length, wishes);
  const layerings = knots.length === 0 ? [author] : [flowLayers(graph.blocks.length, wishes), author];
  const order = orderOfLayers(graph, wishes);
  const orders = layerings.map(order);
  return { wishes, knots, order, orders, likely: breakCycles(graph, firstCheapest(orders)) };
}

/** The first ranking is the one that follows the author's order most. The engine is asked before the first pause. */
export async function findRankings(
  engine: LayeredEngine,
  graph: BlockGraph,
  { wishes, knots, order, orders, likely }: Outset = outsetOf(graph),
): Promise<Ranking[]> {
  const { length: count } = graph.blocks;
  if (knots.length === 0) return [likely, layered(graph, likely, await engine(count, engineEdges(wishes)))];
  const answered = await breakKnots(engine, count, knots);
  const all = [...orders, ...answered.map(order)];
  const rankings = cheapest(all, graph);
  return firstCheapest(all) === firstCheapest(orders) ? [likely, ...rankings.slice(1)] : rankings;
}

function firstCheapest(orders: readonly BlockOrder[]): BlockOrder {
  return orders.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** The ranking in which the blocks of a lane follow each other as their layers do. */
function layered({ blocks }: BlockGraph, ranking: Ranking, layer: readonly number[]): Ranking {
  const lanes = new Map<number, number[]>();
  for (const { index, lane } of blocks) lanes.set(lane, [...(lanes.get(lane) ?? []), index]);
  const sequels = [...lanes.values()].flatMap((own) => {
    const follows = (a: number, b: number) => blocks[a]!.phase - blocks[b]!.phase || layer[a]! - layer[b]!;
    const sorted = own.sort((a, b) => follows(a, b) || a - b);
    return sorted.slice(1).flatMap((lower, i) => (follows(sorted[i]!, lower) < 0 ? [{ upper: sorted[i]!, lower }] : []));
  });
  return { ...ranking, sequels: [...ranking.sequels, ...sequels] };
}

/** Of the orders that cost least, those that turn different links round. */
function cheapest(orders: readonly BlockOrder[], graph: BlockGraph): Ranking[] {
  const least = Math.min(...orders.map(({ cost }) => cost));
  const found = new Map<string, Ranking>();
  for (const order of orders) {
    if (order.cost > least || found.size === MOST_RANKINGS) continue;
    const ranking = breakCycles(graph, order);
    const key = ranking.arrows.flatMap(({ reversed }, i) => (reversed ? [i] : [])).join(' ');
    if (!found.has(key)) found.set(key, ranking);
  }
  return [...found.values()];
}

/**
 * Layerings of all blocks: blocks outside of the knots keep their place among the components. The engine breaks the cycles of one copy, a
 * depth-first search those of the others.
 */
async function breakKnots(engine: LayeredEngine, count: number, knots: readonly Knot[]): Promise<number[][]> {
  const random = randomNumbers(SEED);
  const copies = Array.from({ length: COPIES }, () => copyOf(knots, random));
  const asked = engine(copies[0]!.count, engineEdges(copies[0]!.links));
  const searched = copies.slice(1).map(({ count, links }) => flowLayers(count, links));
  const answers = [await asked, ...searched];
  return copies.map(({ numbers }, copy) => {
    const layer = new Array<number>(count).fill(0);
    for (const [block, number] of numbers) layer[block] = answers[copy]![number]!;
    for (const knot of knots) layChains(layer, knot, (count) => Math.floor(random() * count));
    return layer;
  });
}

interface Copy {
  readonly count: number;
  readonly links: readonly Sequel[];
  /** By joint. */
  readonly numbers: ReadonlyMap<number, number>;
}

function copyOf(knots: readonly Knot[], random: () => number): Copy {
  const numbers = new Map<number, number>();
  const links = knots.flatMap(({ joints, chains }) => {
    for (const block of shuffled(joints, random)) numbers.set(block, numbers.size);
    return shuffled(distinctLinks(chains, numbers), random);
  });
  return { count: numbers.size, links, numbers };
}

/** One link for all chains from one joint to another one. */
function distinctLinks(chains: readonly KnotChain[], numbers: ReadonlyMap<number, number>): Sequel[] {
  const links = new Map<string, Sequel>();
  for (const { from, to } of chains) {
    if (from !== to) links.set(`${from} ${to}`, { upper: numbers.get(from)!, lower: numbers.get(to)! });
  }
  return [...links.values()];
}

function engineEdges(links: readonly Sequel[]): EngineEdge[] {
  return links.map(({ upper, lower }) => ({ from: upper, to: lower }));
}
