/**
 * Forward and back flows, searched from the starts in the order of declaration. Questions about forward paths are answered in one pass in
 * topological order, never by listing paths.
 */
import { forwardOrder } from '../../model/graph/forward-order.ts';
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
  const { order, back } = forwardOrder([...graph.starts, ...graph.nodes], graph.out);
  const forward = (edges: readonly Edge[]) => edges.filter((edge) => !back.has(edge));
  return { order, back, out: (node) => forward(graph.out(node)), into: (node) => forward(graph.into(node)) };
});
