/** The host of a preview beside its own text pane: what it shows is what is written there, saved or not. */
import { undo } from '@codemirror/commands';
import { hoverTooltips, LSPClient, serverCompletion } from '@codemirror/lsp-client';
import { EditorSelection } from '@codemirror/state';
import { EditorView, type KeyBinding, type ViewUpdate } from '@codemirror/view';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { byId } from '../dom.ts';
import type { PreviewHost, TextEditor } from '../preview/preview-host.ts';
import type { PreviewState } from '../preview-state.ts';
import { Channel } from './channel.ts';
import { applyEdit, Documents, type OpenDocument, offsetIn } from './documents.ts';
import { editorOf } from './editor.ts';
import { problemsIn } from './problems.ts';
import type { DiskChange, EditSetup, EditWords, FileList, OpenedFile, OpenRequest } from './protocol.ts';
import { renameKey } from './rename.ts';
import { sanitized } from './sanitize.ts';
import { Saving } from './saving.ts';

/** Strokes in quick succession are drawn once; milliseconds. */
const PAUSE = 60;
/** A large picture takes its time; milliseconds. */
const PATIENCE = 60_000;

export class EditHost implements PreviewHost {
  readonly editor: TextEditor;
  readonly #setup: EditSetup;
  readonly #words: EditWords;
  readonly #client: LSPClient;
  readonly #saving: Saving;
  readonly #open = new Map<string, OpenDocument>();
  readonly #openings = new Map<string, Promise<OpenDocument | null>>();
  #files: FileList = [];
  #current: OpenDocument | null = null;
  #show: (state: PreviewState) => void = () => {};
  #lost: () => void = () => {};
  #mark: (ids: readonly string[]) => void = () => {};
  #timer = 0;
  /** Counts the pictures asked for; one that is out of date when it comes is asked for again. */
  #wanted = 0;
  #isAsking = false;
  #cursorTimer = 0;

  constructor(setup: EditSetup, words: EditWords) {
    this.#setup = setup;
    this.#words = words;
    const show = (uri: string) => this.#display(uri);
    this.#client = new LSPClient({
      rootUri: setup.root,
      initializationOptions: { trusted: true, lang: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en' },
      timeout: PATIENCE,
      workspace: (client) => new Documents(client, show),
      sanitizeHTML: sanitized,
      extensions: [serverCompletion({ override: true }), hoverTooltips(), problemsIn((uri) => this.#viewOf(uri))],
      notificationHandlers: {
        'flowc/files': (_client, { files }: { files: FileList }) => this.#takeFiles(files),
        'flowc/disk': (_client, change: DiskChange) => this.#disk(change),
      },
    });
    this.#saving = new Saving(
      this.#client,
      words,
      () => [...this.#open.values()],
      () => this.#current,
    );
    this.editor = {
      reveal: (id) => void this.#reveal(id),
      setText: (node, text) => void this.#edit('flowc/setText', { node, text }),
      setLane: (node, lane) => void this.#edit('flowc/setLane', { node, lane }),
      onCursor: (mark) => {
        this.#mark = mark;
      },
    };
    this.#listen();
  }

  follow(file: string | null, show: (state: PreviewState) => void, lost: () => void): void {
    [this.#show, this.#lost] = [show, lost];
    void this.#client.initializing.then(() => this.#openPath({ path: file })).then((open) => open && this.#display(open.uri));
  }

  /** Connects to the server; a new session hears of all that is open. */
  connect(): void {
    const channel: Channel = new Channel(
      () => {
        if (this.#client.connected) this.#client.disconnect();
        this.#client.connect(channel);
        this.#isAsking = false;
        this.#askSoon();
      },
      () => this.#lost(),
    );
  }

  #listen(): void {
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const isElsewhere = !(event.target instanceof Element && event.target.closest('input,.cm-editor'));
      if (event.key === 's') void this.#saving.save();
      else if (event.key === 'z' && !event.shiftKey && isElsewhere && this.#current) undo(this.#current.view);
      else return;
      event.preventDefault();
    });
  }

  #takeFiles(files: FileList): boolean {
    this.#files = files;
    this.#askSoon();
    return true;
  }

  #disk(change: DiskChange): boolean {
    const open = [...this.#open.values()].find(({ path }) => path === change.path);
    if (open !== undefined) this.#saving.disk(open, change);
    return true;
  }

  #openPath(request: OpenRequest): Promise<OpenDocument | null> {
    const key = request.uri ?? request.path ?? '';
    const known = this.#openings.get(key);
    if (known !== undefined) return known;
    const opening = this.#openNew(request);
    this.#openings.set(key, opening);
    void opening.finally(() => this.#openings.delete(key));
    return opening;
  }

