/**
 * What stands where while routes are tried: the boxes of the nodes by row, and the lines of all edges by the rows they touch, so that a
 * candidate is compared with its neighbourhood only.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { LaneEdge } from '../lane-graph.ts';
import { CLEARANCE } from './spacing.ts';
import type { Columns, Heights, Layering, Member } from './stages.ts';

export interface Line {
  /** Its edge in the graph. */
  readonly edge: number;
  /** Not sequence flow. */
  readonly dashed: boolean;
  readonly source: Member;
  readonly target: Member;
  points: readonly Point[];
  box: Extent;
}

/** A box by its edges. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Obstacle extends Extent {
  readonly member: Member;
  /** The bare box, without what has to stay free around it. */
  readonly bare: Extent;
}

/** How near a line may come to its own node again. */
const OWN = 5;
/** Two lines closer than this look like one that is drawn twice: they may share nothing. */
const ON_TOP = 1.5;

/** Between a label and a node or another label. */
const LABEL_NODE = 2;
/** Between a label and its own line. */
const OWN_LINE = 1;

export class Scene {
  readonly width: number;
  private readonly bands: Set<Line>[];
  private readonly obstacles: Obstacle[][];
  private readonly labels: Extent[][];
  private readonly boxes = new Map<Member, Extent>();
  private readonly bySource = new Map<Member, Line[]>();

  constructor(
    private readonly layering: Layering,
    private readonly columns: Columns,
    private readonly heights: Heights,
    readonly lines: readonly Line[],
  ) {
    this.width = columns.borders[columns.borders.length - 1]!;
    this.bands = Array.from({ length: layering.rowCount }, () => new Set());
    this.labels = this.bands.map(() => []);
    this.obstacles = layering.rows.map((row) =>
      row.flatMap(({ block }) => (block ? block.members.map((member) => this.obstacle(block.index, member)) : [])),
    );
    for (const line of lines) this.add(line);
    for (const { block } of layering.items) if (block) this.addInner(block.index);
  }

