/**
 * The run that the drawing keeps straight: from the first start, at a decision by `yes`, else by the most probable branch, else by the
 * first one, at a fork by its first branch, until a terminal. It never goes in a circle: where a branch leads only to what was seen, the
 * next one is taken. A depth-first search with its own stack; linear.
 */
import { answerRead } from './answer-read.ts';
import { type FlowIndex, flowIndex } from './flow-index.ts';
import { isFlowNode } from './node-kinds.ts';
import type { Flow, Process, ProcessNode } from './process.ts';
import { type ResolvedFlow, resolvedFlows } from './resolved-flows.ts';
import { isStart, isTerminal } from './terminals.ts';

/** The flows of the main run, both halves where it goes over a connector; without a way to a terminal, the first run as far as it goes. */
export function happyPath(process: Pick<Process, 'nodes' | 'flows'>): ReadonlySet<Flow> {
  const flows = flowIndex(resolvedFlows(process));
  const nodes = new Map(process.nodes.filter(isFlowNode).map((node) => [node.id, node]));
  const start = firstNode([...nodes.values()], flows);
  const run = start ? search(start, nodes, flows) : [];
  return new Set(run.flatMap(({ origins }) => origins));
}

function firstNode(nodes: readonly ProcessNode[], flows: FlowIndex): ProcessNode | undefined {
  const first = nodes.find((node) => isStart(node, flows));
  return first ?? nodes.find(({ id }) => flows.into(id).length === 0) ?? nodes[0];
}

interface Visit {
  readonly by: ResolvedFlow | null;
  readonly branches: readonly ResolvedFlow[];
  next: number;
}

function search(start: ProcessNode, nodes: ReadonlyMap<string, ProcessNode>, flows: FlowIndex): ResolvedFlow[] {
  const seen = new Set([start.id]);
  const visit = (by: ResolvedFlow | null, node: ProcessNode): Visit => {
    return { by, branches: byPreference(node, flows.outOf(node.id)), next: 0 };
  };
  const stack = [visit(null, start)];
  const run = () => stack.flatMap(({ by }) => by ?? []);
  if (isTerminal(start, flows)) return [];
  let asFarAsItGoes: ResolvedFlow[] | null = null;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const flow = top.branches[top.next++];
    const node = flow?.to == null || seen.has(flow.to) ? undefined : nodes.get(flow.to);
    if (flow && node) {
      seen.add(node.id);
      stack.push(visit(flow, node));
      if (isTerminal(node, flows)) return run();
    } else if (!flow) {
      asFarAsItGoes ??= run();
      stack.pop();
    }
  }
  return asFarAsItGoes ?? [];
}

function byPreference({ kind }: ProcessNode, branches: readonly ResolvedFlow[]): readonly ResolvedFlow[] {
  const rank = (flow: ResolvedFlow) => (flow.late ? 3 : kind !== 'decision' ? 1 : answerRead(flow.label) === 'yes' ? 0 : 1);
  return [...branches].sort((a, b) => rank(a) - rank(b) || (b.probability ?? 0) - (a.probability ?? 0));
}
