/**
 * The least cost that a drawing with lanes can have: an exhaustive search over the rows and columns of all boxes and the courses of all lines, which
 * leaves a branch as soon as it costs as much as the best drawing known. Lanes are bands of two columns (three where there is but one lane); what makes
 * progress runs downwards or sideways; a decision's answers have a corner each. Exponential: for processes of up to eight boxes.
 */
import type { Side } from '../../../src/geometry/geometry.ts';
import { type Course, Grid, type GridBox } from './courses.ts';
import { meeting, runsThroughBox } from './lines.ts';

export interface Puzzle {
  /** In the order in which they are placed: each after all that leads to it but for returns. */
  readonly boxes: readonly { readonly lane: number; readonly kind: string }[];
  readonly lanes: number;
  /** `ahead`: makes progress, and so must not go up. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly kind: string; readonly ahead: boolean }[];
}

export interface Least {
  /** The cost of the best drawing found that costs less than the bound; null where there is none. */
  readonly cost: number | null;
  /** Whether all drawings were looked at. */
  readonly complete: boolean;
}

/** Courses that are tried before the search gives up. */
const MOST_STEPS = 300_000;

/** The least cost below `bound`: crossings, those of lines of one box once more, and lines round their own box. */
export function leastCost(puzzle: Puzzle, bound: number): Least {
  const search = new Search(puzzle, bound);
  search.place(0, 0);
  return { cost: search.best < bound ? search.best : null, complete: search.steps < MOST_STEPS || search.best === 0 };
}

class Search {
  best: number;
  steps = 0;
  readonly #puzzle: Puzzle;
  readonly #grid = new Grid();
  readonly #boxes: GridBox[] = [];
  readonly #drawn: { readonly line: number; readonly course: Course }[] = [];
  readonly #closing: readonly (readonly number[])[];
  readonly #columns: number;

  constructor(puzzle: Puzzle, bound: number) {
    this.#puzzle = puzzle;
    this.best = bound;
    this.#columns = puzzle.lanes === 1 ? 3 : 2;
    this.#closing = puzzle.boxes.map((_, i) =>
      puzzle.lines.flatMap(({ from, to }, line) => (Math.max(from, to) === i ? [line] : [])),
    );
  }

  place(index: number, cost: number): void {
    const box = this.#puzzle.boxes[index];
    if (box === undefined) {
      this.best = cost;
      return;
    }
    for (const row of this.#rowsFor(index)) {
      for (let column = box.lane * this.#columns; column < (box.lane + 1) * this.#columns; column++) {
        if (this.#isDone()) return;
        if (this.#boxes.some((other) => other.row === row && other.column === column)) continue;
        const placed = this.#grid.boxAt({ column, row }, box.kind === 'decision');
        if (this.#drawn.some(({ course }) => runsThroughBox(course, placed))) continue;
        this.#boxes.push(placed);
        this.#draw(index, 0, cost);
        this.#boxes.pop();
      }
    }
  }

  #isDone(): boolean {
    return this.best === 0 || this.steps >= MOST_STEPS;
  }

  /** Rows from that of the last step before it, the next one first; one row more than there are can be had. */
  #rowsFor(index: number): number[] {
    if (index === 0) return [0];
    const last = Math.max(...this.#boxes.map(({ row }) => row));
    const before = this.#closing[index]!.flatMap((line) => {
      const { from, ahead } = this.#puzzle.lines[line]!;
      return ahead && from < index ? [this.#boxes[from]!.row] : [];
    });
    const first = Math.max(0, ...before);
    const rows = Array.from({ length: last + 2 - first }, (_, i) => first + i);
    return rows.sort((a, b) => Math.abs(a - first - 1) - Math.abs(b - first - 1));
  }

  /** Draws the lines that the newest box closes, from the given one on, and then goes on to the next box. */
  #draw(index: number, position: number, cost: number): void {
    const line = this.#closing[index]![position];
    if (line === undefined) {
      this.place(index + 1, cost);
      return;
    }
    const { from, to } = this.#puzzle.lines[line]!;
    for (const course of this.#grid.coursesBetween(this.#boxes[from]!, this.#boxes[to]!)) {
      if (this.#isDone()) return;
      this.steps++;
      const added = this.#costOf(line, course);
      if (added === null || cost + added >= this.best) continue;
      this.#drawn.push({ line, course });
      this.#draw(index, position + 1, cost + added);
      this.#drawn.pop();
    }
  }

  /** What a course adds to the cost; null where it may not be drawn. */
  #costOf(line: number, course: Course): number | null {
    if (this.#boxes.some((box) => runsThroughBox(course, box)) || this.#sharesCorner(line, course)) return null;
    let cost = Number(course.wraps);
    for (const other of this.#drawn) {
      const met = meeting(course, other.course);
      if (met === null) return null;
      cost += met.crossings + met.own;
    }
    return cost;
  }

  /** Whether a line takes the corner of a decision that one of its answers has, or an answer one that is taken. */
  #sharesCorner(line: number, course: Course): boolean {
    const { lines, boxes } = this.#puzzle;
    const { from, to } = lines[line]!;
    const taken = (box: number, side: Side, leaves: boolean) =>
      boxes[box]!.kind === 'decision' &&
      this.#drawn.some((other) => {
        const { from: start, to: end } = lines[other.line]!;
        return (start === box && other.course.leaves === side) || (leaves && end === box && other.course.enters === side);
      });
    return taken(from, course.leaves, true) || taken(to, course.enters, false);
  }
}
