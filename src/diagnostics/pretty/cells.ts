/**
 * A line of a file as a terminal shows it: one cell a character that a reader sees, with its width in columns.
 * Marks are drawn under cells, so that they also fit under double-width signs, emoji, combining marks, tabs and escapes.
 * A line in ASCII, as most are, is taken apart without the tables of Unicode, which take longer to set up than a small file to check.
 */
import stringWidth from 'string-width';
import { printable } from '../printable.ts';

export interface TextCell {
  /** What is printed. */
  readonly text: string;
  readonly width: number;
  /** UTF-16 range in the line. */
  readonly start: number;
  readonly end: number;
}

const TAB = 4;
const ASCII = /^[\t -~]*$/;
let graphemes: Intl.Segmenter | undefined;

/** The cells of the line's units `from` to `to`. Tabs stop at every fourth column counted from `from`. */
export function cellsOf(line: string, from: number, to: number): TextCell[] {
  const cells: TextCell[] = [];
  let column = 0;
  const shown = line.slice(from, to);
  const isAscii = ASCII.test(shown);
  let start = from;
  for (const segment of isAscii ? shown : segmentsOf(shown)) {
    const text = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : printable(segment);
    const width = isAscii ? text.length : stringWidth(text);
    const end = start + segment.length;
    cells.push({ text, width, start, end });
    column += width;
    start = end;
  }
  return cells;
}

function* segmentsOf(text: string): Iterable<string> {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) yield segment;
}
