/**
 * What gateways mean in a chart: an exclusive one with several ways out is a decision, with one it is a place where lines meet; a parallel
 * one is a fork, a join, or both. Steps with several ways out get the gateway that BPMN leaves out.
 */

import type { Sketch, SketchNode } from '../draft/sketch.ts';
import { bypass, nameDecision, settleBar, splitBehind } from '../draft/splits.ts';
import { phrase } from '../interchange-messages.ts';
import { type BpmnElement, isA } from './moddle.ts';
import { keyOf } from './read-lanes.ts';
import { ownKind } from './read-nodes.ts';
import type { Source } from './source.ts';

export function settleGateways(elements: readonly BpmnElement[], sketch: Sketch, source: Source): void {
  const bars = new Set(elements.filter((element) => isA(element, 'ParallelGateway')).map(keyOf));
  for (const element of elements) {
    const node = sketch.nodes.get(keyOf(element));
    if (node === undefined || ownKind(element) !== null) continue;
    if (isA(element, 'Gateway')) settle(element, node, bars, sketch, source);
    else if (!isA(element, 'BoundaryEvent')) splitImplicit(element, node, sketch, source);
  }
}

function settle(element: BpmnElement, node: SketchNode, bars: ReadonlySet<string>, sketch: Sketch, source: Source): void {
  const [ins, outs] = [sketch.into(node.id).length, sketch.out(node.id).length];
  const { remarks, place } = source;
  const type = element.$type.replace(/^bpmn:|Gateway$/g, '').toLowerCase();
  if (type === 'parallel') parallel(node, ins, outs, sketch);
  else {
    if (type !== 'exclusive') remarks.approximated(phrase('import.bpmn.gateway', { type }), place(element));
    if (outs <= 1) meet(node, ins, bars, sketch);
    else decide(node, type === 'eventbased', sketch, source);
  }
}

/** Alternatives go straight on to where they meet; before a bar, which would wait for all of them, a merge makes them one. */
function meet(node: SketchNode, ins: number, bars: ReadonlySet<string>, sketch: Sketch): void {
  const [next] = sketch.out(node.id);
  if (ins > 1 && next !== undefined && bars.has(next.to.id.replace(/ join$/, ''))) {
    node.kind = 'merge';
    node.text = '';
  } else bypass(node, sketch);
}

/** What an event-based gateway waits for is the answer that its question has. */
function decide(node: SketchNode, byEvents: boolean, sketch: Sketch, source: Source): void {
  node.kind = 'decision';
  if (byEvents) for (const flow of sketch.out(node.id)) flow.label ??= sketch.nodes.get(flow.to.id)?.text ?? null;
  nameDecision(node, sketch, source.isChinese);
}

function parallel(node: SketchNode, ins: number, outs: number, sketch: Sketch): void {
  node.text = '';
  if (ins <= 1 && outs <= 1) bypass(node, sketch);
  else settleBar(node, sketch);
}

/** Several ways out of a step: all of them are taken, or, with conditions, those whose condition holds. */
function splitImplicit(element: BpmnElement, node: SketchNode, sketch: Sketch, source: Source): void {
  const out = sketch.out(node.id).filter(({ label }) => label !== 'late' && label !== '逾期');
  if (out.length < 2) return;
  const kind = splitBehind(node, out, sketch, source.isChinese);
  source.remarks.approximated(
    kind === 'decision' ? phrase('import.bpmn.conditional') : phrase('import.bpmn.split'),
    source.place(element),
  );
}
