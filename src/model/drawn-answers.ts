/**
 * As which answer a branch of a decision is drawn: `yes` goes straight on, `no` aside. Probabilities come first: where `no` is the most probable
 * way on, it goes straight on and `yes` aside; where it is another label, `yes` has no claim to the straight way.
 */
import { answerRead, byPreference } from './branch-preference.ts';
import { type FlowIndex, flowIndex } from './flow-index.ts';
import { components } from './graph/components.ts';
import type { Flow, Process } from './process.ts';
import { presentFlows, type ResolvedFlow } from './resolved-flows.ts';

export type DrawnAnswer = 'yes' | 'no' | null;

/** How the branches of each flow are drawn; `main` are the flows of the happy path. Linear. */
export function drawnAnswers(
  process: Pick<Process, 'nodes' | 'flows'>,
  main: ReadonlySet<Flow>,
): (flow: Pick<Flow, 'from' | 'label'>) => DrawnAnswer {
  const straight = straightLabels(process, main);
  return ({ from, label }) => {
    const answer = answerRead(label);
    const ahead = from.kind === 'node' ? straight.get(from.id) : undefined;
    if (ahead === undefined || answer === null) return answer;
    if (ahead === 'no') return answer === 'yes' ? 'no' : 'yes';
    return answer === 'yes' ? null : answer;
  };
}

/** By decision that does not go straight on with `yes`: what its probable branch answers. */
function straightLabels({ nodes, flows }: Pick<Process, 'nodes' | 'flows'>, main: ReadonlySet<Flow>): Map<string, DrawnAnswer> {
  const found = new Map<string, DrawnAnswer>();
  if (flows.every(({ probability }) => probability === null)) return found;
  const index = flowIndex(presentFlows({ flows }));
  const isReturn = returnsIn(nodes, index);
  for (const node of nodes) {
    const branches = index.outOf(node.id);
    if (node.kind !== 'decision' || branches.every(({ probability }) => probability === null)) continue;
    const isMain = ({ origins }: ResolvedFlow) => origins.some((flow) => main.has(flow));
    const ahead = branches.find(isMain) ?? byPreference(node, branches).find((branch) => !isReturn(branch));
    const answer = answerRead(ahead?.label ?? null);
    if (ahead && answer !== 'yes') found.set(node.id, answer);
  }
  return found;
}

/** Whether a flow stays within a circle. */
function returnsIn(nodes: Process['nodes'], flows: FlowIndex): (flow: ResolvedFlow) => boolean {
  const number = new Map<string, number>();
  const ids = nodes.map(({ id }) => id);
  const groups = components(ids, (id) => flows.outOf(id).flatMap(({ to }) => to ?? []));
  for (const [i, group] of groups.entries()) for (const id of group) number.set(id, i);
  return ({ from, to }) => number.get(from ?? '') === number.get(to ?? '');
}
