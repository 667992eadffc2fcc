/** What a course of one edge costs among the others: bends and crossings first, then where it ends. A course may also be out of the question. */
import type { Extent } from '../extent.ts';
import type { Line, RouteScene } from '../scene.ts';
import type { Course, Member } from '../stages.ts';
import { isMerged, stretchesOf } from '../stretches.ts';
import type { TriedCourse } from '../tried-course.ts';
import { countMeetings, runsAlong } from './meetings.ts';

export const CROSSING = 4;
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

export class CoursePrice {
  readonly #course: Course;
  readonly #line: Line;
  readonly #scene: RouteScene;
  readonly #source: Extent;
  readonly #target: Extent;
  /** The lines that leave its source, its own among them. */
  readonly #siblings: readonly Line[];
  /** The lines that courses were given up for: others are in the way of none. */
  readonly blamed: Line[] = [];

  constructor(course: Course, line: Line, scene: RouteScene) {
    this.#course = course;
    this.#line = line;
    this.#scene = scene;
    this.#source = scene.boxOf(line.source);
    this.#target = scene.boxOf(line.target);
    this.#siblings = scene.from(line.source);
  }

  /** Whether a course leaves its source outwards and enters its target inwards, with room for the arrowhead. */
  isSound({ x, y, count }: TriedCourse): boolean {
    const last = count - 1;
    return (
      last >= 1 &&
      departs(x[0]!, y[0]!, x[1]!, y[1]!, this.#source, LEAST_STUB) &&
      departs(x[last]!, y[last]!, x[last - 1]!, y[last - 1]!, this.#target, last === 1 ? LEAST_STUB : LEAST_HEAD)
    );
  }

  /** What a course costs by itself and beside the other lines of its source. */
  alone(tried: TriedCourse): number {
    return tried.count - 2 + LENGTH * tried.length + this.#cornerCost(tried) + this.#endCosts(tried);
  }

  /** What a course costs that costs so much alone, with the lines it crosses; Infinity where it must not run, or once it costs as much as the limit. */
  amongOthers(tried: TriedCourse, alone: number, limit: number): number {
    const line = this.#line;
    let cost = alone;
    const { near } = this.#scene;
    const count = this.#scene.findNear(tried);
    for (let i = 0; i < count; i++) {
      const other = near[i]!;
      if (other === line) continue;
      // Edges of one source or one target may run together, but not two edges that have both in common.
      const share = (line.source === other.source) !== (line.target === other.target);
      let meeting = CROSSING * countMeetings(tried, other.stretches, share) + this.#mixedCost(tried, other);
      if (share && meeting < Number.POSITIVE_INFINITY && this.#mergesWith(other, tried)) meeting = Number.POSITIVE_INFINITY;
      if (meeting === 0) continue;
      if (limit < Number.POSITIVE_INFINITY && !this.blamed.includes(other)) this.blamed.push(other);
      cost += meeting;
      if (cost >= limit) return Number.POSITIVE_INFINITY;
    }
    return cost;
  }

  #mergesWith(other: Line, tried: TriedCourse): boolean {
    if (!runsAlong(tried, other.stretches)) return false;
    const points = tried.points();
    const { source, target } = this.#line;
    return isMerged({ source, target, points, stretches: stretchesOf(points) }, other);
  }

  #endCosts({ x, y, count }: TriedCourse): number {
    const last = count - 1;
    return (
      endCost(this.#line.source, x[0]!, y[0]!, x[1]!, y[1]!, this.#source) +
      endCost(this.#line.target, x[last]!, y[last]!, x[last - 1]!, y[last - 1]!, this.#target)
    );
  }

  /** Solid and dashed lines should not meet before their node. */
  #mixedCost({ x, y, count }: TriedCourse, other: Line): number {
    const line = this.#line;
    if (line.dashed === other.dashed) return 0;
    const { points } = other;
    const atSource = line.source === other.source && isSame(points[0]!, x[0]!, y[0]!);
    const atTarget = line.target === other.target && isSame(points[points.length - 1]!, x[count - 1]!, y[count - 1]!);
    return atSource || atTarget ? MIXED : 0;
  }

  /** Whether a branch of a decision, or what happens when the time is over, leaves where it should. */
  #cornerCost({ x, y }: TriedCourse): number {
    const { link } = this.#course.arrow;
    if (link.source.member.node.kind !== 'decision') return this.#lateCost(x[0]!, y[0]!);
    const down = y[1]! > y[0]! + 1e-6;
    const { answer } = link.data;
    let cost = 0;
    if (answer === 'yes' && !down) cost += SWAPPED;
    if (answer === 'no' && down) cost += SWAPPED;
    if (this.#scene.leansRight && answer === 'no' && x[1]! < x[0]! && this.#target.right > this.#source.left) cost += LEFT;
    for (const other of this.#siblings) {
      if (other !== this.#line && isSame(other.points[0]!, x[0]!, y[0]!)) cost += SHARED_CORNER;
    }
    return cost;
  }

  /** What happens when the time is over has a side of its own, which no other flow may take. */
  #lateCost(x: number, y: number): number {
    const line = this.#line;
    for (const other of this.#siblings) {
      if (other !== line && (other.late || line.late) && isSame(other.points[0]!, x, y)) return SHARED_WITH_LATE;
    }
    return 0;
  }
}

/** Bars are left and entered across if possible; other nodes at the middle of a side. */
function endCost({ node }: Member, x: number, y: number, nextX: number, nextY: number, box: Extent): number {
  const flat = y === nextY && x !== nextX;
  if (node.kind === 'bar') return flat ? BAR_FLANK : 0;
  const port = node.ports[nextY > y ? 'bottom' : 'top'];
  return !flat && Math.abs(x - box.left - port.at) > 1 ? OFF_CENTRE : 0;
}

function isSame([ax, ay]: readonly [number, number], x: number, y: number): boolean {
  return Math.abs(ax - x) < 6 && Math.abs(ay - y) < 6;
}

function departs(x: number, y: number, nextX: number, nextY: number, box: Extent, least: number): boolean {
  if (x === nextX) return (nextY - y) * (y - (box.top + box.bottom) / 2) > 0 && Math.abs(nextY - y) >= least;
  return (nextX - x) * (x - (box.left + box.right) / 2) > 0 && Math.abs(nextX - x) >= least;
}
