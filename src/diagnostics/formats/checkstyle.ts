/** Checkstyle's XML, which review bots and build servers read. */
import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../phrase.ts';
import { byFile, type ReportOptions, rangeOf } from './report.ts';
import { element } from './xml.ts';

/** The report as XML; every checked file has its element. */
export function checkstyleReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const files = byFile(diagnostics, options).map((file) =>
    element(
      'file',
      { name: file.path },
      file.diagnostics.map((each) => error(each, options)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, files)}\n`;
}

function error({ code, severity, message, span }: Diagnostic, options: ReportOptions): string {
  const { start } = rangeOf(span, options);
  return element('error', {
    line: start.line,
    column: start.column,
    severity,
    message: say(message, options.lang),
    source: `flowc.${code}`,
  });
}
