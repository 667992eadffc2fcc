/** What the server offers, and what it asks the editor to watch. */
import { CodeActionKind, type InitializeParams, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { RETRIGGER } from './completion/offer.ts';
import { FIX_ALL } from './edits/code-actions.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './structure/semantic-tokens.ts';

export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  completionProvider: { triggerCharacters: ['"', '/', '[', '@', ':', '：', ' ', '>', ','] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS }, full: true, range: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  inlayHintProvider: true,
  callHierarchyProvider: true,
  codeLensProvider: { resolveProvider: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Files whose change on disk can change what is wrong in another one: texts, configurations, plugins. */
export const WATCHED = ['**/*.{flow,json,js,mjs,cjs}', '**/.gitignore'];

/** What the editor can do, as far as answers depend on it. */
export interface Abilities {
  readonly snippets: boolean;
  /** Whether it watches files for the server where it is asked to. */
  readonly watches: boolean;
  /** Commands of its own, as it lists them in `initializationOptions.commands`. */
  readonly commands: ReadonlySet<string>;
  readonly retriggers: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const listed: unknown = initializationOptions?.commands;
  const commands = new Set(Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : []);
  return {
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
    watches: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    commands,
    retriggers: commands.has(RETRIGGER),
  };
}
