/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine gives rankings:
 * ways to break the cycles, or layers; everything that knows lanes is done here, phase by phase. The best picture of all rankings is kept.
 */
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, PlacedLaneGraph } from '../lane-graph.ts';
import { bestDraft } from './best-draft.ts';
import { formBlocks } from './blocks.ts';
import { drawLabelled } from './labelled.ts';
import { placeGraph } from './place.ts';
import { findRankings } from './rankings.ts';

export async function layoutLanes(graph: LaneGraph, engine: LayeredEngine = elkLayered): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  const { picture, boxes } = drawLabelled(bestDraft(blockGraph, await findRankings(engine, blockGraph)));
  return placeGraph(picture, boxes);
}
