/** What can be folded: blocks, the parts of a file that pages and phases make, text blocks and runs of comments. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { positionAt } from '../../source/source-file.ts';
import type { BraceBlock, Statement } from '../../syntax/tree.ts';
import type { FileReading } from '../workspace/readings.ts';

export function foldingRanges({ tree, source }: FileReading): FoldingRange[] {
  const lineOf = (offset: number) => positionAt(source, offset).line - 1;
  const lastLine = lineOf(source.text.trimEnd().length);
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  const visit = (statement: Statement) => {
    const { start, end } = statement.span;
    add(lineOf(start), lineOf(end - 1));
    const block: BraceBlock | null = 'block' in statement ? statement.block : null;
    for (const item of block?.items ?? []) {
      if (item.kind === 'attribute') add(lineOf(item.span.start), lineOf(item.span.end - 1));
      else visit(item);
    }
  };
  for (const statement of tree.statements) visit(statement);
  for (const kind of PARTS) {
    const starts = tree.statements.filter((statement) => statement.kind === kind).map(({ span }) => lineOf(span.start));
    for (const [i, start] of starts.entries()) add(start, (starts[i + 1] ?? lastLine + 1) - 1, FoldingRangeKind.Region);
  }
  for (const [first, last] of commentRuns(tree.comments.filter(({ ownLine }) => ownLine).map(({ span }) => lineOf(span.start)))) {
    add(first, last, FoldingRangeKind.Comment);
  }
  return ranges;
}

/** Statements from which on the rest of the file, up to the next of them, is one part. */
const PARTS: readonly string[] = ['page', 'phase'];

function commentRuns(lines: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
