/** Formatting: the whole file, some lines, or the lines that the user has just finished. A file that does not parse is left as it is. */
import type { Range, TextEdit } from 'vscode-languageserver';
import { format } from '../../format/format.ts';
import { withinLines } from '../../format/format-lines.ts';
import type { FileReading } from '../workspace/readings.ts';
import { textEdits } from './text-edits.ts';

/** The edits that format a whole file; none where it can't be read. */
export function formatAll({ source, tree }: FileReading): TextEdit[] {
  return tree.errors.length > 0 ? [] : textEdits(source, format(source, tree));
}

/** The edits that format the lines of a range; none where the file can't be read. */
export function formatRange({ source, tree }: FileReading, { start, end }: Range): TextEdit[] {
  if (tree.errors.length > 0) return [];
  // A range that ends at the beginning of a line does not mean that line.
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return textEdits(source, withinLines(source.text, format(source, tree), { first: start.line + 1, last }));
}

/** After a line end the lines before it, after a closing brace its own one. */
export function formatTyped(reading: FileReading, line: number, typed: string): TextEdit[] {
  const formatted = typed === '\n' ? line - 1 : line;
  if (formatted < 0) return [];
  const at = { line: formatted, character: 1 };
  // What is typed next stands on the line of the cursor, which formatting must not take away.
  return formatRange(reading, { start: at, end: at }).filter(({ range }) => range.end.line <= line);
}
