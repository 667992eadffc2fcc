/**
 * Looks for a simpler course for every edge, one at a time, while all others stay: fewer bends and crossings, `yes` at the foot and `no` at a
 * side, the branches of a decision at different corners. A local search over a few shapes an edge, in the manner of the bend reduction in
 * orthogonal drawings by Six, Kakoulis, Tollis: Refinement of orthogonal graph drawings (1998).
 */
import type { Point } from '../../../geometry/geometry.ts';
import { type Extent, extentOf, extentOfPoints } from '../extent.ts';
import { drawRoute } from '../heights.ts';
import { type Line, newLine, RouteScene } from '../scene.ts';
import type { Course, Member, Picture, Pin, Route } from '../stages.ts';
import { collide, countCrossings, isMerged, stretchesOf } from '../stretches.ts';
import { candidateRoutes, joiningRoutes, slidRoutes } from './candidates.ts';

const PASSES = 4;
const CROSSING = 4;
/** Two branches of a decision that leave at one corner. */
const SHARED_CORNER = 4;
/** What happens when the time is over, on the line of another flow. */
const SHARED_WITH_LATE = 4;
/** `yes` not at the foot, or `no` at it. */
const SWAPPED = 4;
/** A dashed line that shares its first or last stretch with a solid one. */
const MIXED = 5;
/** An edge that ends beside the middle of a side. */
const OFF_CENTRE = 0.3;
/** An edge at the narrow end of a bar. */
const BAR_FLANK = 2;
/** `no` that leaves to the left though its target does not stand there. */
const LEFT = 2;
const LENGTH = 1e-4;
/** Shortest stretch at a source, and at a target, where the arrowhead needs room. */
const LEAST_STUB = 8;
const LEAST_HEAD = 12;
/** A new course has to be better by this much, so that small differences don't move lines. */
const LEAST_GAIN = 0.2;
/** Comparisons of lines, after which the rest keep their courses: a hundred times those of a chart that can be read. */
const MOST_COMPARISONS = 2_000_000;

/** The routes of a picture, simplified; edges with pinned labels stay, and no edge runs over a pinned label. */
export function simplifyRoutes(picture: Picture, pins: readonly Pin[]): Route[] {
  const { layering, columns, heights } = picture;
  const routes = [...picture.routes];
  const lines = layering.courses.map(({ arrow: { link } }, i) =>
    newLine(link.edge, link.data, link.source.member, link.target.member, picture.lines[i]!),
  );
  const scene = new RouteScene(layering, columns, heights, lines);
  for (const { row, box } of pins) scene.addLabel(extentOf({ ...box, y: box.y + heights.line[row]! }));
  const fixed = new Set(pins.map(({ edge }) => edge));
  const loose = layering.courses.filter(({ handoff, arch, arrow }) => !handoff && !arch && !fixed.has(arrow.link.edge));
  const looks = new Map<Course, Look>();
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const course of loose) {
      if (scene.comparisons > MOST_COMPARISONS) return routes;
      const { index } = course.arrow.link;
      const last = looks.get(course);
      if (last && scene.isAsBefore(last.moment, last.reach)) continue;
      const { better, reach } = improve(course, routes, lines, scene, picture);
      looks.set(course, { moment: scene.now, reach });
      if (!better) continue;
      routes[index] = better.route;
      scene.replace(lines[index]!, better.points);
      changed = true;
    }
    if (!changed) break;
  }
  return routes;
}

/** When simpler courses for an edge were looked for last, and from which height to which: nothing new is found until something changes there. */
interface Look {
  readonly moment: number;
  readonly reach: Reach;
}

type Reach = Pick<Extent, 'top' | 'bottom'>;

interface Improvement {
  readonly better: { readonly route: Route; readonly points: Point[] } | null;
  readonly reach: Reach;
}

function improve(
  course: Course,
  routes: readonly Route[],
  lines: readonly Line[],
  scene: RouteScene,
  picture: Picture,
): Improvement {
  const { index } = course.arrow.link;
  const [route, line] = [routes[index]!, lines[index]!];
  let reach: Reach = line.box;
  const present = price(course, line, line.points, line.box, scene, Number.POSITIVE_INFINITY);
  if (present < 0.5) return { better: null, reach };
  let limit = Math.min(present, 1e8) - LEAST_GAIN;
  let better: Improvement['better'] = null;
  const look = (candidates: readonly Route[]) => {
    for (const candidate of candidates) {
      const points = drawRoute(candidate, picture.heights);
      if (points.length - 2 >= limit || !isSound(line, points, scene)) continue;
      const box = extentOfPoints(points);
      if (box.top < reach.top || box.bottom > reach.bottom)
        reach = { top: Math.min(reach.top, box.top), bottom: Math.max(reach.bottom, box.bottom) };
      const cost = price(course, line, points, box, scene, limit);
      if (cost >= limit) continue;
      limit = cost;
      better = { route: candidate, points };
    }
  };
  const { layering, columns } = picture;
  const original = picture.routes[index]!;
  if (original !== route) look([original]);
  look(candidateRoutes(course, route, layering, columns));
  if (present < CROSSING) return { better, reach };
  look(slidRoutes(course, route, layering, columns));
  if (limit >= CROSSING) {
    // On the line of another edge an edge may run far: only what crosses nothing is worth that.
    limit = CROSSING;
    lines.forEach((other, i) => {
      if (other !== line && other.target === line.target && other.dashed === line.dashed)
        look(joiningRoutes(course, routes[i]!, layering, columns));
    });
  }
  return { better, reach };
}

