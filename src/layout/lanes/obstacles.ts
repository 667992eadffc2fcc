/** The boxes of all nodes row by row, and what has to stay free around them, in columns of numbers: most courses run into one of them. */
import { type Extent, overlaps } from './extent.ts';
import { CLEARANCE } from './spacing.ts';
import type { Columns, Heights, Layering, Member } from './stages.ts';
import type { TriedCourse } from './tried-course.ts';

/** How near a line may come to its own node again. */
const OWN = 5;

export class Obstacles {
  readonly #members: Member[] = [];
  readonly #boxes: Extent[] = [];
  /** Left, right, top and bottom of what has to stay free, one node after the other. */
  readonly #sides: Float64Array;
  /** The first node of each row, and their number at the end. */
  readonly #firstOfRow: number[] = [];
  readonly #boxOf: Extent[];

  constructor({ graph: { graph }, rows }: Layering, columns: Columns, heights: Heights) {
    this.#sides = new Float64Array(4 * graph.nodes.length);
    this.#boxOf = new Array(graph.nodes.length);
    for (const [row, items] of rows.entries()) {
      this.#firstOfRow.push(this.#members.length);
      for (const { block } of items) {
        if (block === null) continue;
        for (const member of block.members) this.#add(member, columns.x[block.index]! + member.x, heights.line[row]! + member.y);
      }
    }
    this.#firstOfRow.push(this.#members.length);
  }

  #add(member: Member, left: number, top: number): void {
    const { width, height, margin } = member.node;
    const box = { left, right: left + width, top, bottom: top + height };
    const at = 4 * this.#members.length;
    this.#sides[at] = left - Math.max(CLEARANCE, margin.left);
    this.#sides[at + 1] = box.right + Math.max(CLEARANCE, margin.right);
    this.#sides[at + 2] = top - Math.max(CLEARANCE, margin.top);
    this.#sides[at + 3] = box.bottom + Math.max(CLEARANCE, margin.bottom);
    this.#members.push(member);
    this.#boxes.push(box);
    this.#boxOf[member.index] = box;
  }

  boxOf(member: Member): Extent {
    return this.#boxOf[member.index]!;
  }

  /** Whether a box comes nearer than a margin to a node of some rows. */
  isNear(box: Extent, firstRow: number, lastRow: number, margin: number): boolean {
    const end = this.#endOf(lastRow);
    for (let i = this.#beginOf(firstRow); i < end; i++) if (overlaps(this.#boxes[i]!, box, margin)) return true;
    return false;
  }

  /** Whether a course from one node to another runs into one of some rows, or too close by. */
  isHit(course: TriedCourse, source: Member, target: Member, firstRow: number, lastRow: number): boolean {
    const sides = this.#sides;
    const { left, right, top, bottom } = course;
    const end = this.#endOf(lastRow);
    for (let i = this.#beginOf(firstRow); i < end; i++) {
      const at = 4 * i;
      if (sides[at]! >= right || sides[at + 1]! <= left || sides[at + 2]! >= bottom || sides[at + 3]! <= top) continue;
      const member = this.#members[i]!;
      if (member === source || member === target) {
        if (hitsOwn(this.#boxes[i]!, course, member === source, member === target)) return true;
      } else if (course.hits(sides[at]!, sides[at + 1]!, sides[at + 2]!, sides[at + 3]!)) return true;
    }
    return false;
  }

  #beginOf(row: number): number {
    return this.#firstOfRow[Math.max(0, row)]!;
  }

  #endOf(row: number): number {
    return this.#firstOfRow[Math.min(this.#firstOfRow.length - 1, row + 1)]!;
  }
}

/** Its own node an edge touches with the end only; the stretch next to that may pass close by, later ones may not. */
function hitsOwn({ left, right, top, bottom }: Extent, course: TriedCourse, isSource: boolean, isTarget: boolean): boolean {
  const count = course.count - 1;
  for (let i = 0; i < count; i++) {
    const fromEnd = Math.min(isSource ? i : count, isTarget ? count - 1 - i : count);
    if (fromEnd === 0) continue;
    const margin = fromEnd === 1 ? -1 : OWN;
    if (course.cuts(i, left - margin, right + margin, top - margin, bottom + margin)) return true;
  }
  return false;
}
