/**
 * The language server: the editor's protocol on one side, projects on the other. Each answer is a pure function of the texts as they are; this
 * file alone holds what changes: the documents that are open, the editor's settings and folders.
 */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lang } from '../diagnostics/message-table.ts';
import { say } from '../diagnostics/phrase.ts';
import { answerRequests } from './answers.ts';
import { type Abilities, abilitiesOf, CAPABILITIES, WATCHED } from './capabilities.ts';
import { diagnosticsFeed } from './diagnostics-feed.ts';
import { phrase } from './editor-messages.ts';
import { editorSettings } from './editor-settings.ts';
import type { EditorSettings, FileChange, LiveProjects } from './live-project.ts';
import { Views } from './workspace/views.ts';

export interface ServerSetup {
  readonly version: string;
  /** The language of messages where neither the editor nor its user says one. */
  readonly lang: Lang;
  openProjects(folders: readonly string[], settings: EditorSettings): LiveProjects;
}

/** Serves a connection until the editor ends it. */
export function serve(connection: Connection, { version, lang: fallback, openProjects }: ServerSetup): void {
  const documents = new TextDocuments(TextDocument);
  const folders = new Set<string>();
  let settings = editorSettings({});
  let abilities: Abilities = { snippets: false, watches: false, commands: new Set(), retriggers: false };
  let ownLang = fallback;
  const { console: log } = connection;
  const fail = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error(say(phrase('editor.failure', { error: text }), ownLang));
  };
  const inLang = (): EditorSettings => ({ ...settings, lang: settings.lang ?? ownLang });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    abilities = abilitiesOf(params);
    settings = editorSettings(params.initializationOptions);
    if (params.locale !== undefined) ownLang = /^zh\b/i.test(params.locale) ? 'zh' : 'en';
    for (const folder of foldersIn(params)) folders.add(folder);
    start(openProjects([...folders], inLang()));
    return { capabilities: CAPABILITIES, serverInfo: { name: 'flowc', version } };
  });

  const start = (projects: LiveProjects) => {
    const views = new Views(projects);
    const feed = diagnosticsFeed(connection, views, fail);
    const reconfigure = () => {
      if (projects.configure([...folders], inLang())) feed.allChanged();
    };
    documents.onDidChangeContent(({ document }) => {
      projects.setText(document.uri, document.getText());
      feed.changed(document.uri);
    });
    documents.onDidClose(({ document }) => {
      projects.setText(document.uri, null);
      feed.closed(document.uri);
    });
    documents.listen(connection);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      projects.changed(changes.map(({ uri, type }): FileChange => ({ uri, kind: KINDS[type]! })));
      feed.allChanged();
    });
    connection.onDidChangeConfiguration(({ settings: given }) => {
      settings = editorSettings(given?.flowc, settings);
      reconfigure();
      feed.allChanged();
    });
    connection.onInitialized(() => {
      void register(connection, abilities, (added, removed) => {
        for (const uri of removed) folders.delete(uri);
        for (const uri of added) folders.add(uri);
        reconfigure();
      }).catch(fail);
    });
    answerRequests(connection, views, {
      abilities,
      settings: () => settings,
      guard: (answer, empty) => guarded(answer, empty, fail),
    });
  };

  connection.listen();
}

const KINDS: Readonly<Record<number, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

function foldersIn({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

async function register(
  connection: Connection,
  { watches }: Abilities,
  changed: (added: readonly string[], removed: readonly string[]) => void,
): Promise<void> {
  if (watches) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: WATCHED.map((globPattern) => ({ globPattern })),
    });
  }
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const uris = (all: readonly { readonly uri: string }[]) => all.map(({ uri }) => uri);
    changed(uris(event.added), uris(event.removed));
  });
}

/** What goes wrong in one answer is written to the editor's log; the server goes on. */
async function guarded<Answer>(answer: () => Promise<Answer>, empty: Answer, fail: (error: unknown) => void): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    fail(error);
    return empty;
  }
}
