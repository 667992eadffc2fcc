/**
 * Immediate post-dominators: for each node the first one that every way from it to an end goes through, or null where that is only the end
 * of the case (Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm, 2001, on the reversed graph).
 */
import { forwardOrder } from '../model/graph/forward-order.ts';
import type { ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';

/** The end of a case, which all terminals lead to. */
const DONE = Symbol('done');
type TreePlace = ProcessNode | typeof DONE;

/** For each node from which an end can be reached. */
export function postDominators(graph: CaseGraph): ReadonlyMap<ProcessNode, ProcessNode | null> {
  const after = (place: TreePlace): readonly TreePlace[] =>
    place === DONE ? [] : graph.isTerminal(place) ? [DONE] : graph.out(place).map(({ to }) => to);
  const before = (place: TreePlace): readonly { readonly to: TreePlace }[] =>
    place === DONE
      ? graph.nodes.filter(graph.isTerminal).map((to) => ({ to }))
      : graph.into(place).map(({ from }) => ({ to: from }));
  const { order } = forwardOrder<TreePlace, { readonly to: TreePlace }>([DONE], before);
  const rank = new Map(order.map((place, i) => [place, i]));
  const found = new Map<TreePlace, TreePlace>([[DONE, DONE]]);
  const common = (a: TreePlace, b: TreePlace) => {
    while (a !== b) {
      while (rank.get(a)! > rank.get(b)!) a = found.get(a)!;
      while (rank.get(b)! > rank.get(a)!) b = found.get(b)!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const place of order.slice(1)) {
      const dominator = after(place)
        .filter((each) => found.has(each))
        .reduce(common);
      if (found.get(place) !== dominator) changed = true;
      found.set(place, dominator);
    }
  }
  found.delete(DONE);
  return new Map([...found].map(([place, by]) => [place as ProcessNode, by === DONE ? null : by]));
}
