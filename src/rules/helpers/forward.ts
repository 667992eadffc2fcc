/**
 * Forward and back flows, searched from the starts in the order of declaration; a flow to an earlier phase goes back. Questions about forward paths are answered in one pass in
 * topological order, never by listing paths.
 */
import { forwardOrder } from '../../model/graph/forward-order.ts';
import { leadsBack } from '../../model/phase-bands.ts';
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
  const ahead = (node: ProcessNode) => graph.out(node).filter((edge) => !leadsBack(edge));
  const { order, back: loops } = forwardOrder([...graph.starts, ...graph.nodes], ahead);
  const back = new Set([...loops, ...graph.edges.filter(leadsBack)]);
  const forward = (edges: readonly Edge[]) => edges.filter((edge) => !back.has(edge));
  return { order, back, out: (node) => forward(graph.out(node)), into: (node) => forward(graph.into(node)) };
});
