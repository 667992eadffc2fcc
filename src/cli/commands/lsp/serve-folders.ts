/** The language server over the folders of this machine. */
import type { Connection } from 'vscode-languageserver/node';
import { say } from '../../../diagnostics/phrase.ts';
import { serve } from '../../../language-server/server.ts';
import type { Session } from '../../shell/session.ts';
import { version } from '../../shell/version.ts';
import { FolderProjects } from './folder-projects.ts';

export function serveFolders(connection: Connection, session: Session): void {
  serve(connection, {
    version,
    lang: session.lang,
    openProjects: (folders, settings) =>
      new FolderProjects(session, folders, settings, (message) =>
        connection.console.warn(say(message, settings.lang ?? session.lang)),
      ),
  });
}
