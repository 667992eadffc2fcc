/**
 * Layers along the flow: a depth-first search from where the flow begins finds which links lead back, and the longest way over the others
 * gives the layer (Eades, Wormald 1990 for the former; Warfield 1977 for the latter). An explicit stack, so that a long chain cannot exhaust
 * the call stack.
 */
import type { Sequel } from './stages.ts';

/** The layer of each block, from 0. */
export function flowLayers(count: number, links: readonly Sequel[]): number[] {
  const from: number[][] = Array.from({ length: count }, () => []);
  const isEntered = new Array<boolean>(count).fill(false);
  for (const { upper, lower } of links) {
    from[upper]!.push(lower);
    isEntered[lower] = true;
  }
  const blocks = Array.from({ length: count }, (_, i) => i);
  const { finished, isBack } = search([...blocks.filter((i) => !isEntered[i]), ...blocks], from);
  const layer = new Array<number>(count).fill(0);
  for (const block of finished.reverse()) {
    from[block]!.forEach((next, i) => {
      if (!isBack.has(`${block} ${i}`)) layer[next] = Math.max(layer[next]!, layer[block]! + 1);
    });
  }
  return layer;
}

/** The blocks in the order in which the search is done with them, and the links (block and index) that lead back to one it is not done with. */
function search(roots: readonly number[], from: readonly (readonly number[])[]) {
  const state = new Int8Array(from.length);
  const [UNSEEN, OPEN, DONE] = [0, 1, 2];
  const finished: number[] = [];
  const isBack = new Set<string>();
  for (const root of roots) {
    if (state[root] !== UNSEEN) continue;
    const path = [{ block: root, next: 0 }];
    state[root] = OPEN;
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const target = from[top.block]![top.next++];
      if (target === undefined) {
        state[top.block] = DONE;
        finished.push(top.block);
        path.pop();
      } else if (state[target] === OPEN) isBack.add(`${top.block} ${top.next - 1}`);
      else if (state[target] === UNSEEN) {
        state[target] = OPEN;
        path.push({ block: target, next: 0 });
      }
    }
  }
  return { finished, isBack };
}
