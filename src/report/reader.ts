/** What the sections of a report ask of a process: names, numbers, who does what, and which documents go in and out. */

import { stepNumbers } from '../layout/facts/shown.ts';
import { copiesText, rateText } from '../layout/words/quantities.ts';
import { flowIndex } from '../model/flow-index.ts';
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
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane]));
  const numbers = stepNumbers(process);
  const out = waysOut(process);
  const { sentTo, gotFrom } = informationLinks(process);
  const ownerOf = owners(process);
  const laneOf = (node: ProcessNode) => lanes.get(node.lane ?? '') ?? null;
  const roleOf = (node: ProcessNode) => ownerOf(node).role;
  return {
    ...{ process, words, order: orderOf(process, out), numbers, laneOf, roleOf, out },
    title: (node) => [numbers.get(node.id), oneLine(node.text)].filter((part) => part !== undefined).join(' '),
    who: (node) => {
      const person = node.attributes.person ?? laneOf(node)?.attributes.person;
      return [laneOf(node)?.name, roleOf(node), person].filter(Boolean).join(words.comma);
    },
    reads: (node) => gotFrom(node).filter(isDataNode),
    writes: (node) => sentTo(node).filter(isDataNode),
    writers: (data) => gotFrom(data).filter(isFlowNode),
    readers: (data) => sentTo(data).filter(isFlowNode),
    stores: (data) => sentTo(data).filter(isStore),
    quantified: (data) => {
      const { copies, volume } = data.attributes;
      const amounts = [copies && copiesText(copies, process.lang), volume && volumeText(volume, process)].filter(Boolean);
      return amounts.length === 0
        ? oneLine(data.text)
        : `${oneLine(data.text)}${words.open}${amounts.join(words.comma)}${words.close}`;
    },
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Flow nodes in the order of the flow; of several starts or branches the first one is told first, and last what nothing leads to. */
function orderOf({ nodes }: Process, out: Reader['out']): readonly ProcessNode[] {
  const steps = nodes.filter(isFlowNode);
  const starts = steps.filter(({ kind }) => kind === 'start');
  const next = (node: ProcessNode) => out(node).map(({ target }) => ({ to: target }));
  const { order } = forwardOrder([...starts].reverse(), (node) => next(node).reverse());
  const found = new Set(order);
  return [...order, ...steps.filter((node) => !found.has(node))];
}

function waysOut(process: Process): Reader['out'] {
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const flows = flowIndex(resolvedFlows(process));
  return ({ id }) =>
    flows.outOf(id).flatMap((flow) => {
      const target = byId.get(flow.to ?? '');
      return target ? [{ ...flow, target }] : [];
    });
}

function informationLinks({ nodes, flows }: Process) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [after, before] = [new Map<ProcessNode, Set<ProcessNode>>(), new Map<ProcessNode, Set<ProcessNode>>()];
  for (const { kind, from, to } of flows) {
    const [a, b] = [from, to].map((end) => (end.kind === 'node' ? byId.get(end.id) : undefined));
    if (kind !== 'information' || !a || !b) continue;
    after.set(a, (after.get(a) ?? new Set()).add(b));
    before.set(b, (before.get(b) ?? new Set()).add(a));
  }
  return {
    sentTo: (node: ProcessNode) => [...(after.get(node) ?? [])],
    gotFrom: (node: ProcessNode) => [...(before.get(node) ?? [])],
  };
}

export function volumeText(volume: Rate, { lang }: Process): string {
  return rateText(volume, lang);
}
