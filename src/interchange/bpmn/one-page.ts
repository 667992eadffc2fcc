/** BPMN has no pages: all of a process in one picture, in lanes. */
import type { Process } from '../../model/process.ts';
import { resolvedFlows } from '../../model/resolved-flows.ts';

/** The process with all its nodes on one page; flows over page connectors run straight from node to node. */
export function onOnePage(process: Process): Process {
  const sequence = resolvedFlows(process).flatMap(({ from, to, label, answer, late, probability, flow }) => {
    if (from === null || to === null) return [];
    const end = (id: string) => ({ kind: 'node' as const, id, state: null });
    return [
      { at: process.flows.indexOf(flow), flow: { ...flow, from: end(from), to: end(to), label, answer, late, probability } },
    ];
  });
  const others = process.flows.flatMap((flow, at) => (flow.kind === 'information' ? [{ at, flow }] : []));
  const [first] = process.pages;
  return {
    ...process,
    nodes: process.nodes.map((node) => ({ ...node, page: 1 })),
    notes: process.notes.map((note) => ({ ...note, page: 1 })),
    pages: first === undefined ? [] : [{ ...first, title: null }],
    flows: [...sequence, ...others].sort((a, b) => a.at - b.at).map(({ flow }) => flow),
  };
}
