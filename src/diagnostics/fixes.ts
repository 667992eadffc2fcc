/**
 * Applies the fixes of diagnostics to the texts they were found in. A fix is applied whole or not at all; where two would change the same
 * place the one that is reported first wins, and the other has its turn when the changed text is checked again.
 */
import type { SourceFile } from '../source/source-file.ts';
import type { Diagnostic, Edit } from './diagnostic.ts';
import { groupBy } from './group-by.ts';
import { sorted } from './sorted.ts';

export interface Fixed {
  /** The new text of each file that changes, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Diagnostic[];
}

/** The texts after all fixes that do not stand in each other's way; `source` gives a file's text where it could be read. */
export function applyFixes(diagnostics: readonly Diagnostic[], source: (path: string) => SourceFile | undefined): Fixed {
  const accepted: Edit[] = [];
  const applied: Diagnostic[] = [];
  const taken = new Map<string, Edit[]>();
  for (const diagnostic of sorted(diagnostics)) {
    const edits = diagnostic.fix?.edits ?? [];
    if (edits.length === 0 || !edits.every((edit) => source(edit.span.file) && isFree(edit, taken))) continue;
    accepted.push(...edits);
    for (const edit of edits) {
      const others = taken.get(edit.span.file);
      if (others) others.push(edit);
      else taken.set(edit.span.file, [edit]);
    }
    applied.push(diagnostic);
  }
  const files = [...groupBy(accepted, ({ span }) => span.file)];
  return { texts: new Map(files.map(([path, edits]) => [path, edited(source(path)!.text, edits)])), applied };
}

/** Whether an edit neither overlaps nor touches one that was accepted. */
function isFree({ span }: Edit, taken: ReadonlyMap<string, readonly Edit[]>): boolean {
  return (taken.get(span.file) ?? []).every((other) => span.end < other.span.start || other.span.end < span.start);
}

/** The text with its edits, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    pieces.push(text.slice(done, span.start), replacement);
    done = span.end;
  }
  return pieces.join('') + text.slice(done);
}
