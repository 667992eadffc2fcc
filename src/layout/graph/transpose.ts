/** A drawing whose flow runs right is one that runs down with x and y exchanged: left and top, right and bottom, width and height. */
import type { Box, Point, Ports, Side, Size } from '../../geometry/geometry.ts';
import type { LaneEdge, LaneGraph, LaneNode, PlacedLaneGraph } from '../lane-graph.ts';

/** The graph with width and height exchanged, so that lanes that lie are laid out as lanes that stand. */
export function transposedGraph(graph: LaneGraph): LaneGraph {
  return { ...graph, nodes: graph.nodes.map(transposedNode), edges: graph.edges.map(transposedEdge) };
}

/** The places of a transposed graph, turned back. */
export function transposedPlaces(placed: PlacedLaneGraph): PlacedLaneGraph {
  return {
    ...placed,
    nodes: placed.nodes.map(transposedBox),
    edges: placed.edges.map((points) => points.map(([x, y]): Point => [y, x])),
    labels: placed.labels.map((box) => box && transposedBox(box)),
  };
}

function transposedNode(node: LaneNode): LaneNode {
  return {
    ...node,
    ...transposedSize(node),
    ports: transposedSides(node.ports) satisfies Ports,
    margin: transposedSides(node.margin),
  };
}

function transposedEdge(edge: LaneEdge): LaneEdge {
  return { ...edge, label: edge.label && transposedSize(edge.label) };
}

function transposedSize({ width, height }: Size): Size {
  return { width: height, height: width };
}

function transposedBox({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}

function transposedSides<T>({ top, right, bottom, left }: Readonly<Record<Side, T>>): Record<Side, T> {
  return { top: left, right: bottom, bottom: right, left: top };
}
