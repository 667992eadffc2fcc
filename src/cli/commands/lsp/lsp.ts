/** `flowc lsp`: the language server on standard input and output, for as long as the editor keeps it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { serveFolders } from './serve-folders.ts';

/** What the page of `flowc preview --edit` is served with. */
export { pageServer } from './page-server.ts';

/** Ends the process itself, as the protocol wants: with 0 where the editor had asked for the end, else with 1. */
export async function lsp(session: Session): Promise<ExitCode> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // The page of a preview, for an editor that shows one.
  connection.onRequest('flowc/previewPage', async ({ lang }: { lang?: string }) => {
    const { renderPreviewPage } = await import('../../drawing/pictures.ts');
    return renderPreviewPage(lang === 'zh' ? 'zh' : 'en');
  });
  serveFolders(connection, session);
  return new Promise(() => {});
}
