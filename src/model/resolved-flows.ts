/**
 * Sequence flow as the work goes: with page connectors taken out, `a -> @A` and `@A -> b` are `a -> b`.
 * An unknown end (a misspelt name, a connector without its other side) is null: the flow still counts as one way out of, or
 * into, its good end.
 */
import type { Flow, FlowEnd, Process } from './process.ts';

export interface ResolvedFlow {
  /** Ids of nodes; at least one of the two is known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string | null;
  readonly answer: 'yes' | 'no' | null;
  readonly late: boolean;
  readonly probability: number | null;
  /** The flow that leaves `from`, else the one that enters `to`: where a finding about this flow stands. */
  readonly flow: Flow;
  /** The written flows it was made of: one, or an exit and an entry of a connector. */
  readonly origins: readonly Flow[];
}

/** The resolved flows without those that only an older version had. */
export function presentFlows(process: Pick<Process, 'flows'>): ResolvedFlow[] {
  return resolvedFlows({ flows: process.flows.filter(({ gone }) => !gone) });
}

/**
 * The resolved flows in the order of the flow that leaves. Linear: where a letter wrongly has several entries, every exit leads to the
 * first one and the first exit leads to the others, so that each end has its way in or out and no product is formed.
 */
export function resolvedFlows(process: Pick<Process, 'flows'>): ResolvedFlow[] {
  const sequence = process.flows.filter((flow) => flow.kind === 'sequence');
  const entries = byLetter(sequence, 'from');
  const exits = byLetter(sequence, 'to');
  const found: ResolvedFlow[] = [];
  const add = (flow: Flow, entry: Flow | null) => {
    const each = resolved(flow, entry);
    if (each) found.push(each);
  };
  for (const flow of sequence) {
    if (flow.to.kind === 'connector') for (const entry of entriesBehind(flow, flow.to.letter, entries, exits)) add(flow, entry);
    else if (flow.from.kind !== 'connector' || !exits.has(flow.from.letter)) add(flow, null);
  }
  return found;
}

/** Where a flow to a connector goes on; null where that is unknown. */
function entriesBehind(flow: Flow, letter: string, entries: ByLetter, exits: ByLetter): readonly (Flow | null)[] {
  const all = entries.get(letter) ?? [null];
  const isFirstExit = exits.get(letter)![0] === flow;
  return isFirstExit ? all : all.slice(0, 1);
}

function resolved(flow: Flow, entry: Flow | null): ResolvedFlow | null {
  const last = entry ?? flow;
  const from = nodeOf(flow.from);
  const to = nodeOf(last.to);
  if (from === null && to === null) return null;
  const { label, answer, late } = flow.label === null && last.label !== null ? last : flow;
  const probability = flow.probability ?? last.probability;
  const origins = entry === null ? [flow] : [flow, entry];
  return { from, to, label, answer, late, probability, flow: from === null ? last : flow, origins };
}

type ByLetter = ReadonlyMap<string, readonly Flow[]>;

function byLetter(flows: readonly Flow[], side: 'from' | 'to'): ByLetter {
  const letters = new Map<string, Flow[]>();
  for (const flow of flows) {
    const end = flow[side];
    if (end.kind !== 'connector') continue;
    const list = letters.get(end.letter);
    if (list) list.push(flow);
    else letters.set(end.letter, [flow]);
  }
  return letters;
}

function nodeOf(end: FlowEnd): string | null {
  return end.kind === 'node' ? end.id : null;
}
