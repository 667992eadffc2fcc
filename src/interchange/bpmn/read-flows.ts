/** What runs between the nodes: sequence flow with its conditions, data, messages, and the notes that stand beside nodes. */

import { plainLabel, plainText, type Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import { attributesOf, partOf, shareOf } from './extension.ts';
import { type BpmnElement, isA, list, one, text } from './moddle.ts';
import { triggerOf } from './read-events.ts';
import { keyOf } from './read-lanes.ts';
import { dataKey, dataName, isData } from './read-nodes.ts';
import type { Source } from './source.ts';

/** Adds the sequence flows of a process; those out of boundary events are `addBoundary`'s. */
export function addSequenceFlows(elements: readonly BpmnElement[], sketch: Sketch, source: Source): void {
  for (const flow of elements) {
    if (!isA(flow, 'SequenceFlow')) continue;
    const [from, to] = [one(flow, 'sourceRef'), one(flow, 'targetRef')];
    if (from === null || to === null) source.remarks.dropped(phrase('import.bpmn.flow.loose'), source.place(flow));
    else if (!isA(from, 'BoundaryEvent')) {
      const label = flow.name ?? condition(flow) ?? (one(from, 'default') === flow ? defaultLabel(from, source) : null);
      const added = sketch.sequence(keyOf(from), keyOf(to), label, shareOf(flow));
      if (partOf(from) !== null) added.label = flow.name ?? null;
    }
  }
}

/** What a condition says, without the braces of an expression. */
function condition(flow: BpmnElement): string | null {
  const expression = one(flow, 'conditionExpression');
  const body = expression === null ? null : (text(expression, 'body')?.trim() ?? null);
  if (body === null) return null;
  return /^[$#]\{([^{}]*)\}$/.exec(body)?.[1] ?? body.replace(/^=\s*/, '');
}

function defaultLabel(from: BpmnElement, { isChinese, outgoing }: Source): string | null {
  return outgoing(from).length > 1 ? (isChinese ? '其他' : 'otherwise') : null;
}

/** A throwing link event goes on at the catching one of its name: one flow, without the two events. */
export function joinLinks(elements: readonly BpmnElement[], sketch: Sketch, source: Source): void {
  const links = elements.filter((element) => isA(element, 'Event') && triggerOf(element) === 'Link' && partOf(element) === null);
  const nameOf = (event: BpmnElement) => {
    const definition = list(event, 'eventDefinitions')[0]!;
    return definition.name?.trim() || event.name?.trim() || '';
  };
  const entries = new Map(links.filter((event) => isA(event, 'CatchEvent')).map((event) => [nameOf(event), keyOf(event)]));
  for (const event of links.filter((each) => isA(each, 'ThrowEvent'))) {
    const entry = entries.get(nameOf(event));
    const next = entry === undefined ? undefined : sketch.out(entry)[0];
    if (next === undefined) {
      source.remarks.approximated(phrase('import.bpmn.link'), source.place(event));
      continue;
    }
    for (const flow of sketch.into(keyOf(event))) sketch.flows.redirect(flow, 'to', next.to);
    sketch.nodes.delete(keyOf(event));
  }
  const gone = new Set([...entries.values()].filter((id) => sketch.into(id).length === 0 && links.length > entries.size));
  for (const id of gone) {
    sketch.nodes.delete(id);
    for (const flow of sketch.flows.touching(id)) sketch.flows.remove(flow);
  }
}

/** What steps read and write. */
export function addDataFlows(elements: readonly BpmnElement[], sketch: Sketch): void {
  for (const element of elements) {
    for (const association of list(element, 'dataInputAssociations')) {
      for (const from of list(association, 'sourceRef')) if (isData(from)) addFlow(from, element, association, sketch);
    }
    for (const association of list(element, 'dataOutputAssociations')) {
      const to = one(association, 'targetRef');
      if (to !== null && isData(to)) addFlow(element, to, association, sketch);
    }
  }
}

/** Associations are notes' ties, or, with a direction, information flow. */
export function addArtifacts(artifacts: readonly BpmnElement[], sketch: Sketch, source: Source): void {
  const ties = new Map<BpmnElement, BpmnElement[]>();
  for (const association of artifacts.filter((each) => isA(each, 'Association'))) {
    const [from, to] = [one(association, 'sourceRef'), one(association, 'targetRef')];
    if (from === null || to === null) continue;
    if (isA(from, 'TextAnnotation')) ties.set(from, [...(ties.get(from) ?? []), to]);
    else if (isA(to, 'TextAnnotation')) ties.set(to, [...(ties.get(to) ?? []), from]);
    else if (isA(from, 'Event') && triggerOf(from) === 'Compensate') continue;
    else addFlow(from, to, association, sketch);
  }
  for (const artifact of artifacts) {
    if (isA(artifact, 'TextAnnotation')) addNote(artifact, ties.get(artifact) ?? [], sketch, source);
    else if (isA(artifact, 'Group') && partOf(artifact) === null)
      source.remarks.dropped(phrase('import.bpmn.group'), source.place(artifact));
  }
}

function addNote(annotation: BpmnElement, on: readonly BpmnElement[], sketch: Sketch, source: Source): void {
  const words = text(annotation, 'text');
  if (words === null) return;
  const part = partOf(annotation);
  const nodes = [...new Set(on.map((each) => (isData(each) ? dataKey(each) : keyOf(each))))].filter((id) => sketch.nodes.has(id));
  if (nodes.length === 0 && part === null) {
    const isTied = on.length > 0;
    source.remarks.approximated(phrase(isTied ? 'import.note.onFlow' : 'import.note.free'), source.place(annotation));
  }
  sketch.notes.push({ text: part === null ? plainText(words) : words, on: nodes, page: 1 });
}

/** Information flow between any two parts, with what flowc wrote beside it. */
function addFlow(from: BpmnElement, to: BpmnElement, association: BpmnElement, sketch: Sketch): void {
  const part = partOf(association);
  const state = (element: BpmnElement, key: 'from' | 'to') =>
    (part && text(part, key)) ?? (isData(element) ? dataName(element)[1] : null);
  const key = (element: BpmnElement) => (isData(element) ? dataKey(element) : keyOf(element));
  sketch.flows.add({
    kind: 'information',
    label: part ? text(part, 'label') : null,
    probability: null,
    from: { id: key(from), state: state(from, 'from') },
    to: { id: key(to), state: state(to, 'to') },
  });
}

/** Messages between pools. A pool whose process is shown but that is itself an end stands for its lane. */
export function addMessages(collaboration: BpmnElement, sketch: Sketch, source: Source): void {
  for (const message of list(collaboration, 'messageFlows')) {
    const [from, to] = [one(message, 'sourceRef'), one(message, 'targetRef')];
    const label = plainLabel(message.name ?? one(message, 'messageRef')?.name ?? null);
    if (from === null || to === null) source.remarks.dropped(phrase('import.bpmn.flow.loose'), source.place(message));
    else sketch.information(ownerOf(from, sketch), ownerOf(to, sketch), label);
  }
}

/** A boundary event's message is its step's. */
function ownerOf(element: BpmnElement, sketch: Sketch): string {
  const host = isA(element, 'BoundaryEvent') && !sketch.nodes.has(keyOf(element)) ? one(element, 'attachedToRef') : null;
  return keyOf(host ?? element);
}

/** Attributes that flowc wrote beside a process, else none. */
export function ownAttributes(element: BpmnElement) {
  const part = partOf(element);
  return part === null ? null : attributesOf(part);
}
