/** What the sections of a report ask of a process: names, numbers, who does what, and which documents go in and out. */

import { stepNumbers } from '../layout/facts/shown.ts';
import { copiesText, rateText } from '../layout/words/quantities.ts';
import { forwardOrder } from '../model/graph/forward-order.ts';
import { isDataNode, isFlowNode, isStore } from '../model/node-kinds.ts';
import { owners } from '../model/owners.ts';
import type { Lane, Process, ProcessNode, Rate } from '../model/process.ts';
import { type ResolvedFlow, resolvedFlows } from '../model/resolved-flows.ts';
import { type Words, wordsOf } from './words.ts';

export interface Reader {
  readonly process: Process;
  readonly words: Words;
  /** Flow nodes in the order of the flow, rework left out; those that nothing leads to come last. */
  readonly order: readonly ProcessNode[];
  readonly numbers: ReadonlyMap<string, number>;
  /** `2 Check the order`, or the text alone of what has no number. */
  title(node: ProcessNode): string;
  laneOf(node: ProcessNode): Lane | null;
  /** Lane, role and person in words. */
  who(node: ProcessNode): string;
  readonly roleOf: (node: ProcessNode) => string | null;
  out(node: ProcessNode): readonly (ResolvedFlow & { readonly target: ProcessNode })[];
  /** What a step reads and writes: documents and data. */
  reads(node: ProcessNode): readonly ProcessNode[];
  writes(node: ProcessNode): readonly ProcessNode[];
  writers(data: ProcessNode): readonly ProcessNode[];
  readers(data: ProcessNode): readonly ProcessNode[];
  /** The systems and archives that keep it. */
  stores(data: ProcessNode): readonly ProcessNode[];
  /** A document with its copies and volume. */
  quantified(data: ProcessNode): string;
}

export function readerOf(process: Process): Reader {
  const words = wordsOf(process.lang);
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane]));
  const numbers = stepNumbers(process);
  const steps = process.nodes.filter(isFlowNode);
  const resolved = resolvedFlows(process).flatMap((flow) => {
    const target = byId.get(flow.to ?? '');
    return target ? [{ ...flow, target }] : [];
  });
  const out = (node: ProcessNode) => resolved.filter(({ from }) => from === node.id);
  const starts = steps.filter(({ kind }) => kind === 'start');
  const { order } = forwardOrder([...starts, ...steps], (node) =>
    out(node)
      .map(({ target }) => ({ to: target }))
      .reverse(),
  );
  const information = process.flows.flatMap(({ kind, from, to }) => {
    const [a, b] = [from, to].map((end) => (end.kind === 'node' ? byId.get(end.id) : undefined));
    return kind === 'information' && a && b ? [{ from: a, to: b }] : [];
  });
  const ownerOf = owners(process);
  const laneOf = (node: ProcessNode) => lanes.get(node.lane ?? '') ?? null;
  const distinct = (nodes: readonly ProcessNode[]) => [...new Set(nodes)];
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');
  return {
    ...{ process, words, order, numbers, laneOf, out },
    title: (node) => [numbers.get(node.id), oneLine(node.text)].filter((part) => part !== undefined).join(' '),
    who: (node) => {
      const { role } = ownerOf(node);
      const person = node.attributes.person ?? laneOf(node)?.attributes.person;
      return [laneOf(node)?.name, role, person].filter(Boolean).join(words.comma);
    },
    roleOf: (node) => ownerOf(node).role,
    reads: (node) => distinct(information.filter(({ from, to }) => to === node && isDataNode(from)).map(({ from }) => from)),
    writes: (node) => distinct(information.filter(({ from, to }) => from === node && isDataNode(to)).map(({ to }) => to)),
    writers: (data) => distinct(information.filter(({ from, to }) => to === data && isFlowNode(from)).map(({ from }) => from)),
    readers: (data) => distinct(information.filter(({ from, to }) => from === data && isFlowNode(to)).map(({ to }) => to)),
    stores: (data) => distinct(information.filter(({ from, to }) => from === data && isStore(to)).map(({ to }) => to)),
    quantified: (data) => {
      const { copies, volume } = data.attributes;
      const amounts = [copies && copiesText(copies, process.lang), volume && volumeText(volume, process)].filter(Boolean);
      return amounts.length === 0 ? oneLine(data.text) : `${oneLine(data.text)} (${amounts.join(words.comma)})`;
    },
  };
}

export function volumeText(volume: Rate, { lang }: Process): string {
  return rateText(volume, lang);
}
