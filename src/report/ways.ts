/** The ways of a process: in which order its nodes are listed, and where work comes from and goes on to. */
import { flowIndex } from '../model/flow-index.ts';
import { flowOrder } from '../model/flow-order.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { type ResolvedFlow, resolvedFlows } from '../model/resolved-flows.ts';

/** A flow, with the node at its other end. */
export type AdjacentFlow = ResolvedFlow & { readonly node: ProcessNode };

export interface StepWays {
  /** Flow nodes in the order of the flow, which is that of their numbers. */
  readonly order: readonly ProcessNode[];
  out(node: ProcessNode): readonly AdjacentFlow[];
  into(node: ProcessNode): readonly AdjacentFlow[];
}

export function waysOf(process: Process): StepWays {
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const flows = flowIndex(resolvedFlows(process));
  const ways = (found: readonly ResolvedFlow[], end: 'from' | 'to') =>
    found.flatMap((flow): AdjacentFlow[] => {
      const node = byId.get(flow[end] ?? '');
      return node ? [{ ...flow, node }] : [];
    });
  const out = ({ id }: ProcessNode) => ways(flows.outOf(id), 'to');
  const into = ({ id }: ProcessNode) => ways(flows.into(id), 'from');
  return { order: flowOrder(process), out, into };
}
