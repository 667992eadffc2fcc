/**
 * Finds drafts worth drawing: rows, and good orders of them. Handoffs that no order leaves free are given up, and the rows made anew.
 */
import { planEnds } from './end-plans.ts';
import { type HandoffStyle, planRows } from './handoffs.ts';
import { layArrows } from './layering.ts';
import { buildModel } from './order/model.ts';
import { findBlocked, searchOrders } from './order/search.ts';
import type { Arrow, BlockGraph, Draft } from './stages.ts';

const RESTARTS = 12;
const BUDGET = 2e7;
/** Attempts to find an order that leaves all handoffs free; then none are left. */
const ROUNDS = 5;

/** The best first. `hint` orders the blocks across, to begin with. */
export function findDrafts(graph: BlockGraph, arrows: readonly Arrow[], hint: readonly number[], style: HandoffStyle): Draft[] {
  const banned = new Set<number>();
  for (let round = 1; ; round++) {
    const layering = layArrows(graph, arrows, planRows(graph.blocks, arrows, banned, style));
    const plans = planEnds(layering);
    const model = buildModel(layering, plans);
    const orders = searchOrders(model, { restarts: RESTARTS, budget: BUDGET, hint });
    const blocked = findBlocked(model, orders[0]!);
    if (blocked.length === 0) return orders.map(({ position, cost }) => ({ layering, plans, position, cost }));
    const given = round < ROUNDS ? blocked.map(({ row, index }) => layering.handoffs[row]![index]!) : layering.handoffs.flat();
    for (const { arrow } of given) banned.add(arrow.link.index);
  }
}
