/** The change from one text to another as edits of whole lines, so that the cursor, folds and marks of an editor stay where they are. */
import { diffLines } from 'diff';
import type { TextEdit } from 'vscode-languageserver';
import type { SourceFile } from '../../source/source-file.ts';
import { rangeOf } from '../workspace/positions.ts';

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
