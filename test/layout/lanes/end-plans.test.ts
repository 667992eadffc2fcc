import { expect, it } from 'vitest';
import { breakCycles } from '../../../src/layout/lanes/acyclic.ts';
import { formBlocks } from '../../../src/layout/lanes/blocks.ts';
import { planEnds } from '../../../src/layout/lanes/end-plans.ts';
import { planRows } from '../../../src/layout/lanes/handoffs.ts';
import { layArrows } from '../../../src/layout/lanes/layering.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { edge, graphOf, node } from './graphs.ts';
import { brokenRules } from './hard-rules.ts';

it('information does not run under the flow to the same node', async () => {
  const nodes = [node('step', 0), node('step', 0), node('step', 1), node('step', 2), node('step', 1)];
  const edges = [edge(0, 1), edge(1, 2), edge(0, 3, { kind: 'information' }), edge(3, 4, { kind: 'information' }), edge(2, 4)];
  const { edges: lines } = await layoutLanes(graphOf(3, nodes, [...edges, edge(3, 2, { kind: 'information' })]));
  const ends = [4, 3].map((i) => lines[i]!.at(-1)!.join());
  expect(new Set(ends).size).toBe(2);
});

it('information and flow the other way between two nodes keep apart', async () => {
  const nodes = [node('data', 0), node('step', 0), node('note', 1), node('terminal', 1)];
  const edges = [edge(0, 3, { kind: 'information' }), edge(1, 3), edge(3, 0), edge(0, 2)];
  const graph = graphOf(2, nodes, edges);
  expect(brokenRules(graph, await layoutLanes(graph))).toEqual([]);
});

it('an arch leaves at the head, even for what is late', () => {
  const nodes = [node('step', 0), node('step', 0), node('step', 0), node('step', 1)];
  const graph = formBlocks(graphOf(2, nodes, [edge(0, 1), edge(1, 2, { late: true }), edge(2, 1), edge(1, 3)]));
  const ranking = breakCycles(graph, { position: Int32Array.of(0, 2, 1, 3), cost: 0 });
  const plan = planRows(graph.blocks, ranking, new Set(), { branches: true, joins: true, stacked: false });
  const layering = layArrows(graph, ranking.arrows, plan);
  const [arch] = layering.courses.flatMap((course, i) => (course.arch ? [planEnds(layering)[i]!] : []));
  expect([arch!.upper.exit, arch!.lower.exit]).toEqual(['middle', 'beside']);
});
