/** Text → its canonical form, for those who hold no tree. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parse } from '../syntax/parse.ts';
import { format } from './format.ts';

/** The formatted text, or null with the errors where the file does not parse: what could not be read must not be rewritten. */
export function formatSource(source: SourceFile): { readonly text: string | null; readonly errors: readonly Diagnostic[] } {
  const { tree, diagnostics } = parse(source);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { text: errors.length > 0 ? null : format(source, tree), errors };
}
