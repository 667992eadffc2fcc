/**
 * The lane layout on one screen: graph in, placed graph out. Lanes are columns and the flow runs down. The layered engine breaks the cycles
 * and gives a first order; everything that knows lanes is done here, phase by phase.
 */
import { elkLayered, type LayeredEngine } from '../elk/layered.ts';
import type { LaneGraph, LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';
import { breakCycles, forwardWeight } from './acyclic.ts';
import { formBlocks } from './blocks.ts';
import { placeColumns } from './columns.ts';
import { planEnds } from './end-plans.ts';
import { fixEnds } from './ends.ts';
import { planRows } from './handoffs.ts';
import { drawRoutes, settleHeights } from './heights.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { pinLabels, placeLabels } from './labels.ts';
import { layArrows } from './layering.ts';
import { buildModel } from './order/model.ts';
import { findBlocked, type Order, searchOrders } from './order/search.ts';
import { pictureCost } from './picture-cost.ts';
import { placeGraph } from './place.ts';
import { simplifyRoutes } from './reroute/reroute.ts';
import type { Arrow, BlockGraph, CoursePlan, Layering, Picture, Reserve } from './stages.ts';
import { routeTracks } from './tracks.ts';

/** How many orders are drawn, and up to how many items that is worth the time. */
const CANDIDATES = 12;
const LARGE = 400;
const LABEL_ROUNDS = 6;
const RESTARTS = 12;
const BUDGET = 2e7;
/** Attempts to find an order that leaves all handoffs free. */
const ORDER_ROUNDS = 5;

export const layoutLanes: LaneLayout = (graph) => layoutWith(elkLayered, graph);

export async function layoutWith(engine: LayeredEngine, graph: LaneGraph): Promise<PlacedLaneGraph> {
  const blockGraph = formBlocks(graph);
  const { blocks, links } = blockGraph;
  const answer = await engine(
    blocks.length,
    links.map((link) => ({ from: link.source.block.index, to: link.target.block.index, priority: forwardWeight(link) })),
  );
  const arrows = breakCycles(blockGraph, answer.layer);
  const { layering, plans, orders } = orderBlocks(blockGraph, arrows, answer.across);
  return label(layering, plans, choosePicture(layering, plans, orders));
}

/** Draws the best orders whole and keeps the one whose picture is best; large drawings take the best order unseen. */
function choosePicture(layering: Layering, plans: readonly CoursePlan[], orders: readonly Order[]): Sketch {
  const kept = orders.slice(0, layering.items.length > LARGE ? 1 : CANDIDATES);
  const sketches = kept.map((order) => ({ order, picture: draw(layering, plans, order, NO_RESERVE) }));
  if (sketches.length === 1) return sketches[0]!;
  const costs = sketches.map(({ picture }) => pictureCost(picture));
  return sketches[costs.indexOf(Math.min(...costs))]!;
}

interface Sketch {
  readonly order: Order;
  readonly picture: Picture;
}

/** Places the labels; where some find no place, the picture is drawn again with more room. */
function label(layering: Layering, plans: readonly CoursePlan[], { order, picture }: Sketch): PlacedLaneGraph {
  let current = picture;
  let reserve = NO_RESERVE;
  for (let round = 0; ; round++) {
    const { boxes, missing } = placeLabels(current);
    if (missing.length === 0 || round === LABEL_ROUNDS) return placeGraph(current, boxes);
    reserve = makeRoom(reserve, missing, current, round);
    current = draw(layering, plans, order, reserve);
  }
}

/** Rows and orders; handoffs that no order leaves free are given up, and the rows made anew. */
function orderBlocks(graph: BlockGraph, arrows: readonly Arrow[], hint: readonly number[]) {
  const banned = new Set<number>();
  for (let round = 1; ; round++) {
    const layering = layArrows(graph, arrows, planRows(graph.blocks, arrows, banned));
    const plans = planEnds(layering);
    const model = buildModel(layering, plans);
    const orders = searchOrders(model, { restarts: RESTARTS, budget: BUDGET, hint });
    const blocked = findBlocked(model, orders[0]!);
    if (blocked.length === 0) return { layering, plans, orders };
    const given =
      round < ORDER_ROUNDS ? blocked.map(({ row, index }) => layering.handoffs[row]![index]!) : layering.handoffs.flat();
    for (const { arrow } of given) banned.add(arrow.link.index);
  }
}

function draw(layering: Layering, plans: readonly CoursePlan[], order: Order, reserve: Reserve): Picture {
  const ends = fixEnds(layering, plans, order.position, reserve);
  const columns = placeColumns(layering, order.position, ends, reserve);
  const tracks = routeTracks(layering, columns, ends);
  const first = settleHeights(layering, tracks, reserve);
  const sketch = { layering, columns, routes: tracks, heights: first, lines: drawRoutes(tracks, first), pins: [] };
  const pins = pinLabels(sketch, reserve.pinned);
  const routes = simplifyRoutes(sketch, pins);
  const heights = settleHeights(layering, routes, reserve);
  return { layering, columns, routes, heights, lines: drawRoutes(routes, heights), pins };
}
