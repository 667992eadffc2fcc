/** `flowc lsp`: the language server on standard input and output, for as long as the editor keeps it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { say } from '../../../diagnostics/phrase.ts';
import { serve } from '../../../language-server/server.ts';
import type { ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { version } from '../../shell/version.ts';
import { FolderProjects } from './folder-projects.ts';

/** Ends the process itself, as the protocol wants: with 0 where the editor had asked for the end, else with 1. */
export async function lsp(session: Session): Promise<ExitCode> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // The page of a preview, for an editor that shows one.
  connection.onRequest('flowc/previewPage', async ({ lang }: { lang?: string }) => {
    const { renderPreviewPage } = await import('../preview/preview.ts');
    return renderPreviewPage(lang === 'zh' ? 'zh' : 'en');
  });
  serve(connection, {
    version,
    lang: session.lang,
    openProjects: (folders, settings) =>
      new FolderProjects(session, folders, settings, (said) => connection.console.warn(say(said, settings.lang ?? session.lang))),
  });
  return new Promise(() => {});
}
