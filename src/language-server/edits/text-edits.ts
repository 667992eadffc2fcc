/** The change from one text to another as edits of whole lines, so that the cursor, folds and marks of an editor stay where they are. */
import { diffLines } from 'diff';
import type { TextEdit } from 'vscode-languageserver';
import { format } from '../../format/format.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { parse } from '../../syntax/parse.ts';
import type { Tree } from '../../syntax/tree.ts';
import { rangeOf } from '../workspace/positions.ts';

/** The edits that make a source into another text, one a run of changed lines. */
export function textEdits(source: SourceFile, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  let open: { start: number; end: number; text: string } | null = null;
  const close = () => {
    if (open !== null) edits.push({ range: rangeOf(open, source), newText: open.text });
    open = null;
  };
  for (const { added, removed, value } of diffLines(source.text, after)) {
    if (!added && !removed) close();
    else {
      open ??= { start: offset, end: offset, text: '' };
      if (added) open.text += value;
      else open.end = offset + value.length;
    }
    if (!added) offset += value.length;
  }
  close();
  return edits;
}

/** The text in canonical form where it was so before; one that has errors stays as it is. */
export function formattedAsBefore(source: SourceFile, tree: Tree, text: string): string {
  if (tree.errors.length > 0 || format(source, tree) !== source.text) return text;
  const next = sourceFile(source.path, text);
  const parsed = parse(next);
  return parsed.tree.errors.length > 0 ? text : format(next, parsed.tree);
}
