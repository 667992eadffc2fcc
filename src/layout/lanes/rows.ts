/**
 * Gives every block its row: arrows point to a lower row, and the weighted sum of their lengths is least. Ranks by network simplex:
 * Gansner, Koutsofios, North, Vo: A technique for drawing directed graphs (1993), section 2.
 */
import { connectedComponents } from '../../model/graph/components.ts';
import { DistanceProgram } from './solver/distance-program.ts';
import type { Arrow, Block, Ranking } from './stages.ts';

function lengthWeight({ link, reversed }: Arrow): number {
  if (link.data.kind !== 'sequence') return 1;
  return reversed ? 4 : 8;
}

/**
 * The row of each block, from 0 in every connected component. Blocks of one `group` (a number of a block) share a row; a `deep` link leads two rows
 * down at least.
 */
export function assignRows(
  blocks: readonly Block[],
  { arrows, sequels }: Ranking,
  group: readonly number[],
  deep: ReadonlySet<number> = new Set(),
): number[] {
  const phases = [...new Set(blocks.map(({ phase }) => phase))].sort((a, b) => a - b);
  const program = new DistanceProgram(phases.length > 1 ? blocks.length + phases.length : blocks.length);
  for (const arrow of arrows) {
    const upper = group[arrow.upper.block.index]!;
    const lower = group[arrow.lower.block.index]!;
    if (upper === lower) continue;
    program.separate(upper, lower, deep.has(arrow.link.index) ? 2 : 1);
    program.pull(upper, lower, lengthWeight(arrow));
  }
  for (const { upper, lower } of sequels) {
    if (group[upper] === group[lower]) continue;
    program.separate(group[upper]!, group[lower]!, 1);
    program.pull(group[upper]!, group[lower]!, 1);
  }
  const borders = separatePhases(program, blocks, phases, group, arrows);
  const solved = program.solve();
  const row = blocks.map((block) => solved[group[block.index]!]!);
  const pairs = [
    ...arrows.map((arrow) => [arrow.upper.block.index, arrow.lower.block.index] as const),
    ...sequels.map(({ upper, lower }) => [upper, lower] as const),
    ...borders,
  ];
  const component = connectedComponents(blocks.length, pairs);
  const top = new Map<number, number>();
  row.forEach((y, i) => {
    top.set(component[i]!, Math.min(top.get(component[i]!) ?? y, y));
  });
  return row.map((y, i) => y - top.get(component[i]!)!);
}

/**
 * Every phase begins at a point of its own, above its blocks and below those of the phase before. What nothing leads to within its phase stands as
 * near to that point as the flow allows. Returns pairs of blocks that these points hold together.
 */
function separatePhases(
  program: DistanceProgram,
  blocks: readonly Block[],
  phases: readonly number[],
  group: readonly number[],
  arrows: readonly Arrow[],
): (readonly [number, number])[] {
  if (phases.length < 2) return [];
  const inPhase = arrows.filter(({ upper, lower }) => upper.block.phase === lower.block.phase);
  const entered = new Set(inPhase.map(({ lower }) => group[lower.block.index]!));
  const begin = (place: number) => blocks.length + place;
  for (const { index, phase } of blocks) {
    const place = phases.indexOf(phase);
    const own = group[index]!;
    program.separate(begin(place), own, 0);
    if (!entered.has(own)) program.pull(begin(place), own, 1);
    if (place + 1 < phases.length) program.separate(own, begin(place + 1), 1);
  }
  for (let place = 1; place < phases.length; place++) program.pull(begin(place - 1), begin(place), 1);
  return blocks.slice(1).map(({ index }) => [blocks[0]!.index, index] as const);
}
