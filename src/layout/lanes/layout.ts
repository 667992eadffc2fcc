/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine breaks the cycles
 * and gives a first order; everything that knows lanes is done here, phase by phase.
 */
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';
import { breakCycles, wishesOf } from './acyclic.ts';
import { formBlocks } from './blocks.ts';
import { findDrafts } from './drafts.ts';
import { finish, sketch } from './draw.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { placeLabels } from './labels.ts';
import { pictureCost } from './picture-cost.ts';
import { placeGraph } from './place.ts';
import type { Draft } from './stages.ts';

/** How many items are drawn for the choice of the best draft: many drafts of a small graph, one of a large one. */
const DRAWN_ITEMS = 3000;
const LABEL_ROUNDS = 6;

export const layoutLanes: LaneLayout = (graph) => layoutWith(elkLayered, graph);

export async function layoutWith(engine: LayeredEngine, graph: LaneGraph): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  const answer = await engine(
    blockGraph.blocks.length,
    wishesOf(blockGraph).map(({ upper, lower, weight }) => ({ from: upper, to: lower, priority: weight })),
  );
  const ranking = breakCycles(blockGraph, answer.layer);
  return drawLabelled(chooseDraft(findDrafts(blockGraph, ranking, answer.across)));
}

/** Sketches drafts of all styles and keeps the one whose picture is best. */
function chooseDraft(styles: readonly (readonly Draft[])[]): Draft {
  const size = Math.max(1, styles[0]![0]!.layering.items.length);
  const count = Math.max(1, Math.floor(DRAWN_ITEMS / size));
  const each = Math.max(1, Math.floor(count / styles.length));
  const drafts = styles.flatMap((list) => list.slice(0, each)).slice(0, count);
  if (drafts.length === 1) return drafts[0]!;
  const costs = drafts.map((draft) => pictureCost(sketch(draft, NO_RESERVE)));
  return drafts[costs.indexOf(Math.min(...costs))]!;
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
