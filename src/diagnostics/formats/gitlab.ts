/** GitLab's code quality report: an array of findings, each with a fingerprint by which a merge request tells new from old. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { fingerprint, identified } from '../identity.ts';
import { say } from '../phrase.ts';
import { jsonText } from './json-text.ts';
import { type ReportOptions, rangeOf } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** The report as JSON text; `[]` without a finding. */
export function gitlabReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
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
