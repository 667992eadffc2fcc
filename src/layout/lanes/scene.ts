/**
 * What stands where while routes are tried: the boxes of the nodes by row, and the lines of all edges by the rows they touch, so that a
 * candidate is compared with its neighbourhood only.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { LaneEdge } from '../lane-graph.ts';
import { cuts, type Extent, extentOf, extentOfPoints, overlaps } from './extent.ts';
import { CLEARANCE } from './spacing.ts';
import type { Columns, Heights, Layering, Member } from './stages.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import type { TriedCourse } from './tried-course.ts';

export interface Line {
  /** Its edge in the graph. */
  readonly edge: number;
  /** Not sequence flow. */
  readonly dashed: boolean;
  /** What happens when the time of its source is over. */
  readonly late: boolean;
  readonly source: Member;
  readonly target: Member;
  points: readonly Point[];
  stretches: readonly Stretch[];
  box: Extent;
  /** The first band that it touches. */
  band: number;
}

interface Obstacle extends Extent {
  readonly member: Member;
  /** The bare box, without what has to stay free around it. */
  readonly bare: Extent;
}

/** The course of a line was changed. */
interface Change {
  readonly line: Line;
  readonly before: Extent;
  readonly after: Extent;
}

/** Lines further away than this have nothing to do with each other. */
const NEAR = CLEARANCE + 1;
/** How near a line may come to its own node again. */
const OWN = 5;
/** Between a label and a node or another label. */
const LABEL_NODE = 2;
/** Between a label and its own line. */
const OWN_LINE = 1;

export class RouteScene {
  readonly #layering: Layering;
  readonly #columns: Columns;
  readonly #heights: Heights;
  readonly width: number;
  /** Whether `no` should leave to the right. */
  readonly leansRight: boolean;
  readonly #bands: Line[][];
  readonly #obstacles: Obstacle[][];
  readonly #labels: Extent[][];
  readonly #boxes = new Map<Member, Extent>();
  readonly #bySource = new Map<Member, Line[]>();
  readonly #changes: Change[] = [];
  readonly #near: Line[] = [];
  #looked = 0;
  #hasLabels = false;

