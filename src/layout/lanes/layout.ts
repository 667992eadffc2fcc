/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine breaks the cycles
 * and gives a first order; everything that knows lanes is done here, phase by phase.
 */
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';
import { breakCycles, forwardWeight } from './acyclic.ts';
import { formBlocks } from './blocks.ts';
import { findDrafts } from './drafts.ts';
import { draw } from './draw.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { placeLabels } from './labels.ts';
import { pictureCost } from './picture-cost.ts';
import { placeGraph } from './place.ts';
import type { Draft, Picture } from './stages.ts';

/** How many items are drawn for the choice of the best draft: many drafts of a small graph, one of a large one. */
const DRAWN_ITEMS = 3000;
const LABEL_ROUNDS = 6;

export const layoutLanes: LaneLayout = (graph) => layoutWith(elkLayered, graph);

export async function layoutWith(engine: LayeredEngine, graph: LaneGraph): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  const { blocks, links } = blockGraph;
  const answer = await engine(
    blocks.length,
    links.map((link) => ({ from: link.source.block.index, to: link.target.block.index, priority: forwardWeight(link) })),
  );
  const arrows = breakCycles(blockGraph, answer.layer);
  return label(chooseDraft(findDrafts(blockGraph, arrows, answer.across)));
}

interface Sketch {
  readonly draft: Draft;
  readonly picture: Picture;
}

/** Draws drafts of all styles whole and keeps the one whose picture is best. */
function chooseDraft(styles: readonly (readonly Draft[])[]): Sketch {
  const size = styles[0]![0]!.layering.items.length;
  const each = Math.max(1, Math.floor(DRAWN_ITEMS / Math.max(1, size) / styles.length));
  const drafts = styles.flatMap((list) => list.slice(0, each)).slice(0, Math.max(1, Math.floor(DRAWN_ITEMS / Math.max(1, size))));
  const sketches = drafts.map((draft) => ({ draft, picture: draw(draft, NO_RESERVE) }));
  const costs = sketches.map(({ picture }) => pictureCost(picture));
  return sketches[costs.indexOf(Math.min(...costs))]!;
}

/** Places the labels; where some find no place, the picture is drawn again with more room. */
function label({ draft, picture }: Sketch): PlacedLaneGraph {
  let current = picture;
  let reserve = NO_RESERVE;
  for (let round = 0; ; round++) {
    const { boxes, missing } = placeLabels(current, null, round === LABEL_ROUNDS);
    if (missing.length === 0 || round === LABEL_ROUNDS) return placeGraph(current, boxes);
    reserve = makeRoom(reserve, missing, current, round);
    current = draw(draft, reserve);
  }
}
