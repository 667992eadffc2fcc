/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine gives rankings:
 * ways to break the cycles, or layers; everything that knows lanes is done here, phase by phase. The best picture of all rankings is kept.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, PlacedLaneGraph } from '../lane-graph.ts';
import { bestDraft, firstDrafts } from './best-draft.ts';
import { formBlocks } from './blocks.ts';
import { drawLabelled } from './labelled.ts';
import { findRankings, outsetOf } from './rankings.ts';
import type { Picture } from './stages.ts';

export async function layoutLanes(graph: LaneGraph, engine: LayeredEngine = elkLayered): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  const outset = outsetOf(blockGraph);
  const asked = findRankings(engine, blockGraph, outset);
  // An engine in a thread of its own answers meanwhile.
  const begun = firstDrafts(blockGraph, outset.likely);
  const { picture, boxes } = drawLabelled(bestDraft(blockGraph, await asked, begun));
  return placeGraph(picture, boxes);
}

/** Space between the lanes' headers and the first row, and below the last one. */
const BODY_PADDING = 16;

/** Reads the finished picture back into the graph's own lists: boxes of nodes, lines of edges, labels and borders. */
function placeGraph(picture: Picture, labels: readonly (Box | null)[]): PlacedLaneGraph {
  const { layering, columns, heights, lines } = picture;
  const { graph, blocks, links } = layering.graph;
  const nodes: Box[] = new Array(graph.nodes.length);
  const edges: (readonly Point[])[] = new Array(graph.edges.length).fill([]);
  for (const block of blocks) {
    const axis = columns.x[block.index]!;
    const line = heights.line[layering.items[block.index]!.firstRow]! + BODY_PADDING;
    for (const { index, node, x, y } of block.members) {
      nodes[index] = { x: axis + x, y: line + y, width: node.width, height: node.height };
    }
    for (const { edge, points } of block.inner) edges[edge] = points.map(([x, y]) => [axis + x, line + y]);
  }
  links.forEach((link, i) => {
    edges[link.edge] = lines[i]!.map(([x, y]) => [x, y + BODY_PADDING]);
  });
  return {
    borders: columns.borders,
    height: heights.height + 2 * BODY_PADDING,
    phaseBorders: heights.phaseBorders.map((y) => y + BODY_PADDING),
    nodes,
    edges,
    labels: labels.map((box) => box && { ...box, y: box.y + BODY_PADDING }),
  };
}