/** What a course costs; Infinity where it must not run, or once it costs as much as the limit. */
function price(course: Course, line: Line, points: readonly Point[], box: Extent, scene: RouteScene, limit: number): number {
  let cost =
    points.length - 2 + LENGTH * lengthOf(points) + cornerCost(course, line, points, scene) + endCosts(line, points, scene);
  if (cost >= limit || scene.hitsBox(line.source, line.target, points, box)) return Number.POSITIVE_INFINITY;
  const stretches = stretchesOf(points);
  const bundle = { source: line.source, target: line.target, points, stretches };
  for (const other of scene.near(box)) {
    if (other === line) continue;
    const share = mayShare(line, other);
    if (collide(stretches, other.stretches, share)) return Number.POSITIVE_INFINITY;
    if (share && isMerged(bundle, other)) return Number.POSITIVE_INFINITY;
    cost += CROSSING * countCrossings(stretches, other.stretches) + mixedCost(line, points, other);
    if (cost >= limit) return Number.POSITIVE_INFINITY;
  }
  return cost;
}

/** Edges of one source or one target may run together, but not two edges that have both in common. */
function mayShare(a: Line, b: Line): boolean {
  return (a.source === b.source) !== (a.target === b.target);
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += Math.abs(points[i]![0] - points[i - 1]![0]) + Math.abs(points[i]![1] - points[i - 1]![1]);
  }
  return sum;
}

function endCosts({ source, target }: Line, points: readonly Point[], scene: RouteScene): number {
  const last = points.length - 1;
  return (
    endCost(source, points[0]!, points[1]!, scene.boxOf(source)) +
    endCost(target, points[last]!, points[last - 1]!, scene.boxOf(target))
  );
}

/** Bars are left and entered across if possible; other nodes at the middle of a side. */
function endCost({ node }: Member, [x, y]: Point, [nextX, nextY]: Point, box: Extent): number {
  const flat = y === nextY && x !== nextX;
  if (node.kind === 'bar') return flat ? BAR_FLANK : 0;
  const port = node.ports[nextY > y ? 'bottom' : 'top'];
  return !flat && Math.abs(x - box.left - port.at) > 1 ? OFF_CENTRE : 0;
}

/** Solid and dashed lines should not meet before their node. */
function mixedCost(line: Line, points: readonly Point[], other: Line): number {
  if (line.dashed === other.dashed) return 0;
  const atSource = line.source === other.source && isSame(points[0]!, other.points[0]!);
  const atTarget = line.target === other.target && isSame(points[points.length - 1]!, other.points[other.points.length - 1]!);
  return atSource || atTarget ? MIXED : 0;
}

function isSame([ax, ay]: Point, [bx, by]: Point): boolean {
  return Math.abs(ax - bx) < 6 && Math.abs(ay - by) < 6;
}

/** Whether a branch of a decision, or what happens when the time is over, leaves where it should. */
function cornerCost({ arrow: { link } }: Course, line: Line, points: readonly Point[], scene: RouteScene): number {
  if (link.source.member.node.kind !== 'decision') return lateCost(line, points, scene);
  const [[, y], [, nextY]] = points as [Point, Point];
  const down = nextY > y + 1e-6;
  let cost = 0;
  if (link.data.answer === 'yes' && !down) cost += SWAPPED;
  if (link.data.answer === 'no' && down) cost += SWAPPED;
  if (scene.leansRight && link.data.answer === 'no' && leavesLeft(line, points, scene)) cost += LEFT;
  for (const other of scene.from(line.source)) {
    if (other !== line && isSame(other.points[0]!, points[0]!)) cost += SHARED_CORNER;
  }
  return cost;
}

/** What happens when the time is over has a side of its own, which no other flow may take. */
function lateCost(line: Line, points: readonly Point[], scene: RouteScene): number {
  const others = scene.from(line.source).filter((other) => other !== line && (other.late || line.late));
  return others.some((other) => isSame(other.points[0]!, points[0]!)) ? SHARED_WITH_LATE : 0;
}

function leavesLeft({ source, target }: Line, points: readonly Point[], scene: RouteScene): boolean {
  return points[1]![0] < points[0]![0] && scene.boxOf(target).right > scene.boxOf(source).left;
}

/** Whether a course leaves its source outwards and enters its target inwards, with room for the arrowhead. */
function isSound(line: Line, points: readonly Point[], scene: RouteScene): boolean {
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
