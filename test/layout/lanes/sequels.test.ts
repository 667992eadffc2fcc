import { expect, it } from 'vitest';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { drawFlow } from '../../support/draw-flow.ts';
import { edge, graphOf, node } from './graphs.ts';

const steps = (count: number) => Array.from({ length: count }, () => node('step', 0));

it('what goes on elsewhere stands below what it follows', async () => {
  const chains = [edge(0, 1), edge(1, 2), edge(3, 4), edge(4, 5)];
  const { nodes } = await layoutLanes({ ...graphOf(1, steps(6), chains), sequels: [[5, 0]] });
  expect(nodes[0]!.y).toBeGreaterThan(nodes[5]!.y);
});

it('a sequel that contradicts the flow is given up', async () => {
  const { nodes } = await layoutLanes({
    ...graphOf(1, steps(3), [edge(0, 1, { main: true }), edge(1, 2, { main: true })]),
    sequels: [
      [2, 0],
      [1, 1],
    ],
  });
  expect(nodes.map(({ y }) => y)).toEqual(nodes.map(({ y }) => y).sort((a, b) => a - b));
});

it('a flow that goes on at a connector of its page goes on below', async () => {
  const drawing = await drawFlow('start s\ntask t\ntask u\nend e\ns -> t -> @A\n@A -> u -> e', 'down');
  const { nodes } = drawing.pages[0]!;
  const y = (id: string) => nodes.find((each) => each.id === id)!.y;
  expect(y('u')).toBeGreaterThan(y('t'));
});
