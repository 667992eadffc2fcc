/**
 * JUnit's XML, which CI servers show as tests: a file is a suite, a finding a case. Only errors are failures, so that a run that passes is
 * shown as one that passes; warnings and infos are the output of a case that passed.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../phrase.ts';
import { byFile, type FileReport, type ReportOptions, rangeOf } from './report.ts';
import { element, xmlText } from './xml.ts';

/** The report as XML; a file without a finding is one passed case. */
export function junitReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const files = byFile(diagnostics, options);
  const counts = total(files.map(countsOf));
  const suites = files.map((file) => element('testsuite', { name: file.path, ...countsOf(file) }, cases(file, options)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'flowc', ...counts }, suites)}\n`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

const countsOf = ({ diagnostics }: FileReport): Counts => ({
  tests: Math.max(1, diagnostics.length),
  failures: diagnostics.filter(({ severity }) => severity === 'error').length,
  errors: 0,
});

const total = (counts: readonly Counts[]): Counts => ({
  tests: counts.reduce((sum, { tests }) => sum + tests, 0),
  failures: counts.reduce((sum, { failures }) => sum + failures, 0),
  errors: 0,
});

function cases({ path, diagnostics }: FileReport, options: ReportOptions): string[] {
  if (diagnostics.length === 0) return [element('testcase', { classname: path, name: 'flowc' })];
  return diagnostics.map((each) => {
    const { line, column } = rangeOf(each.span, options).start;
    const place = `${path}:${line}:${column}`;
    return element('testcase', { classname: path, name: `${each.code} ${line}:${column}` }, [outcome(each, place, options)]);
  });
}

function outcome({ code, severity, message, help }: Diagnostic, place: string, { lang }: ReportOptions): string {
  const text = say(message, lang);
  if (severity !== 'error') return `<system-out>${xmlText(`${place}: ${severity}: ${text}`)}</system-out>`;
  return `<failure type="${xmlText(code)}" message="${xmlText(text)}">${xmlText(`${place}${help ? `: ${say(help, lang)}` : ''}`)}</failure>`;
}
