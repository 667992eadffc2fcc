/** What rules ask about the ways out of a node: whether they are alternatives and what a decision's text and labels make of it. */
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
const APPROVAL = /\bapprov(?:e[sd]?|als?|ing)\b|\bsign(?:ed|s|ing)?[- ]?offs?\b|审批|批准|审核|同意/i;

export const isQuestion = ({ text }: ProcessNode): boolean => QUESTION.test(text);

/** A decision that lets work pass or not: a control, or one that says so and is answered by yes or no. */
export function isApproval(node: ProcessNode, graph: FlowGraph): boolean {
  if (node.kind !== 'decision') return false;
  return isControl(node) || (isYesNo(node, graph) && APPROVAL.test(node.text));
}

/** Whether a node is a key control point. */
export const isControl = ({ attributes }: ProcessNode): boolean => (attributes.control?.length ?? 0) > 0;
