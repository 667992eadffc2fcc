/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine gives rankings:
 * ways to break the cycles, or layers; everything that knows lanes is done here, phase by phase. The best picture of all rankings is kept.
 */
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, PlacedLaneGraph } from '../lane-graph.ts';
import { bestDraft } from './best-draft.ts';
import { formBlocks } from './blocks.ts';
import { finish, sketch } from './draw.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { placeLabels } from './labels.ts';
import { placeGraph } from './place.ts';
import { findRankings } from './rankings.ts';
import type { Draft } from './stages.ts';

const LABEL_ROUNDS = 6;

export async function layoutLanes(graph: LaneGraph, engine: LayeredEngine = elkLayered): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  return drawLabelled(bestDraft(blockGraph, await findRankings(engine, blockGraph)));
}

/** Draws the picture with its labels; where some find no place, it is drawn again with more room. */
function drawLabelled(draft: Draft): PlacedLaneGraph {
  let reserve = NO_RESERVE;
  for (let round = 0; ; round++) {
    const picture = finish(sketch(draft, reserve), reserve);
    const { boxes, missing } = placeLabels(picture, null, round === LABEL_ROUNDS);
    if (missing.length === 0 || round === LABEL_ROUNDS) return placeGraph(picture, boxes);
    reserve = makeRoom(reserve, missing, picture, round);
  }
}