  async #openNew(request: OpenRequest): Promise<OpenDocument | null> {
    const known = [...this.#open.values()].find(({ path, uri }) => path === request.path || uri === request.uri);
    if (known !== undefined) return known;
    const file = await this.#client.request<OpenRequest, OpenedFile | null>('flowc/open', request);
    if (file === null) return null;
    const again = this.#open.get(file.uri);
    if (again !== undefined) return again;
    const view = editorOf(file, {
      client: this.#client,
      nonce: this.#setup.nonce,
      lang: document.documentElement.lang,
      label: this.#words.text,
      keys: this.#keys(),
      changed: (update) => this.#changed(update),
    });
    view.dom.hidden = true;
    byId('editors').append(view.dom);
    const open = { path: file.path, uri: file.uri, view, disk: view.state.doc, base: file.base, conflict: null };
    this.#open.set(file.uri, open);
    return open;
  }

  #keys(): KeyBinding[] {
    return [renameKey((uri) => this.#viewOf(uri), this.#words)];
  }

  async #viewOf(uri: string): Promise<EditorView | null> {
    return (this.#open.get(uri) ?? (await this.#openPath({ path: null, uri })))?.view ?? null;
  }

  /** Shows the editor of a file, and its picture. */
  async #display(uri: string): Promise<EditorView | null> {
    const open = this.#open.get(uri) ?? (await this.#openPath({ path: null, uri }));
    if (open === null || open === undefined) return null;
    if (open === this.#current) return open.view;
    this.#current = open;
    for (const { view } of this.#open.values()) view.dom.hidden = view !== open.view;
    open.view.requestMeasure();
    this.#saving.showState();
    this.#ask();
    return open.view;
  }

  #changed({ docChanged, selectionSet, view }: ViewUpdate): void {
    if (docChanged) {
      this.#saving.showState();
      this.#askSoon();
    }
    if ((docChanged || selectionSet) && view === this.#current?.view) {
      clearTimeout(this.#cursorTimer);
      this.#cursorTimer = window.setTimeout(() => void this.#sendCursor(), PAUSE);
    }
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  /** One picture at a time: while one is drawn, only the newest text waits. */
  #ask(): void {
    this.#wanted++;
    if (!this.#isAsking) void this.#draw();
  }

  async #draw(): Promise<void> {
    this.#isAsking = true;
    for (let drawn = -1; drawn !== this.#wanted && this.#current !== null; ) {
      drawn = this.#wanted;
      const { uri } = this.#current;
      this.#client.sync();
      const state = await this.#client
        .request<object, PreviewState | null>('flowc/preview', { uri, isPage: true })
        .catch(() => null);
      if (state !== null && this.#current?.uri === uri) this.#show({ ...state, files: this.#listed(state) });
    }
    this.#isAsking = false;
  }

  /** Of what is open, the counts are those of the text as it is written. */
  #listed({ file, files }: PreviewState): FileList {
    const [own] = files;
    return this.#files.length === 0 ? files : this.#files.map((each) => (each.path === file && own ? own : each));
  }

  async #sendCursor(): Promise<void> {
    const open = this.#current;
    if (open === null) return;
    this.#client.sync();
    const { doc, selection } = open.view.state;
    const line = doc.lineAt(selection.main.head);
    const position = { line: line.number - 1, character: selection.main.head - line.from };
    const params = { textDocument: { uri: open.uri }, position };
    const ids = await this.#client.request<object, string[] | null>('flowc/elementsAt', params).catch(() => null);
    if (ids !== null && open === this.#current) this.#mark(ids);
  }

  /** The focus stays in the drawing, so that one can go on there. */
  async #reveal(id: string): Promise<void> {
    if (this.#current === null) return;
    this.#client.sync();
    const place = await this.#client
      .request<object, Location | null>('flowc/locate', { uri: this.#current.uri, id })
      .catch(() => null);
    const view = place && (await this.#display(place.uri));
    if (!view) return;
    const anchor = offsetIn(view.state.doc, place.range.start);
    const selection = EditorSelection.cursor(anchor);
    view.dispatch({ selection, effects: EditorView.scrollIntoView(anchor, { y: 'center' }), userEvent: 'select' });
  }

  async #edit(method: string, what: object): Promise<void> {
    if (this.#current === null) return;
    this.#client.sync();
    const edit = await this.#client
      .request<object, WorkspaceEdit | null>(method, { ...what, uri: this.#current.uri })
      .catch(() => null);
    if (edit !== null) await applyEdit(edit, (uri) => this.#viewOf(uri), 'picture');
  }
}
