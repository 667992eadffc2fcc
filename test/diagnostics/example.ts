/** Diagnostics for the printers' tests. A place is found by the text that stands there. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { ownWords } from '../../src/diagnostics/phrase.ts';
import { type SourceFile, type Span, sourceFile } from '../../src/source/source-file.ts';

export const words = (text: string) => ownWords({ en: text, zh: text });

/** The span of the `nth` occurrence of `part`, or of the range from `part` to the end of `until`. */
export function spanOf({ path, text }: SourceFile, part: string, { nth = 0, until = '' } = {}): Span {
  let start = text.indexOf(part);
  for (let i = 0; i < nth; i++) start = text.indexOf(part, start + 1);
  if (start < 0) throw new Error(`no ${part}`);
  const end = until === '' ? start + part.length : text.indexOf(until, start) + until.length;
  return { file: path, start, end };
}

export function finding(span: Span, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'some-rule',
    severity: 'error',
    message: words('something is wrong'),
    span,
    help: null,
    related: [],
    fix: null,
    ...more,
  };
}

/** One file, and the function that printers look it up with. */
export function oneFile(text: string, path = 'a.flow') {
  const file = sourceFile(path, text);
  return { file, source: (asked: string) => (asked === path ? file : undefined) };
}
