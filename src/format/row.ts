/**
 * Declarations of one kind that follow each other without a blank line form a table: their ids, texts and lanes stand in columns. Widths are
 * those of a terminal, where a Chinese character takes two columns.
 */
import stringWidth from 'string-width';
import { behind, type FormattedLine } from './lines.ts';

/** One printed item: its cells, aligned with those of its neighbours of the same family, then the rest of it. */
export interface AlignedRow {
  /** Rows of one family stand in one table; null stands alone. */
  readonly family: string | null;
  readonly cells: readonly string[];
  /** What follows the cells: the first line goes on behind them. */
  readonly rest: readonly FormattedLine[];
}

/** A cell wider than this would push the whole column away: it does not count for the width of its column. */
const WIDEST = 48;

/** A row without a table. */
export const plain = (rest: readonly FormattedLine[]): AlignedRow => ({ family: null, cells: [], rest });

/** The widths of the columns of one table, in terminal columns. */
export function columnWidths(rows: readonly AlignedRow[]): number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      const width = stringWidth(cell);
      if (width <= WIDEST) widths[column] = Math.max(widths[column] ?? 0, width);
    });
  }
  return widths;
}

/** The row's lines with its cells padded to the widths; a column that is empty in the whole table takes no room. */
export function rowLines({ cells, rest }: AlignedRow, widths: readonly number[]): readonly FormattedLine[] {
  const [first, ...others] = rest;
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return width === 0 && cell === '' ? '' : `${cell}${' '.repeat(Math.max(0, width - stringWidth(cell)))} `;
  });
  const head = behind([{ depth: first!.depth, text: padded.join('') }], first!.text).map(unpadded);
  return [...head, ...others];
}

const unpadded = ({ depth, text }: FormattedLine): FormattedLine => ({ depth, text: depth === null ? text : text.trimEnd() });
