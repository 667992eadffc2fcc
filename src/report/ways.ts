/** The ways of a process: in which order its nodes are told, and where work comes from and goes on to. */
import { flowIndex } from '../model/flow-index.ts';
import { forwardOrder } from '../model/graph/forward-order.ts';
import { isFlowNode } from '../model/node-kinds.ts';
import type { Process, ProcessNode } from '../model/process.ts';
import { type ResolvedFlow, resolvedFlows } from '../model/resolved-flows.ts';

/** A flow, with the node at its other end. */
export type Way = ResolvedFlow & { readonly node: ProcessNode };

export interface Ways {
  /** Flow nodes in the order of the flow, rework left out; of several that can come next, the one declared first. */
  readonly order: readonly ProcessNode[];
  out(node: ProcessNode): readonly Way[];
  into(node: ProcessNode): readonly Way[];
}

export function waysOf(process: Process): Ways {
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const flows = flowIndex(resolvedFlows(process));
  const ways = (found: readonly ResolvedFlow[], end: 'from' | 'to') =>
    found.flatMap((flow): Way[] => {
      const node = byId.get(flow[end] ?? '');
      return node ? [{ ...flow, node }] : [];
    });
  const out = ({ id }: ProcessNode) => ways(flows.outOf(id), 'to');
  const into = ({ id }: ProcessNode) => ways(flows.into(id), 'from');
  return { order: orderOf(process, out), out, into };
}

/** A topological order of the flows that go forward. What no start leads to begins a search of its own. */
function orderOf({ nodes }: Process, out: Ways['out']): readonly ProcessNode[] {
  const steps = nodes.filter(isFlowNode);
  const edges = new Map(steps.map((node) => [node, out(node).map((way) => ({ to: way.node }))]));
  const roots = [...steps.filter(({ kind }) => kind === 'start'), ...steps];
  const { back } = forwardOrder(roots, (node) => edges.get(node) ?? []);
  const missing = new Map<ProcessNode, number>(steps.map((node) => [node, 0]));
  const forward = new Map(steps.map((node) => [node, edges.get(node)!.filter((edge) => !back.has(edge))]));
  for (const all of forward.values()) for (const { to } of all) missing.set(to, (missing.get(to) ?? 0) + 1);
  const place = new Map(steps.map((node, i) => [node, i]));
  const ready = steps.filter((node) => missing.get(node) === 0);
  const order: ProcessNode[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    order.push(next);
    for (const { to } of forward.get(next)!) {
      missing.set(to, missing.get(to)! - 1);
      if (missing.get(to) === 0) ready.splice(slot(ready, place.get(to)!, place), 0, to);
    }
  }
  return order;
}

function slot(ready: readonly ProcessNode[], at: number, place: ReadonlyMap<ProcessNode, number>): number {
  const found = ready.findIndex((node) => place.get(node)! > at);
  return found < 0 ? ready.length : found;
}
