import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elkLayered } from '../../../src/layout/elk/layered.ts';
import { bestDraft, firstDrafts } from '../../../src/layout/lanes/best-draft.ts';
import { formBlocks } from '../../../src/layout/lanes/blocks.ts';
import { findRankings, outsetOf } from '../../../src/layout/lanes/rankings.ts';
import { anyLaneGraph } from './graphs.ts';

it('is the same whatever was drawn before the engine answered', async () => {
  const isSame = fc.asyncProperty(anyLaneGraph(12), async (drawn) => {
    const blocks = formBlocks(drawn);
    const outset = outsetOf(blocks);
    const rankings = await findRankings(elkLayered, blocks, outset);
    const { draft, picture } = bestDraft(blocks, rankings);
    for (const begun of [outset.likely, rankings.at(-1)!]) {
      const again = bestDraft(blocks, rankings, firstDrafts(blocks, begun));
      expect([again.draft.position, again.picture.lines]).toEqual([draft.position, picture.lines]);
    }
  });
  await fc.assert(isSame, { numRuns: 40, seed: 5 });
});

it('begins with the ranking that comes first of all where the engine has no cheaper one', async () => {
  const isFirst = fc.asyncProperty(anyLaneGraph(12), async (drawn) => {
    const blocks = formBlocks(drawn);
    const outset = outsetOf(blocks);
    const [first] = await findRankings(async (count) => new Array(count).fill(0), blocks, outset);
    expect(first).toBe(outset.likely);
  });
  await fc.assert(isFirst, { numRuns: 40, seed: 6 });
});
