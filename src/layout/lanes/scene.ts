/**
 * What stands where while routes are tried: the boxes of the nodes by row, and the lines of all edges by the rows they touch, so that a
 * candidate is compared with its neighbourhood only.
 */
import type { Point } from '../../geometry/geometry.ts';
import type { LaneEdge } from '../lane-graph.ts';
import { cuts, type Extent, extentOfPoints, overlaps } from './extent.ts';
import { Obstacles } from './obstacles.ts';
import { CLEARANCE } from './spacing.ts';
import type { Block, Columns, Heights, Layering, Member } from './stages.ts';
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
  /** Its number in its scene. */
  number: number;
}

/** Lines further away than this have nothing to do with each other. */
export const NEAR = CLEARANCE + 1;
/** Between a label and a node or another label. */
const LABEL_NODE = 2;
/** Between a label and its own line. */
const OWN_LINE = 1;

export class RouteScene {
  readonly #layering: Layering;
  readonly #heights: Heights;
  readonly width: number;
  /** Whether `no` should leave to the right. */
  readonly leansRight: boolean;
  readonly #obstacles: Obstacles;
  /** All lines, those within blocks too; by band their numbers. */
  readonly #all: Line[] = [];
  readonly #bands: number[][] = [];
  /** By line the first band that it touches, and its left, right, top and bottom. */
  readonly #firstBand: Int32Array;
  readonly #sides: Float64Array;
  readonly #labels: Extent[][] = [];
  readonly #from: Line[][];
  /** The lines that `findNear` found, as many as it says. */
  readonly near: Line[] = [];
  #looked = 0;
  #hasLabels = false;

  constructor(layering: Layering, columns: Columns, heights: Heights, lines: readonly Line[]) {
    const { blocks, graph } = layering.graph;
    this.#layering = layering;
    this.#heights = heights;
    this.leansRight = graph.direction === 'down';
    this.width = columns.borders[columns.borders.length - 1]!;
    this.#obstacles = new Obstacles(layering, columns, heights);
    for (let row = 0; row < layering.rowCount; row++) {
      this.#bands.push([]);
      this.#labels.push([]);
    }
    this.#firstBand = new Int32Array(graph.edges.length);
    this.#sides = new Float64Array(4 * graph.edges.length);
    this.#from = graph.nodes.map(() => []);
    for (const line of lines) this.#add(line);
    for (const block of blocks) if (block.inner.length > 0) this.#addInner(block, columns.x[block.index]!);
  }

  /** Lines within blocks never change, but others have to keep clear of them. */
  #addInner({ index, members, inner }: Block, x: number): void {
    const y = this.#heights.line[this.#layering.items[index]!.firstRow]!;
    for (const { edge, points } of inner) {
      const data = this.#layering.graph.graph.edges[edge]!;
      const source = members.find(({ index }) => index === data.from)!;
      const target = members.find(({ index }) => index === data.to)!;
      const moved = points.map(([dx, dy]): Point => [x + dx, y + dy]);
      this.#add(newLine(edge, data, source, target, moved));
    }
  }

  /** The band, a row with the channel below it, that a height lies in. */
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

  #firstBandOf({ top }: Extent): number {
    return this.#bandOf(top - CLEARANCE);
  }

  #lastBandOf({ bottom }: Extent): number {
    return this.#bandOf(bottom + CLEARANCE);
  }

  #add(line: Line): void {
    line.number = this.#all.length;
    this.#all.push(line);
    this.#from[line.source.index]!.push(line);
    this.#enter(line);
  }

  /** The lines that leave a node. */
  from(member: Member): readonly Line[] {
    return this.#from[member.index]!;
  }

  boxOf(member: Member): Extent {
    return this.#obstacles.boxOf(member);
  }

  #enter({ number, box }: Line): void {
    const first = this.#firstBandOf(box);
    const last = this.#lastBandOf(box);
    this.#firstBand[number] = first;
    this.#sides[4 * number] = box.left;
    this.#sides[4 * number + 1] = box.right;
    this.#sides[4 * number + 2] = box.top;
    this.#sides[4 * number + 3] = box.bottom;
    for (let band = first; band <= last; band++) this.#bands[band]!.push(number);
  }

  replace(line: Line, points: readonly Point[]): void {
    const last = this.#lastBandOf(line.box);
    for (let band = this.#firstBand[line.number]!; band <= last; band++) {
      const numbers = this.#bands[band]!;
      numbers.splice(numbers.indexOf(line.number), 1);
    }
    line.points = points;
    line.stretches = stretchesOf(points);
    line.box = extentOfPoints(points);
    this.#enter(line);
  }

  /** How many lines were looked at to find those near a box. */
  get comparisons(): number {
    return this.#looked;
  }

  /** Puts the lines that come near a box into `near`, and returns their number. */
  findNear(box: Extent): number {
    const first = this.#firstBandOf(box);
    const last = this.#lastBandOf(box);
    const left = box.left - NEAR;
    const right = box.right + NEAR;
    const top = box.top - NEAR;
    const bottom = box.bottom + NEAR;
    const sides = this.#sides;
    const { near } = this;
    let count = 0;
    for (let band = first; band <= last; band++) {
      const numbers = this.#bands[band]!;
      this.#looked += numbers.length;
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i]!;
        // A line that began in an earlier band of the range was met there.
        if (band !== first && this.#firstBand[number] !== band) continue;
        const at = 4 * number;
        if (sides[at]! < right && sides[at + 1]! > left && sides[at + 2]! < bottom && sides[at + 3]! > top)
          near[count++] = this.#all[number]!;
      }
    }
    return count;
  }

  /** Whether a label's box keeps clear of all nodes and labels and keeps a distance to the lines of other edges. */
  isFree(box: Extent, edge: number, fromLines: number): boolean {
    const first = this.#firstBandOf(box);
    const last = this.#lastBandOf(box);
    if (this.#obstacles.isNear(box, first - 1, last + 1, LABEL_NODE)) return false;
    for (let band = first; band <= last; band++) {
      if (this.#labels[band]!.some((label) => overlaps(label, box, LABEL_NODE))) return false;
      for (const number of this.#bands[band]!) {
        const line = this.#all[number]!;
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
    const last = this.#lastBandOf(box);
    for (let band = this.#firstBandOf(box); band <= last; band++) this.#labels[band]!.push(box);
  }

  /** Whether a course from one node to another runs into a node or a label, or too close by. */
  hitsBox({ source, target }: Line, course: TriedCourse): boolean {
    if (this.#hasLabels && this.#hitsLabel(course)) return true;
    return this.#obstacles.isHit(course, source, target, this.#bandOf(course.top) - 1, this.#bandOf(course.bottom) + 1);
  }

  #hitsLabel(course: TriedCourse): boolean {
    const last = this.#lastBandOf(course);
    for (let band = this.#firstBandOf(course); band <= last; band++) {
      for (const { left, right, top, bottom } of this.#labels[band]!)
        if (course.hits(left - LABEL_NODE, right + LABEL_NODE, top - LABEL_NODE, bottom + LABEL_NODE)) return true;
    }
    return false;
  }
}

/** The line of an edge along its points, not yet in a scene. */
export function newLine(edge: number, data: LaneEdge, source: Member, target: Member, points: readonly Point[]): Line {
  const dashed = data.kind !== 'sequence';
  const late = data.late === true;
  return { edge, dashed, late, source, target, points, stretches: stretchesOf(points), box: extentOfPoints(points), number: -1 };
}
