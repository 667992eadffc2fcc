import { expect, it } from 'vitest';
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
