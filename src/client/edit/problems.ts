/** Problems in the text, each with the remedies that the server has for it. */

import { type Action, type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { type LSPClient, type LSPClientExtension, LSPPlugin } from '@codemirror/lsp-client';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { CodeAction, PublishDiagnosticsParams, Diagnostic as Published } from 'vscode-languageserver';
import { applyEdit, offsetIn, type Show } from './documents.ts';

const SEVERITIES: Readonly<Record<number, Diagnostic['severity']>> = { 1: 'error', 2: 'warning', 3: 'info', 4: 'hint' };

export function problemsIn(show: Show): LSPClientExtension {
  return {
    clientCapabilities: {
      textDocument: {
        publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
    notificationHandlers: {
      'textDocument/publishDiagnostics': (client, params: PublishDiagnosticsParams) => {
        const file = client.workspace.getFile(params.uri);
        const view = file?.getView();
        if (view) void mark(client, view, params, show);
        return true;
      },
    },
  };
}

async function mark(
  client: LSPClient,
  view: EditorView,
  { uri, diagnostics }: PublishDiagnosticsParams,
  show: Show,
): Promise<void> {
  const synced = LSPPlugin.get(view)?.syncedDoc;
  if (synced === undefined) return;
  const { doc } = view.state;
  const actions = diagnostics.length === 0 ? [] : await remedies(client, uri, diagnostics, synced);
  // Of another text by now: what is wrong in that one is on the way.
  if (view.state.doc !== doc || synced !== doc) return;
  const shown = diagnostics.map((each) => problem(each, doc, actions, show));
  view.dispatch(setDiagnostics(view.state, shown));
}

async function remedies(
  client: LSPClient,
  uri: string,
  diagnostics: readonly Published[],
  doc: Text,
): Promise<readonly CodeAction[]> {
  const end = { line: doc.lines - 1, character: doc.line(doc.lines).length };
  const params = {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end },
    context: { diagnostics, only: ['quickfix'] },
  };
  return (await client.request<object, CodeAction[] | null>('textDocument/codeAction', params).catch(() => null)) ?? [];
}

function problem(reported: Published, doc: Text, actions: readonly CodeAction[], show: Show): Diagnostic {
  const { range, severity = 1, message, code } = reported;
  const key = JSON.stringify([range, code]);
  const own = actions.filter((action) => action.diagnostics?.some((each) => JSON.stringify([each.range, each.code]) === key));
  return {
    from: offsetIn(doc, range.start),
    to: offsetIn(doc, range.end),
    severity: SEVERITIES[severity] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    source: `${code ?? ''}`,
    actions: own.flatMap(({ title, edit }): Action[] =>
      edit === undefined ? [] : [{ name: title, apply: () => void applyEdit(edit, show, 'fix') }],
    ),
  };
}
