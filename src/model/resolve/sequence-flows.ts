/**
 * Sequence flow. In a chain, data nodes may stand between two flow nodes: `fill -> form -> assign` is `fill -> assign`, and the document
 * travels along as `fill ~> form ~> assign`. Where a chain is wrong, what it probably meant is kept, so that one mistake is one error:
 * the flow of information, and a broken end for each good one.
 */
import type { FlowArrow } from '../../syntax/tree.ts';
import { phrase } from '../model-messages.ts';
import { type ConnectorEnd, isBroken, isData, type LaneEnd, type NodeEnd, type StatementEnd } from './ends.ts';
import { type Label, labelOf, NO_LABEL, type StatementFlows } from './flow-list.ts';
import type { Report } from './report-error.ts';

const BROKEN: readonly StatementEnd[] = [{ kind: 'broken' }];

/** One or several steps of the chain that play one part: flow nodes, or the data nodes between two of them. */
interface ChainPart {
  readonly ends: readonly StatementEnd[];
  readonly data: readonly NodeEnd[];
  /** How many steps of the chain. */
  readonly length: number;
}

const NO_PART: ChainPart = { ends: [], data: [], length: 0 };

/** Adds the flows of a chain of sequence arrows; `steps` has one more than `arrows`. */
export function addSequence(
  steps: readonly (readonly StatementEnd[])[],
  arrows: readonly FlowArrow[],
  flows: StatementFlows,
  report: Report,
): void {
  reportLanesAndConnectors(steps, report);
  let at = 0;
  let before: ChainPart | null = null;
  while (at < steps.length) {
    const between = dataPart(steps, at);
    const next = at + between.length < steps.length ? flowPart(steps[at + between.length]!, report) : null;
    if (between.length > 0) reportData(steps.slice(at, at + between.length), before !== null, next !== null, report);
    const way = arrows.slice(Math.max(0, at - 1), at + between.length);
    if (way.length > 0) connect(before, between, next, way, flows, report);
    at += between.length + 1;
    before = next;
  }
}

function connect(
  before: ChainPart | null,
  between: ChainPart,
  next: ChainPart | null,
  way: readonly FlowArrow[],
  flows: StatementFlows,
  report: Report,
): void {
  const [first, last] = [way[0]!, way.at(-1)!];
  const { arrow, label } = labelled(way, before, report);
  const [from, to] = [before?.ends ?? BROKEN, next?.ends ?? BROKEN];
  if (before !== null || next !== null) flows.add('sequence', from, to, arrow, label);
  if (!hasData(before) && !hasData(between) && !hasData(next)) return;
  const writers = (before?.ends ?? []).filter((end) => !isBroken(end));
  const readers = (next?.ends ?? []).filter((end) => !isBroken(end));
  flows.add('information', writers, [...between.data, ...(next?.data ?? [])], first, NO_LABEL, true);
  flows.add('information', [...(before?.data ?? []), ...between.data], readers, last, NO_LABEL, true);
}

function hasData(part: ChainPart | null): boolean {
  return part !== null && part.data.length > 0;
}

/** The steps from `at` that hold data nodes alone; an undeclared name may have been one. */
function dataPart(steps: readonly (readonly StatementEnd[])[], at: number): ChainPart {
  let length = 0;
  while (steps[at + length] !== undefined && isDataStep(steps[at + length]!)) length++;
  if (length === 0) return NO_PART;
  const data = steps.slice(at, at + length).flatMap((step) => step.filter(isData));
  return { ends: [], data, length };
}

function isDataStep(step: readonly StatementEnd[]): boolean {
  return step.some(isData) && step.every((end) => isData(end) || isBroken(end));
}

/** Whether an end is as most are: a flow node, a connector or broken. */
function isPlain(end: StatementEnd): boolean {
  return end.kind !== 'lane' && !isData(end);
}

