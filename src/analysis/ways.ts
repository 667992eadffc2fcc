/**
 * How often each way out of a node is taken. A branch that alone has no probability gets the rest, for branches exclude each other and one of
 * them is taken; where several have none, the figure is unknown.
 */
import type { ProcessNode } from '../model/process.ts';
import type { ResolvedFlow } from '../model/resolved-flows.ts';
import type { GapKind } from './gap.ts';

/** A flow between two nodes. */
export interface WeightedFlow {
  readonly from: ProcessNode;
  readonly to: ProcessNode;
  /** How often it is taken when the work is at `from`, from 0 to 1; null where that is not known. */
  readonly probability: number | null;
  readonly answer: 'yes' | 'no' | null;
  /** Whether it is gone because the time of `from` is over. */
  readonly late: boolean;
}

export type LinkedFlow = Pick<ResolvedFlow, 'answer' | 'late' | 'probability'> & {
  readonly from: ProcessNode;
  readonly to: ProcessNode;
};

export interface WaysOut {
  readonly ways: readonly WeightedFlow[];
  /** Why some probability is not known. */
  readonly gap: GapKind | null;
  /** Whether a probability was taken as equal to another because the user asked for it. */
  readonly assumed: boolean;
}

/** As `probability-sum` of the rules allows. */
const ROUNDING = 0.005;

/** Whether all ways out of a node are gone at once. */
export function isParallel({ kind }: ProcessNode): boolean {
  return kind === 'fork' || kind === 'join';
}

/** The ways out of a node. With `equal`, branches without a probability share the rest evenly. */
export function waysOut(node: ProcessNode, flows: readonly LinkedFlow[], equal: boolean): WaysOut {
  if (isParallel(node)) return known(onePerTarget(flows), () => 1);
  const distinct = node.kind === 'decision' ? flows : onePerTarget(flows);
  if (distinct.length <= 1) return known(distinct, () => 1);
  if (node.kind !== 'decision' && !isDeadline(node, distinct)) return unknown(distinct, 'split');
  const found = branches(distinct, equal);
  return found.gap === 'probability' && node.kind !== 'decision' ? { ...found, gap: 'late' } : found;
}

function branches(flows: readonly LinkedFlow[], equal: boolean): WaysOut {
  const stated = flows.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
  const open = flows.filter(({ probability }) => probability === null).length;
  if (stated > 1 + ROUNDING || (open === 0 && stated < 1 - ROUNDING)) return unknown(flows, 'probability-sum');
  const whole = Math.max(1, stated);
  if (open === 0) return known(flows, ({ probability }) => probability! / stated);
  const rest = whole - stated;
  const isGuess = open > 1 && rest > 0;
  if (isGuess && !equal) return unknown(flows, 'probability');
  const all = known(flows, ({ probability }) => (probability ?? rest / open) / whole);
  return { ...all, assumed: isGuess };
}

/** A step with a deadline, which goes on by `late` where the time is over. */
function isDeadline({ attributes }: ProcessNode, flows: readonly LinkedFlow[]): boolean {
  return attributes.deadline !== undefined && flows.length === 2 && flows.some(({ late }) => late);
}

function onePerTarget(flows: readonly LinkedFlow[]): readonly LinkedFlow[] {
  return [...new Map(flows.map((flow) => [flow.to, flow])).values()];
}

function known(flows: readonly LinkedFlow[], probability: (flow: LinkedFlow) => number): WaysOut {
  return { ways: flows.map((flow) => way(flow, probability(flow))), gap: null, assumed: false };
}

function unknown(flows: readonly LinkedFlow[], gap: GapKind): WaysOut {
  return { ways: flows.map((flow) => way(flow, null)), gap, assumed: false };
}

function way({ from, to, answer, late }: LinkedFlow, probability: number | null): WeightedFlow {
  return { from, to, probability, answer, late: late && from.kind !== 'decision' && !isParallel(from) };
}