  constructor(
    layering: Layering,
    columns: Columns,
    heights: Heights,
    readonly lines: readonly Line[],
  ) {
    this.#layering = layering;
    this.#columns = columns;
    this.#heights = heights;
    this.leansRight = layering.graph.graph.direction === 'down';
    this.width = columns.borders[columns.borders.length - 1]!;
    this.#bands = Array.from({ length: layering.rowCount }, () => []);
    this.#labels = this.#bands.map(() => []);
    this.#obstacles = layering.rows.map((row) =>
      row.flatMap(({ block }) => (block ? block.members.map((member) => this.#obstacle(block.index, member)) : [])),
    );
    for (const line of lines) this.#add(line);
    for (const { block } of layering.items) if (block) this.#addInner(block.index);
  }

  #obstacle(block: number, member: Member): Obstacle {
    const { margin } = member.node;
    const bare = extentOf(memberBox(member, this.#columns, this.#heights, block, this.#layering));
    this.#boxes.set(member, bare);
    return {
      member,
      bare,
      left: bare.left - Math.max(CLEARANCE, margin.left),
      right: bare.right + Math.max(CLEARANCE, margin.right),
      top: bare.top - Math.max(CLEARANCE, margin.top),
      bottom: bare.bottom + Math.max(CLEARANCE, margin.bottom),
    };
  }

  /** Lines within blocks never change, but others have to keep clear of them. */
  #addInner(index: number): void {
    const block = this.#layering.graph.blocks[index]!;
    const x = this.#columns.x[index]!;
    const y = this.#heights.line[this.#layering.items[index]!.firstRow]!;
    const members = new Map(block.members.map((member) => [member.index, member]));
    for (const { edge, points } of block.inner) {
      const data = this.#layering.graph.graph.edges[edge]!;
      this.#add(
        newLine(
          edge,
          data,
          members.get(data.from)!,
          members.get(data.to)!,
          points.map(([dx, dy]) => [x + dx, y + dy]),
        ),
      );
    }
  }

  /** First and last band, a row with the channel below it, that a stretch of heights touches. */
  #bandRange(top: number, bottom: number): [number, number] {
    return [this.#bandOf(top - CLEARANCE), this.#bandOf(bottom + CLEARANCE)];
  }

  #bandOf(y: number): number {
    const { line } = this.#heights;
    let low = 0;
    let high = line.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (line[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #add(line: Line): void {
    this.#enter(line);
    const known = this.#bySource.get(line.source);
    if (known) known.push(line);
    else this.#bySource.set(line.source, [line]);
  }

  /** The lines that leave a node. */
  from(member: Member): readonly Line[] {
    return this.#bySource.get(member) ?? [];
  }

  boxOf(member: Member): Extent {
    return this.#boxes.get(member)!;
  }

  #enter(line: Line): void {
    const [first, last] = this.#bandRange(line.box.top, line.box.bottom);
    line.band = first;
    for (let band = first; band <= last; band++) this.#bands[band]!.push(line);
  }

  replace(line: Line, points: readonly Point[]): void {
    const [first, last] = this.#bandRange(line.box.top, line.box.bottom);
    for (let band = first; band <= last; band++) this.#bands[band]!.splice(this.#bands[band]!.indexOf(line), 1);
    const before = line.box;
    line.points = points;
    line.stretches = stretchesOf(points);
    line.box = extentOfPoints(points);
    this.#enter(line);
    this.#changes.push({ line, before, after: line.box });
  }

  /** The present moment, for `isAsBefore`. */
  get now(): number {
    return this.#changes.length;
  }

  /** Whether no line has changed since a moment that came near a box or has a node in common with a line. */
  isAsBefore(moment: number, box: Extent, { source, target }: Line): boolean {
    for (let i = moment; i < this.#changes.length; i++) {
      const { line, before, after } = this.#changes[i]!;
      if (line.source === source || line.target === target) return false;
      if (overlaps(before, box, NEAR) || overlaps(after, box, NEAR)) return false;
    }
    return true;
  }

  /** How many lines were looked at to find those near a box. */
  get comparisons(): number {
    return this.#looked;
  }

  /** Lines that come near a box. The answer is good until the next call. */
  near(box: Extent): readonly Line[] {
    const first = this.#bandOf(box.top - CLEARANCE);
    const last = this.#bandOf(box.bottom + CLEARANCE);
    const found = this.#near;
    found.length = 0;
    for (let band = first; band <= last; band++) {
      const lines = this.#bands[band]!;
      this.#looked += lines.length;
      for (const line of lines) {
        // A line that began in an earlier band of the range was met there.
        if ((band === first || line.band === band) && overlaps(line.box, box, NEAR)) found.push(line);
      }
    }
    return found;
  }

  /** Whether a label's box keeps clear of all nodes and labels and keeps a distance to the lines of other edges. */
  isFree(box: Extent, edge: number, fromLines: number): boolean {
    const [first, last] = this.#bandRange(box.top, box.bottom);
    for (let row = Math.max(0, first - 1); row <= Math.min(this.#obstacles.length - 1, last + 1); row++) {
      if (this.#obstacles[row]!.some((obstacle) => overlaps(obstacle.bare, box, LABEL_NODE))) return false;
    }
    if (this.#labels.slice(first, last + 1).some((labels) => labels.some((label) => overlaps(label, box, LABEL_NODE))))
      return false;
    for (let band = first; band <= last; band++) {
      for (const line of this.#bands[band]!) {
        const distance = line.edge === edge ? OWN_LINE : fromLines;
        if (!overlaps(line.box, box, distance)) continue;
        for (let i = 0; i + 1 < line.points.length; i++)
          if (cuts(box, line.points[i]!, line.points[i + 1]!, distance)) return false;
      }
    }
    return true;
  }

  addLabel(box: Extent): void {
    this.#hasLabels = true;
    const [first, last] = this.#bandRange(box.top, box.bottom);
    for (let band = first; band <= last; band++) this.#labels[band]!.push(box);
  }

  /** Whether a course from one node to another runs into a node or a label, or too close by. */
  hitsBox({ source, target }: Line, course: TriedCourse): boolean {
    if (this.#hasLabels && this.#hitsLabel(course)) return true;
    const first = Math.max(0, this.#bandOf(course.top) - 1);
    const last = Math.min(this.#obstacles.length - 1, this.#bandOf(course.bottom) + 1);
    for (let row = first; row <= last; row++) {
      for (const obstacle of this.#obstacles[row]!) {
        if (!overlaps(obstacle, course, 0)) continue;
        const { member, bare } = obstacle;
        if (member === source || member === target) {
          if (hitsOwn(bare, course, member === source, member === target)) return true;
        } else if (course.hits(obstacle, 0)) return true;
      }
    }
    return false;
  }

  #hitsLabel(course: TriedCourse): boolean {
    const [first, last] = this.#bandRange(course.top, course.bottom);
    for (let band = first; band <= last; band++) {
      if (this.#labels[band]!.some((label) => overlaps(label, course, LABEL_NODE) && course.hits(label, LABEL_NODE))) return true;
    }
    return false;
  }
}

/** The line of an edge along its points, not yet in a band. */
export function newLine(edge: number, data: LaneEdge, source: Member, target: Member, points: readonly Point[]): Line {
  const dashed = data.kind !== 'sequence';
  const late = data.late === true;
  return { edge, dashed, late, source, target, points, stretches: stretchesOf(points), box: extentOfPoints(points), band: 0 };
}

function memberBox(member: Member, columns: Columns, heights: Heights, block: number, layering: Layering): Box {
  const line = heights.line[layering.items[block]!.firstRow]!;
  return { x: columns.x[block]! + member.x, y: line + member.y, width: member.node.width, height: member.node.height };
}

/** Its own node an edge touches with the end only; the stretch next to that may pass close by, later ones may not. */
function hitsOwn(box: Extent, course: TriedCourse, isSource: boolean, isTarget: boolean): boolean {
  const count = course.count - 1;
  for (let i = 0; i < count; i++) {
    const fromEnd = Math.min(isSource ? i : count, isTarget ? count - 1 - i : count);
    if (fromEnd === 0) continue;
    if (course.cuts(i, box, fromEnd === 1 ? -1 : OWN)) return true;
  }
  return false;
}
