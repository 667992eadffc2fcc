/**
 * Looks for a simpler course for every edge, one at a time, while all others stay: fewer bends and crossings, `yes` at the foot and `no` at a
 * side, the branches of a decision at different corners. A local search over a few shapes an edge, in the manner of the bend reduction in
 * orthogonal drawings by Six, Kakoulis, Tollis: Refinement of orthogonal graph drawings (1998).
 */
import type { Point } from '../../../geometry/geometry.ts';
import { drawRoute } from '../heights.ts';
import { crossings, type Extent, extentOfPoints, type Line, newLine, Scene } from '../scene.ts';
import type { Columns, Course, Heights, Layering, Route } from '../stages.ts';
import { candidateRoutes } from './candidates.ts';

const PASSES = 4;
const CROSSING = 4;
/** Two branches of a decision that leave at one corner. */
const SHARED_CORNER = 1.5;
/** `yes` not at the foot, or `no` at it. */
const SWAPPED = 4;
const LENGTH = 1e-4;
/** Shortest stretch at a source, and at a target, where the arrowhead needs room. */
const LEAST_STUB = 8;
const LEAST_HEAD = 12;
/** A new course has to be better by this much, so that small differences don't move lines. */
const LEAST_GAIN = 0.2;

export function simplifyRoutes(layering: Layering, columns: Columns, heights: Heights, start: readonly Route[]): Route[] {
  const routes = [...start];
  const lines = layering.courses.map(({ arrow: { link } }, i) =>
    newLine(link.edge, link.source.member, link.target.member, drawRoute(routes[i]!, heights)),
  );
  const scene = new Scene(layering, columns, heights, lines);
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const [i, course] of layering.courses.entries()) {
      if (course.handoff) continue;
      const better = improve(course, routes[i]!, lines[i]!, scene, { layering, columns, heights });
      if (!better) continue;
      routes[i] = better.route;
      scene.replace(lines[i]!, better.points);
      changed = true;
    }
    if (!changed) break;
  }
  return routes;
}

interface Frame {
  readonly layering: Layering;
  readonly columns: Columns;
  readonly heights: Heights;
}

function improve(course: Course, route: Route, line: Line, scene: Scene, frame: Frame): { route: Route; points: Point[] } | null {
  const present = price(course, line, line.points, scene, Number.POSITIVE_INFINITY);
  if (present < 0.5) return null;
  let limit = Math.min(present, 1e8) - LEAST_GAIN;
  let best: { route: Route; points: Point[] } | null = null;
  for (const candidate of candidateRoutes(course, route, frame.layering, frame.columns)) {
    const points = drawRoute(candidate, frame.heights);
    if (!isSound(line, points, scene)) continue;
    const cost = price(course, line, points, scene, limit);
    if (cost >= limit) continue;
    limit = cost;
    best = { route: candidate, points };
  }
  return best;
}

/** What a course costs; Infinity where it must not run, or once it costs as much as the limit. */
function price(course: Course, line: Line, points: readonly Point[], scene: Scene, limit: number): number {
  let cost = points.length - 2 + LENGTH * lengthOf(points) + cornerCost(course, line, points, scene);
  if (cost >= limit || scene.hitsNode(line.source, line.target, points)) return Number.POSITIVE_INFINITY;
  for (const other of scene.near(extentOfPoints(points))) {
    if (other === line) continue;
    cost += CROSSING * crossings(points, other.points, other.source === line.source || other.target === line.target);
    if (cost >= limit) return Number.POSITIVE_INFINITY;
  }
  return cost;
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += Math.abs(points[i]![0] - points[i - 1]![0]) + Math.abs(points[i]![1] - points[i - 1]![1]);
  }
  return sum;
}

/** Whether a branch of a decision leaves where it should. */
function cornerCost({ arrow: { link } }: Course, line: Line, points: readonly Point[], scene: Scene): number {
  if (link.source.member.node.kind !== 'decision') return 0;
  const [[x, y], [, nextY]] = points as [Point, Point];
  const down = nextY > y + 1e-6;
  let cost = 0;
  if (link.data.answer === 'yes' && !down) cost += SWAPPED;
  if (link.data.answer === 'no' && down) cost += SWAPPED;
  for (const other of scene.from(line.source)) {
    const start = other.points[0]!;
    if (other !== line && Math.abs(start[0] - x) < 6 && Math.abs(start[1] - y) < 6) cost += SHARED_CORNER;
  }
  return cost;
}

/** Whether a course leaves its source outwards and enters its target inwards, with room for the arrowhead. */
function isSound(line: Line, points: readonly Point[], scene: Scene): boolean {
  const last = points.length - 1;
  return (
    last >= 1 &&
    departs(points[0]!, points[1]!, scene.boxOf(line.source), LEAST_STUB) &&
    departs(points[last]!, points[last - 1]!, scene.boxOf(line.target), last === 1 ? LEAST_STUB : LEAST_HEAD)
  );
}

function departs([x, y]: Point, [nextX, nextY]: Point, box: Extent, least: number): boolean {
  if (x === nextX) return (nextY - y) * (y - (box.top + box.bottom) / 2) > 0 && Math.abs(nextY - y) >= least;
  return (nextX - x) * (x - (box.left + box.right) / 2) > 0 && Math.abs(nextX - x) >= least;
}
