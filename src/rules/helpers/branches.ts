/** What rules ask about the branches of a decision. */
import type { ProcessNode } from '../../model/process.ts';
import type { FlowGraph } from './flow-graph.ts';

/** Whether a decision has two ways out that lead to different nodes, as far as is known. */
export function hasAlternative(decision: ProcessNode, graph: FlowGraph): boolean {
  const targets = new Set(graph.out(decision).map(({ to }) => to));
  const loose = graph.waysOut(decision) - graph.out(decision).length;
  return targets.size + loose >= 2;
}
