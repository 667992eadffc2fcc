/** Lines of a file with marks under them. Only ASCII signs are drawn: box signs are two columns wide in many East Asian terminals. */
import { lineText, type SourceFile } from '../../source/source-file.ts';
import { groupBy } from '../group-by.ts';
import type { Mark } from './marks.ts';
import { type Window, windowOf } from './window.ts';

export interface ExcerptStyle {
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
