/**
 * The run that the drawing keeps straight: from the first start, at a decision by the most probable branch, else by `yes`, else by the first
 * one, at a fork by its first branch, until a terminal. It never goes in a circle: where a branch leads only to what was seen, the next one is
 * taken. A depth-first search with its own stack; linear.
 */
import { byPreference } from './branch-preference.ts';
import { type FlowIndex, flowIndex } from './flow-index.ts';
import { isFlowNode } from './node-kinds.ts';
import type { Flow, Process, ProcessNode } from './process.ts';
import { presentFlows, type ResolvedFlow } from './resolved-flows.ts';
import { isStart, isTerminal } from './terminals.ts';

/** The flows of the main run, both halves where it goes over a connector; without a way to a terminal, the first run as far as it goes. */
export function happyPath(process: Pick<Process, 'nodes' | 'flows'>): ReadonlySet<Flow> {
  const { flows } = mainRun(process.nodes.filter(isFlowNode), flowIndex(presentFlows(process)));
  return new Set(flows.flatMap(({ origins }) => origins));
}

/** Where the main run of these flow nodes begins, and its flows in their order. */
export function mainRun(nodes: readonly ProcessNode[], flows: FlowIndex) {
  const start = firstNode(nodes, flows);
  return { start, flows: start ? search(start, new Map(nodes.map((node) => [node.id, node])), flows) : [] };
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
