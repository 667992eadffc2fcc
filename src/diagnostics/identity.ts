/**
 * What a finding is, whatever line it stands on: baselines and alert fingerprints are keyed by it. It is made of the file, the rule and the
 * node concerned, or where there is no node the text of the line without its white space; equal findings are distinguished by their order.
 */
import { lineText, positionAt, type SourceFile } from '../source/source-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { sorted } from './sorted.ts';

export interface Identified {
  readonly diagnostic: Diagnostic;
  readonly file: string;
  readonly rule: string;
  /** The node's id, or the squeezed text of the line. */
  readonly node: string;
  /** From 1; above 1 for a further finding of the same file, rule and node. */
  readonly nth: number;
}

/** The diagnostics in their stable order, each with its identity. `source` gives a file's text where it could be read. */
export function identified(
  diagnostics: readonly Diagnostic[],
  source: (path: string) => SourceFile | undefined,
): readonly Identified[] {
  const seen = new Map<string, number>();
  return sorted(diagnostics).map((diagnostic) => {
    const { file } = diagnostic.span;
    const node = diagnostic.subject ?? squeezedLine(source(file), diagnostic.span.start);
    const key = JSON.stringify([file, diagnostic.code, node]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { diagnostic, file, rule: diagnostic.code, node, nth };
  });
}

/** An identity as one printable line, such as `a.flow:dead-end:fill:1`. */
export function fingerprint({ file, rule, node, nth }: Identified): string {
  return [file, rule, node, nth].map((part) => encodeURIComponent(String(part).toWellFormed())).join(':');
}

function squeezedLine(source: SourceFile | undefined, offset: number): string {
  return source ? lineText(source, positionAt(source, offset).line).replace(/\s+/g, ' ').trim() : '';
}
