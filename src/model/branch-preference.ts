/**
 * Which of several ways out of a node the work takes as a rule: the most probable one where the flows have probabilities, else `yes`, else the
 * one written first. What is late comes last. The main flow and the order in which nodes are listed both go by it.
 */
import type { ProcessNode } from './process.ts';
import type { ResolvedFlow } from './resolved-flows.ts';

/** The ways out of a node, the preferred one first; of equal ones the author's order stays. */
export function byPreference({ kind }: Pick<ProcessNode, 'kind'>, branches: readonly ResolvedFlow[]): readonly ResolvedFlow[] {
  if (branches.length < 2) return branches;
  const probability = probabilities(branches);
  const isYes = (flow: ResolvedFlow) => kind === 'decision' && answerRead(flow.label) === 'yes';
  return [...branches].sort(
    (a, b) => Number(a.late) - Number(b.late) || probability(b) - probability(a) || Number(isYes(b)) - Number(isYes(a)),
  );
}

/** Branches that have none share what the others leave, as people write `no 20%` alone and mean that `yes` has the rest. */
function probabilities(branches: readonly ResolvedFlow[]): (flow: ResolvedFlow) => number {
  const inTime = branches.filter(({ late }) => !late);
  const stated = inTime.flatMap(({ probability }) => probability ?? []);
  if (stated.length === 0) return () => 0;
  const rest = Math.max(0, 1 - stated.reduce((sum, each) => sum + each, 0)) / (inTime.length - stated.length);
  return ({ probability }) => probability ?? rest;
}

/**
 * What a reader takes a branch for. The language knows `yes` and `no` and their Chinese words as whole labels, which rules go by; people also
 * write "no, minor" or label a chart in their own language, and expect that branch to be drawn as the answer it is.
 */
const YES = new Set(['yes', 'ja', 'oui', 'sí', 'sì', 'sim', 'да', '是']);
const NO = new Set(['no', 'nein', 'non', 'não', 'nee', 'нет', '否']);

/** The answer that a label begins with, as a word of its own; in Chinese its first character. */
export function answerRead(label: string | null): 'yes' | 'no' | null {
  const text = (label ?? '').normalize('NFC').trim().toLowerCase();
  const word = /^(?:[是否]|\p{L}+)/u.exec(text)?.[0] ?? '';
  if (YES.has(word)) return 'yes';
  return NO.has(word) ? 'no' : null;
}
