/** Key control points, approvals, and which controls cover the risks of which steps. */
import { flowIndex } from './flow-index.ts';
import { passedThrough } from './node-kinds.ts';
import type { Process, ProcessNode } from './process.ts';
import { resolvedFlows } from './resolved-flows.ts';

const APPROVAL = /\bapprov(?:e[sd]?|als?|ing)\b|\bsign(?:ed|s|ing)?[- ]?offs?\b|审批|批准|审核|同意/i;

/** A decision that is a control, or that says so and is answered by yes or no; `answers` are those of its flows. */
export function isApproval(node: ProcessNode, answers: readonly ('yes' | 'no' | null)[]): boolean {
  if (node.kind !== 'decision') return false;
  return isControl(node) || (answers.includes('yes') && answers.includes('no') && APPROVAL.test(node.text));
}

/** Whether a node is a key control point. */
export const isControl = ({ attributes }: ProcessNode): boolean => (attributes.control?.length ?? 0) > 0;

export interface CoveredRisks {
  /** The nodes whose controls cover the risks of this one, its own first, others in the order of declaration. */
  controlsOf(node: ProcessNode): readonly ProcessNode[];
  /** The nodes with risks that the controls of this one cover, in the order of declaration. */
  coveredBy(control: ProcessNode): readonly ProcessNode[];
}

/**
 * A control covers the risks of its own step, a decision's also those of the steps right before it, and any control those of the steps that it
 * names by `covers`.
 */
export function coveredRisks(process: Pick<Process, 'nodes' | 'flows'>): CoveredRisks {
  const flows = flowIndex(resolvedFlows(process));
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const before = ({ id }: ProcessNode) => flows.into(id).flatMap(({ from }) => byId.get(from ?? '') ?? []);
  const coveredBy = new Map<ProcessNode, readonly ProcessNode[]>();
  const controlsOf = new Map<ProcessNode, ProcessNode[]>();
  for (const control of process.nodes.filter(isControl)) {
    const named = (control.attributes.covers ?? []).map(({ node }) => node);
    const decided = control.kind === 'decision' ? passedThrough(control, before).map(({ id }) => id) : [];
    const reached = new Set([control.id, ...decided, ...named]);
    const risky = process.nodes.filter(({ id, attributes }) => reached.has(id) && attributes.risk !== undefined);
    coveredBy.set(control, risky);
    for (const node of risky) {
      const controls = controlsOf.get(node) ?? [];
      if (node === control) controls.unshift(control);
      else controls.push(control);
      controlsOf.set(node, controls);
    }
  }
  return { controlsOf: (node) => controlsOf.get(node) ?? [], coveredBy: (control) => coveredBy.get(control) ?? [] };
}
