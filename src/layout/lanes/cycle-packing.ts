/**
 * A lower bound for what it costs to break all cycles: cycles are packed, each with as much weight as its lightest link has left, and every
 * one of them has to be broken at that price at least. The dual of the minimum feedback arc set (Lucchesi, Younger: A minimax theorem for
 * directed graphs, 1978), packed greedily by the local ratio rule (Bar-Yehuda, Even 1985).
 */
import type { Wish } from './acyclic.ts';

/** No way to break the cycles is cheaper. `position` is some order of the blocks: every cycle holds a link that runs against it. */
export function leastFeedback(wishes: readonly Wish[], position: ArrayLike<number>): number {
  const backward = wishes.filter(({ upper, lower }) => position[upper]! > position[lower]!);
  if (backward.length === 0) return 0;
  const left = new Map(wishes.map((wish) => [wish, wish.weight]));
  const from: Wish[][] = Array.from(position, () => []);
  for (const wish of wishes) from[wish.upper]!.push(wish);
  let sum = 0;
  for (const closing of backward) {
    for (;;) {
      const way = left.get(closing)! > 0 ? shortestWay(closing.lower, closing.upper, from, left) : null;
      if (way === null) break;
      const cycle = [closing, ...way];
      const share = Math.min(...cycle.map((wish) => left.get(wish)!));
      for (const wish of cycle) left.set(wish, left.get(wish)! - share);
      sum += share;
    }
  }
  return sum;
}

/** Over links that have weight left; breadth first. */
function shortestWay(
  start: number,
  goal: number,
  from: readonly (readonly Wish[])[],
  left: ReadonlyMap<Wish, number>,
): Wish[] | null {
  const cameBy = new Map<number, Wish | null>([[start, null]]);
  for (const block of cameBy.keys()) {
    if (block === goal) break;
    for (const wish of from[block]!) if (left.get(wish)! > 0 && !cameBy.has(wish.lower)) cameBy.set(wish.lower, wish);
  }
  if (!cameBy.has(goal)) return null;
  const way: Wish[] = [];
  for (let wish = cameBy.get(goal)!; wish; wish = cameBy.get(wish.upper)!) way.push(wish);
  return way.reverse();
}
