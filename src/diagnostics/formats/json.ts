/** Diagnostics for scripts: version 1 of the report that `check --format json` writes. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { say } from '../phrase.ts';
import { summarise } from '../summary.ts';
import { jsonText } from './json-text.ts';
import { byFile, type ReportOptions, rangeOf } from './report.ts';

/** The report as JSON text with a line end, files and diagnostics in a stable order. */
export function jsonReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
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
function entry(diagnostic: Diagnostic, options: ReportOptions) {
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

function fix({ title, edits }: Fix, options: ReportOptions) {
  return { title: say(title, options.lang), edits: edits.map(({ span, text }) => ({ range: rangeOf(span, options), text })) };
}
