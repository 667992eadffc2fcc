/** The part of a line that is shown: all of it where it fits, else what stands around a place. */
import { type Cell, cellsOf } from './cells.ts';

export interface Window {
  readonly cells: readonly Cell[];
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** Units looked at on each side: bounds the work on a line of any length. */
const REACH = 500;

/** The cells of `line` to show in `columns` columns so that the range `start` to `end` is seen, or its beginning where it is too wide. */
export function windowOf(line: string, start: number, end: number, columns: number): Window {
  const from = boundary(line, Math.max(0, start - REACH));
  const to = boundary(line, Math.min(line.length, Math.max(start, Math.min(end, start + REACH)) + REACH));
  const cells = cellsOf(line, from, to);
  const marked = cells.filter((cell) => cell.end > start && cell.start < end);
  const room = Math.max(0, columns - widthOf(marked));

  const first = cells.findIndex((cell) => cell.end > start);
  const anchor = first < 0 ? cells.length : first;
  const tail = widthOf(cells.slice(anchor + marked.length));
  const left = takeWhile(cells, anchor - 1, -1, Math.max(Math.floor(room / 2), room - tail));
  const right = takeWhile(cells, left + 1, 1, columns);
  return {
    cells: cells.slice(left + 1, right),
    cutLeft: from > 0 || left >= 0,
    cutRight: to < line.length || right < cells.length,
  };
}

/** Index of the first cell, going from `at` by `step`, that no longer fits in `columns`. */
function takeWhile(cells: readonly Cell[], at: number, step: 1 | -1, columns: number): number {
  let index = at;
  for (let used = 0; cells[index] !== undefined; index += step) {
    used += cells[index]!.width;
    if (used > columns) break;
  }
  return index;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Never in the middle of a surrogate pair. */
function boundary(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}
