/**
 * Ping-pong: how often work comes straight back to the lane that handed it over. What happens in a lane from one handoff in to the next one out
 * is an absorbing Markov chain of its own, entered as often as the lane before hands work over (Kemeny and Snell 1960, chapter 3).
 */
import type { ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';
import { solve } from './chain.ts';
import { handoffs, received } from './handoffs.ts';
import { isParallel } from './ways.ts';

/** The expected number of returns of a case whose visits are known; null where a loop is too large. */
export function expectedReturns(graph: CaseGraph, visits: ReadonlyMap<ProcessNode, number>): number | null {
  const lanes = new Map<string, ProcessNode[]>();
  for (const node of graph.nodes.filter(isOwned)) lanes.set(node.lane!, [...(lanes.get(node.lane!) ?? []), node]);
  let sum = 0;
  for (const { before, in: lane, entry } of stays(graph, visits)) {
    const next = (node: ProcessNode) =>
      received(node, graph, 1, 'whole').flatMap(({ to, count }) => (to.lane === lane ? [{ to, probability: count }] : []));
    const stay = solve({ states: lanes.get(lane)!, next }, entry);
    if (stay === null) return null;
    for (const [node, count] of stay.visits) {
      for (const part of received(node, graph, count, 'parts')) if (part.to.lane === before) sum += part.count;
    }
  }
  return sum;
}

const isOwned = (node: ProcessNode) => node.lane !== null && !isParallel(node);

interface Stay {
  readonly before: string;
  readonly in: string;
  /** How often work comes from there to each node here. */
  readonly entry: Map<ProcessNode, number>;
}

/** Handoffs by the two lanes. */
function stays(graph: CaseGraph, visits: ReadonlyMap<ProcessNode, number>): Stay[] {
  const found = new Map<string, Stay>();
  for (const { from, to, count } of handoffs(graph, visits, 'whole')) {
    const key = JSON.stringify([from.lane, to.lane]);
    const stay = found.get(key) ?? { before: from.lane!, in: to.lane!, entry: new Map() };
    found.set(key, stay);
    stay.entry.set(to, (stay.entry.get(to) ?? 0) + count);
  }
  return [...found.values()];
}
