/** Activities, gateways and data of a process as nodes. */

import { DATA_NODE_KINDS, FLOW_NODE_KINDS } from '../../model/node-kinds.ts';
import type { DataNodeKind, NodeKind } from '../../model/process.ts';
import type { DraftAttributes } from '../draft/draft.ts';
import { plainText, type Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import { attributesOf, partOf } from './extension.ts';
import { type BpmnElement, isA, list, one, text } from './moddle.ts';
import { addEvent } from './read-events.ts';
import { keyOf } from './read-lanes.ts';
import { documentationOf, type Source } from './source.ts';

/** Kinds of task that the language has no word for: kept as an attribute, which the writer reads again. */
const OWN_TASKS = ['ServiceTask', 'SendTask', 'ReceiveTask', 'ScriptTask', 'BusinessRuleTask'];

/** What a process called elsewhere is known by: the name of the file that it becomes, if it becomes one. */
export type FileOf = (process: BpmnElement | string) => string | null;

/** Adds a flow node with the kind that it had in a `.flow` file before; gives whether it had one. */
function addOwnNode(element: BpmnElement, lane: string | null, sketch: Sketch, key = keyOf(element)): boolean {
  const part = partOf(element);
  const kind =
    part === null ? null : ([...FLOW_NODE_KINDS, ...DATA_NODE_KINDS].find((each) => each === text(part, 'kind')) ?? null);
  if (part === null || kind === null) return false;
  const documentation = documentationOf(element);
  const attributes = { ...attributesOf(part), ...(documentation === null ? {} : { description: { text: documentation } }) };
  const page = Number(text(part, 'page') ?? 1);
  const phase = Number(text(part, 'phase'));
  sketch.node(key, kind, element.name ?? '', {
    lane,
    attributes,
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
    text: element.name ?? '',
    ...(phase > 0 && phase <= sketch.phases.length && Number.isInteger(phase) ? { phase } : {}),
    ...(text(part, 'lanes') === null ? {} : { otherLanes: text(part, 'lanes')!.split(' ') }),
  });
  return true;
}

export function addNode(element: BpmnElement, lane: string | null, sketch: Sketch, source: Source, fileOf: FileOf): void {
  if (addOwnNode(element, lane, sketch)) return;
  const attributes = { ...documented(element), ...performers(element) };
  if (isA(element, 'Event')) addEvent(element, lane, attributes, sketch, source);
  else if (isA(element, 'Gateway')) sketch.node(keyOf(element), 'decision', element.name ?? '', { lane, attributes });
  else if (isA(element, 'SubProcess', 'CallActivity')) addSubprocess(element, lane, attributes, sketch, source, fileOf);
  else if (isA(element, 'Activity')) {
    const own = OWN_TASKS.find((type) => element.$type === `bpmn:${type}`);
    const type = own === undefined ? {} : { 'x-bpmn-type': { text: own } };
    const kind = isA(element, 'ManualTask') ? 'manual' : 'task';
    sketch.node(keyOf(element), kind, element.name ?? '', { lane, attributes: { ...attributes, ...type } });
  } else source.remarks.dropped(phrase('import.bpmn.element', { type: element.$type }), source.place(element));
  remarkOnRepetition(element, source);
}

function remarkOnRepetition(element: BpmnElement, { remarks, place }: Source): void {
  if (!isA(element, 'Activity')) return;
  if (one(element, 'loopCharacteristics') !== null) remarks.dropped(phrase('import.bpmn.loop'), place(element));
  if (element.get('isForCompensation') === true) remarks.approximated(phrase('import.bpmn.compensation'), place(element));
}

function addSubprocess(
  element: BpmnElement,
  lane: string | null,
  attributes: DraftAttributes,
  sketch: Sketch,
  { remarks, place }: Source,
  fileOf: FileOf,
): void {
  const called = text(element, 'calledElement');
  const file = fileOf(called === null ? element : called);
  const see = file === null ? {} : { see: { text: `${file}.flow` } };
  const lost = called !== null && file === null ? { 'x-called-element': { text: called } } : {};
  sketch.node(keyOf(element), 'subprocess', element.name ?? '', { lane, attributes: { ...attributes, ...see, ...lost } });
  if (element.get('triggeredByEvent') === true) {
    addTrigger(element, lane, sketch);
    remarks.approximated(phrase('import.bpmn.eventSubprocess'), place(element));
  } else if (isA(element, 'Transaction', 'AdHocSubProcess')) {
    remarks.approximated(phrase('import.bpmn.subprocessType', { type: element.$type.slice('bpmn:'.length) }), place(element));
  }
}

/** What happens leads into an event subprocess from a start of its own; no flow of BPMN enters or leaves one. */
function addTrigger(element: BpmnElement, lane: string | null, sketch: Sketch): void {
  const key = keyOf(element);
  const within = list(element, 'flowElements');
  for (const [type, kind] of [
    ['StartEvent', 'start'],
    ['EndEvent', 'end'],
  ] as const) {
    const events = within.filter((event) => isA(event, type));
    const text = events.length === 1 ? (events[0]!.name ?? '') : '';
    sketch.node(`${key} ${kind}`, kind, text, { lane });
  }
  sketch.sequence(`${key} start`, key);
  sketch.sequence(key, `${key} end`);
}

function documented(element: BpmnElement): DraftAttributes {
  const documentation = documentationOf(element);
  return documentation === null ? {} : { description: { text: documentation } };
}

/** Who does it, from BPMN's resource roles and from Camunda's assignee and candidate groups. Expressions are no names. */
function performers(element: BpmnElement): DraftAttributes {
  const roles = list(element, 'resources').flatMap((role) => one(role, 'resourceRef')?.name ?? role.name ?? []);
  const attribute = (name: string) => {
    const found = Object.entries(element.$attrs ?? {})
      .find(([key]) => key.endsWith(`:${name}`))?.[1]
      ?.trim();
    return found && !/[${}=#]/.test(found) ? found : null;
  };
  const role = roles[0] ?? attribute('candidateGroups');
  const person = attribute('assignee');
  return { ...(role ? { role: { text: plainText(role) } } : {}), ...(person === null ? {} : { person: { text: person } }) };
}

const DATA_TYPES = ['DataObjectReference', 'DataStoreReference', 'DataInput', 'DataOutput'];

/** Whether an element is information that steps read and write. */
export const isData = (element: BpmnElement): boolean => isA(element, ...DATA_TYPES);

/** Whether an element stands in the sequence of a process. */
export const isFlowNode = (element: BpmnElement): boolean => isA(element, 'FlowNode');

/** A document or store; references to one object are one node, in the state that each shows. */
export function addData(element: BpmnElement, lane: string | null, sketch: Sketch): void {
  if (addOwnNode(element, lane, sketch, dataKey(element))) return;
  const [name] = dataName(element);
  const kind: DataNodeKind = isA(element, 'DataStoreReference') ? 'system' : 'document';
  sketch.node(dataKey(element), kind, name, { attributes: documented(element) });
}

/** The key of a data node: of the object, where its references have one name. */
export function dataKey(element: BpmnElement): string {
  const own = partOf(element)?.get('id');
  if (typeof own === 'string') return `own ${own}`;
  const object = one(element, 'dataObjectRef') ?? one(element, 'dataStoreRef');
  return object === null ? keyOf(element) : `${keyOf(object)} ${dataName(element)[0]}`;
}

/** The name without a state, and the state: `Order [approved]`. */
export function dataName(element: BpmnElement): [name: string, state: string | null] {
  const own = element.name ?? one(element, 'dataObjectRef')?.name ?? one(element, 'dataStoreRef')?.name ?? '';
  const state = one(element, 'dataState')?.name?.trim() || null;
  const found = /^(.+?)\s*\[([^\]]+)\]\s*$/s.exec(own);
  return found ? [plainText(found[1]!), state ?? plainText(found[2]!)] : [plainText(own), state];
}

/** The kinds that a `.flow` file gave, where it gave one. */
export function ownKind(element: BpmnElement): NodeKind | null {
  const part = partOf(element);
  return part === null ? null : ((text(part, 'kind') as NodeKind | null) ?? null);
}
