/** Diagnostics as the page of a preview lists them. */
import type { PreviewProblem, Process } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { say } from '../../diagnostics/phrase.ts';
import { positionAt, type SourceFile, type Span } from '../../source/source-file.ts';

/** The texts that places refer to, by path. */
export interface SourceTexts {
  get(path: string): SourceFile | undefined;
}

/** A diagnostic as the page of a preview lists it, with the node that it concerns. */
export function previewProblem(
  { severity, code, message, help, span, subject }: Diagnostic,
  process: Process | null,
  sources: SourceTexts,
  lang: Lang,
): PreviewProblem {
  return {
    severity,
    code,
    message: say(message, lang),
    help: help && say(help, lang),
    place: placeText(span, sources, true),
    node: process === null ? null : nodeOf(span, subject, process),
  };
}

/** The node that a problem is about: its subject, where that is one or a flow from one, else the node whose declaration it stands in. */
function nodeOf(span: Span, subject: string | undefined, { nodes }: Process): string | null {
  const name = subject?.split('->')[0];
  const byName = nodes.find(({ id }) => id === name);
  const holds = (whole: Span) => whole.file === span.file && whole.start <= span.start && span.end <= whole.end;
  return (byName ?? nodes.find((node) => holds(node.span)))?.id ?? null;
}

/** Where the nodes of a process are declared, by their names. */
export function placesOf({ nodes }: Process, sources: SourceTexts): Record<string, string> {
  return Object.fromEntries(nodes.map(({ id, span }) => [id, placeText(span, sources)]));
}

/** `quotation.flow:12`, or with the column too, as editors and terminals open it. */
export function placeText({ file, start }: Span, sources: SourceTexts, withColumn = false): string {
  const source = sources.get(file);
  if (source === undefined) return file;
  const { line, column } = positionAt(source, start);
  return withColumn ? `${file}:${line}:${column}` : `${file}:${line}`;
}
