/**
 * Shares a step's outputs among its two sides: where it has several and no input, one that is read in a lane to the left goes to the left, so that
 * its flow need not run round the others.
 */
import type { Lane } from '../../model/process.ts';
import type { ChartEdge, ChartNode } from './chart.ts';

export function withSharedSides(nodes: readonly ChartNode[], edges: readonly ChartEdge[], lanes: readonly Lane[]): ChartNode[] {
  const order = new Map(lanes.map(({ id }, i) => [id, i]));
  const column = (node: number) => order.get(nodes[node]!.lane ?? '') ?? 0;
  const sides = new Map<number, { left: number[]; right: number[] }>();
  nodes.forEach(({ host }, i) => {
    if (!host || host.side === 'either') return;
    const known = sides.get(host.node) ?? { left: [], right: [] };
    sides.set(host.node, known);
    known[host.side].push(i);
  });
  const readLeft = new Set(edges.filter(({ from, to }) => column(to) < column(from)).map(({ from }) => from));
  const moving = new Set<number>();
  for (const { left, right } of sides.values()) {
    const first = left.length === 0 && right.length > 1 ? right.find((node) => readLeft.has(node)) : undefined;
    if (first !== undefined) moving.add(first);
  }
  return nodes.map((node, i) => (node.host && moving.has(i) ? { ...node, host: { ...node.host, side: 'left' } } : node));
}