/** A lane is no end of a sequence flow. Data nodes among flow nodes are wrong too, but still carry their information. */
function flowPart(step: readonly StatementEnd[], report: Report): ChainPart {
  if (step.every(isPlain)) return { ends: step, data: [], length: 1 };
  const data = step.filter(isData);
  if (data[0]) reportEnd('wrong-end.mixed', data[0], report);
  const ends = step.filter((end) => !isData(end)).map((end): StatementEnd => (end.kind === 'lane' ? { kind: 'broken' } : end));
  return { ends, data, length: 1 };
}

/** Of the labels of two arrows that are one flow, the one that is there; else one that was written as a state, `ok[yes] -> copy`. */
function labelled(
  way: readonly FlowArrow[],
  before: ChainPart | null,
  report: Report,
): { readonly arrow: FlowArrow; readonly label: Label } {
  const [arrow, second] = way.filter(({ label, probability }) => label !== null || probability !== null);
  if (arrow && second && second.label !== arrow.label) {
    report('wrong-value', second.labelSpan ?? second.span, phrase('wrong-value.two-labels'), {
      help: phrase('wrong-value.two-labels-help'),
    });
  }
  if (arrow) return { arrow, label: labelOf(arrow, report) };
  const [end, ...others] = before?.ends ?? [];
  const label = end?.kind === 'node' && others.length === 0 ? end.meantLabel : null;
  return { arrow: way[0]!, label: { ...NO_LABEL, label } };
}

/** Data nodes stand between two flow nodes, never in a row of several steps. */
function reportData(steps: readonly (readonly StatementEnd[])[], begun: boolean, ended: boolean, report: Report): void {
  const named = steps.map((step) => step.find(isData)!);
  const first = named[0];
  if (!first) return;
  if (!begun) reportEnd('wrong-end.begins', first, report);
  else if (!ended) reportEnd('wrong-end.ends', named.at(-1)!, report);
  else if (named[1]) reportRow(first, named[1], report);
}

function reportEnd(id: 'wrong-end.begins' | 'wrong-end.ends' | 'wrong-end.mixed', { node, span }: NodeEnd, report: Report): void {
  const message = phrase(id, { kind: phrase(`kind.${node.kind}`), name: node.id });
  report('wrong-end', span, message, { help: phrase('wrong-end.data-help', { name: node.id }), subject: node.id });
}

function reportRow(before: NodeEnd, { node, span }: NodeEnd, report: Report): void {
  const kinds = { kind: phrase(`kind.${before.node.kind}`), otherKind: phrase(`kind.${node.kind}`) };
  const names = { before: before.node.id, name: node.id };
  const help = phrase('wrong-end.row-help', names);
  report('wrong-end', span, phrase('wrong-end.row', { ...kinds, ...names }), { help, subject: node.id });
}

function reportLanesAndConnectors(steps: readonly (readonly StatementEnd[])[], report: Report): void {
  for (const [i, step] of steps.entries()) {
    const isFirst = i === 0;
    const isLast = i === steps.length - 1;
    for (const end of step) {
      if (end.kind === 'lane') reportLane(end, isFirst, report);
      if (end.kind === 'connector' && !isFirst && !isLast) reportMiddle(end, report);
      if (end.kind === 'connector' && isLast && steps[i - 1]?.some(({ kind }) => kind === 'connector')) reportPair(end, report);
    }
  }
}

function reportLane({ lane, span }: LaneEnd, isFirst: boolean, report: Report): void {
  const values = { kind: phrase('kind.lane'), name: lane.id };
  const message = phrase(isFirst ? 'wrong-end.begins' : 'wrong-end.ends', values);
  report('wrong-end', span, message, { help: phrase('wrong-end.lane-help', { name: lane.id }), subject: lane.id });
}

function reportMiddle({ letter, span }: ConnectorEnd, report: Report): void {
  const help = phrase('wrong-end.connector-middle-help', { letter });
  report('wrong-end', span, phrase('wrong-end.connector-middle', { letter }), { help, subject: `@${letter}` });
}

function reportPair({ letter, span }: ConnectorEnd, report: Report): void {
  report('wrong-end', span, phrase('wrong-end.connectors', { letter }), { subject: `@${letter}` });
}
