/** The next nodes from a node where work is done or decided on: bars and merges only pass it on. */
import type { NodeKind, ProcessNode } from './process.ts';

const PASSES: ReadonlySet<NodeKind> = new Set(['fork', 'join']);

/** Each once, in the order of `next`; not the node itself. */
export function passedThrough(node: ProcessNode, next: (node: ProcessNode) => readonly ProcessNode[]): ProcessNode[] {
  const seen = new Set(next(node));
  for (const each of seen) if (PASSES.has(each.kind)) for (const further of next(each)) seen.add(further);
  return [...seen].filter((each) => each !== node && !PASSES.has(each.kind));
}
