/** What every machine format reads, and the places it reports: lines and columns from 1, in UTF-16 code units, a range ends before its end. */
import { type Position, positionAt, type SourceFile, type Span } from '../../source/source-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { Lang } from '../message-table.ts';
import { sorted } from '../sorted.ts';

export interface FormatOptions {
  readonly lang: Lang;
  /** Every file that was checked: each is reported, even without a problem. */
  readonly checked: readonly string[];
  /** A file's text, where it could be read. */
  source(path: string): SourceFile | undefined;
  /** Version of flowc, for formats that name their tool. */
  readonly version?: string;
  /** One line on what a code stands for, for formats that list rules. */
  describe?(code: string): string | null;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where a span stands. Without the file's text there is no place to report but its first. */
export function rangeOf({ file, start, end }: Span, { source }: Pick<FormatOptions, 'source'>): Range {
  const text = source(file);
  const at = (offset: number) => (text ? positionAt(text, offset) : { line: 1, column: 1 });
  return { start: at(start), end: at(end) };
}

export interface FileReport {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics by file: every checked file and every file that a finding stands in, by path, findings in their stable order. */
export function byFile(diagnostics: readonly Diagnostic[], { checked }: Pick<FormatOptions, 'checked'>): FileReport[] {
  const found = groupBy(sorted(diagnostics), ({ span }) => span.file);
  const paths = [...new Set([...checked, ...found.keys()])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return paths.map((path) => ({ path, diagnostics: found.get(path) ?? [] }));
}
