/**
 * What of an order of the rows a drawing depends on: who stands beside whom, in which lanes the runs lie, which runs share a line, and to which
 * side each arrow leads. The distances of the positions only matter to the search for orders, which may find one drawing at several costs.
 */
import type { Layering } from './stages.ts';

/** Equal for two orders of one layering exactly where their drawings are equal. */
export function orderSignature({ rows, courses, items, graph }: Layering, position: ArrayLike<number>): string {
  const signs: number[] = [];
  for (const row of rows) {
    const sorted = row.map(({ index }) => index).sort((a, b) => position[a]! - position[b]! || a - b);
    sorted.forEach((item, i) => {
      const isWithLast = i > 0 && position[item] === position[sorted[i - 1]!];
      signs.push(isWithLast ? -1 - item : item);
    });
  }
  for (let run = graph.blocks.length; run < items.length; run++) signs.push(Math.floor(position[run]!));
  for (const { segments } of courses) {
    for (const segment of [segments[0], segments.at(-1)]) {
      if (segment) signs.push(Math.sign(position[segment.lower.index]! - position[segment.upper.index]!));
    }
  }
  return signs.join(' ');
}
