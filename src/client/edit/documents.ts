/** The files that are open in the text pane, each with an editor of its own, so that each keeps its cursor, its undo and what is not saved. */
import { type LSPClient, LSPPlugin, Workspace, type WorkspaceFile } from '@codemirror/lsp-client';
import type { ChangeSpec, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';

export interface OpenDocument {
  readonly path: string;
  readonly uri: string;
  readonly view: EditorView;
  /** The text as it is on disk, as far as the page knows. */
  disk: Text;
  base: string | null;
  /** What has come on disk while there was something unsaved here, until the writer has decided. */
  conflict: { readonly text: string | null; readonly base: string | null } | null;
}

class EditedDocument implements WorkspaceFile {
  readonly uri: string;
  readonly languageId: string;
  readonly view: EditorView;
  version = 0;
  doc: Text;

  constructor(uri: string, languageId: string, view: EditorView) {
    this.uri = uri;
    this.languageId = languageId;
    this.view = view;
    this.doc = view.state.doc;
  }

  getView(): EditorView {
    return this.view;
  }
}

/** Opens a file by its URI and shows it; null where it is none of the preview's. */
export type Show = (uri: string) => Promise<EditorView | null>;

/** The client's own notion of the open files. */
export class Documents extends Workspace {
  files: EditedDocument[] = [];
  readonly #show: Show;

  constructor(client: LSPClient, show: Show) {
    super(client);
    this.#show = show;
  }

  override syncFiles() {
    const updates = [];
    for (const file of this.files) {
      const plugin = LSPPlugin.get(file.view);
      if (plugin === null || plugin.unsyncedChanges.empty) continue;
      updates.push({ changes: plugin.unsyncedChanges, file, prevDoc: file.doc });
      file.doc = file.view.state.doc;
      file.version++;
      plugin.clear();
    }
    return updates;
  }

  override openFile(uri: string, languageId: string, view: EditorView): void {
    const file = new EditedDocument(uri, languageId, view);
    this.files.push(file);
    this.client.didOpen(file);
  }

  override closeFile(uri: string): void {
    this.files = this.files.filter((file) => file.uri !== uri);
    this.client.didClose(uri);
  }

  /** A new session of the server begins with the texts as they are now. */
  override connected(): void {
    this.syncFiles();
    super.connected();
  }

  override displayFile(uri: string): Promise<EditorView | null> {
    return this.#show(uri);
  }
}

/** Whether the text in the editor differs from the file. */
export const isUnsaved = ({ view, disk }: OpenDocument): boolean => !view.state.doc.eq(disk);

/** Changes of the server's, in the order of its texts, as one step that can be undone; `open` gives the editor of a file. */
export async function applyEdit({ changes = {} }: WorkspaceEdit, open: Show, userEvent: string): Promise<void> {
  for (const [uri, edits] of Object.entries(changes)) {
    const view = await open(uri);
    view?.dispatch({ changes: edits.map((edit) => changeOf(edit, view.state.doc)), userEvent, scrollIntoView: false });
  }
}

function changeOf({ range, newText }: TextEdit, doc: Text): ChangeSpec {
  return { from: offsetIn(doc, range.start), to: offsetIn(doc, range.end), insert: newText };
}

/** A position of the protocol, which counts lines and UTF-16 units from 0, as an offset; the end of the line or text at most. */
export function offsetIn(doc: Text, { line, character }: { readonly line: number; readonly character: number }): number {
  const { from, to } = doc.line(Math.min(line + 1, doc.lines));
  return line + 1 > doc.lines ? doc.length : Math.min(from + character, to);
}

/** The least change that makes one text the other: cursor and marks outside of it stay. */
export function differenceTo(doc: Text, text: string): ChangeSpec {
  const old = doc.toString();
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let [end, to] = [old.length, text.length];
  while (end > start && to > start && old[end - 1] === text[to - 1]) {
    end--;
    to--;
  }
  return { from: start, to: end, insert: text.slice(start, to) };
}
