/** One order for every report, the same on every machine: by file, place and code. */
import type { Diagnostic } from './diagnostic.ts';

const SEVERITIES = ['error', 'warning', 'info'];

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The diagnostics by file (in order of code units), place, code and message; what is reported twice is given once, as the more severe one. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  if (diagnostics.length < 2) return [...diagnostics];
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, message: JSON.stringify(diagnostic.message) }));
  keyed.sort(
    ({ diagnostic: a, message: textA }, { diagnostic: b, message: textB }) =>
      compare(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.code, b.code) ||
      compare(textA, textB) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return keyed
    .filter(({ diagnostic, message }, i) => {
      const before = keyed[i - 1];
      return before === undefined || message !== before.message || !sameFinding(diagnostic, before.diagnostic);
    })
    .map(({ diagnostic }) => diagnostic);
}

function sameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.span.file === b.span.file && a.span.start === b.span.start && a.span.end === b.span.end;
}
