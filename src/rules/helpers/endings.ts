/** From where a token can come to rest: it, and all that it is split into, can get to a terminal if the decisions favour it. */
import type { ProcessNode } from '../../model/process.ts';
import { flowGraph } from './flow-graph.ts';
import { perProcess } from './per-process.ts';

/**
 * The nodes from which work can end: terminals; a fork or join if it can from all that it leads to, any other node if it can from one of
 * them. The least such set, found backwards from the terminals; linear.
 */
export const canEnd = perProcess((facts): ReadonlySet<ProcessNode> => {
  const graph = flowGraph(facts);
  const found = new Set<ProcessNode>(graph.terminals);
  const waiting = new Map<ProcessNode, Set<ProcessNode>>();
  for (const node of found) {
    for (const { from } of graph.into(node)) {
      const splits = from.kind === 'fork' || from.kind === 'join';
      const open = waiting.get(from) ?? new Set(graph.out(from).map(({ to }) => to));
      waiting.set(from, open);
      open.delete(node);
      if (!splits || open.size === 0) found.add(from);
    }
  }
  return found;
});
