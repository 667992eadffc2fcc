/**
 * The critical path: the run from a start to an end that takes longest, rework left out (Kelley and Walker, Critical-Path Planning and Scheduling,
 * 1959). Of a fork's branches it is the longest one, and of a decision's the worst.
 */
import { forwardOrder } from '../model/graph/forward-order.ts';
import { leadsBack } from '../model/phase-bands.ts';
import type { ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';
import type { WeightedFlow } from './ways.ts';

interface Longest {
  readonly hours: number;
  readonly nodes: number;
  readonly before: ProcessNode | null;
}

/** The nodes of the critical path, `lateBy` being what a way adds to the node that it leaves; of equally long ones the one with the most nodes; null where no start leads to an end. */
export function criticalPath(
  graph: CaseGraph,
  hoursOf: (node: ProcessNode) => number,
  lateBy: (way: WeightedFlow) => number,
): readonly ProcessNode[] | null {
  const { order, back } = forwardOrder(
    graph.starts.map(({ node }) => node),
    (node) => graph.out(node).filter((way) => !leadsBack(way)),
  );
  const longest = new Map<ProcessNode, Longest>();
  const offer = (node: ProcessNode, way: WeightedFlow | null) => {
    const before = way?.from ?? null;
    const until = before === null ? { hours: 0, nodes: 0 } : longest.get(before)!;
    const late = way === null ? 0 : lateBy(way);
    const offered = { hours: until.hours + late + hoursOf(node), nodes: until.nodes + 1, before };
    const known = longest.get(node);
    if (known === undefined || isLonger(offered, known)) longest.set(node, offered);
  };
  for (const { node } of graph.starts) offer(node, null);
  for (const node of order) for (const way of graph.out(node)) if (!back.has(way) && !leadsBack(way)) offer(way.to, way);
  const ends = graph.nodes.filter(graph.isTerminal);
  const last = ends.reduce<ProcessNode | null>(
    (best, end) => (best === null || isLonger(longest.get(end)!, longest.get(best)!) ? end : best),
    null,
  );
  return last === null ? null : wayTo(last, longest);
}

function isLonger(a: Longest, b: Longest): boolean {
  return a.hours > b.hours || (a.hours === b.hours && a.nodes > b.nodes);
}

function wayTo(last: ProcessNode, longest: ReadonlyMap<ProcessNode, Longest>): ProcessNode[] {
  const way: ProcessNode[] = [];
  for (let at: ProcessNode | null = last; at !== null; at = longest.get(at)!.before) way.push(at);
  return way.reverse();
}
