/**
 * The plainest lane layout, for tests of what stands around it: every node has a row of its own, in the author's order, in the middle of its lane,
 * and an edge is one bent line from port to port.
 */
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import type { LaneGraph, LaneNode, PlacedLaneGraph } from '../../../src/layout/lane-graph.ts';

const GAP = 40;

export async function stackLayout(graph: LaneGraph): Promise<PlacedLaneGraph> {
  const borders = bordersOf(graph);
  const nodes: Box[] = [];
  let y = GAP;
  for (const node of graph.nodes) {
    const middle = (borders[node.lane]! + borders[node.lane + 1]!) / 2;
    y += node.margin.top;
    nodes.push({ x: middle - node.width / 2, y, width: node.width, height: node.height });
    y += node.height + node.margin.bottom + GAP;
  }
  const edges = graph.edges.map(({ from, to }) => course(graph.nodes[from]!, nodes[from]!, graph.nodes[to]!, nodes[to]!));
  const labels = graph.edges.map(({ label }, i) => label && { x: edges[i]![0]![0] + 4, y: edges[i]![0]![1] + 4, ...label });
  return { borders, height: y, phaseBorders: [], nodes, edges, labels };
}

function bordersOf({ lanes, nodes }: LaneGraph): number[] {
  const widths = lanes.map(({ minWidth, padding }, lane) => {
    const own = nodes
      .filter((node) => node.lane === lane)
      .map(({ width, margin }) => width + margin.left + margin.right + 2 * padding);
    return Math.max(minWidth, ...own);
  });
  const borders = [0];
  for (const width of widths) borders.push(borders.at(-1)! + width);
  return borders;
}

/** From the foot of one box to the head of the other, or from flank to flank where it would go back. */
function course(from: LaneNode, a: Box, to: LaneNode, b: Box): Point[] {
  const start: Point = [a.x + from.ports.bottom.at, a.y + a.height];
  const end: Point = [b.x + to.ports.top.at, b.y];
  const between = b.y > a.y ? b.y - GAP / 2 : start[1] + GAP / 2;
  if (start[0] === end[0] && b.y > a.y) return [start, end];
  if (b.y > a.y) return [start, [start[0], between], [end[0], between], end];
  const side: Point = [b.x + b.width - to.ports.right.inset, b.y + to.ports.right.at];
  const beyond = Math.max(a.x + a.width, b.x + b.width) + 12;
  return [start, [start[0], between], [beyond, between], [beyond, side[1]], side];
}
