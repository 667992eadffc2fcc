/**
 * A document that travels with a flow over a page connector: in `fill -> form -> @A` and `@A -> assign` the form is read by `assign`.
 * Information flows so written end at a connector at first; here they get the nodes on its other side.
 */
import type { Flow, FlowEnd } from '../process.ts';

export function overConnectors(flows: readonly Flow[]): readonly Flow[] {
  if (!flows.some(isPending)) return flows;
  const sequence = flows.filter(({ kind }) => kind === 'sequence');
  const writers = new Map<string, FlowEnd>();
  const readers = new Map<string, FlowEnd>();
  for (const { from, to } of sequence) {
    if (to.kind === 'connector' && from.kind === 'node' && !writers.has(to.letter)) writers.set(to.letter, from);
    if (from.kind === 'connector' && to.kind === 'node' && !readers.has(from.letter)) readers.set(from.letter, to);
  }
  if (!flows.some(isPending)) return flows;
  return flows.flatMap((flow) => {
    if (!isPending(flow)) return flow;
    const from = flow.from.kind === 'connector' ? writers.get(flow.from.letter) : flow.from;
    const to = flow.to.kind === 'connector' ? readers.get(flow.to.letter) : flow.to;
    return from && to ? { ...flow, from, to } : [];
  });
}

function isPending({ kind, from, to }: Flow): boolean {
  return kind === 'information' && (from.kind === 'connector' || to.kind === 'connector');
}
