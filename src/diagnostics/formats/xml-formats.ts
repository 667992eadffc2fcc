/** The formats of `check` that are XML: every text is escaped, and what XML 1.0 cannot hold replaced. */
import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../phrase.ts';
import { byFile, type FileReport, type FormatOptions, rangeOf } from './file-report.ts';

/** An element; `children` are elements already written. Line ends and indentation are the caller's reading comfort, not content. */
function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>\n${children.map(indented).join('\n')}\n</${name}>`;
}

/** A text as XML holds it, in an attribute or between tags. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/g, escaped);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (sign: string) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const indented = (lines: string) => lines.replace(/^(?=.)/gm, '  ');

/** The report as Checkstyle's XML, which review bots and build servers read; every checked file has its element. */
export function checkstyleReport(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const files = byFile(diagnostics, options).map((file) =>
    element(
      'file',
      { name: file.path },
      file.diagnostics.map((each) => error(each, options)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, files)}\n`;
}

function error({ code, severity, message, span }: Diagnostic, options: FormatOptions): string {
  const { start } = rangeOf(span, options);
  return element('error', {
    line: start.line,
    column: start.column,
    severity,
    message: say(message, options.lang),
    source: `flowc.${code}`,
  });
}

/**
 * JUnit's XML, which CI servers show as tests: a file is a suite, a finding a case. Only errors are failures, so that a run that passes is
 * shown as one that passes; warnings and infos are the output of a case that passed. The report as XML; a file without a finding is one
 * passed case.
 */
export function junitReport(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
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

function cases({ path, diagnostics }: FileReport, options: FormatOptions): string[] {
  if (diagnostics.length === 0) return [element('testcase', { classname: path, name: 'flowc' })];
  return diagnostics.map((each) => {
    const { line, column } = rangeOf(each.span, options).start;
    const place = `${path}:${line}:${column}`;
    return element('testcase', { classname: path, name: `${each.code} ${line}:${column}` }, [outcome(each, place, options)]);
  });
}

function outcome({ code, severity, message, help }: Diagnostic, place: string, { lang }: FormatOptions): string {
  const text = say(message, lang);
  if (severity !== 'error') return `<system-out>${xmlText(`${place}: ${severity}: ${text}`)}</system-out>`;
  return `<failure type="${xmlText(code)}" message="${xmlText(text)}">${xmlText(`${place}${help ? `: ${say(help, lang)}` : ''}`)}</failure>`;
}
