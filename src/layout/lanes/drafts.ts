/**
 * Finds drafts worth drawing: rows, and good orders of them. Handoffs that no order leaves free are given up, and the rows made anew.
 */
import { stacked } from './abreast.ts';
import { alignHandoffs } from './align-handoffs.ts';
import { planEnds } from './end-plans.ts';
import { type HandoffStyle, planRows } from './handoffs.ts';
import { layArrows } from './layering.ts';
import { buildModel } from './order/model.ts';
import { findBlocked, searchOrders } from './order/search.ts';
import type { BlockGraph, Draft, Ranking } from './stages.ts';

const RESTARTS = 12;
/** Comparisons per item that the search for orders may make, all styles taken together. */
const EFFORT = 20_000;
/** Comparisons of a whole graph at most: what a dense one of hundreds of arrows would take beyond them finds little. */
const MOST_EFFORT = 20_000_000;
/** Attempts to find an order that leaves all handoffs free; then none are left. */
const ROUNDS = 5;
const STYLES: readonly HandoffStyle[] = [
  { branches: true, joins: true },
  { branches: false, joins: false },
  { branches: true, joins: false },
  { branches: false, joins: true },
];

/**
 * By style, the best first. `hint` orders the blocks across, to begin with. A large graph is tried in fewer styles; a style that asks for the
 * same rows as another one is left out.
 */
export function findDrafts(graph: BlockGraph, ranking: Ranking, hint: readonly number[]): Draft[][] {
  const ranked = stacked(graph, ranking);
  const found: Draft[][] = [];
  const seen = new Set<string>();
  let spent = 0;
  let effort = Number.POSITIVE_INFINITY;
  for (const [i, style] of STYLES.entries()) {
    if (spent >= effort) break;
    const share = i === 0 ? null : (effort - spent) / (STYLES.length - i);
    const { drafts, operations } = findStyled(graph, ranked, hint, style, share, seen);
    spent += operations;
    if (drafts.length === 0) continue;
    found.push(drafts);
    effort = effortFor(drafts[0]!.layering.items.length);
  }
  return found;
}

/** Drafts of one style; none where its rows are among those `seen`, which it adds to. */
function findStyled(
  graph: BlockGraph,
  ranking: Ranking,
  hint: readonly number[],
  style: HandoffStyle,
  share: number | null,
  seen: Set<string>,
): { drafts: Draft[]; operations: number } {
  const banned = new Set<number>();
  let operations = 0;
  for (let round = 1; ; round++) {
    const plan = planRows(graph.blocks, ranking, banned, style);
    const key = `${plan.row} ${plan.handoff.map(Number)}`;
    if (seen.has(key)) return { drafts: [], operations };
    seen.add(key);
    const aligned = alignHandoffs(graph, ranking.arrows, plan);
    const layering = layArrows(aligned.graph, aligned.arrows, plan);
    const plans = planEnds(layering);
    const model = buildModel(layering, plans);
    const budget = share ?? effortFor(model.itemCount) / STYLES.length;
    const search = searchOrders(model, { restarts: RESTARTS, budget, hint });
    operations += search.operations;
    const blocked = findBlocked(model, search.orders[0]!);
    if (blocked.length === 0) {
      const drafts = search.orders.map(({ position, cost }) => ({ layering, plans, position, cost }));
      return { drafts, operations };
    }
    const given =
      round < ROUNDS && operations < budget
        ? blocked.map(({ row, index }) => layering.handoffs[row]![index]!)
        : layering.handoffs.flat();
    for (const { arrow } of given) banned.add(arrow.link.index);
  }
}

function effortFor(items: number): number {
  return Math.min(EFFORT * items, MOST_EFFORT);
}
