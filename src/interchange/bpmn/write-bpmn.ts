/**
 * A process → BPMN 2.0 with diagram interchange. Elements are those that BPMN has; what it has none for stands in extension elements, so that
 * `readBpmn` gives the same process again.
 */
import type { Diagram } from '../../geometry/diagram.ts';
import type { Process } from '../../model/process.ts';
import { resolvedFlows } from '../../model/resolved-flows.ts';
import { draftOfProcess } from '../draft/draft-of-process.ts';
import { DiagramBuilder, DrawnEdges } from './build-diagram.ts';
import { ProcessBuilder } from './build-process.ts';
import { FLOWC_NAMESPACE } from './flowc-package.ts';
import { moddle } from './moddle.ts';

/** The document. `diagram` is the picture of `onOnePage(process)`, in lanes. */
export async function writeBpmn(process: Process, diagram: Diagram): Promise<string> {
  const bpmn = moddle();
  const create = (type: string, properties: Readonly<Record<string, unknown>> = {}) => bpmn.create(type, properties);
  const draft = draftOfProcess(process);
  const edges = new DrawnEdges(draft.flows, diagram);
  const built = new ProcessBuilder(create, draft, process, edges).build();
  const collaboration =
    built.pool === null
      ? null
      : create('bpmn:Collaboration', { id: built.ids.give('Collaboration'), participants: [built.pool] });
  const drawn = new DiagramBuilder(create, built, edges, diagram).build(collaboration ?? built.process);
  const definitions = create('bpmn:Definitions', {
    id: built.ids.give('Definitions'),
    targetNamespace: FLOWC_NAMESPACE,
    exporter: 'flowc',
    rootElements: [
      ...(collaboration === null ? [] : [collaboration]),
      built.process,
      ...built.stores,
      ...(built.category === null ? [] : [built.category]),
    ],
    diagrams: [drawn],
  });
  return (await bpmn.toXML(definitions, { format: true })).xml;
}

/**
 * BPMN has no pages: all of a process in one picture, in lanes. The process with all its nodes on one page; flows over page connectors run
 * straight from node to node.
 */
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
