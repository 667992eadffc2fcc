/** Diagnostics for machines: version 1 of the report that `check --format json` writes. Lines, columns and UTF-16 units count from 1. */
import { positionAt, type SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import { groupBy } from './group-by.ts';
import type { Lang } from './message-table.ts';
import { say } from './phrase.ts';
import { sorted } from './sorted.ts';
import { summarise } from './summary.ts';

export interface JsonOptions {
  readonly lang: Lang;
  /** Every file that was checked: each gets an entry, also without a problem. */
  readonly checked: readonly string[];
  /** A file's text, where it could be read. */
  source(path: string): SourceFile | undefined;
}

/** The report as JSON text with a line end, files and diagnostics in a stable order. */
export function jsonReport(diagnostics: readonly Diagnostic[], options: JsonOptions): string {
  const told = sorted(diagnostics);
  const byFile = groupBy(told, ({ span }) => span.file);
  const paths = [...new Set([...options.checked, ...byFile.keys()])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const report = {
    version: 1,
    files: paths.map((path) => ({ path, diagnostics: (byFile.get(path) ?? []).map((each) => entry(each, options)) })),
    summary: summarise(told, paths.length),
  };
  return `${JSON.stringify(report, null, 2).replace(RISKY, escaped)}\n`;
}

// Signs that JSON lets through and that a terminal, or a reader of the code, would be misled by.
const RISKY = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function entry(diagnostic: Diagnostic, options: JsonOptions) {
  const words = (said: Diagnostic['message']) => say(said, options.lang);
  return {
    rule: diagnostic.code,
    severity: diagnostic.severity,
    message: words(diagnostic.message),
    range: range(diagnostic.span, options),
    help: diagnostic.help && words(diagnostic.help),
    related: diagnostic.related.map(({ message, span }) => ({
      message: words(message),
      range: range(span, options),
      path: span.file,
    })),
    fix: diagnostic.fix && fix(diagnostic.fix, options),
  };
}

function fix({ title, edits }: Fix, options: JsonOptions) {
  return { title: say(title, options.lang), edits: edits.map(({ span, text }) => ({ range: range(span, options), text })) };
}

/** Without the file's text there is no place to tell but its first. */
function range({ file, start, end }: Span, { source }: JsonOptions) {
  const text = source(file);
  const at = (offset: number) => (text ? positionAt(text, offset) : { line: 1, column: 1 });
  return { start: at(start), end: at(end) };
}
