/** Notes with the nodes they stand beside, on the page of the first of these. */
import type { Note } from '../process.ts';
import type { DeclaredNode } from './names.ts';
import type { FileOutline } from './outline.ts';
import type { Scope } from './scope.ts';

export function notesOf({ notes }: FileOutline, scope: Scope): Note[] {
  return notes.flatMap(({ statement, page }) => {
    const nodes = statement.on.flatMap(({ id, span }) => {
      const found = scope.peek(id);
      if (found !== undefined && found.kind !== 'lane') {
        scope.find(id);
        return found;
      }
      return (scope.meant(id, span, 'node') as DeclaredNode | undefined) ?? [];
    });
    const { text } = statement;
    if (statement.on.length === 0) return { text: text.value, on: [], page, span: statement.span };
    if (nodes.length === 0) return [];
    const own = nodes.find(({ from }) => from === null);
    const on = [...new Set(nodes.map(({ id }) => id))];
    return { text: text.value, on, page: own?.page ?? page, span: statement.span };
  });
}
