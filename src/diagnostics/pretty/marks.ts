/** Spans broken up into the lines they touch: what an excerpt underlines. */
import { lineText, positionAt, type SourceFile, type Span } from '../../source/source-file.ts';

export interface MarkNote {
  readonly span: Span;
  /** Whether this is the finding itself, not a related place. */
  readonly primary: boolean;
  /** Words beside the underline. */
  readonly label: string | null;
}

/** A stretch of one line that is underlined: UTF-16 range in the line, and the words beside it. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly primary: boolean;
  readonly label: string | null;
}

/** A span of more lines than this shows only its first and its last one. */
const LINES_IN_FULL = 3;

/** The marks of a note, one a line that is shown; the label stands at the last. */
export function marksOf(source: SourceFile, { span, primary, label }: MarkNote): Mark[] {
  const first = positionAt(source, span.start);
  const last = positionAt(source, Math.max(span.start, span.end - 1));
  const marks: Mark[] = [];
  for (const line of linesBetween(first.line, last.line)) {
    const text = lineText(source, line);
    const start = line === first.line ? first.column - 1 : text.search(/\S|$/);
    const end = line === last.line && span.end > span.start ? last.column : line === last.line ? start : text.length;
    marks.push({
      line,
      start,
      end: Math.max(start, Math.min(end, text.length)),
      primary,
      label: line === last.line ? label : null,
    });
  }
  return marks;
}

function linesBetween(first: number, last: number): number[] {
  if (last - first >= LINES_IN_FULL) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
