/** What must hold of each edge alone: it ends on its nodes and runs through none; and what it costs the reader. */
import type { Point } from '../../../src/geometry/geometry.ts';
import { BoxGrid } from './box-grid.ts';
import type { Direction } from './drawing.ts';
import { type Finding, finding } from './finding.ts';
import {
  contains,
  distance,
  type Extent,
  extentOfSegment,
  runsThrough,
  type Segment,
  straightOn,
  TOLERANCE,
} from './primitives.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** An end this near to its node's box still touches its outline, in pixels. */
const END_REACH = 2;

const YES = /^(yes|是|ja)\b|^是/i;
const NO = /^(no|nein)\b|^否/i;

interface Barrier {
  readonly name: string;
  readonly extent: Extent;
  /** Null for headers and notes, which are nobody's end. */
  readonly node: SceneNode | null;
}

export function checkEdges(scene: Scene): Finding[] {
  const barriers = new BoxGrid<Barrier>();
  for (const node of scene.nodes) barriers.add(node.extent, { name: node.node.id, extent: node.extent, node });
  for (const { name, extent } of scene.obstacles) barriers.add(extent, { name, extent, node: null });
  return scene.edges.flatMap((edge) => [
    ...checkBarriers(edge, barriers, scene.page),
    ...checkOwnNodes(edge, scene.page),
    ...checkEnds(edge, scene),
    ...checkSheet(edge, scene),
    ...costsOf(edge, scene),
  ]);
}

/** An edge runs through no box but its own nodes. */
function checkBarriers(edge: SceneEdge, barriers: BoxGrid<Barrier>, page: number): Finding[] {
  const hit = new Map<Barrier, Segment>();
  for (const segment of edge.segments) {
    for (const barrier of barriers.near(extentOfSegment(segment))) {
      const isOwn = barrier.node !== null && (barrier.node === edge.source || barrier.node === edge.target);
      if (!isOwn && !hit.has(barrier) && runsThrough(segment, barrier.extent)) hit.set(barrier, segment);
    }
  }
  return [...hit].map(([barrier, segment]) => finding('through', page, [edge.name, barrier.name], segment[0]));
}

/** An edge touches its own nodes with its first and its last segment only. */
function checkOwnNodes({ name, segments, source, target }: SceneEdge, page: number): Finding[] {
  const pierces = (node: SceneNode | null, own: number) =>
    node !== null && segments.some((segment, index) => index !== own && runsThrough(segment, node.extent));
  const findings: Finding[] = [];
  if (pierces(source, 0)) findings.push(finding('through', page, [name, source!.node.id], source!.extent));
  if (pierces(target, segments.length - 1)) findings.push(finding('through', page, [name, target!.node.id], target!.extent));
  return findings;
}

/** An edge ends on its nodes, or on the band of the lane that is its end. */
function checkEnds({ edge, name, source, target, start, end }: SceneEdge, { laneById, page }: Scene): Finding[] {
  const touches = (node: SceneNode | null, id: string, point: Point) => {
    const extent = node?.extent ?? laneById.get(id)?.extent;
    return extent !== undefined && distance(extent, point) <= END_REACH;
  };
  if (touches(source, edge.from, start) && touches(target, edge.to, end)) return [];
  return [finding('hidden', page, [name], start)];
}

function checkSheet({ name, segments }: SceneEdge, { sheet, page }: Scene): Finding[] {
  if (sheet === null) return [];
  const off = segments.filter((segment) => !contains(sheet, extentOfSegment(segment)));
  return off.map((segment) => finding('offpage', page, [name], segment[0]));
}

function costsOf(edge: SceneEdge, { direction, page }: Scene): Finding[] {
  const { segments, name, start } = edge;
  const slanted = segments.filter(([a, b]) => Math.abs(a[0] - b[0]) > 1 && Math.abs(a[1] - b[1]) > 1);
  const findings = slanted.map((segment) => finding('diagonal', page, [name], segment[0]));
  const bends = segments.slice(1).filter((segment, index) => !straightOn(segments[index]!, segment)).length;
  if (bends > 0) findings.push(finding('bends', page, [name], start, bends));
  if (runsBack(edge, direction)) findings.push(finding('back', page, [name], start));
  if (isSwapped(edge, direction)) findings.push(finding('swapped', page, [name], start));
  return findings;
}

/** Sequence flow whose target begins before its source. */
function runsBack({ edge, source, target }: SceneEdge, direction: Direction): boolean {
  if (edge.kind === 'information' || source === null || target === null) return false;
  const ahead = direction === 'right' ? target.extent.left - source.extent.left : target.extent.top - source.extent.top;
  return ahead < -TOLERANCE;
}

/** A decision's yes goes on along the flow, its no leaves at the side. */
function isSwapped({ edge, source, segments }: SceneEdge, direction: Direction): boolean {
  const label = edge.label ?? '';
  const isYes = YES.test(label);
  if (source?.node.kind !== 'decision' || !(isYes || NO.test(label)) || segments.length === 0) return false;
  const [[fromX, fromY], [toX, toY]] = segments[0]!;
  const goesOn = direction === 'right' ? toX > fromX + TOLERANCE : toY > fromY + TOLERANCE;
  return goesOn !== isYes;
}
