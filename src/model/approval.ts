/** Which decisions let work pass or not: approvals, as rules and figures count them. */
import type { ProcessNode } from './process.ts';

const APPROVAL = /\bapprov(?:e[sd]?|als?|ing)\b|\bsign(?:ed|s|ing)?[- ]?offs?\b|审批|批准|审核|同意/i;

/** A decision that is a control, or that says so and is answered by yes or no; `answers` are those of its flows. */
export function isApproval(node: ProcessNode, answers: readonly ('yes' | 'no' | null)[]): boolean {
  if (node.kind !== 'decision') return false;
  return isControl(node) || (answers.includes('yes') && answers.includes('no') && APPROVAL.test(node.text));
}

/** Whether a node is a key control point. */
export const isControl = ({ attributes }: ProcessNode): boolean => (attributes.control?.length ?? 0) > 0;
