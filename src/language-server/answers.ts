/** One line a request of the protocol: which function answers it. */
import {
  type CancellationToken,
  CompletionTriggerKind,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { ruleMarkdown } from '../api.ts';
import type { Abilities } from './capabilities.ts';
import { complete } from './completion/complete.ts';
import { codeActions } from './edits/code-actions.ts';
import { formatAll, formatRange, formatTyped } from './edits/formatting.ts';
import { hover } from './hover/hover.ts';
import type { EditorSettings } from './live-project.ts';
import { definition, highlights, locationOf, references } from './names/navigate.ts';
import { rename, renameRange } from './names/rename.ts';
import { elementsAt, spanOfElement } from './preview/elements.ts';
import { laneEdit, textEdit } from './preview/picture-edits.ts';
import { Pictures } from './preview/state.ts';
import { callItems, incomingCalls, outgoingCalls } from './process/call-hierarchy.ts';
import { codeLenses, lensData, resolveLens } from './process/code-lens.ts';
import { inlayHints } from './process/inlay-hints.ts';
import { foldingRanges } from './structure/folding.ts';
import { documentLinks } from './structure/links.ts';
import { selectionRange } from './structure/selection.ts';
import { semanticTokens } from './structure/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from './structure/symbols.ts';
import { offsetAt } from './workspace/positions.ts';
import type { ProjectView } from './workspace/project-view.ts';
import type { FileReading } from './workspace/readings.ts';
import type { Views } from './workspace/views.ts';

export interface AnswerSetup {
  readonly abilities: Abilities;
  settings(): EditorSettings;
  guard<Answer>(answer: () => Promise<Answer>, empty: Answer): Promise<Answer>;
}

interface At {
  readonly view: ProjectView;
  readonly path: string;
  readonly reading: FileReading;
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}

interface Retext {
  readonly uri: string;
  readonly node: string;
  readonly text: string;
}

interface Move {
  readonly uri: string;
  readonly node: string;
  readonly lane: string;
}

interface AtPlace extends InDocument {
  readonly position: { readonly line: number; readonly character: number };
}

export function answerRequests(connection: Connection, views: Views, { abilities, settings, guard }: AnswerSetup): void {
  /** An answer about a file; `empty` where there is none of that name. */
  const about = <Answer>(uri: string, token: CancellationToken, empty: Answer, answer: (at: At) => Answer): Promise<Answer> =>
    guard(async () => {
      const { view, path } = await views.of(uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const reading = view.reading(path);
      return reading === null ? empty : answer({ view, path, reading });
    }, empty);
  const inFile =
    <Params extends InDocument, Answer>(empty: Answer, answer: (at: At, params: Params) => Answer) =>
    (params: Params, token: CancellationToken) =>
      about(params.textDocument.uri, token, empty, (at) => answer(at, params));
  const atPlace =
    <Params extends AtPlace, Answer>(empty: Answer, answer: (offset: number, at: At, params: Params) => Answer) =>
    (params: Params, token: CancellationToken) =>
      about(params.textDocument.uri, token, empty, (at) => answer(offsetAt(params.position, at.reading.source), at, params));

  connection.onCompletion(
    atPlace([], (offset, { view, path }, { context }) => {
      const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
      return complete(offset, path, view, { ...abilities, typed });
    }),
  );
  connection.onHover(atPlace(null, (offset, { view, path }) => hover(offset, path, view)));
  connection.onDefinition(atPlace(null, (offset, { view, path }) => definition(offset, path, view)));
  connection.onReferences(
    atPlace([], (offset, { view, path }, { context }) => references(offset, path, view, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(atPlace([], (offset, { view, path }) => highlights(offset, path, view)));
  connection.onPrepareRename(atPlace(null, (offset, { view, path }) => renameRange(offset, path, view)));
  connection.onRenameRequest(atPlace(null, (offset, { view, path }, { newName }) => rename(offset, path, newName, view)));
  connection.onDocumentSymbol(inFile([], ({ reading }) => documentSymbols(reading)));
  connection.onDocumentLinks(inFile([], ({ view, path }) => documentLinks(path, view)));
  connection.onFoldingRanges(inFile([], ({ reading }) => foldingRanges(reading)));
  connection.onSelectionRanges(
    inFile([], ({ reading }, { positions }) => positions.map((position) => selectionRange(position, reading))),
  );
  connection.languages.semanticTokens.on(inFile({ data: [] }, ({ reading }) => semanticTokens(reading)));
  connection.languages.semanticTokens.onRange(
    inFile({ data: [] }, ({ reading }, { range }) => {
      const { source } = reading;
      return semanticTokens(reading, { start: offsetAt(range.start, source), end: offsetAt(range.end, source) });
    }),
  );
  connection.onDocumentFormatting(inFile([], ({ reading }) => formatAll(reading)));
  connection.onDocumentRangeFormatting(inFile([], ({ reading }, { range }) => formatRange(reading, range)));
  connection.onDocumentOnTypeFormatting(inFile([], ({ reading }, { position, ch }) => formatTyped(reading, position.line, ch)));
  connection.onCodeAction(inFile([], ({ view, path }, params) => codeActions(params, path, view, abilities.commands)));
  connection.languages.inlayHint.on(inFile([], ({ reading }, { range }) => inlayHints(range, reading, settings().inlayHints)));
  connection.languages.callHierarchy.onPrepare(atPlace([], (offset, { view, path }) => callItems(offset, path, view)));
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) =>
    about(item.uri, token, [], ({ view, path }) => incomingCalls(path, view)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    about(item.uri, token, [], ({ view, path }) => outgoingCalls(path, view)),
  );
  connection.onCodeLens(inFile([], ({ view, path }) => codeLenses(path, view, settings().codeLens)));
  connection.onCodeLensResolve((lens, token) =>
    about(lensData(lens).uri, token, lens, ({ view, path }) => resolveLens(lens, path, view, abilities.commands)),
  );
  const pictures = new Pictures();
  connection.onRequest('flowc/preview', ({ uri, isPage = false }: { uri: string; isPage?: boolean }) =>
    guard(async () => {
      const { view, path } = await views.of(uri);
      return pictures.state(path, view, isPage);
    }, null),
  );
  connection.onRequest('flowc/locate', ({ uri, id }: { uri: string; id: string }, token: CancellationToken) =>
    about(uri, token, null, ({ view, reading }) => {
      const span = spanOfElement(id, reading);
      return span && locationOf(span, view);
    }),
  );
  connection.onRequest(
    'flowc/elementsAt',
    atPlace([] as string[], (offset, { reading }) => elementsAt(offset, reading)),
  );
  connection.onRequest('flowc/setText', ({ uri, node, text }: Retext, token: CancellationToken) =>
    about(uri, token, null, ({ view, path }) => textEdit(node, text, path, view)),
  );
  connection.onRequest('flowc/setLane', ({ uri, node, lane }: Move, token: CancellationToken) =>
    about(uri, token, null, ({ view, path }) => laneEdit(node, lane, path, view)),
  );
  connection.onRequest('flowc/explain', ({ uri, rule }: { uri: string; rule: string }, token: CancellationToken) =>
    about(uri, token, null, ({ view: { project } }) => ruleMarkdown(rule, project.lang, [...project.rules.values()])),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    guard(async () => {
      const found = (await views.all()).flatMap((view) => workspaceSymbols(query, view));
      // A project may lie in the folder of another one.
      return [...new Map(found.map((each) => [JSON.stringify(each.location), each])).values()];
    }, []),
  );
}
