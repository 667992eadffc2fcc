/** Where a process begins and ends: terminators, and subprocesses that the work comes from or goes on in. */
import type { FlowIndex } from './flow-index.ts';
import type { ProcessNode } from './process.ts';

/** An `end`, or a subprocess with `see` and no flow out: the process goes on there. */
export function isTerminal(node: ProcessNode, flows: FlowIndex): boolean {
  return node.kind === 'end' || (isLinked(node) && flows.outOf(node.id).length === 0);
}

/** A `start`, or a subprocess with `see`, no flow in and a flow out: the process comes from there. */
export function isStart(node: ProcessNode, flows: FlowIndex): boolean {
  return node.kind === 'start' || (isLinked(node) && flows.into(node.id).length === 0 && flows.outOf(node.id).length > 0);
}

function isLinked({ kind, attributes }: ProcessNode): boolean {
  return kind === 'subprocess' && attributes.see !== undefined;
}
