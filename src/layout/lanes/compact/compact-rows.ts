/**
 * Compaction of heights: with the order of everything fixed, rows and tracks move up as far as what stands above them allows. A channel is then
 * only as high as its tracks and labels need at their places. Blocks of a row keep their common line, and rows do not run into each other.
 * One-dimensional compaction as in `compact.ts`, but by longest paths: nothing else has to be weighed against the height.
 */
import type { Box } from '../../../geometry/geometry.ts';
import { drawRoutes } from '../heights.ts';
import { LABEL_GAP, LINE_LINE, PHASE_HEAD, ROW_GAP, TRACK_BOTTOM, TRACK_TOP } from '../spacing.ts';
import type { Block, Layering, Picture } from '../stages.ts';
import {
  boxesAndLines,
  findLevels,
  type LabelTie,
  type LevelMark,
  type LevelThing,
  labelThing,
  tieOfLabel,
} from './level-things.ts';
import { neighbours } from './visibility.ts';

/** Between steps of different lanes in two rows where no line runs between them. */
const ROW_GAP_ASIDE = 12;

export interface LabelledPicture {
  readonly picture: Picture;
  /** By edge of the graph. */
  readonly boxes: readonly (Box | null)[];
}

export function compactRows({ picture, boxes }: LabelledPicture): LabelledPicture {
  const { layering, heights, routes } = picture;
  const levels = findLevels(picture);
  const program = new LongestPaths([...levels.present, 0, heights.height]);
  const [top, bottom] = [levels.present.length, levels.present.length + 1];
  const ties = boxes.map((box, edge) => box && tieOfLabel(edge, box, picture, levels));
  const things = [
    ...boxesAndLines(picture, levels),
    ...boxes.flatMap((box, edge) => (box ? [labelThing(box, ties[edge]!.start.point)] : [])),
  ];
  for (const [i, j] of neighbours(things)) {
    const [upper, lower] = [things[i]!, things[j]!];
    program.separate({ point: upper.point, y: upper.right }, { point: lower.point, y: lower.left }, distance(upper, lower));
  }
  for (const { point, left, right, kind } of things) {
    const margin = kind === 'line' ? TRACK_BOTTOM : 0;
    program.separate({ point: top, y: 0 }, { point, y: left }, margin);
    program.separate({ point, y: right }, { point: bottom, y: heights.height }, margin);
  }
  boxes.forEach((box, edge) => {
    if (box) keepBeside(program, box, ties[edge]!);
  });
  separateRows(program, layering, heights.line);
  const solved = program.solve();
  const line = solved.slice(0, layering.rowCount);
  const track = new Map(levels.tracks.map((each, i) => [each, solved[layering.rowCount + i]!]));
  const phaseBorders = solved.slice(layering.rowCount + levels.tracks.length, top);
  const compact = { line, track, phaseBorders, height: solved[bottom]! };
  const moved = boxes.map((box, edge) => {
    if (box === null) return null;
    const { point } = ties[edge]!.start;
    return { ...box, y: box.y + solved[point]! - levels.present[point]! };
  });
  return { picture: { ...picture, heights: compact, lines: drawRoutes(routes, compact) }, boxes: moved };
}

/** How far apart two things that see each other should be. */
function distance({ kind: upper }: LevelThing, { kind: lower }: LevelThing): number {
  if (upper === 'label' || lower === 'label') return LABEL_GAP;
  if (upper === 'border' || lower === 'border') return PHASE_HEAD;
  if (upper === 'line') return lower === 'line' ? LINE_LINE : TRACK_BOTTOM;
  return lower === 'line' ? TRACK_TOP : ROW_GAP;
}

/** A label beside an upright stretch does not come to stand beyond its other end. */
function keepBeside(program: LongestPaths, { y, height }: Box, { start, end }: LabelTie): void {
  if (end.y > start.y) program.separate({ point: start.point, y: y + height }, end, LABEL_GAP);
  if (end.y < start.y) program.separate(end, { point: start.point, y }, LABEL_GAP);
}

/** The steps of a row stand below those of the row before. */
function separateRows(program: LongestPaths, { rows }: Layering, line: readonly number[]): void {
  for (let row = 0; row + 1 < rows.length; row++) {
    program.separate({ point: row, y: line[row]! }, { point: row + 1, y: line[row + 1]! }, 0);
    for (const { block: upper } of rows[row]!) {
      for (const { block: lower } of rows[row + 1]!) {
        if (upper === null || lower === null) continue;
        const foot = { point: row, y: line[row]! + upper.root.y + upper.root.node.height };
        const head = { point: row + 1, y: line[row + 1]! + lower.root.y };
        program.separate(foot, head, reaches(upper, lower) || reaches(lower, upper) ? ROW_GAP : ROW_GAP_ASIDE);
      }
    }
  }
}

/** Whether a step stands in the lane of another one, or should reach there. */
function reaches({ lane, root }: Block, other: Block): boolean {
  const { first, last } = root.node.span ?? { first: lane, last: lane };
  return other.lane >= first && other.lane <= last;
}

/** Points on a line, each as near to its beginning as what is before it allows. The present places fulfil all that is asked for. */
class LongestPaths {
  readonly #present: readonly number[];
  readonly #gaps: { readonly before: number; readonly after: number; readonly distance: number }[] = [];

  constructor(present: readonly number[]) {
    this.#present = present;
  }

  /** Two heights keep a distance, as far as they do at present. Rounded to whole pixels. */
  separate(before: LevelMark, after: LevelMark, distance: number): void {
    if (before.point === after.point) return;
    const [from, to] = [this.#present[before.point]!, this.#present[after.point]!];
    const least = Math.ceil(before.y - from + distance + to - after.y - 1e-6);
    this.#gaps.push({ before: before.point, after: after.point, distance: Math.min(Math.floor(to - from), least) });
  }

  solve(): number[] {
    const solved = this.#present.map(() => 0);
    this.#gaps.sort((a, b) => this.#present[a.before]! - this.#present[b.before]!);
    for (let changed = true; changed; ) {
      changed = false;
      for (const { before, after, distance } of this.#gaps) {
        if (solved[before]! + distance <= solved[after]!) continue;
        solved[after] = solved[before]! + distance;
        changed = true;
      }
    }
    return solved;
  }
}
