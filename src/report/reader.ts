/** What the sections of a report ask of a process: names, numbers, who does what, and which documents go in and out. */

import type { Text } from '../document/text.ts';
import { type Control, controlsIn } from '../layout/chart/control.ts';
import { copiesText, rateText } from '../layout/words/quantities.ts';
import { coveredRisks } from '../model/controls.ts';
import { evidence, type Trace } from '../model/evidence.ts';
import { owners } from '../model/lanes.ts';
import { isDataNode, isFlowNode, isInformation, isJunction, isStore } from '../model/node-kinds.ts';
import type { Lane, Process, ProcessNode } from '../model/process.ts';
import { stepNumbers } from '../model/step-numbers.ts';
import { type Filing, filings } from './filing.ts';
import { frequencies } from './frequency.ts';
import { type InformationEnd, informationLinks, isLane } from './information.ts';
import type { Chapter, Outline } from './outline/outline.ts';
import { type ReportWords, wordsOf } from './report-words.ts';
import { type StepWays, waysOf } from './ways.ts';

/** A document as a step writes or reads it. */
export interface Handled {
  readonly data: ProcessNode;
  readonly state: string | null;
}

export interface ReportReader extends StepWays {
  readonly outline: Outline;
  readonly chapter: Chapter;
  readonly process: Process;
  readonly words: ReportWords;
  /** `1.2`, or null for what has no number. */
  numberOf(node: ProcessNode): string | null;
  /** `2 Check the order`, or the text alone of what has no number. */
  title(node: ProcessNode): string;
  /** The same, leading to its description. */
  titled(node: ProcessNode): Text;
  /** Who or what stands at an end of information: a node's title or a lane's name. */
  named(end: InformationEnd): Text;
  laneOf(node: ProcessNode): Lane | null;
  roleOf(node: ProcessNode): string | null;
  personOf(node: ProcessNode): string | null;
  /** Whether nobody in the organization does it or is there. */
  isOutside(end: InformationEnd): boolean;
  /** What a step reads, archives included, and the documents and data that it writes; systems are not handed on. */
  reads(node: ProcessNode): readonly Handled[];
  writes(node: ProcessNode): readonly Handled[];
  /** The systems that a step uses: those it names, and those it reads or writes. */
  systems(node: ProcessNode): readonly string[];
  writers(data: ProcessNode): readonly InformationEnd[];
  readers(data: ProcessNode): readonly InformationEnd[];
  /** The systems and archives that keep it. */
  stores(data: ProcessNode): readonly ProcessNode[];
  /** What is filed in the archives, and by whom. */
  readonly filings: readonly Filing[];
  /** The documents and steps whose work a system or archive keeps. */
  kept(store: ProcessNode): readonly InformationEnd[];
  /** The key controls of a node, with their numbers. */
  controlsOf(node: ProcessNode): readonly Control[];
  /** What shows that the control of a node took place: documents, data, archives and systems by name; nothing where nothing is recorded. */
  evidenceOf(control: ProcessNode): readonly string[];
  /** The nodes whose controls cover the risks of a node, and those whose risks the controls of a node cover. */
  controlsFor(node: ProcessNode): readonly ProcessNode[];
  coveredBy(control: ProcessNode): readonly ProcessNode[];
  frequencyOf(node: ProcessNode): string;
  /** A document with its state, copies and volume. */
  quantified(handled: Handled): string;
}

/** All that the sections of a report ask about one process. */
export function readerOf(chapter: Chapter, outline: Outline): ReportReader {
  const { process } = chapter;
  const { lang } = process;
  const words = wordsOf(lang);
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane]));
  const numbers = stepNumbers(process);
  const { sentTo, gotFrom } = informationLinks(process, lanes);
  const ownerOf = owners(process);
  const risks = coveredRisks(process);
  const { of: tracesOf } = evidence(process);
  const ways = waysOf(process);
  const filed = filings(process.nodes, process.flows, ways);
  const laneOf = (node: ProcessNode) => lanes.get(node.lane ?? '') ?? null;
  const numberOf = ({ id }: ProcessNode) => (numbers.has(id) ? `${chapter.prefix}${numbers.get(id)!}` : null);
  const title = (node: ProcessNode) => [numberOf(node), oneLine(node.text)].filter((part) => part !== null).join(' ');
  const titled = (node: ProcessNode): Text =>
    isListed(node) ? [{ text: title(node), to: `#${chapter.anchorOf(node)}` }] : title(node);
  const handled = (links: readonly { readonly end: InformationEnd; readonly state: string | null }[]) =>
    links.flatMap(({ end, state }): Handled[] => (!isLane(end) && isDataNode(end) ? [{ data: end, state }] : []));
  const acting = (links: readonly { readonly end: InformationEnd }[]) =>
    links.map(({ end }) => end).filter((end) => isLane(end) || isFlowNode(end));
  const isOutside = (end: InformationEnd) => (isLane(end) ? end : laneOf(end))?.attributes.external === true;
  return {
    outline,
    chapter,
    process,
    words,
    numberOf,
    title,
    titled,
    laneOf,
    isOutside,
    ...ways,
    controlsFor: risks.controlsOf,
    coveredBy: risks.coveredBy,
    controlsOf: controlsIn(process),
    frequencyOf: frequencies(process, words),
    evidenceOf: (control) => tracesOf(control).map((trace) => traceText(trace, words)),
    named: (end) => (isLane(end) ? oneLine(end.name) : titled(end)),
    roleOf: (node) => ownerOf(node).role,
    personOf: (node) => node.attributes.person ?? laneOf(node)?.attributes.person ?? null,
    reads: (node) => handled(gotFrom(node)).filter(({ data }) => data.kind !== 'system'),
    writes: (node) => handled(sentTo(node)).filter(({ data }) => isInformation(data)),
    systems: (node) => {
      const linked = handled([...gotFrom(node), ...sentTo(node)]).filter(({ data }) => data.kind === 'system');
      const named = (node.attributes.system ?? []).map(({ text }) => text);
      return [...new Set([...named, ...linked.map(({ data }) => data.text)].map(oneLine))];
    },
    writers: (data) => acting(gotFrom(data)),
    readers: (data) => acting(sentTo(data)),
    filings: filed,
    stores: (data) => {
      const direct = handled(sentTo(data)).flatMap((each) => (isStore(each.data) ? [each.data] : []));
      const archives = filed.filter(({ document }) => document === data).map(({ archive }) => archive);
      return [...new Set([...direct, ...archives])];
    },
    kept: (store) => gotFrom(store).map(({ end }) => end),
    quantified: ({ data, state }) => {
      const { copies, volume } = data.attributes;
      const amounts = [state, copies && copiesText(copies, lang), volume && rateText(volume, lang)].filter(Boolean);
      const text = oneLine(data.text);
      return amounts.length === 0 ? text : `${text}${words.open}${amounts.join(words.comma)}${words.close}`;
    },
  };
}

function traceText(trace: Trace, { open, close }: ReportWords): string {
  if (trace.data === null) return oneLine(trace.system);
  return trace.state === null ? oneLine(trace.data.text) : `${oneLine(trace.data.text)}${open}${trace.state}${close}`;
}

/** Whether the report describes it. */
export function isListed(node: ProcessNode): boolean {
  return isFlowNode(node) && !isJunction(node);
}

/** A text of several lines in one, with single blanks. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
