/**
 * BPMN 2.0 → drafts. A collaboration is one chart, since it is drawn as one: pools are its outer lanes. A process outside of any is a chart of
 * its own, and so is what stands in a subprocess. What flowc wrote itself is read back as it was.
 */

import { inFlowOrder } from '../draft/draft-order.ts';
import { Identifiers } from '../draft/identifiers.ts';
import { withLegalFlows } from '../draft/legal-flows.ts';
import { named } from '../draft/named.ts';
import { LIMITS, type Remark, Remarks, Unreadable } from '../draft/remark.ts';
import { type Imported, plainText, Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import { everyElement, readXml } from '../xml/read-xml.ts';
import { partOf } from './extension.ts';
import { type BpmnElement, isA, list, one, parseBpmn, text } from './moddle.ts';
import { addBoundary } from './read-events.ts';
import { addArtifacts, addDataFlows, addMessages, addSequenceFlows, joinLinks, ownAttributes } from './read-flows.ts';
import { settleGateways } from './read-gateways.ts';
import { addLaneAround, addLanes, addPool, hasOnlyUnnamedLane, keyOf } from './read-lanes.ts';
import { addData, addNode, dataKey, type FileOf, isData, isFlowNode } from './read-nodes.ts';
import { asDrawn, documentationOf, type Source, sourceOf } from './source.ts';

/** A chart to be made: of a collaboration, a process, or the inside of a subprocess with the name of the lane around it. */
interface BpmnChart {
  readonly of: BpmnElement;
  readonly file: string;
}

/** The processes of a document, each as a draft with a name for its file, that of the first given. Throws `Unreadable`. */
export async function readBpmn(
  xml: string,
  name = 'process',
): Promise<{ readonly processes: readonly Imported[]; readonly remarks: readonly Remark[] }> {
  const root = readXml(xml);
  let count = 0;
  for (const _ of everyElement(root)) count++;
  if (count > LIMITS.parts * 20) throw new Unreadable(phrase('import.tooMany', { most: LIMITS.parts * 20 }));
  const { definitions, warnings } = await parseBpmn(xml);
  const remarks = new Remarks();
  for (const { problem, line } of warnings) remarks.dropped(phrase('import.bpmn.warning', { problem }), { line, part: null });
  const source = sourceOf(definitions, xml, remarks);
  const charts = chartsOf(source, name);
  if (charts.length === 0) throw new Unreadable(phrase('import.bpmn.noProcess'));
  const fileOf: FileOf = (wanted) =>
    charts.find(({ of }) => (typeof wanted === 'string' ? of.id === wanted || poolOf(of, wanted) : of === wanted))?.file ?? null;
  const processes = charts.map(({ of, file }) => ({ name: file, draft: draftOf(of, source, fileOf) }));
  return { processes, remarks: remarks.list };
}

/** Whether a collaboration shows the process of this id, alone. */
function poolOf(collaboration: BpmnElement, id: string): boolean {
  const pools = list(collaboration, 'participants');
  return isA(collaboration, 'Collaboration') && pools.length === 1 && one(pools[0]!, 'processRef')?.id === id;
}

function chartsOf(source: Source, first: string): BpmnChart[] {
  const roots = list(source.definitions, 'rootElements');
  const collaborations = roots.filter((root) => isA(root, 'Collaboration') && list(root, 'participants').length > 0);
  const shown = new Set(collaborations.flatMap((each) => list(each, 'participants').map((pool) => one(pool, 'processRef'))));
  const processes = roots.filter((root) => isA(root, 'Process'));
  const alone = processes.filter((process) => !shown.has(process) && list(process, 'flowElements').length > 0);
  for (const root of roots) {
    if (root.$type === 'bpmn:Choreography' || root.$type === 'bpmn:GlobalConversation') {
      source.remarks.dropped(phrase('import.bpmn.element', { type: root.$type }), source.place(root));
    }
  }
  const names = new Identifiers();
  const tops = [...collaborations, ...alone];
  const inner = processes.flatMap((process) => subprocessesOf(process, 0));
  return [...tops, ...inner].map((of, i) => ({
    of,
    file: i === 0 ? first : names.give(titleOf(of) ?? '', of.id?.toLowerCase() ?? 'process'),
  }));
}

const DEEPEST = 40;

/** Subprocesses with something in them, outer ones first. */
function subprocessesOf(scope: BpmnElement, depth: number): BpmnElement[] {
  if (depth > DEEPEST) return [];
  const inner = list(scope, 'flowElements').filter(
    (each) => isA(each, 'SubProcess') && list(each, 'flowElements').some(isFlowNode),
  );
  return inner.flatMap((each) => [each, ...subprocessesOf(each, depth + 1)]);
}

function titleOf(of: BpmnElement): string | null {
  const pools = list(of, 'participants');
  const shown = pools.filter((pool) => one(pool, 'processRef') !== null);
  const pool = shown.length === 1 ? (shown[0]!.name ?? one(shown[0]!, 'processRef')?.name) : null;
  const title = plainText(of.name ?? pool ?? shown[0]?.name ?? '');
  return title === '' ? null : title;
}

function draftOf(of: BpmnElement, source: Source, fileOf: FileOf) {
  const sketch = new Sketch();
  sketch.title = titleOf(of);
  const pools = asDrawn(list(of, 'participants'), source);
  if (pools.length === 0)
    addProcess(of, isA(of, 'SubProcess') ? addLaneAround(of, sketch, source) : null, sketch, source, fileOf);
  for (const pool of pools) {
    const process = one(pool, 'processRef');
    const isAlone =
      pools.length === 1 &&
      process !== null &&
      (!pool.name?.trim() ||
        (list(process, 'laneSets').some((set) => list(set, 'lanes').length > 0) && !hasOnlyUnnamedLane(process)));
    const lane = isAlone ? null : addPool(pool, sketch);
    if (process !== null) addProcess(process, lane, sketch, source, fileOf);
  }
  if (pools.length === 1) settleTitle(one(pools[0]!, 'processRef'), sketch);
  addMessages(of, sketch, source);
  addArtifacts(list(of, 'artifacts'), sketch, source);
  if (sketch.nodes.size > LIMITS.parts) throw new Unreadable(phrase('import.tooMany', { most: LIMITS.parts }));
  const wanted = wantedIds(source.definitions);
  const legal = withLegalFlows(sketch.draft(), source.remarks);
  const isOwn = [...sketch.nodes.keys()].some((key) => wanted.has(key));
  return named(isOwn ? legal : inFlowOrder(legal), (key) => wanted.get(key) ?? null);
}

/** The title that flowc wrote stands at the process, where there is one. */
function settleTitle(process: BpmnElement | null, sketch: Sketch): void {
  const part = process === null ? null : partOf(process);
  if (part !== null) sketch.title = text(part, 'label');
}

function addProcess(scope: BpmnElement, lane: string | null, sketch: Sketch, source: Source, fileOf: FileOf): void {
  const elements = list(scope, 'flowElements');
  const laneOf = addLanes(scope, lane, sketch, source);
  const own = ownAttributes(scope);
  const purpose = documentationOf(scope);
  sketch.attributes = own ?? (purpose === null ? sketch.attributes : { ...sketch.attributes, purpose: { text: purpose } });
  addPartsOfProcess(scope, sketch);
  for (const element of elements) {
    const at = laneOf.get(element) ?? lane;
    if (isFlowNode(element) && !isA(element, 'BoundaryEvent')) addNode(element, at, sketch, source, fileOf);
    else if (isData(element)) addData(element, ownLane(element), sketch);
  }
  addSequenceFlows(elements, sketch, source);
  joinLinks(elements, sketch, source);
  for (const element of elements) if (isA(element, 'BoundaryEvent')) addBoundary(element, sketch, source);
  settleGateways(elements, sketch, source);
  addDataFlows(elements, sketch);
  addArtifacts(list(scope, 'artifacts'), sketch, source);
}

/** Documents are drawn beside their step; flowc says which stand in a lane of their own accord. */
function ownLane(element: BpmnElement): string | null {
  const part = partOf(element);
  return part === null ? null : text(part, 'lane');
}

function addPartsOfProcess(scope: BpmnElement, sketch: Sketch): void {
  const part = partOf(scope);
  if (part === null) return;
  const pages = list(part, 'pages').map((page) => text(page, 'title'));
  if (pages.length > 0) sketch.pages.splice(0, sketch.pages.length, ...pages);
  sketch.phases.push(...list(part, 'phases').map((phase) => text(phase, 'title') ?? ''));
  for (const each of list(part, 'classes')) {
    const id = each.id ?? '';
    sketch.classes.push({ id, color: text(each, 'color'), line: text(each, 'line') });
  }
}

/** The ids that parts had in a `.flow` file before. */
function wantedIds(definitions: BpmnElement): Map<string, string> {
  const wanted = new Map<string, string>();
  const add = (element: BpmnElement) => {
    const id = partOf(element)?.get('id');
    if (typeof id === 'string') wanted.set(isData(element) ? dataKey(element) : keyOf(element), id);
  };
  const walk = (scope: BpmnElement, depth: number) => {
    if (depth > DEEPEST) return;
    for (const each of list(scope, 'flowElements')) {
      add(each);
      walk(each, depth + 1);
    }
    const lanes = (set: BpmnElement, deep: number): void => {
      for (const lane of list(set, 'lanes')) {
        add(lane);
        const inner = one(lane, 'childLaneSet');
        if (inner !== null && deep < DEEPEST) lanes(inner, deep + 1);
      }
    };
    for (const set of list(scope, 'laneSets')) lanes(set, 0);
  };
  for (const root of list(definitions, 'rootElements')) walk(root, 0);
  return wanted;
}
