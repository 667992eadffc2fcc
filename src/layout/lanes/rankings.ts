/**
 * The rankings of a graph that are worth drawing. The layered engine is asked once a drawing. Where there are knots (strongly connected
 * components), it breaks several shuffled copies of each in its own ways: many ways cost the same, and which of them makes the best picture
 * only the picture shows. A graph without knots it ranks as it is: blocks of a lane that it puts into different layers may follow each other.
 */

import { strongComponents } from '../../model/graph/components.ts';
import type { EngineEdge, LayeredEngine } from '../elk/layered.ts';
import { type BlockOrder, breakCycles, improvedOrder, type Wish, wishesOf } from './acyclic.ts';
import { flowLayers } from './depth-first.ts';
import { randomNumbers, shuffled } from './random-numbers.ts';
import type { BlockGraph, Ranking } from './stages.ts';

/** Of 1,022 drawings one differs from one with 8, and four of 464 do with 5. */
const COPIES = 6;
const MOST_RANKINGS = 8;
/** Blocks in all copies together: a large knot is copied less often, a very large one is asked for as it is. */
const MOST_COPIED = 600;
const SEED = 4711;

/** What is known before the engine has answered. */
export interface Outset {
  readonly wishes: readonly Wish[];
  readonly knots: readonly (readonly number[])[];
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
  const orders = layerings.map((layering) => improvedOrder(graph, layering, wishes));
  return { wishes, knots, orders, likely: breakCycles(graph, firstCheapest(orders)) };
}

/** The first ranking is the one that follows the author's order most. The engine is asked before the first pause. */
export async function findRankings(
  engine: LayeredEngine,
  graph: BlockGraph,
  { wishes, knots, orders, likely }: Outset = outsetOf(graph),
): Promise<Ranking[]> {
  const { length: count } = graph.blocks;
  if (knots.length === 0) return [likely, layered(graph, likely, await engine(count, engineEdges(wishes)))];
  const answered = await askForKnots(engine, count, knots, wishes);
  const all = [...orders, ...answered.map((layering) => improvedOrder(graph, layering, wishes))];
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

function findKnots(count: number, wishes: readonly Wish[]): number[][] {
  const successors: number[][] = Array.from({ length: count }, () => []);
  for (const { upper, lower } of wishes) successors[upper]!.push(lower);
  const members = new Map<number, number[]>();
  strongComponents(successors).forEach((component, block) => {
    members.set(component, [...(members.get(component) ?? []), block]);
  });
  return [...members.values()].filter(({ length }) => length > 1);
}

/** One layering of all blocks a copy: blocks outside of the knots keep their place among the components. */
async function askForKnots(
  engine: LayeredEngine,
  count: number,
  knots: readonly (readonly number[])[],
  wishes: readonly Wish[],
): Promise<number[][]> {
  const tied = knots.reduce((sum, { length }) => sum + length, 0);
  const copies = Math.max(1, Math.min(COPIES, Math.floor(MOST_COPIED / tied)));
  const random = randomNumbers(SEED);
  const edges: EngineEdge[] = [];
  const numbered: Map<number, number>[] = [];
  let next = 0;
  for (let copy = 0; copy < copies; copy++) {
    const numbers = new Map<number, number>();
    numbered.push(numbers);
    for (const knot of knots) {
      for (const block of shuffled(knot, random)) numbers.set(block, next++);
    }
    const inKnots = wishes.filter(({ upper, lower }) => numbers.has(upper) && numbers.has(lower));
    for (const { upper, lower, weight } of shuffled(inKnots, random)) {
      edges.push({ from: numbers.get(upper)!, to: numbers.get(lower)!, priority: weight });
    }
  }
  const layer = await engine(next, edges);
  return numbered.map((numbers) =>
    Array.from({ length: count }, (_, block) => {
      const number = numbers.get(block);
      return number === undefined ? 0 : layer[number]!;
    }),
  );
}

function engineEdges(wishes: readonly Wish[]): EngineEdge[] {
  return wishes.map(({ upper, lower, weight }) => ({ from: upper, to: lower, priority: weight }));
}
