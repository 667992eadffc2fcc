/**
 * What gateways mean in a chart: an exclusive one with several ways out is a decision, with one it is a place where lines meet; a parallel
 * one is a fork, a join, or both. Steps with several ways out get the gateway that BPMN leaves out.
 */

import { end } from '../draft/draft.ts';
import type { Sketch, SketchNode } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import { type BpmnElement, isA } from './moddle.ts';
import { keyOf } from './read-lanes.ts';
import { ownKind } from './read-nodes.ts';
import type { Source } from './source.ts';

export function settleGateways(elements: readonly BpmnElement[], sketch: Sketch, source: Source): void {
  for (const element of elements) {
    const node = sketch.nodes.get(keyOf(element));
    if (node === undefined || ownKind(element) !== null) continue;
    if (isA(element, 'Gateway')) settle(element, node, sketch, source);
    else if (!isA(element, 'BoundaryEvent')) splitImplicit(element, node, sketch, source);
  }
}

function settle(element: BpmnElement, node: SketchNode, sketch: Sketch, source: Source): void {
  const [ins, outs] = [sketch.into(node.id).length, sketch.out(node.id).length];
  const { remarks, place } = source;
  const type = element.$type.replace(/^bpmn:|Gateway$/g, '').toLowerCase();
  if (type === 'parallel') parallel(node, ins, outs, sketch);
  else {
    if (type !== 'exclusive') remarks.approximated(phrase('import.bpmn.gateway', { type }), place(element));
    if (outs <= 1) bypass(node, sketch);
    else decide(node, type === 'eventbased', sketch, source);
  }
}

/** What an event-based gateway waits for is the answer that its question has. */
function decide(node: SketchNode, byEvents: boolean, sketch: Sketch, source: Source): void {
  node.kind = 'decision';
  if (byEvents) for (const flow of sketch.out(node.id)) flow.label ??= sketch.nodes.get(flow.to.id)?.text ?? null;
  nameDecision(node, sketch, source);
}

function parallel(node: SketchNode, ins: number, outs: number, sketch: Sketch): void {
  node.text = '';
  node.kind = outs > 1 ? 'fork' : 'join';
  if (ins <= 1 && outs <= 1) bypass(node, sketch);
  else if (ins > 1 && outs > 1) {
    const join = { ...node, id: `${node.id} join`, kind: 'join' as const, attributes: {} };
    for (const flow of sketch.into(node.id)) flow.to = end(join.id);
    sketch.nodes.set(join.id, join);
    sketch.sequence(join.id, node.id);
  }
}

/** Lines that meet go on as one: each goes straight to where the gateway led. */
function bypass(node: SketchNode, sketch: Sketch): void {
  const [next] = sketch.out(node.id);
  if (next === undefined || next.to.id === node.id) return;
  for (const flow of sketch.into(node.id)) {
    flow.to = next.to;
    flow.label ??= next.label;
  }
  sketch.flows = sketch.flows.filter((flow) => flow !== next && flow.from.id !== node.id && flow.to.id !== node.id);
  sketch.nodes.delete(node.id);
}

/** A question for a decision without one, from its answers. */
function nameDecision(node: SketchNode, sketch: Sketch, { isChinese }: Source): void {
  if (node.text !== '') return;
  const answers = sketch.out(node.id).flatMap(({ label }) => label ?? []);
  const question = answers.length > 0 ? answers.join(' / ') : isChinese ? '条件' : 'Which way';
  node.text = `${question}${isChinese ? '？' : '?'}`;
}

/** Several ways out of a step: all of them are taken, or, with conditions, those whose condition holds. */
function splitImplicit(element: BpmnElement, node: SketchNode, sketch: Sketch, source: Source): void {
  const late = (label: string | null) => label === 'late' || label === '逾期';
  const out = sketch.out(node.id).filter(({ label }) => !late(label));
  if (out.length < 2) return;
  const hasConditions = out.some(({ label }) => label !== null);
  const inserted: SketchNode = {
    ...{ id: `${node.id} split`, kind: hasConditions ? 'decision' : 'fork', text: '', lane: node.lane, page: node.page },
    attributes: {},
  };
  const lateFlows = sketch.out(node.id).filter(({ label }) => late(label));
  sketch.insertBehind(node.id, inserted);
  for (const flow of lateFlows) flow.from = end(node.id);
  if (hasConditions) nameDecision(inserted, sketch, source);
  source.remarks.approximated(phrase(hasConditions ? 'import.bpmn.conditional' : 'import.bpmn.split'), source.place(element));
}
