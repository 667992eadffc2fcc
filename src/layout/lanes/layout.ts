/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine breaks the
 * cycles of tangled graphs and gives their first order; everything that knows lanes is done here, phase by phase.
 */
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';
import { bestOrder, breakCycles, wishesOf } from './acyclic.ts';
import { formBlocks } from './blocks.ts';
import { leastFeedback } from './cycle-packing.ts';
import { flowLayers } from './depth-first.ts';
import { findDrafts } from './drafts.ts';
import { finish, sketch } from './draw.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { placeLabels } from './labels.ts';
import { pictureCost } from './picture-cost.ts';
import { placeGraph } from './place.ts';
import type { BlockGraph, Draft, Ranking } from './stages.ts';

/** How many items are drawn for the choice of the best draft: many drafts of a small graph, one of a large one. */
const DRAWN_ITEMS = 3000;
const LABEL_ROUNDS = 6;

export const layoutLanes: LaneLayout = (graph) => layoutWith(elkLayered, graph);

export async function layoutWith(engine: LayeredEngine, graph: LaneGraph): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  const { ranking, across } = await rank(engine, blockGraph);
  return drawLabelled(chooseDraft(findDrafts(blockGraph, ranking, across)));
}

/**
 * Breaks the cycles along the flow or in the author's order, where nothing can do so for less; else the layered engine is asked, too. `across`
 * is a first order of the blocks of a row.
 */
async function rank(engine: LayeredEngine, graph: BlockGraph): Promise<{ ranking: Ranking; across: readonly number[] }> {
  const wishes = wishesOf(graph);
  const author = graph.blocks.map(({ index }) => index);
  const flow = flowLayers(graph.blocks.length, wishes);
  const own = bestOrder(graph, [flow, author]);
  if (own.cost <= leastFeedback(wishes, own.position)) return { ranking: breakCycles(graph, own), across: author };
  const { layer, across } = await engine(
    graph.blocks.length,
    wishes.map(({ upper, lower, weight }) => ({ from: upper, to: lower, priority: weight })),
  );
  return { ranking: breakCycles(graph, bestOrder(graph, [layer, author])), across };
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
