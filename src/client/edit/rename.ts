/** F2: another name for what the cursor is on, through all files of the project; those that were closed are opened, so that nothing is written unseen. */
import { LSPPlugin } from '@codemirror/lsp-client';
import { type EditorView, type KeyBinding, showDialog } from '@codemirror/view';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdit, offsetIn, type Show } from './documents.ts';
import type { EditWords } from './protocol.ts';

export function renameKey(show: Show, { newName, rename }: EditWords): KeyBinding {
  const ask = async (view: EditorView) => {
    const plugin = LSPPlugin.get(view);
    if (plugin === null) return;
    const { client, uri } = plugin;
    client.sync();
    const at = { textDocument: { uri }, position: plugin.toPosition(view.state.selection.main.head) };
    const showError = ({ message }: { message?: string }) => void showDialog(view, { label: message ?? '', top: true });
    try {
      const found = await client.request<object, Range | { range: Range } | null>('textDocument/prepareRename', at);
      if (found === null) return;
      const range = 'range' in found ? found.range : found;
      const value = view.state.sliceDoc(offsetIn(view.state.doc, range.start), offsetIn(view.state.doc, range.end));
      const { close, result } = showDialog(view, {
        label: newName,
        input: { name: 'name', value },
        focus: true,
        submitLabel: rename,
      });
      const form = await result;
      view.dispatch({ effects: close });
      view.focus();
      const field = form?.elements.namedItem('name') as HTMLInputElement | null | undefined;
      if (!field || field.value === value) return;
      const edit = await client.request<object, WorkspaceEdit | null>('textDocument/rename', { ...at, newName: field.value });
      if (edit !== null) await applyEdit(edit, show, 'rename');
    } catch (error) {
      showError(error as { message?: string });
    }
  };
  const run = (view: EditorView) => {
    void ask(view);
    return true;
  };
  return { key: 'F2', run, preventDefault: true };
}
