/** Where work changes hands: from the lane of one node to the lane of the next. Bars only split and gather, so work passes through them. */
import type { ProcessNode } from '../model/process.ts';
import { type CaseGraph, reachable } from './case-graph.ts';
import { solve } from './chain.ts';
import { isParallel } from './ways.ts';

/** A change of lane, and how often a case makes it. */
export interface LaneHandoff {
  readonly from: ProcessNode;
  readonly to: ProcessNode;
  readonly count: number;
}

/** What is counted where branches meet: each part of the work that is handed over, or the whole, which a join puts together out of equal parts. */
export type Counted = 'parts' | 'whole';

/** The handoffs of a case whose visits are known. */
export function handoffs(graph: CaseGraph, visits: ReadonlyMap<ProcessNode, number>, counted: Counted = 'parts'): LaneHandoff[] {
  return graph.nodes
    .filter((node) => !isPassed(node))
    .flatMap((from) => received(from, graph, visits.get(from) ?? 0, counted))
    .filter(({ from, to }) => from.lane !== to.lane);
}

/** Nodes through which work only passes: bars, and nodes without a lane. */
function isPassed(node: ProcessNode): boolean {
  return node.lane === null || isParallel(node);
}

/** Who takes over the work of a node that is left `count` times. */
export function received(from: ProcessNode, graph: CaseGraph, count: number, counted: Counted): LaneHandoff[] {
  const found = new Map<ProcessNode, number>();
  const add = (all: Map<ProcessNode, number>, node: ProcessNode, more: number) => all.set(node, (all.get(node) ?? 0) + more);
  const put = (to: ProcessNode) => (to.kind === 'join' ? 1 / graph.into(to).length : 1);
  const entry = new Map<ProcessNode, number>();
  for (const { to, probability } of graph.out(from)) {
    const part = count * probability!;
    if (isPassed(to)) add(entry, to, counted === 'whole' ? part * put(to) : part);
    else add(found, to, part);
  }
  const passed = reachable([...entry.keys()], (node) => graph.out(node).filter(({ to }) => isPassed(to)));
  const next = (node: ProcessNode) =>
    graph.out(node).flatMap(({ to, probability }) => (isPassed(to) ? [{ to, probability: probability! * put(to) }] : []));
  for (const [node, times] of solve({ states: [...passed], next }, entry)?.visits ?? []) {
    for (const { to, probability } of graph.out(node)) if (!isPassed(to)) add(found, to, times * probability!);
  }
  return [...found].map(([to, each]) => ({ from, to, count: each }));
}

/** How often work comes straight back to the lane that it came from: the ping-pong of a run through these lanes. */
export function returns(lanes: readonly string[]): number {
  const changes = lanes.filter((lane, i) => lane !== lanes[i - 1]);
  return changes.filter((lane, i) => i >= 2 && changes[i - 2] === lane).length;
}
