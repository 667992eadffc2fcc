/**
 * Beside which step a data symbol stands, and so in which lane: what a step writes goes to its right, what it reads to its left, and a store goes
 * beside the document kept in it. A symbol that the author put into a lane stands beside a step of that lane, else free in its lane.
 */
import type { Lane } from '../../model/process.ts';
import type { ChartEdge, ChartNode } from './chart.ts';
import type { DataPlace } from './data-places.ts';

export interface SatelliteHost {
  /** A flow node's id, or the index of a data place. */
  readonly beside: string | number;
  readonly side: 'left' | 'right';
}

export interface SatelliteContext {
  readonly places: readonly DataPlace[];
  /** Lane of each flow node. */
  readonly home: ReadonlyMap<string, string | null>;
  /** Where a data node stands that nobody touches and the author put nowhere. */
  readonly firstLane: string | null;
}

/** Null where the symbol stands for itself. */
export function satelliteHost(index: number, around: SatelliteContext): SatelliteHost | null {
  const { node, writers, readers, beside } = around.places[index]!;
  const fits = (id: string) => node.lane === null || around.home.get(id) === node.lane;
  const writer = writers.find(fits);
  if (writer !== undefined) return { beside: writer, side: 'right' };
  const reader = readers.find(fits);
  if (reader !== undefined) return { beside: reader, side: 'left' };
  if (!beside || (node.lane !== null && node.lane !== satelliteLane(beside.place, around))) return null;
  return { beside: beside.place, side: beside.receives ? 'right' : 'left' };
}

/** The author's lane, else that of whom it stands beside. A chain from store to document to step is as short as it was written. */
export function satelliteLane(index: number, around: SatelliteContext): string | null {
  const { node } = around.places[index]!;
  if (node.lane !== null) return node.lane;
  const beside = satelliteHost(index, around)?.beside;
  if (typeof beside === 'string') return around.home.get(beside) ?? null;
  return beside === undefined ? around.firstLane : satelliteLane(beside, around);
}

/**
 * Puts what a decision reads at its right where `no` leads into a lane on the left, whose corner it would hold. Puts an output at the left of a step
 * without inputs where its flow would else run round the step: one that goes to a party at the left alone, and of several outputs one that is read
 * in a lane to the left. One output that a step at the left reads stays at the right: moved, too, it made 48 crossings of 42 in 20 processes of 25
 * to 40 nodes.
 */
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
  const outOf = (node: number) => edges.filter(({ from }) => from === node);
  const isSentLeft = (node: number) =>
    readLeft.has(node) && outOf(node).every(({ to }) => nodes[to]!.kind === 'anchor' && column(to) < column(node));
  const refusesLeft = (host: number) =>
    nodes[host]!.kind === 'decision' && outOf(host).some(({ answer, to }) => answer === 'no' && column(to) < column(host));
  const moved = new Map<number, 'left' | 'right'>();
  for (const [host, { left, right }] of sides) {
    if (left.length > 0) {
      if (right.length === 0 && refusesLeft(host)) for (const input of left) moved.set(input, 'right');
      continue;
    }
    const first = right.find(isSentLeft) ?? (right.length > 1 ? right.find((node) => readLeft.has(node)) : undefined);
    if (first !== undefined) moved.set(first, 'left');
  }
  return nodes.map((node, i) => (node.host && moved.has(i) ? { ...node, host: { ...node.host, side: moved.get(i)! } } : node));
}
