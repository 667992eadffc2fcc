/** The machine formats of `check`, by the name that `--format` takes. */
import type { Diagnostic, Fix, Severity } from '../diagnostic.ts';
import { fingerprint, identified } from '../identity.ts';
import { say } from '../phrase.ts';
import { printable } from '../printable.ts';
import { summarise } from '../summary.ts';
import { byFile, type FormatOptions, rangeOf } from './file-report.ts';
import { jsonText } from './json-text.ts';
import { sarifReport } from './sarif.ts';
import { checkstyleReport, junitReport } from './xml-formats.ts';

export const MACHINE_FORMATS: Readonly<Record<string, (diagnostics: readonly Diagnostic[], options: FormatOptions) => string>> = {
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  checkstyle: checkstyleReport,
  junit: junitReport,
};

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: each finding is an annotation at its line. One command a line; empty without a finding. */
function githubReport(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  return byFile(diagnostics, options)
    .flatMap((file) => file.diagnostics)
    .map((each) => `${command(each, options)}\n`)
    .join('');
}

function command({ code, severity, message, help, span }: Diagnostic, options: FormatOptions): string {
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

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's code quality report as JSON text: an array of findings, each with a fingerprint by which a merge request distinguishes new from old;
 * `[]` without a finding.
 */
function gitlabReport(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  return jsonText(
    identified(diagnostics, options.source).map((each) => {
      const { code, message, severity, span } = each.diagnostic;
      const { start, end } = rangeOf(span, options);
      return {
        description: say(message, options.lang),
        check_name: code,
        fingerprint: fingerprint(each),
        severity: SEVERITIES[severity],
        location: { path: span.file, lines: { begin: start.line, end: end.line } },
      };
    }),
  );
}

/**
 * Diagnostics for scripts: version 1 of the report that `check --format json` writes. The report as JSON text with a line end, files and
 * diagnostics in a stable order.
 */
export function jsonReport(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const files = byFile(diagnostics, options);
  return jsonText({
    version: 1,
    files: files.map((file) => ({ path: file.path, diagnostics: file.diagnostics.map((each) => entry(each, options)) })),
    summary: summarise(
      files.flatMap((file) => file.diagnostics),
      files.length,
    ),
  });
}

/** `link` is the explanation of the rule, as `flowc mcp` gives it and `flowc explain` prints it; null for what is no rule. */
function entry(diagnostic: Diagnostic, options: FormatOptions) {
  const words = (said: Diagnostic['message']) => say(said, options.lang);
  return {
    rule: diagnostic.code,
    severity: diagnostic.severity,
    message: words(diagnostic.message),
    range: rangeOf(diagnostic.span, options),
    help: diagnostic.help && words(diagnostic.help),
    related: diagnostic.related.map(({ message, span }) => ({
      message: words(message),
      range: rangeOf(span, options),
      path: span.file,
    })),
    fix: diagnostic.fix && fix(diagnostic.fix, options),
    link: options.describe?.(diagnostic.code) ? `flowc://rules/${diagnostic.code}` : null,
  };
}

function fix({ title, edits }: Fix, options: FormatOptions) {
  return { title: say(title, options.lang), edits: edits.map(({ span, text }) => ({ range: rangeOf(span, options), text })) };
}
