import { expect, it } from 'vitest';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { edge, graphOf, node } from './graphs.ts';

it('information does not run under the flow to the same node', async () => {
  const nodes = [node('step', 0), node('step', 0), node('step', 1), node('step', 2), node('step', 1)];
  const edges = [edge(0, 1), edge(1, 2), edge(0, 3, { kind: 'information' }), edge(3, 4, { kind: 'information' }), edge(2, 4)];
  const { edges: lines } = await layoutLanes(graphOf(3, nodes, [...edges, edge(3, 2, { kind: 'information' })]));
  const ends = [4, 3].map((i) => lines[i]!.at(-1)!.join());
  expect(new Set(ends).size).toBe(2);
});
