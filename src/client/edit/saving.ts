/** The line above the text: what is saved, and what to do where a file has changed on disk under what is written here. */
import { isolateHistory } from '@codemirror/commands';
import type { LSPClient } from '@codemirror/lsp-client';
import { Text } from '@codemirror/state';
import { byId, filledIn } from '../dom.ts';
import { differenceTo, isUnsaved, type OpenDocument } from './documents.ts';
import type { DiskChange, EditWords, Saved, SaveRequest } from './protocol.ts';

export class Saving {
  readonly #client: LSPClient;
  readonly #words: EditWords;
  readonly #all: () => readonly OpenDocument[];
  readonly #current: () => OpenDocument | null;
  /** Why the last save failed. */
  #failure: string | null = null;
  #isSaving = false;
  #isAskedAgain = false;

  constructor(client: LSPClient, words: EditWords, all: () => readonly OpenDocument[], current: () => OpenDocument | null) {
    this.#client = client;
    this.#words = words;
    this.#all = all;
    this.#current = current;
    byId('save').addEventListener('click', () => void this.save());
    byId('theirs').addEventListener('click', () => this.#decide((open) => this.#take(open)));
    byId('mine').addEventListener('click', () => this.#decide((open) => this.#keep(open)));
    addEventListener('beforeunload', (event) => {
      if (this.#all().some(isUnsaved)) event.preventDefault();
    });
  }

  /** Saves all that is not; where it is asked for again meanwhile, also what has been written since. */
  async save(): Promise<void> {
    this.#isAskedAgain = this.#isSaving;
    if (this.#isSaving) return;
    this.#isSaving = true;
    do {
      this.#isAskedAgain = false;
      this.#failure = null;
      for (const open of this.#all()) if (isUnsaved(open) && open.conflict === null) await this.#saveOne(open);
    } while (this.#isAskedAgain);
    this.#isSaving = false;
    this.showState();
  }

  async #saveOne(open: OpenDocument): Promise<void> {
    const { doc } = open.view.state;
    const request: SaveRequest = { path: open.path, text: doc.toString(), base: open.base };
    try {
      const saved = await this.#client.request<SaveRequest, Saved>('flowc/save', request);
      if (saved.is === 'failed') this.#failure = saved.reason;
      else if (saved.is === 'conflict') open.conflict = { text: saved.text, base: saved.base };
      else {
        open.base = saved.base;
        open.disk = doc;
      }
    } catch (error) {
      this.#failure = (error as { message?: string }).message ?? `${error}`;
    }
  }

  /** A file has another text on disk: it is taken where nothing is unsaved here; else its writer decides. */
  disk(open: OpenDocument, { text, base }: Pick<DiskChange, 'text' | 'base'>): void {
    if (base === open.base) return;
    open.conflict = { text, base };
    if (text === open.view.state.doc.toString() || (text !== null && !isUnsaved(open))) this.#take(open);
    this.showState();
  }

  #decide(how: (open: OpenDocument) => void): void {
    const open = this.#current();
    if (open === null || open.conflict === null) return;
    how(open);
    open.view.focus();
    this.showState();
  }

  /** Takes the text on disk; what was written here is one undo away. */
  #take(open: OpenDocument): void {
    const { text, base } = open.conflict!;
    open.conflict = null;
    open.base = base;
    if (text === null) {
      // Nothing of it is saved any more.
      open.disk = Text.empty;
      return;
    }
    const { doc } = open.view.state;
    const annotations = isolateHistory.of('full');
    if (doc.toString() !== text) open.view.dispatch({ changes: differenceTo(doc, text), annotations, userEvent: 'disk' });
    open.disk = open.view.state.doc;
  }

  /** Keeps what is written here, over what is on disk, which is one undo away. */
  #keep(open: OpenDocument): void {
    const mine = open.view.state.doc.toString();
    this.#take(open);
    const { doc } = open.view.state;
    const annotations = isolateHistory.of('full');
    if (doc.toString() !== mine) open.view.dispatch({ changes: differenceTo(doc, mine), annotations, userEvent: 'disk' });
    void this.save();
  }

  showState(): void {
    const open = this.#current();
    const unsaved = this.#all()
      .filter(isUnsaved)
      .map(({ path }) => path);
    const { saved, failed, gone, conflict } = this.#words;
    const state = unsaved.length > 0 ? filledIn(this.#words.unsaved, { files: unsaved.join(', ') }) : saved;
    const text = this.#failure === null ? state : filledIn(failed, { reason: this.#failure });
    if (byId('saving').textContent !== text) byId('saving').textContent = text;
    byId('saving').classList.toggle('wrong', this.#failure !== null);
    byId<HTMLButtonElement>('save').disabled = unsaved.length === 0;
    byId('conflict').hidden = (open?.conflict ?? null) === null;
    byId('theirs').hidden = open?.conflict?.text === null;
    byId('differs').textContent = open?.conflict?.text === null ? gone : conflict;
  }
}
