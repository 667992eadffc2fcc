import { describe, expect, it } from 'vitest';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { byGap } from '../../../src/layout/lanes/straighten.ts';
import { edge, graphOf, node, portsOf } from './graphs.ts';

/** A node of a drawing that runs right: narrow across the flow. */
const narrow = (kind: 'step' | 'decision', width: number) =>
  node(kind, 0, { width, height: 144, ports: portsOf(kind, { width, height: 144 }) });

describe('weights of the second solution', () => {
  it('are higher the nearer a line is to straight', () => {
    const weigh = byGap([0, 3, 300]);
    expect(weigh(0, 1, 5, 3)).toBeGreaterThan(weigh(0, 1, 5, 0));
    expect(weigh(0, 1, 5, 0)).toBeGreaterThan(5);
    expect(weigh(0, 2, 5, 0)).toBeLessThan(5);
    expect(weigh(0, 2, 1, 0)).toBe(1);
  });
});

it('one of two branches runs straight on until they meet', async () => {
  const nodes = [narrow('step', 50), narrow('decision', 72), narrow('step', 50), narrow('step', 50), narrow('step', 50)];
  const edges = [edge(0, 1, { main: true }), edge(1, 2, { main: true }), edge(1, 3), edge(2, 4, { main: true }), edge(3, 4)];
  const placed = await layoutLanes(graphOf(1, nodes, edges));
  const bends = placed.edges.map((points) => points.length - 2);
  expect(bends[0]).toBe(0);
  expect(Math.min(bends[1]! + bends[3]!, bends[2]! + bends[4]!)).toBe(0);
  expect(bends.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2);
});
