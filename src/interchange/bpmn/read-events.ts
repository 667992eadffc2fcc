/** Events: where a process begins and ends, where it waits, and what may happen to a step while it is done. */
import type { Duration } from '../../model/process.ts';
import type { DraftAttributes } from '../draft/draft.ts';
import { plainText, type Sketch, type SketchNode } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import { partOf, shareOf } from './extension.ts';
import { type BpmnElement, isA, list, one, text } from './moddle.ts';
import { keyOf } from './read-lanes.ts';
import type { Source } from './source.ts';

/** The definition of an event: `Timer`, `Message`, …; null where it has none. */
export function triggerOf(event: BpmnElement): string | null {
  const definition = list(event, 'eventDefinitions')[0] ?? list(event, 'eventDefinitionRef')[0];
  return definition ? definition.$type.replace(/^bpmn:|EventDefinition$/g, '') : null;
}

/** The words of an event: its name, else the name of what it waits for or sends. */
function eventText(event: BpmnElement): string {
  if (event.name?.trim()) return plainText(event.name);
  for (const definition of list(event, 'eventDefinitions')) {
    const named = ['messageRef', 'signalRef', 'errorRef', 'escalationRef'].map((key) => one(definition, key)?.name?.trim());
    const name = named.find((each) => each) ?? text(definition, 'name') ?? timerWords(definition);
    if (name) return plainText(name);
  }
  return '';
}

function timerWords(definition: BpmnElement): string | null {
  for (const key of ['timeDuration', 'timeCycle', 'timeDate']) {
    const words = one(definition, key);
    const body = words === null ? null : text(words, 'body');
    if (body !== null) return fromIso(body) ?? body;
  }
  return null;
}

/** How long a timer event waits, as a duration of the language; null where it can't be said so. */
function timerDuration(event: BpmnElement): string | null {
  for (const definition of list(event, 'eventDefinitions')) {
    const duration = one(definition, 'timeDuration');
    const body = duration === null ? null : text(duration, 'body');
    if (body !== null) return fromIso(body);
  }
  return null;
}

/** Adds an event that is a node of its own; boundary events are `addBoundary`'s. */
export function addEvent(
  event: BpmnElement,
  lane: string | null,
  attributes: DraftAttributes,
  sketch: Sketch,
  source: Source,
): void {
  const { remarks, place } = source;
  const trigger = triggerOf(event);
  const words = eventText(event);
  const kind = isA(event, 'StartEvent') ? 'start' : isA(event, 'EndEvent') ? 'end' : isA(event, 'CatchEvent') ? 'delay' : 'task';
  const fallback = source.isChinese ? FALLBACK[kind][1] : FALLBACK[kind][0];
  const duration = kind === 'delay' ? timerDuration(event) : null;
  sketch.node(keyOf(event), kind, words || fallback, {
    lane,
    attributes: { ...attributes, ...(duration === null ? {} : { time: { text: duration } }) },
  });
  const isPlain = trigger === null || (trigger === 'Timer' && duration !== null);
  if (!isPlain) remarks.approximated(phrase('import.bpmn.trigger', { trigger: trigger.toLowerCase() }), place(event));
  else if (kind === 'task') remarks.approximated(phrase('import.bpmn.milestone'), place(event));
}

/** The flow `late` of a step with a deadline, as flowc wrote it. */
function addOwnDeadline(id: string, flows: readonly BpmnElement[], sketch: Sketch): void {
  for (const flow of flows) {
    const target = one(flow, 'targetRef');
    if (target !== null) sketch.sequence(id, keyOf(target), flow.name ?? 'late', shareOf(flow));
  }
}

const FALLBACK = { start: ['Start', '开始'], end: ['End', '结束'], delay: ['Wait', '等待'], task: ['Event', '事件'] } as const;

/**
 * What may happen to a step: a timer is its deadline, with a flow `late`; any other event is a decision behind the step, whether it
 * happened.
 */
export function addBoundary(event: BpmnElement, sketch: Sketch, source: Source): void {
  const { remarks, place } = source;
  const host = one(event, 'attachedToRef');
  const node = host === null ? undefined : sketch.nodes.get(keyOf(host));
  const flows = source.outgoing(event);
  const trigger = (triggerOf(event) ?? 'none').toLowerCase();
  const duration = timerDuration(event);
  if (node === undefined) remarks.dropped(phrase('import.bpmn.boundary.lost'), place(event));
  else if (trigger === 'compensate' || flows.length === 0) {
    remarks.dropped(phrase('import.bpmn.boundary.idle', { trigger }), place(event));
  } else if (partOf(event) !== null) addOwnDeadline(node.id, flows, sketch);
  else if (trigger === 'timer' && duration !== null && node.attributes.deadline === undefined) {
    node.attributes = { ...node.attributes, deadline: { text: duration } };
    for (const target of targetsOf(flows)) sketch.sequence(node.id, target, source.isChinese ? '逾期' : 'late');
  } else {
    addException(event, node, sketch, source);
    remarks.approximated(phrase('import.bpmn.boundary', { trigger }), place(event));
  }
}

/** A decision behind the step: whether the event happened. */
function addException(event: BpmnElement, node: SketchNode, sketch: Sketch, { isChinese, outgoing }: Source): void {
  const words = eventText(event) || (isChinese ? '出现例外' : 'Exception');
  const id = keyOf(event);
  sketch.insertBehind(node.id, {
    id,
    kind: 'decision',
    text: `${words}${isChinese ? '？' : '?'}`,
    lane: node.lane,
    page: node.page,
    attributes: {},
  });
  for (const flow of sketch.out(id)) flow.label ??= isChinese ? '否' : 'no';
  for (const target of targetsOf(outgoing(event))) sketch.sequence(id, target, isChinese ? '是' : 'yes');
}

const targetsOf = (flows: readonly BpmnElement[]) => flows.flatMap((flow) => one(flow, 'targetRef') ?? []).map(keyOf);

const ISO = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const UNITS = ['y', 'mo', 'w', 'd', 'h', 'm', 's'] as const;

/**
 * Durations of ISO 8601 (`PT4H30M`, `P3D`) and of the language (`4h30m`, `3d`). `4h30m` of `PT4H30M`; null where the text is no duration.
 */
function fromIso(iso: string): string | null {
  const found = ISO.exec(iso.trim());
  if (!found) return null;
  const parts = UNITS.flatMap((unit, i) => {
    const amount = Number(found[i + 1]);
    return found[i + 1] !== undefined && Number.isFinite(amount) && amount > 0 ? [`${amount}${unit}`] : [];
  });
  return parts.length === 0 ? null : parts.join('');
}

/** `PT4H30M` of `4h30m`. Weeks are days, because ISO allows them alone only. */
export function toIso({ parts }: Duration): string {
  const sums = new Map<string, number>();
  for (const { amount, unit } of parts) {
    const [as, factor] = unit === 'w' ? ['d', 7] : [unit, 1];
    sums.set(as, (sums.get(as) ?? 0) + factor * amount);
  }
  const part = (unit: string, letter: string) => (sums.has(unit) ? `${sums.get(unit)}${letter}` : '');
  const date = part('y', 'Y') + part('mo', 'M') + part('d', 'D');
  const time = part('h', 'H') + part('m', 'M') + part('s', 'S');
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
