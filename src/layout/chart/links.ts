/**
 * Flows between flow nodes, lanes and page connectors, each on the page where it is drawn. A flow between nodes of two pages becomes two
 * links: out to a connector on its own page, and on from the connector of the same letter on the other. One letter serves one target: a
 * target to which the author gave a letter keeps it, any other gets the next one that the author does not use.
 * Flows that touch a data node are not here: where a data node is drawn depends on who touches it.
 */
import { isDataNode } from '../../model/node-kinds.ts';
import type { Flow, FlowEnd, Process, ProcessNode } from '../../model/process.ts';

export type LinkEnd =
  | { readonly kind: 'node'; readonly node: ProcessNode }
  | { readonly kind: 'lane'; readonly id: string }
  | { readonly kind: 'connector'; readonly letter: string; readonly side: 'exit' | 'entry'; readonly statedPage: number | null };

export interface ChartLink {
  readonly page: number;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly flow: Flow;
  /** False on the second half of a flow cut in two: its label stands on the first. */
  readonly labelled: boolean;
}

/** The links of all pages, in the order of the flows; an entry stands where its letter is first needed. */
export function linksOf(process: Process, nodes: ReadonlyMap<string, ProcessNode>): ChartLink[] {
  const letters = lettersOfAuthor(process);
  const next = freeLetters(letters.used);
  return process.flows.flatMap((flow) => {
    const from = endOf(flow.from, 'entry', nodes);
    const to = endOf(flow.to, 'exit', nodes);
    if (!from || !to) return [];
    if (from.kind !== 'node' || to.kind !== 'node' || from.node.page === to.node.page) return wholeLink(flow, from, to);
    const key = `${flow.kind} ${to.node.id}`;
    const known = letters.ofTarget.get(key);
    const letter = known ?? next.next().value;
    letters.ofTarget.set(key, letter);
    const exit: LinkEnd = { kind: 'connector', letter, side: 'exit', statedPage: null };
    const out: ChartLink = { page: from.node.page, from, to: exit, flow, labelled: true };
    if (known) return [out];
    const entry: LinkEnd = { kind: 'connector', letter, side: 'entry', statedPage: null };
    return [out, { page: to.node.page, from: entry, to, flow, labelled: false }];
  });
}

function wholeLink(flow: Flow, from: LinkEnd, to: LinkEnd): ChartLink[] {
  const node = from.kind === 'node' ? from.node : to.kind === 'node' ? to.node : null;
  return node ? [{ page: node.page, from, to, flow, labelled: true }] : [];
}

/** The end as a link has it; null for a broken end or a data node. */
function endOf(end: FlowEnd, side: 'exit' | 'entry', nodes: ReadonlyMap<string, ProcessNode>): LinkEnd | null {
  if (end.kind === 'lane') return { kind: 'lane', id: end.id };
  if (end.kind === 'connector') return { kind: 'connector', letter: end.letter, side, statedPage: end.statedPage };
  const node = end.kind === 'node' ? nodes.get(end.id) : undefined;
  return node && !isDataNode(node) ? { kind: 'node', node } : null;
}

/** The letters in the file, and the one that the author gave to each target. */
function lettersOfAuthor(process: Process): { used: Set<string>; ofTarget: Map<string, string> } {
  const used = new Set<string>();
  const ofTarget = new Map<string, string>();
  for (const { kind, from, to } of process.flows) {
    for (const end of [from, to]) if (end.kind === 'connector') used.add(end.letter);
    if (from.kind !== 'connector' || to.kind !== 'node') continue;
    const key = `${kind} ${to.id}`;
    if (!ofTarget.has(key)) ofTarget.set(key, from.letter);
  }
  return { used, ofTarget };
}

/**
 * Letters of page connectors: A to Z, then AA, AB and so on, passing over those the author took. Endless letters in order, without those
 * in `taken`.
 */
function* freeLetters(taken: ReadonlySet<string>): Generator<string, never> {
  for (let n = 0; ; n++) {
    const letter = lettersOf(n);
    if (!taken.has(letter)) yield letter;
  }
}

/** Bijective base 26, as the columns of a spreadsheet: 0 is A, 25 Z, 26 AA. */
function lettersOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : lettersOf(Math.floor(n / 26) - 1) + last;
}
