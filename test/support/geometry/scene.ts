/** One page made ready for the checks: extents instead of boxes, segments instead of points, and each edge tied to the nodes it ends at. */

import { groupBy } from '../../../src/diagnostics/group-by.ts';
import type { Point } from '../../../src/geometry/geometry.ts';
import type { Direction, DrawnEdge, DrawnLane, DrawnNode, DrawnPage } from './drawing.ts';
import { distance, type Extent, extentOf, lengthOf, type Segment } from './primitives.ts';

export interface SceneNode {
  readonly node: DrawnNode;
  readonly extent: Extent;
}

export interface SceneLane {
  readonly lane: DrawnLane;
  readonly extent: Extent;
  readonly parent: string | null;
}

/** A lane's header or a note: what neither nodes nor edges nor labels may touch. */
export interface Obstacle {
  readonly name: string;
  readonly extent: Extent;
}

export interface SceneEdge {
  readonly edge: DrawnEdge;
  /** `from->to`, with `#2` for the second edge between the same ends. */
  readonly name: string;
  readonly index: number;
  /** The segments that have a length. */
  readonly segments: readonly Segment[];
  readonly start: Point;
  readonly end: Point;
  /** The nodes at its ends; null where the end is a lane, or nothing. */
  readonly source: SceneNode | null;
  readonly target: SceneNode | null;
  readonly label: Extent | null;
}

export interface Scene {
  readonly page: number;
  readonly direction: Direction;
  readonly nodes: readonly SceneNode[];
  readonly lanes: readonly SceneLane[];
  readonly laneById: ReadonlyMap<string, SceneLane>;
  readonly obstacles: readonly Obstacle[];
  readonly edges: readonly SceneEdge[];
  /** The page; null where its size is not stated. */
  readonly sheet: Extent | null;
}

export function prepareScene(page: DrawnPage, direction: Direction): Scene {
  const nodes = page.nodes.map((node) => ({ node, extent: extentOf(node) }));
  const lanes = (page.lanes ?? []).map((lane) => ({ lane, extent: extentOf(lane), parent: lane.parent ?? null }));
  return {
    page: page.number ?? 1,
    direction,
    nodes,
    lanes,
    laneById: new Map(lanes.map((lane) => [lane.lane.id, lane])),
    obstacles: obstaclesOf(page),
    edges: edgesOf(page, nodes),
    sheet: page.width ? { left: 0, top: 0, right: page.width, bottom: page.height ?? Number.POSITIVE_INFINITY } : null,
  };
}

function obstaclesOf(page: DrawnPage): Obstacle[] {
  const headers = (page.lanes ?? []).flatMap((lane) =>
    lane.header ? [{ name: `header of ${lane.id}`, extent: extentOf(lane.header) }] : [],
  );
  const notes = (page.notes ?? []).map((note) => ({ name: `note on ${(note.on ?? []).join(', ')}`, extent: extentOf(note) }));
  return [...headers, ...notes];
}

function edgesOf(page: DrawnPage, nodes: readonly SceneNode[]): SceneEdge[] {
  const places = groupBy(nodes, (node) => node.node.id);
  const seen = new Map<string, number>();
  return page.edges.map((edge, index) => {
    const ends = `${edge.from}->${edge.to}`;
    const count = (seen.get(ends) ?? 0) + 1;
    seen.set(ends, count);
    const [start, end] = [edge.points[0]!, edge.points.at(-1)!];
    return {
      edge,
      index,
      name: count > 1 ? `${ends}#${count}` : ends,
      segments: segmentsOf(edge.points),
      start,
      end,
      source: nearest(places.get(edge.from), start),
      target: nearest(places.get(edge.to), end),
      label: edge.labelBox?.width ? extentOf(edge.labelBox) : null,
    };
  });
}

function segmentsOf(points: readonly Point[]): Segment[] {
  const all = points.slice(1).map((point, index): Segment => [points[index]!, point]);
  return all.filter((segment) => lengthOf(segment) > 1e-6);
}

/** A node may be drawn in several places: an edge means the one nearest its end, the first of equals. */
function nearest(places: readonly SceneNode[] | undefined, point: Point): SceneNode | null {
  let best: SceneNode | null = null;
  for (const place of places ?? []) {
    if (best === null || distance(place.extent, point) < distance(best.extent, point)) best = place;
  }
  return best;
}
