/** The flows of a process as a reader sees them. */
import type { FlowEnd, Process } from '../model/process.ts';
import { resolvedFlows } from '../model/resolved-flows.ts';
import type { FlowFact } from './changes.ts';

/** Sequence flows with connectors taken out, then information flows, each once. A flow with a broken end is left out. */
export function flowFacts(process: Pick<Process, 'flows'>): readonly FlowFact[] {
  const sequence = resolvedFlows(process).flatMap(({ from, to, label, probability }): FlowFact[] =>
    from === null || to === null ? [] : [{ kind: 'sequence', from, to, label, probability }],
  );
  const information = process.flows.flatMap((flow): FlowFact[] => {
    const [from, to] = [placeOf(flow.from), placeOf(flow.to)];
    if (flow.kind !== 'information' || from === null || to === null) return [];
    return [{ kind: 'information', from: from.id, to: to.id, label: flow.label ?? from.state ?? to.state, probability: null }];
  });
  return [...new Map([...sequence, ...information].map((flow) => [JSON.stringify(flow), flow])).values()];
}

function placeOf(end: FlowEnd): { readonly id: string; readonly state: string | null } | null {
  if (end.kind === 'node') return { id: end.id, state: end.state };
  return end.kind === 'lane' ? { id: end.id, state: null } : null;
}
