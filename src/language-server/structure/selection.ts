/** Ever larger parts of the text around a place: word, value, attribute, block, statement, file. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import { offsetAt, rangeOf } from '../workspace/positions.ts';
import type { FileReading } from '../workspace/readings.ts';

interface SelectionExtent {
  readonly start: number;
  readonly end: number;
}

export function selectionRange(position: Position, { tree, source }: FileReading): SelectionRange {
  const offset = offsetAt(position, source);
  const around: SelectionExtent[] = [{ start: 0, end: source.text.length }];
  collect(tree.statements, offset, around);
  const nested = around
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return nested.reduce<SelectionRange | undefined>((parent, extent) => {
    const range = rangeOf(extent, source);
    return parent === undefined ? { range } : { range, parent };
  }, undefined)!;
}

/** The spans of all parts of a tree that hold an offset: every part that stands in the text has one. */
function collect(part: unknown, offset: number, around: SelectionExtent[]): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const each of part) collect(each, offset, around);
    return;
  }
  const { span, ...parts } = part as { readonly span?: SelectionExtent };
  if (span !== undefined) {
    if (span.start > offset || offset > span.end) return;
    const last = around.at(-1)!;
    if (span.start !== last.start || span.end !== last.end) around.push(span);
  }
  for (const each of Object.values(parts)) collect(each, offset, around);
}
