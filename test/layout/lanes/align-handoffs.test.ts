import { describe, expect, it } from 'vitest';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { edge, graphOf, node, portsOf } from './graphs.ts';

const high = { width: 144, height: 62 };
const higher = (height: number) => node('step', 1, { height, ports: portsOf('step', { width: 144, height }) });

describe('handoffs to a higher target', () => {
  it('share their row, the target no higher than its source', async () => {
    const { nodes, edges } = await layoutLanes(graphOf(2, [node('step', 0), higher(high.height)], [edge(0, 1)]));
    expect(nodes[0]!.y).toBe(nodes[1]!.y);
    expect(edges[0]).toHaveLength(2);
    expect(edges[0]![1]![1]).toBe(nodes[1]!.y + high.height / 2);
  });

  it('end at a corner of a decision', async () => {
    const { nodes, edges } = await layoutLanes(graphOf(2, [node('step', 0), node('decision', 1)], [edge(0, 1)]));
    expect(nodes[0]!.y).toBe(nodes[1]!.y);
    expect(edges[0]!.map(([, y]) => y)).toEqual([nodes[1]!.y + 36, nodes[1]!.y + 36]);
  });

  it('have a row each where no line fits both ends', async () => {
    const { nodes } = await layoutLanes(graphOf(2, [node('connector', 0), node('decision', 1)], [edge(0, 1)]));
    expect(nodes[1]!.y).toBeGreaterThan(nodes[0]!.y);
  });

  it('pass the shift on from lane to lane', async () => {
    const nodes = [
      node('step', 0),
      higher(60),
      node('step', 2, { height: 70, ports: portsOf('step', { width: 144, height: 70 }) }),
    ];
    const placed = await layoutLanes(graphOf(3, nodes, [edge(0, 1), edge(1, 2)]));
    expect(new Set(placed.nodes.map(({ y }) => y)).size).toBe(1);
    expect(placed.edges.every((points) => points.length === 2)).toBe(true);
  });
});
