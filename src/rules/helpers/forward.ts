/**
 * Forward and back flows. A back flow closes a loop: it leads to a node that a depth-first search from the starts, in the order of
 * declaration, is still inside of. Without the back flows the graph has no cycle, so questions about forward paths are answered in one pass
 * in topological order (Tarjan 1972: the reverse of the order in which the search leaves the nodes), never by listing paths.
 */
import type { ProcessNode } from '../../model/process.ts';
import { type Edge, flowGraph } from './flow-graph.ts';
import { perProcess } from './per-process.ts';

export interface ForwardGraph {
  /** All flow nodes; each comes after every node with a forward flow to it. */
  readonly order: readonly ProcessNode[];
  readonly back: ReadonlySet<Edge>;
  out(node: ProcessNode): readonly Edge[];
  into(node: ProcessNode): readonly Edge[];
}

export const forwardGraph = perProcess((facts): ForwardGraph => {
  const graph = flowGraph(facts);
  const inside = new Set<ProcessNode>();
  const seen = new Set<ProcessNode>();
  const left: ProcessNode[] = [];
  const back = new Set<Edge>();
  const stack: { readonly node: ProcessNode; next: number }[] = [];
  const enter = (node: ProcessNode) => {
    seen.add(node);
    inside.add(node);
    stack.push({ node, next: 0 });
  };
  for (const root of [...graph.starts, ...graph.nodes]) {
    if (!seen.has(root)) enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = graph.out(top.node)[top.next++];
      if (edge === undefined) {
        inside.delete(top.node);
        left.push(stack.pop()!.node);
      } else if (inside.has(edge.to)) back.add(edge);
      else if (!seen.has(edge.to)) enter(edge.to);
    }
  }
  const forward = (edges: readonly Edge[]) => edges.filter((edge) => !back.has(edge));
  return {
    order: left.reverse(),
    back,
    out: (node) => forward(graph.out(node)),
    into: (node) => forward(graph.into(node)),
  };
});
