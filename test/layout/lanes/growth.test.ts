/** The search for orders grows with the process, not with its square: sections of an approval with rework, one after another. */
import { expect, it } from 'vitest';
import type { LaneGraph } from '../../../src/layout/lane-graph.ts';
import { breakCycles, orderOfLayers, wishesOf } from '../../../src/layout/lanes/acyclic.ts';
import { formBlocks } from '../../../src/layout/lanes/blocks.ts';
import { flowLayers } from '../../../src/layout/lanes/depth-first.ts';
import { planEnds } from '../../../src/layout/lanes/end-plans.ts';
import { planRows } from '../../../src/layout/lanes/handoffs.ts';
import { layArrows } from '../../../src/layout/lanes/layering.ts';
import { buildModel } from '../../../src/layout/lanes/order/model.ts';
import { searchOrders } from '../../../src/layout/lanes/order/search.ts';
import { edge, graphOf, node } from './graphs.ts';

const SECTIONS = 40;
const LABEL = { width: 22, height: 14 };

/** Handed in, checked, approved or corrected and handed in again. */
function sections(count: number): LaneGraph {
  const nodes = [node('terminal', 0)];
  const edges = [];
  for (let first = 0, i = 0; i < count; i++, first += 4) {
    nodes.push(node('step', 0), node('step', 1), node('decision', 1), node('step', 0));
    edges.push(
      edge(i === 0 ? 0 : first - 1, first + 1, i === 0 ? {} : { answer: 'yes', label: LABEL, main: true }),
      edge(first + 1, first + 2, { main: true }),
      edge(first + 2, first + 3, { main: true }),
      edge(first + 3, first + 4, { answer: 'no', label: LABEL }),
      edge(first + 4, first + 2),
    );
  }
  return graphOf(3, nodes, edges);
}

/** The comparisons of a search for orders from one start. */
function comparisons(count: number): number {
  const graph = formBlocks(sections(count));
  const wishes = wishesOf(graph);
  const ranking = breakCycles(graph, orderOfLayers(graph, wishes)(flowLayers(graph.blocks.length, wishes)));
  const plan = planRows(graph.blocks, ranking, new Set(), { branches: true, joins: false, stacked: false });
  const layering = layArrows(graph, ranking.arrows, plan);
  const model = buildModel(layering, planEnds(layering));
  const hint = graph.blocks.map(({ index }) => index);
  return searchOrders(model, { restarts: 1, budget: Number.POSITIVE_INFINITY, hint }).operations;
}

it('twice the process takes the search for orders at most two and a half times the comparisons', () => {
  expect(comparisons(2 * SECTIONS) / comparisons(SECTIONS)).toBeLessThan(2.5);
});
