/**
 * What stands where while routes are tried: the boxes of the nodes by row, and the lines of all edges by the rows they touch, so that a
 * candidate is compared with its neighbourhood only.
 */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { LaneEdge } from '../lane-graph.ts';
import { cuts, type Extent, extentOf, extentOfPoints, hits, overlaps } from './extent.ts';
import { CLEARANCE } from './spacing.ts';
import type { Columns, Heights, Layering, Member } from './stages.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

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
  readonly #bands: Set<Line>[];
  readonly #obstacles: Obstacle[][];
  readonly #labels: Extent[][];
  readonly #boxes = new Map<Member, Extent>();
  readonly #bySource = new Map<Member, Line[]>();
  /** Counts the changes of lines; by band the last one. */
  #clock = 0;
  readonly #changed: number[];
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
    this.#bands = Array.from({ length: layering.rowCount }, () => new Set());
    this.#labels = this.#bands.map(() => []);
    this.#changed = this.#bands.map(() => 0);
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
    for (let band = first; band <= last; band++) {
      this.#bands[band]!.add(line);
      this.#changed[band] = this.#clock;
    }
  }

  replace(line: Line, points: readonly Point[]): void {
    const [first, last] = this.#bandRange(line.box.top, line.box.bottom);
    this.#clock++;
    for (let band = first; band <= last; band++) {
      this.#bands[band]!.delete(line);
      this.#changed[band] = this.#clock;
    }
    line.points = points;
    line.stretches = stretchesOf(points);
    line.box = extentOfPoints(points);
    this.#enter(line);
  }

  /** The present moment, for `isAsBefore`. */
  get now(): number {
    return this.#clock;
  }

  /** How many lines were looked at to find those near a box. */
  get comparisons(): number {
    return this.#looked;
  }

  /** Whether no line near these heights has changed since a moment. */
  isAsBefore(moment: number, { top, bottom }: Pick<Extent, 'top' | 'bottom'>): boolean {
    const [first, last] = this.#bandRange(top, bottom);
    for (let band = first; band <= last; band++) if (this.#changed[band]! > moment) return false;
    return true;
  }

  /** Lines that come near a box. */
  near(box: Extent): Line[] {
    const [first, last] = this.#bandRange(box.top, box.bottom);
    const found: Line[] = [];
    for (let band = first; band <= last; band++) {
      this.#looked += this.#bands[band]!.size;
      for (const line of this.#bands[band]!) {
        // A line that began in an earlier band of the range was met there.
        if ((band === first || line.band === band) && overlaps(line.box, box, CLEARANCE + 1)) found.push(line);
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

  /** Whether a course from one node to another, with all its points within `whole`, runs into a node or a label, or too close by. */
  hitsBox(source: Member, target: Member, points: readonly Point[], whole: Extent): boolean {
    if (this.#hasLabels && this.#hitsLabel(whole, points)) return true;
    const first = Math.max(0, this.#bandOf(whole.top) - 1);
    const last = Math.min(this.#obstacles.length - 1, this.#bandOf(whole.bottom) + 1);
    for (let row = first; row <= last; row++) {
      for (const obstacle of this.#obstacles[row]!) {
        if (!overlaps(obstacle, whole, 0)) continue;
        if (obstacle.member === source || obstacle.member === target) {
          if (hitsOwn(obstacle.bare, points, obstacle.member === source, obstacle.member === target)) return true;
        } else if (hits(obstacle, points, 0)) return true;
      }
    }
    return false;
  }

  #hitsLabel(whole: Extent, points: readonly Point[]): boolean {
    const [first, last] = this.#bandRange(whole.top, whole.bottom);
    for (let band = first; band <= last; band++) {
      if (this.#labels[band]!.some((label) => overlaps(label, whole, LABEL_NODE) && hits(label, points, LABEL_NODE))) return true;
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
function hitsOwn(box: Extent, points: readonly Point[], isSource: boolean, isTarget: boolean): boolean {
  const count = points.length - 1;
  for (let i = 0; i < count; i++) {
    const fromEnd = Math.min(isSource ? i : count, isTarget ? count - 1 - i : count);
    if (fromEnd === 0) continue;
    if (cuts(box, points[i]!, points[i + 1]!, fromEnd === 1 ? -1 : OWN)) return true;
  }
  return false;
}
