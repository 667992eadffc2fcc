/**
 * The canonical form of a `.flow` file: ids, texts and lanes of a block of declarations in columns, one blank line at most, one statement a
 * line, comments where they were. Only the signs between the words are set; every word, text and value keeps its letters, so the meaning
 * cannot change. Formatting a formatted file changes nothing.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parse } from '../syntax/parse.ts';
import type { Attribute, BraceBlock, LaneStatement, NodeStatement, Statement, Tree } from '../syntax/tree.ts';
import { type Entry, entriesOf } from './entries.ts';
import { behind, type FormattedLine, join } from './lines.ts';
import { openingComment, statementRow } from './print-statement.ts';
import { attributeLines, raw, type Written } from './print-value.ts';
import { type AlignedRow, columnWidths, plain, rowLines } from './row.ts';

type FormatItem = Statement | Attribute | LaneStatement | NodeStatement;

/**
 * Formats a file that was parsed without an error.
 * @returns the whole text, ending in one line end of the kind the file uses; empty for a file of white space
 */
export function format(source: SourceFile, tree: Tree): string {
  const written: Written = { source, comments: tree.comments };
  const lines = entryLines(written, entriesOf(source, tree.statements, tree.comments, tree.span), 0);
  return join(lines, /\r?\n/.exec(source.text)?.[0] ?? '\n');
}

function blockLines(written: Written, block: BraceBlock, depth: number): readonly FormattedLine[] {
  const start = openingComment(written, block)?.span.end ?? block.span.start;
  return entryLines(written, entriesOf(written.source, block.items, written.comments, { start, end: block.span.end }), depth);
}

function entryLines(written: Written, entries: readonly Entry<FormatItem>[], depth: number): FormattedLine[] {
  const print = (block: BraceBlock, deeper: number) => blockLines(written, block, deeper);
  const rows = entries.map(({ item }) => item && itemRow(written, item, depth, print));
  const widths = tableWidths(entries, rows);
  return entries.flatMap((entry, i) => {
    const row = rows[i];
    const tail = entry.comments.map((comment) => raw(written, comment.span).trimEnd());
    const printed = row
      ? behind(rowLines(row, widths[i]!), tail.map((text) => `  ${text}`).join(''))
      : [{ depth, text: tail.join('  ') }];
    return entry.blankBefore ? [{ depth, text: '' }, ...printed] : printed;
  });
}

function itemRow(
  written: Written,
  item: FormatItem,
  depth: number,
  print: (block: BraceBlock, depth: number) => readonly FormattedLine[],
): AlignedRow {
  return item.kind === 'attribute' ? plain(attributeLines(written, item, depth)) : statementRow(written, item, depth, print);
}

/** For each entry the widths of its table. A blank line or another kind of statement ends a table, a comment does not. */
function tableWidths(entries: readonly Entry<FormatItem>[], rows: readonly (AlignedRow | null)[]): (readonly number[])[] {
  const widths: (readonly number[])[] = entries.map(() => []);
  let table: number[] = [];
  const close = () => {
    const shared = columnWidths(table.map((i) => rows[i]!));
    for (const i of table) widths[i] = shared;
    table = [];
  };
  entries.forEach(({ blankBefore }, i) => {
    const row = rows[i];
    const last = table.at(-1);
    if (last !== undefined && (blankBefore || (row && row.family !== rows[last]!.family))) close();
    if (row && row.family !== null) table.push(i);
  });
  close();
  return widths;
}

/**
 * Text → its canonical form, for those who hold no tree. The formatted text, or null with the errors where the file does not parse: what
 * could not be read must not be rewritten.
 */
export function formatSource(source: SourceFile): { readonly text: string | null; readonly errors: readonly Diagnostic[] } {
  const { tree, diagnostics } = parse(source);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { text: errors.length > 0 ? null : format(source, tree), errors };
}
