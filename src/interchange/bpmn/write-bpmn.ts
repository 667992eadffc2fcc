/**
 * A process → BPMN 2.0 with diagram interchange. Elements are those that BPMN has; what it has none for stands in extension elements, so that
 * `readBpmn` gives the same process again.
 */
import type { Diagram } from '../../geometry/diagram.ts';
import type { Process } from '../../model/process.ts';
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
    ...{ id: built.ids.give('Definitions'), targetNamespace: FLOWC_NAMESPACE, exporter: 'flowc' },
    rootElements: [...(collaboration === null ? [] : [collaboration]), built.process, ...built.stores],
    diagrams: [drawn],
  });
  return (await bpmn.toXML(definitions, { format: true })).xml;
}
