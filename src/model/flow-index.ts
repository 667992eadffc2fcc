/** Resolved flows by the node they leave and the node they enter, in declaration order. */
import type { ResolvedFlow } from './resolved-flows.ts';

export interface FlowIndex {
  /** The flows out of a node, also those whose other end is unknown. */
  outOf(id: string): readonly ResolvedFlow[];
  /** The flows into a node, also those whose other end is unknown. */
  into(id: string): readonly ResolvedFlow[];
}

const NONE: readonly ResolvedFlow[] = [];

export function flowIndex(flows: readonly ResolvedFlow[]): FlowIndex {
  const out = new Map<string, ResolvedFlow[]>();
  const into = new Map<string, ResolvedFlow[]>();
  const add = (map: Map<string, ResolvedFlow[]>, id: string | null, flow: ResolvedFlow) => {
    if (id === null) return;
    const list = map.get(id);
    if (list) list.push(flow);
    else map.set(id, [flow]);
  };
  for (const flow of flows) {
    add(out, flow.from, flow);
    add(into, flow.to, flow);
  }
  return { outOf: (id) => out.get(id) ?? NONE, into: (id) => into.get(id) ?? NONE };
}
