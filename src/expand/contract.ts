/** Takes nodes out of the sequence flow: what led to one leads to where it led. */
import type { Flow } from '../model/process.ts';

/** The flows without the nodes that are `gone`; a label stays with the part that has one, probabilities are those of both parts. */
export function contracted(flows: readonly Flow[], gone: ReadonlySet<string>): readonly Flow[] {
  let all = flows;
  for (const id of gone) {
    const out = all.filter((flow) => flow.kind === 'sequence' && isAt(flow.from, id) && !isAt(flow.to, id));
    all = all.flatMap((flow) => {
      if (flow.kind === 'information') return isAt(flow.from, id) || isAt(flow.to, id) ? [] : [flow];
      if (isAt(flow.from, id)) return [];
      return isAt(flow.to, id) ? out.map((next) => joined(flow, next)) : [flow];
    });
  }
  return all;
}

function joined(flow: Flow, next: Flow): Flow {
  const { label, answer, labelSpan } = flow.label === null ? next : flow;
  const both = flow.probability !== null && next.probability !== null;
  const probability = both ? flow.probability * next.probability : (flow.probability ?? next.probability);
  return { ...flow, to: next.to, label, answer, labelSpan, late: flow.late || next.late, probability };
}

/** Whether a flow's end is this node. */
export function isAt(end: Flow['from'], id: string): boolean {
  return end.kind === 'node' && end.id === id;
}
