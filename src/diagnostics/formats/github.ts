/** Workflow commands of GitHub Actions: each finding is an annotation at its line. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { say } from '../phrase.ts';
import { printable } from '../printable.ts';
import { byFile, type ReportOptions, rangeOf } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One command a line; empty without a finding. */
export function githubReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  return byFile(diagnostics, options)
    .flatMap((file) => file.diagnostics)
    .map((each) => `${command(each, options)}\n`)
    .join('');
}

function command({ code, severity, message, help, span }: Diagnostic, options: ReportOptions): string {
  const { start, end } = rangeOf(span, options);
  // An end column counts only where the annotation stays on one line, and names the last column that belongs to it.
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : { col: start.column };
  const properties = { file: span.file, line: start.line, endLine: end.line, ...columns, title: code };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const text = [message, ...(help ? [help] : [])].map((said) => printable(say(said, options.lang))).join('\n');
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(text)}`;
}

/** The escapes of the runner's own command reader. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
