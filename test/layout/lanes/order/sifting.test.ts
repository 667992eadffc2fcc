import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneGraph } from '../../../../src/layout/lane-graph.ts';
import { breakCycles, orderOfLayers } from '../../../../src/layout/lanes/acyclic.ts';
import { formBlocks } from '../../../../src/layout/lanes/blocks.ts';
import { planEnds } from '../../../../src/layout/lanes/end-plans.ts';
import { planRows } from '../../../../src/layout/lanes/handoffs.ts';
import { layArrows } from '../../../../src/layout/lanes/layering.ts';
import { CROSSING, newState, type OrderState, totalCost } from '../../../../src/layout/lanes/order/cost.ts';
import { buildModel, type OrderModel } from '../../../../src/layout/lanes/order/model.ts';
import { moveBlock } from '../../../../src/layout/lanes/order/move-block.ts';
import { moveRun } from '../../../../src/layout/lanes/order/move-run.ts';
import { searchOrders } from '../../../../src/layout/lanes/order/search.ts';
import { FUZZ } from '../../../support/fuzz.ts';
import { anyLaneGraph, edge, graphOf, node } from '../graphs.ts';

function modelOf(graph: LaneGraph): OrderModel {
  const blocks = formBlocks(graph);
  const ranking = breakCycles(blocks, orderOfLayers(blocks)(blocks.blocks.map(({ index }) => index)));
  const plan = planRows(blocks.blocks, ranking, new Set(), { branches: true, joins: true, stacked: false });
  const layering = layArrows(blocks, ranking.arrows, plan);
  return buildModel(layering, planEnds(layering));
}

/** Blocks anywhere in their lanes, runs anywhere, no two items at one place. */
function scatter(state: OrderState, order: readonly number[]): void {
  const { model, position } = state;
  for (let item = 0; item < model.itemCount; item++) {
    const part = (1 + order[item % order.length]! + item / model.itemCount) / (order.length + 2);
    position[item] = item < model.blockCount ? model.lane[item]! + part : part * model.laneCount;
  }
}

describe('sifting', () => {
  it('moves an item only where the whole order gets better by what it was told', () => {
    const places = fc.array(fc.nat({ max: 19 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anyLaneGraph(16), places, (graph, order) => {
        const model = modelOf(graph);
        const state = newState(model);
        scatter(state, order);
        for (let item = 0; item < model.itemCount; item++) {
          const before = totalCost(state);
          const moved = item < model.blockCount ? moveBlock(state, item) : moveRun(state, item);
          if (moved) expect(totalCost(state)).toBeLessThan(before);
          else expect(totalCost(state)).toBe(before);
        }
      }),
      FUZZ,
    );
  });

  it('finds the order without crossings where there is one', () => {
    const nodes = Array.from({ length: 10 }, () => node('step', 0));
    const edges = [0, 1, 2, 3, 4].map((i) => edge(i, 9 - i));
    const model = modelOf(graphOf(1, nodes, edges));
    const { orders } = searchOrders(model, { restarts: 1, budget: 1e6, hint: nodes.map((_, i) => i) });
    expect(orders[0]!.cost).toBeLessThan(CROSSING);
  });
});
