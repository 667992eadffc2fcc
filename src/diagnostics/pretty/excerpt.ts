/** Lines of a file with marks under them. Only ASCII signs are drawn: box signs are two columns wide in many East Asian terminals. */
import { lineText, type SourceFile } from '../../source/source-file.ts';
import { groupBy } from '../group-by.ts';
import { cellsOf, type TextCell } from './cells.ts';
import type { Mark } from './marks.ts';

interface ExcerptStyle {
  gutter(text: string): string;
  mark(text: string, primary: boolean): string;
}

export interface ExcerptOptions {
  readonly source: SourceFile;
  readonly marks: readonly Mark[];
  /** Columns for the text of a line. */
  readonly columns: number;
  /** Columns for line numbers. */
  readonly digits: number;
  readonly style: ExcerptStyle;
}

const CUT = '...';

/** The excerpt's lines, each line of the file once, with a row for each of its marks. */
export function excerpt({ source, marks, columns, digits, style }: ExcerptOptions): string[] {
  const rows: string[] = [];
  const byLine = groupBy(
    [...marks].sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end),
    (mark) => mark.line,
  );
  let before: number | null = null;
  for (const [line, here] of byLine) {
    if (before !== null && line > before + 1) rows.push(style.gutter(`${' '.repeat(digits)} ${CUT}`));
    const anchor = here.find((mark) => mark.primary) ?? here[0]!;
    const shown = windowOf(lineText(source, line), anchor.start, anchor.end, columns);
    rows.push(`${style.gutter(`${String(line).padStart(digits)} |`)}${textRow(shown)}`);
    for (const mark of here) rows.push(`${style.gutter(`${' '.repeat(digits)} |`)}${markRow(shown, mark, style)}`);
    before = line;
  }
  return rows;
}

function textRow({ cells, cutLeft, cutRight }: Window): string {
  const text = cells.map((cell) => cell.text).join('');
  const row = `${cutLeft ? CUT : ''}${text}${cutRight ? CUT : ''}`;
  return row.trim() === '' ? '' : ` ${row.trimEnd()}`;
}

function markRow({ cells, cutLeft }: Window, mark: Mark, style: ExcerptStyle): string {
  let indent = cutLeft ? CUT.length : 0;
  let width = 0;
  for (const cell of cells) {
    if (cell.end <= mark.start) indent += cell.width;
    else if (cell.start < mark.end) width += cell.width;
  }
  const line = (mark.primary ? '^' : '-').repeat(Math.max(1, width));
  const label = mark.label === null ? '' : ` ${mark.label}`;
  return ` ${' '.repeat(indent)}${style.mark(line + label, mark.primary)}`;
}

interface Window {
  readonly cells: readonly TextCell[];
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** Units looked at on each side: bounds the work on a line of any length. */
const REACH = 500;

/**
 * The part of a line that is shown: all of it where it fits, else what stands around a place. The cells of `line` to show in `columns`
 * columns so that the range `start` to `end` is seen, or its beginning where it is too wide.
 */
function windowOf(line: string, start: number, end: number, columns: number): Window {
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
function takeWhile(cells: readonly TextCell[], at: number, step: 1 | -1, columns: number): number {
  let index = at;
  for (let used = 0; cells[index] !== undefined; index += step) {
    used += cells[index]!.width;
    if (used > columns) break;
  }
  return index;
}

function widthOf(cells: readonly TextCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Never in the middle of a surrogate pair. */
function boundary(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}
