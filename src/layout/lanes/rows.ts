/**
 * Gives every block its row: arrows point to a lower row, and the weighted sum of their lengths is least. Ranks by network simplex:
 * Gansner, Koutsofios, North, Vo: A technique for drawing directed graphs (1993), section 2.
 */
import { connectedComponents } from './components.ts';
import { DistanceProgram } from './solver/distance-program.ts';
import type { Arrow, Block, Ranking } from './stages.ts';

function lengthWeight({ link, reversed }: Arrow): number {
  if (link.data.kind !== 'sequence') return 1;
  return reversed ? 4 : 8;
}

/** The row of each block, from 0 in every connected component. Blocks of one `group` (a number of a block) share a row. */
export function assignRows(blocks: readonly Block[], { arrows, sequels }: Ranking, group: readonly number[]): number[] {
  const program = new DistanceProgram(blocks.length);
  for (const arrow of arrows) {
    const upper = group[arrow.upper.block.index]!;
    const lower = group[arrow.lower.block.index]!;
    if (upper === lower) continue;
    program.separate(upper, lower, 1);
    program.pull(upper, lower, lengthWeight(arrow));
  }
  for (const { upper, lower } of sequels) {
    if (group[upper] === group[lower]) continue;
    program.separate(group[upper]!, group[lower]!, 1);
    program.pull(group[upper]!, group[lower]!, 1);
  }
  const solved = program.solve();
  const row = blocks.map((block) => solved[group[block.index]!]!);
  const pairs = [
    ...arrows.map((arrow) => [arrow.upper.block.index, arrow.lower.block.index] as const),
    ...sequels.map(({ upper, lower }) => [upper, lower] as const),
  ];
  const component = connectedComponents(blocks.length, pairs);
  const top = new Map<number, number>();
  row.forEach((y, i) => {
    top.set(component[i]!, Math.min(top.get(component[i]!) ?? y, y));
  });
  return row.map((y, i) => y - top.get(component[i]!)!);
}
