/** One order for every report, the same on every machine: by file, place and code. */
import type { Diagnostic } from './diagnostic.ts';

const SEVERITIES = ['error', 'warning', 'info'];

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The diagnostics by file (in order of code units), place, code and message; what is reported twice is given once, as the more severe one. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  if (diagnostics.length < 2) return [...diagnostics];
  const messages = new Map<Diagnostic, string>();
  // Most findings differ in place or code, and their messages are not asked for.
  const messageOf = (diagnostic: Diagnostic): string => {
    const message = messages.get(diagnostic) ?? JSON.stringify(diagnostic.message);
    messages.set(diagnostic, message);
    return message;
  };
  const inOrder = [...diagnostics].sort(
    (a, b) =>
      compare(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.code, b.code) ||
      compare(messageOf(a), messageOf(b)) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return inOrder.filter((each, i) => {
    const before = inOrder[i - 1];
    return before === undefined || !sameFinding(each, before) || messageOf(each) !== messageOf(before);
  });
}

function sameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.span.file === b.span.file && a.span.start === b.span.start && a.span.end === b.span.end;
}
