/** The other files of the project, as `use` and `see` write them. */
import { CompletionItemKind } from 'vscode-languageserver';
import { writtenPath } from '../../model/project-path.ts';
import type { CompletionContext, Offer } from './offer.ts';

export function pathOffers(isQuoted: boolean, { view, path }: CompletionContext): Offer[] {
  const others = view.project.files.filter((file) => file !== path);
  return others.map((file) => {
    const written = writtenPath(path, file);
    const title = view.reading(file)?.process.title;
    return {
      label: written,
      kind: CompletionItemKind.File,
      text: isQuoted ? written : `"${written}"`,
      filter: `${written} "${written}"`,
      ...(title ? { detail: title } : {}),
    };
  });
}
