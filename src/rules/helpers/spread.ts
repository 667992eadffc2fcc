/**
 * Which of many sets of nodes lead where, for all nodes at once: thirty sets share one pass over the graph, a bit of a number each. What
 * would take a search for every question takes one for thirty.
 */

import { components } from '../../model/graph/components.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { FlowGraph } from './flow-graph.ts';

/** The answers for the sets from `first` on: whether set number `i` of all leads to a node, or holds it. */
export interface Spread {
  readonly first: number;
  readonly end: number;
  leads(i: number, to: ProcessNode): boolean;
  /** Whether some one set leads to both nodes. */
  share(a: ProcessNode, b: ProcessNode): boolean;
}

const WIDTH = 30;

/** Follows the flows from each of the sets; linear for every thirty of them. */
export function* spread(graph: FlowGraph, sets: readonly Iterable<ProcessNode>[]): Iterable<Spread> {
  const next = (node: ProcessNode) => graph.out(node).map(({ to }) => to);
  const order = components(graph.nodes, next).reverse();
  for (let first = 0; first < sets.length; first += WIDTH) {
    const bits = new Map<ProcessNode, number>();
    const add = (node: ProcessNode, more: number) => bits.set(node, (bits.get(node) ?? 0) | more);
    const end = Math.min(first + WIDTH, sets.length);
    for (let i = first; i < end; i++) for (const node of sets[i]!) add(node, 1 << (i - first));
    for (const component of order) {
      const all = component.reduce((sum, node) => sum | (bits.get(node) ?? 0), 0);
      if (all === 0) continue;
      for (const node of component) {
        bits.set(node, all);
        for (const to of next(node)) add(to, all);
      }
    }
    const at = (node: ProcessNode) => bits.get(node) ?? 0;
    yield { first, end, leads: (i, to) => (at(to) & (1 << (i - first))) !== 0, share: (a, b) => (at(a) & at(b)) !== 0 };
  }
}
