/** Where work changes hands: from the lane of one node to the lane of the next. Bars only split and gather, so work passes through them. */
import type { ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';
import { isParallel } from './ways.ts';

/** A change of lane, and how often a case makes it. */
export interface Handoff {
  readonly from: ProcessNode;
  readonly to: ProcessNode;
  readonly count: number;
}

/** The handoffs of a case whose visits are known. */
export function handoffs(graph: CaseGraph, visits: ReadonlyMap<ProcessNode, number>): Handoff[] {
  return graph.nodes
    .filter((node) => !isParallel(node) && node.lane !== null)
    .flatMap((from) => received(from, graph, visits))
    .filter(({ from, to }) => from.lane !== to.lane);
}

/** Who takes over the work of a node. */
function received(from: ProcessNode, graph: CaseGraph, visits: ReadonlyMap<ProcessNode, number>): Handoff[] {
  const found: Handoff[] = [];
  const seen = new Set<ProcessNode>();
  const follow = (node: ProcessNode, count: number) => {
    for (const { to, probability } of graph.out(node)) pending.push({ to, count: count * probability! });
  };
  const pending: { readonly to: ProcessNode; readonly count: number }[] = [];
  follow(from, visits.get(from) ?? 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { to, count } = next;
    if (to.lane !== null && !isParallel(to)) found.push({ from, to, count });
    else if (!seen.has(to)) {
      seen.add(to);
      follow(to, count);
    }
  }
  return found;
}

/** How often work comes straight back to the lane that it came from: the ping-pong of a run through these lanes. */
export function returns(lanes: readonly string[]): number {
  const changes = lanes.filter((lane, i) => lane !== lanes[i - 1]);
  return changes.filter((lane, i) => i >= 2 && changes[i - 2] === lane).length;
}
