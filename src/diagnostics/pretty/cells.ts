/**
 * A line of a file as a terminal shows it: one cell a character that a reader sees, with its width in columns.
 * Marks are drawn under cells, so that they also fit under double-width signs, emoji, combining marks, tabs and escapes.
 */
import stringWidth from 'string-width';
import { printable } from '../printable.ts';

export interface Cell {
  /** What is printed. */
  readonly text: string;
  readonly width: number;
  /** UTF-16 range in the line. */
  readonly start: number;
  readonly end: number;
}

const TAB = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The cells of the line's units `from` to `to`. Tabs stop at every fourth column counted from `from`. */
export function cellsOf(line: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line.slice(from, to))) {
    const text = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : printable(segment);
    const width = stringWidth(text);
    cells.push({ text, width, start: from + index, end: from + index + segment.length });
    column += width;
  }
  return cells;
}