  private obstacle(block: number, member: Member): Obstacle {
    const { margin } = member.node;
    const bare = extentOf(memberBox(member, this.columns, this.heights, block, this.layering));
    this.boxes.set(member, bare);
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
  private addInner(index: number): void {
    const block = this.layering.graph.blocks[index]!;
    const x = this.columns.x[index]!;
    const y = this.heights.line[this.layering.items[index]!.firstRow]!;
    const members = new Map(block.members.map((member) => [member.index, member]));
    for (const { edge, points } of block.inner) {
      const data = this.layering.graph.graph.edges[edge]!;
      this.add(
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
  private bandRange(top: number, bottom: number): [number, number] {
    return [this.bandOf(top - CLEARANCE), this.bandOf(bottom + CLEARANCE)];
  }

  private bandOf(y: number): number {
    const { line } = this.heights;
    let low = 0;
    let high = line.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (line[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private add(line: Line): void {
    this.enter(line);
    this.bySource.set(line.source, [...this.from(line.source), line]);
  }

  /** The lines that leave a node. */
  from(member: Member): readonly Line[] {
    return this.bySource.get(member) ?? [];
  }

  boxOf(member: Member): Extent {
    return this.boxes.get(member)!;
  }

  private enter(line: Line): void {
    const [first, last] = this.bandRange(line.box.top, line.box.bottom);
    for (let band = first; band <= last; band++) this.bands[band]!.add(line);
  }

  replace(line: Line, points: readonly Point[]): void {
    const [first, last] = this.bandRange(line.box.top, line.box.bottom);
    for (let band = first; band <= last; band++) this.bands[band]!.delete(line);
    line.points = points;
    line.box = extentOfPoints(points);
    this.enter(line);
  }

  /** Lines that come near a box. */
  near(box: Extent): Set<Line> {
    const [first, last] = this.bandRange(box.top, box.bottom);
    const found = new Set<Line>();
    for (let band = first; band <= last; band++) {
      for (const line of this.bands[band]!) if (overlaps(line.box, box, CLEARANCE + 1)) found.add(line);
    }
    return found;
  }

  /** Whether a label's box keeps clear of all nodes and labels and keeps a distance to the lines of other edges. */
  isFree(box: Extent, edge: number, fromLines: number): boolean {
    const [first, last] = this.bandRange(box.top, box.bottom);
    for (let row = Math.max(0, first - 1); row <= Math.min(this.obstacles.length - 1, last + 1); row++) {
      if (this.obstacles[row]!.some((obstacle) => overlaps(obstacle.bare, box, LABEL_NODE))) return false;
    }
    if (this.labels.slice(first, last + 1).some((labels) => labels.some((label) => overlaps(label, box, LABEL_NODE))))
      return false;
    for (let band = first; band <= last; band++) {
      for (const line of this.bands[band]!) {
        const distance = line.edge === edge ? OWN_LINE : fromLines;
        if (!overlaps(line.box, box, distance)) continue;
        for (let i = 0; i + 1 < line.points.length; i++)
          if (cuts(box, line.points[i]!, line.points[i + 1]!, distance)) return false;
      }
    }
    return true;
  }

  addLabel(box: Extent): void {
    const [first, last] = this.bandRange(box.top, box.bottom);
    for (let band = first; band <= last; band++) this.labels[band]!.push(box);
  }

  /** Whether a course from one node to another runs into a node or a label, or too close by. */
  hitsBox(source: Member, target: Member, points: readonly Point[]): boolean {
    const whole = extentOfPoints(points);
    if (this.hitsLabel(whole, points)) return true;
    const first = Math.max(0, this.bandOf(whole.top) - 1);
    const last = Math.min(this.obstacles.length - 1, this.bandOf(whole.bottom) + 1);
    for (let row = first; row <= last; row++) {
      for (const obstacle of this.obstacles[row]!) {
        if (!overlaps(obstacle, whole, 0)) continue;
        if (obstacle.member === source || obstacle.member === target) {
          if (hitsOwn(obstacle.bare, points, obstacle.member === source, obstacle.member === target)) return true;
        } else if (hits(obstacle, points, 0)) return true;
      }
    }
    return false;
  }

  private hitsLabel(whole: Extent, points: readonly Point[]): boolean {
    const [first, last] = this.bandRange(whole.top, whole.bottom);
    for (let band = first; band <= last; band++) {
      if (this.labels[band]!.some((label) => overlaps(label, whole, LABEL_NODE) && hits(label, points, LABEL_NODE))) return true;
    }
    return false;
  }
}

export function newLine(edge: number, data: LaneEdge, source: Member, target: Member, points: readonly Point[]): Line {
  return { edge, dashed: data.kind !== 'sequence', source, target, points, box: extentOfPoints(points) };
}

function memberBox(member: Member, columns: Columns, heights: Heights, block: number, layering: Layering): Box {
  const line = heights.line[layering.items[block]!.firstRow]!;
  return { x: columns.x[block]! + member.x, y: line + member.y, width: member.node.width, height: member.node.height };
}

export function extentOf({ x, y, width, height }: Box): Extent {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

export function extentOfPoints(points: readonly Point[]): Extent {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, right, top, bottom };
}

export function overlaps(a: Extent, b: Extent, margin: number): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;
}

function hits(box: Extent, points: readonly Point[], margin: number): boolean {
  for (let i = 0; i + 1 < points.length; i++) if (cuts(box, points[i]!, points[i + 1]!, margin)) return true;
  return false;
}

function cuts(box: Extent, [ax, ay]: Point, [bx, by]: Point, margin: number): boolean {
  return (
    Math.min(ax, bx) < box.right + margin &&
    Math.max(ax, bx) > box.left - margin &&
    Math.min(ay, by) < box.bottom + margin &&
    Math.max(ay, by) > box.top - margin
  );
}

/** Its own node an edge touches with the end only; the stretch next to that may pass close by, later ones may not. */
function hitsOwn(box: Extent, points: readonly Point[], isSource: boolean, isTarget: boolean): boolean {
  const count = points.length - 1;
  for (let i = 0; i < count; i++) {
    const fromEnd = Math.min(isSource ? i : count, isTarget ? count - 1 - i : count);
    if (fromEnd === 0) continue;
    if (cuts(box, points[i]!, points[i + 1]!, fromEnd === 1 ? -1 : OWN)) return true;
  }
  return false;
}

/** Crossings of two courses; Infinity where one would hide the other or run too close beside it. */
export function crossings(points: readonly Point[], other: readonly Point[], shareEnd: boolean): number {
  let count = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const p = stretch(points[i]!, points[i + 1]!);
    for (let j = 0; j + 1 < other.length; j++) {
      const q = stretch(other[j]!, other[j + 1]!);
      if (p.vertical !== q.vertical) {
        if (p.at > q.from + 1e-6 && p.at < q.to - 1e-6 && q.at > p.from + 1e-6 && q.at < p.to - 1e-6) count++;
        continue;
      }
      const apart = Math.abs(p.at - q.at);
      if (apart >= CLEARANCE || (shareEnd && apart < 0.5)) continue;
      if (Math.min(p.to, q.to) - Math.max(p.from, q.from) > (apart < ON_TOP ? 0.5 : 4)) return Number.POSITIVE_INFINITY;
    }
  }
  return count;
}

function stretch(a: Point, b: Point): { vertical: boolean; at: number; from: number; to: number } {
  const vertical = a[0] === b[0];
  const [at, p, q] = vertical ? [a[0], a[1], b[1]] : [a[1], a[0], b[0]];
  return { vertical, at, from: Math.min(p, q), to: Math.max(p, q) };
}
