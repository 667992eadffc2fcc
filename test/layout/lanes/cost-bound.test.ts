/** What a picture is bound to cost before its routes are known: never more than it costs in the end, and as much as can be known. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elkLayered } from '../../../src/layout/elk/layered.ts';
import type { LaneGraph } from '../../../src/layout/lane-graph.ts';
import { bestDraft } from '../../../src/layout/lanes/best-draft.ts';
import { formBlocks } from '../../../src/layout/lanes/blocks.ts';
import { costBound } from '../../../src/layout/lanes/cost-bound.ts';
import { DraftGenerator } from '../../../src/layout/lanes/drafts.ts';
import { placeDraft, sketchRoutes } from '../../../src/layout/lanes/draw.ts';
import { NO_RESERVE } from '../../../src/layout/lanes/label-room.ts';
import { judge } from '../../../src/layout/lanes/picture-cost.ts';
import { findRankings } from '../../../src/layout/lanes/rankings.ts';
import { anyLaneGraph, anyPhasedGraph } from './graphs.ts';
import { graph } from './pictures.ts';

const NONE: ReadonlySet<number> = new Set();
const STYLE = { branches: true, joins: false, stacked: false };

interface Costs {
  readonly bound: number;
  readonly cost: number;
}

/** Of the best draft and of others of the same graph. */
async function costs(drawn: LaneGraph): Promise<Costs[]> {
  const blocks = formBlocks(drawn);
  const rankings = await findRankings(elkLayered, blocks);
  const generator = new DraftGenerator(blocks);
  const drafts = rankings.flatMap((ranking) =>
    generator.generate({ ranking, style: STYLE, banned: NONE, sidelined: NONE, deep: NONE }, { restarts: 4, share: 1 }),
  );
  return [bestDraft(blocks, rankings).draft, ...drafts].map((draft) => {
    const placed = placeDraft(draft, NO_RESERVE);
    const { cost } = judge(sketchRoutes(placed, NO_RESERVE), NONE);
    return { bound: costBound(draft.layering, placed.columns, NONE), cost };
  });
}

it('is never more than the picture costs', async () => {
  const isBelow = fc.asyncProperty(fc.oneof(anyLaneGraph(14), anyPhasedGraph(14)), async (drawn) => {
    for (const { bound, cost } of await costs(drawn)) expect(bound).toBeLessThan(cost + 1e-6);
  });
  await fc.assert(isBelow, { numRuns: 40, seed: 11 });
});

it('is what a picture costs that needs no more bends than its columns ask for', async () => {
  for (const { bound, cost } of await costs(graph('t0 s0 s1 s1 t1', '0>1 1>2 2>3 3>4'))) expect(bound).toBeCloseTo(cost, 6);
});
