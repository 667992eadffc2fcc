/**
 * Keeps the lanes of a picture narrow: of the blocks of a lane no more than a few share a row, where the flow leaves a choice. They follow each other
 * as their rows do without that; of those in one row, what leads nowhere further comes first, so that a correction stays at its decision.
 */
import { assignRows } from './rows.ts';
import type { BlockGraph, Ranking, Sequel } from './stages.ts';

/** The ranking with blocks that are to stand below one another; as it is where any number may stand side by side. */
export function stacked({ graph, blocks }: BlockGraph, ranking: Ranking): Ranking {
  const abreast = graph.closeness?.abreast ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(abreast)) return ranking;
  const row = assignRows(
    blocks,
    ranking,
    blocks.map(({ index }) => index),
  );
  const ways = blocks.map(() => 0);
  for (const { upper, reversed } of ranking.arrows) if (!reversed) ways[upper.block.index]!++;
  const lanes = new Map<number, number[]>();
  for (const { lane, index } of blocks) lanes.set(lane, [...(lanes.get(lane) ?? []), index]);
  const pairs = [...lanes.values()].flatMap((own) => {
    const inOrder = own.sort((a, b) => row[a]! - row[b]! || ways[a]! - ways[b]! || a - b);
    return inOrder.slice(abreast).map((lower, i): Sequel => ({ upper: inOrder[i]!, lower }));
  });
  return { ...ranking, sequels: [...ranking.sequels, ...pairs] };
}
