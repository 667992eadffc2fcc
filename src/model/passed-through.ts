/** The next nodes from a node where work is done or decided on: junctions only pass it on. */
import { isJunction } from './node-kinds.ts';
import type { ProcessNode } from './process.ts';

/** Each once, in the order of `next`; not the node itself. */
export function passedThrough(node: ProcessNode, next: (node: ProcessNode) => readonly ProcessNode[]): ProcessNode[] {
  const seen = new Set(next(node));
  for (const each of seen) if (isJunction(each)) for (const further of next(each)) seen.add(further);
  return [...seen].filter((each) => each !== node && !isJunction(each));
}
