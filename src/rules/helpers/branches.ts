/** What rules ask about the ways out of a node: whether they are alternatives and what a decision's text and labels make of it. */
import { isApproval as isApprovalWith } from '../../model/controls.ts';
import { isStep } from '../../model/node-kinds.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { Edge, FlowGraph } from './flow-graph.ts';

/** Whether a decision has two ways out that lead to different nodes, as far as is known. */
export function hasAlternative(decision: ProcessNode, graph: FlowGraph): boolean {
  const targets = new Set(graph.out(decision).map(({ to }) => to));
  const loose = graph.waysOut(decision) - graph.out(decision).length;
  return targets.size + loose >= 2;
}

/** Whether a flow is taken instead of the others, because the deadline of its step has passed. */
export function isLateWay({ from, late }: Edge): boolean {
  return late && isStep(from) && from.attributes.deadline !== undefined;
}

/** Whether a decision has a branch that says yes and one that says no. */
export function isYesNo(decision: ProcessNode, graph: FlowGraph): boolean {
  const answers = graph.out(decision).map(({ answer }) => answer);
  return answers.includes('yes') && answers.includes('no');
}

const QUESTION = /[?？]\s*$|是否|能否|可否|吗/;
/** Whether the text of a node ends as a question does. */
export const isQuestion = ({ text }: ProcessNode): boolean => QUESTION.test(text);

/** A decision that lets work pass or not. */
export function isApproval(node: ProcessNode, graph: FlowGraph): boolean {
  if (node.kind !== 'decision') return false;
  return isApprovalWith(
    node,
    graph.out(node).map(({ answer }) => answer),
  );
}
