/** What charts of other programs leave to the reader: which way several flows out of one step go, and that the work goes on behind a document. */
import { phrase } from '../interchange-messages.ts';
import { end } from './draft.ts';
import type { Remarks } from './remark.ts';
import type { Sketch, SketchNode } from './sketch.ts';
import type { SketchFlow } from './sketch-flows.ts';

const DATA: ReadonlySet<string> = new Set(['document', 'data', 'system', 'archive']);

/** Puts behind a step what its ways out lack: a decision where one of them has a label, else a fork. */
export function splitBehind(
  node: SketchNode,
  out: readonly SketchFlow[],
  sketch: Sketch,
  isChinese: boolean,
): 'decision' | 'fork' {
  const hasLabels = out.some(({ label }) => label !== null);
  const inserted: SketchNode = {
    id: `${node.id} split`,
    kind: hasLabels ? 'decision' : 'fork',
    text: '',
    lane: node.lane,
    page: node.page,
    attributes: {},
  };
  sketch.nodes.set(inserted.id, inserted);
  for (const flow of out) sketch.flows.redirect(flow, 'from', end(inserted.id));
  sketch.sequence(node.id, inserted.id);
  if (hasLabels) nameDecision(inserted, sketch, isChinese);
  return hasLabels ? 'decision' : 'fork';
}

/** A question for a decision without one, from its answers. */
export function nameDecision(node: SketchNode, sketch: Sketch, isChinese: boolean): void {
  if (node.text !== '') return;
  const answers = sketch.out(node.id).flatMap(({ label }) => label ?? []);
  const question = answers.length > 0 ? answers.join(' / ') : isChinese ? '条件' : 'Which way';
  node.text = `${question}${isChinese ? '？' : '?'}`;
}

/** Steps that several flows leave get what the source leaves out; starts too, decisions and forks have it. */
export function settleSplits(sketch: Sketch, isChinese: boolean, remarks: Remarks): void {
  for (const node of [...sketch.nodes.values()]) {
    if (DATA.has(node.kind) || node.kind === 'decision' || node.kind === 'fork') continue;
    const out = sketch.out(node.id).filter(({ to }) => !DATA.has(sketch.nodes.get(to.id)?.kind ?? ''));
    if (out.length < 2) continue;
    const kind = splitBehind(node, out, sketch, isChinese);
    const place = { line: null, part: node.text || node.id };
    remarks.approximated(kind === 'decision' ? phrase('import.split.labels') : phrase('import.split.plain'), place);
  }
}

/**
 * A document drawn between two steps carries the work along: where a step has no other way on, the flow to the document is information, and the
 * work goes on at the step behind it.
 */
export function goOnBehindData(sketch: Sketch): void {
  const isData = (id: string) => DATA.has(sketch.nodes.get(id)?.kind ?? '');
  for (const node of [...sketch.nodes.values()]) {
    if (!DATA.has(node.kind)) continue;
    const readers = sketch.out(node.id).filter(({ to }) => !isData(to.id));
    for (const written of sketch.into(node.id)) {
      const ways = sketch.out(written.from.id).filter(({ to }) => !isData(to.id));
      if (isData(written.from.id) || ways.length > 0) continue;
      for (const read of readers)
        if (read.to.id !== written.from.id) sketch.sequence(written.from.id, read.to.id, written.label ?? read.label);
    }
  }
  for (const flow of sketch.flows.all) if (isData(flow.from.id) || isData(flow.to.id)) flow.kind = 'information';
}

const BEGINS = /^(?:start|begin|开始|起点|开端)\b|^(?:start|begin|开始)$/iu;
const ENDS = /^(?:end|stop|finish|done|exit|结束|终止|完成)$/iu;

/** Which end of a process a rounded symbol is; a task where it is neither. By its words alone where `byWords` says so. */
export function terminatorKind(node: SketchNode, sketch: Sketch): 'start' | 'end' | 'task' {
  const [ins, outs] = [sketch.into(node.id).length, sketch.out(node.id).length];
  if (ins === 0 && outs > 0) return 'start';
  if (outs === 0 && ins > 0) return 'end';
  return ins === 0 && outs === 0 ? (ENDS.test(node.text) ? 'end' : 'start') : 'task';
}

/** Steps that say themselves that they are the beginning or the end, whatever they are drawn as. */
export function settleTerminators(sketch: Sketch): void {
  for (const node of sketch.nodes.values()) {
    if (node.kind !== 'task') continue;
    if (BEGINS.test(node.text) && sketch.into(node.id).length === 0) node.kind = 'start';
    else if (ENDS.test(node.text) && sketch.out(node.id).length === 0) node.kind = 'end';
  }
}

/** Bars are forks or joins by how many flows enter and leave them; one that does both is a join and a fork. */
export function settleBar(node: SketchNode, sketch: Sketch): void {
  const [ins, outs] = [sketch.into(node.id).length, sketch.out(node.id).length];
  node.text = '';
  node.kind = outs > 1 || ins === 0 ? 'fork' : 'join';
  if (ins < 2 || outs < 2) return;
  const join: SketchNode = { ...node, id: `${node.id} join`, kind: 'join', attributes: {} };
  for (const flow of sketch.into(node.id)) sketch.flows.redirect(flow, 'to', end(join.id));
  sketch.nodes.set(join.id, join);
  sketch.sequence(join.id, node.id);
}

/** Takes a node out whose flows only pass through: what entered it goes on where it led. */
export function bypass(node: SketchNode, sketch: Sketch): void {
  const [next] = sketch.out(node.id);
  if (next === undefined || next.to.id === node.id) return;
  for (const flow of sketch.into(node.id)) {
    sketch.flows.redirect(flow, 'to', next.to);
    flow.label ??= next.label;
  }
  for (const flow of sketch.flows.touching(node.id)) sketch.flows.remove(flow);
  sketch.nodes.delete(node.id);
}

/** Whether a source's words are Chinese, for the words that flowc adds. */
export const isChineseText = (text: string): boolean => /\p{Script=Han}/u.test(text);
