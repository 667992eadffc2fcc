/**
 * Sequence flow as the work goes: with page connectors taken out, `a -> @A` and `@A -> b` are `a -> b`.
 * An end that nobody knows (a misspelt name, a connector without its other side) is null: the flow still counts as one way out of, or
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

/**
 * The resolved flows in the order of the flow that leaves. Linear: where a letter wrongly has several entries, every exit leads to the
 * first one and the first exit leads to the others, so that each end has its way in or out and no product is formed.
 */
export function resolvedFlows(process: Pick<Process, 'flows'>): ResolvedFlow[] {
  const sequence = process.flows.filter((flow) => flow.kind === 'sequence');
  const entries = byLetter(sequence, 'from');
  const exits = byLetter(sequence, 'to');
  return sequence.flatMap((flow) => {
    if (flow.to.kind === 'connector') return leavingBy(flow, flow.to.letter, entries, exits);
    if (flow.from.kind !== 'connector') return resolved([flow]);
    return exits.has(flow.from.letter) ? [] : resolved([flow]);
  });
}

function leavingBy(flow: Flow, letter: string, entries: ByLetter, exits: ByLetter): ResolvedFlow[] {
  const [first, ...others] = entries.get(letter) ?? [];
  if (!first) return resolved([flow]);
  const isFirstExit = exits.get(letter)![0] === flow;
  return [first, ...(isFirstExit ? others : [])].flatMap((entry) => resolved([flow, entry]));
}

function resolved(origins: readonly [Flow] | readonly [Flow, Flow]): ResolvedFlow[] {
  const [flow] = origins;
  const last = origins.at(-1)!;
  const from = nodeOf(flow.from);
  const to = nodeOf(last.to);
  if (from === null && to === null) return [];
  const labelled = origins.find(({ label }) => label !== null) ?? flow;
  const probability = origins.find((each) => each.probability !== null)?.probability ?? null;
  const { label, answer, late } = labelled;
  return [{ from, to, label, answer, late, probability, flow: from === null ? last : flow, origins }];
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
