/** What can be reached from where. */
import type { ProcessNode } from '../../model/process.ts';
import { flowGraph } from './flow-graph.ts';
import { perProcess } from './per-process.ts';

/** Everything that is reached from the roots, themselves included, in order of discovery. */
export function reach<Node>(roots: Iterable<Node>, next: (node: Node) => readonly Node[]): Set<Node> {
  const found = new Set(roots);
  for (const node of found) for (const each of next(node)) found.add(each);
  return found;
}

/** The flow nodes to which a path leads from a start, or from a flow whose beginning is unknown. */
export const reachable = perProcess((facts): ReadonlySet<ProcessNode> => {
  const graph = flowGraph(facts);
  const entered = graph.nodes.filter((node) => {
    const ways = graph.waysIn(node);
    return ways > graph.into(node).length || (ways === 0 && graph.lacksEntry);
  });
  return reach([...graph.starts, ...entered], (node) => graph.out(node).map(({ to }) => to));
});
