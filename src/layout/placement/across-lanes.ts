/**
 * Draws a step of several departments across their lanes, where these are neighbours and the room beside the step is free: a layout that is done is
 * only changed by the longer box and the lines that end at its side. Elsewhere the step stays in its own lane, and names the others.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { LaneGraph, LaneSpan, PlacedLaneGraph } from '../lane-graph.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';

/** How far a step reaches into a lane at least, and what it keeps from the lane's other border. */
const LEAST = 20;
const PADDING = 10;
const STEP = 8;
/** Round the longer box, and what is left of a line that ends at its side: an arrowhead and a little. */
const AIR = 8;
const STUB = 16;

/** The placed graph with steps as long as they can be; lanes are columns. */
export function acrossLanes(placed: PlacedLaneGraph, graph: LaneGraph, spans: readonly (LaneSpan | null)[]): PlacedLaneGraph {
  return spans.reduce(
    (before, span, node) => (span === null ? before : (stretchedNode(before, graph, node, span) ?? before)),
    placed,
  );
}

/** Null where something stands in the way. */
function stretchedNode(
  placed: PlacedLaneGraph,
  graph: LaneGraph,
  node: number,
  { first, last }: LaneSpan,
): PlacedLaneGraph | null {
  const { lane } = graph.nodes[node]!;
  const right = last > lane ? reach(placed, graph, node, last, 'right') : placed;
  return right && first < lane ? reach(right, graph, node, first, 'left') : right;
}

function reach(
  placed: PlacedLaneGraph,
  graph: LaneGraph,
  node: number,
  column: number,
  side: 'left' | 'right',
): PlacedLaneGraph | null {
  const { borders, nodes } = placed;
  const box = nodes[node]!;
  const isRight = side === 'right';
  const [own, near, far] = isRight
    ? [borders[graph.nodes[node]!.lane + 1]! - box.x, borders[column]!, borders[column + 1]!]
    : [box.x + box.width - borders[graph.nodes[node]!.lane]!, borders[column + 1]!, borders[column]!];
  const most = Math.min(Math.abs(far - near) - PADDING, Math.max(own, LEAST));
  for (let length = most; length >= LEAST; length -= STEP) {
    const end = isRight ? near + length : near - length;
    const edges = withEnds(placed, graph, node, end, side);
    if (edges !== null && isFree(placed, graph, node, added(box, end, isRight))) {
      const longer = isRight ? { ...box, width: end - box.x } : { ...box, x: end, width: box.x + box.width - end };
      return { ...placed, nodes: nodes.map((each, i) => (i === node ? longer : each)), edges };
    }
  }
  return null;
}

function added(box: Box, end: number, isRight: boolean): Box {
  const side = box.x + box.width;
  return isRight ? { ...box, x: side, width: end - side } : { ...box, x: end, width: box.x - end };
}

/** The edges, those that end at this side of the node with their ends moved there; null where one would be too short, or runs there otherwise. */
function withEnds(
  { edges, nodes }: PlacedLaneGraph,
  graph: LaneGraph,
  node: number,
  end: number,
  side: 'left' | 'right',
): (readonly Point[])[] | null {
  const box = nodes[node]!;
  const [at, ahead] = side === 'right' ? [box.x + box.width, 1] : [box.x, -1];
  const moved: (readonly Point[])[] = [];
  for (const [i, points] of edges.entries()) {
    const { from, to } = graph.edges[i]!;
    let course = points;
    for (const isEnd of [false, true]) {
      if ((isEnd ? to : from) !== node || course.length < 2) continue;
      const [tip, next] = isEnd ? [course.at(-1)!, course.at(-2)!] : [course[0]!, course[1]!];
      const inside = tip[1] > box.y && tip[1] < box.y + box.height;
      if (!inside || Math.abs(tip[0] - at) > box.width / 4) continue;
      if (tip[1] !== next[1] || (next[0] - end) * ahead < STUB) return null;
      const there: Point = [end, tip[1]];
      course = isEnd ? [...course.slice(0, -1), there] : [there, ...course.slice(1)];
    }
    moved.push(course);
  }
  return moved;
}

function isFree({ nodes, edges, labels }: PlacedLaneGraph, graph: LaneGraph, node: number, area: Box): boolean {
  const near = grown(area, AIR);
  const isOwn = (i: number) => graph.edges[i]!.from === node || graph.edges[i]!.to === node;
  const blocked = [
    ...nodes.flatMap((box, i) => (i === node ? [] : [grown(box, 2 * AIR)])),
    ...labels.flatMap((box) => box ?? []),
    ...edges.flatMap((points, i) => (isOwn(i) ? [] : segments(points))),
  ];
  const ownRuns = edges.flatMap((points, i) =>
    isOwn(i) ? segments(points).filter(({ y, height }) => height > 0 || y < area.y || y > area.y + area.height) : [],
  );
  return ![...blocked, ...ownRuns].some((each) => overlaps(each, near));
}
