/** Previews beside the text: the page of `flowc preview`, with the text from the language server, saved or not. */
import {
  type Disposable,
  env,
  Range,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

interface PreviewPage {
  readonly html: string;
  readonly policy: string;
}

type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly id: string }
  | { readonly type: 'setText'; readonly node: string; readonly text: string }
  | { readonly type: 'setLane'; readonly node: string; readonly lane: string };

/** Strokes in quick succession are drawn once; milliseconds. */
const PAUSE = 120;

export class Previews implements Disposable {
  readonly #client: LanguageClient;
  readonly #open = new Map<string, Preview>();
  readonly #listeners: Disposable[];

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'flow') for (const preview of this.#open.values()) preview.refresh();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#open.get(`${textEditor.document.uri}`)?.follow(textEditor)),
    ];
  }

  async show(uri: Uri): Promise<void> {
    const known = this.#open.get(`${uri}`);
    if (known !== undefined) return known.reveal();
    const page = await this.#client.sendRequest<PreviewPage>('flowc/previewPage', {
      lang: env.language.startsWith('zh') ? 'zh' : 'en',
    });
    const preview = new Preview(uri, page, this.#client, () => this.#open.delete(`${uri}`));
    this.#open.set(`${uri}`, preview);
  }

  dispose(): void {
    for (const each of [...this.#listeners, ...this.#open.values()]) each.dispose();
  }
}

class Preview implements Disposable {
  readonly #uri: Uri;
  readonly #client: LanguageClient;
  readonly #panel: WebviewPanel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text moves the drawing, not the drawing itself by way of the text. */
  #isRevealing = false;

  constructor(uri: Uri, { html, policy }: PreviewPage, client: LanguageClient, closed: () => void) {
    this.#uri = uri;
    this.#client = client;
    const name = uri.path.split('/').at(-1);
    this.#panel = window.createWebviewPanel(
      'flowc.preview',
      `${name}`,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [] },
    );
    this.#panel.onDidDispose(closed);
    this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message));
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replace(/; frame-ancestors [^;]*/, '')}">`;
    this.#panel.webview.html = html.replace('<head>', `<head>\n${meta}`);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), PAUSE);
  }

  /** Marks what the cursor is on. */
  async follow(editor: TextEditor): Promise<void> {
    if (this.#isRevealing) return;
    const position = this.#client.code2ProtocolConverter.asPosition(editor.selection.active);
    const ids = await this.#client.sendRequest('flowc/elementsAt', { textDocument: { uri: `${this.#uri}` }, position });
    await this.#panel.webview.postMessage({ type: 'cursor', ids });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #send(): Promise<void> {
    const state = await this.#client.sendRequest('flowc/preview', { uri: `${this.#uri}` });
    if (state) await this.#panel.webview.postMessage({ type: 'state', state });
  }

  async #hear(message: FromPage): Promise<void> {
    const uri = `${this.#uri}`;
    if (message.type === 'ready') await this.#send();
    else if (message.type === 'reveal') await this.#show(await this.#client.sendRequest('flowc/locate', { uri, id: message.id }));
    else {
      const edit = await this.#client.sendRequest(`flowc/${message.type}`, { ...message, uri });
      if (edit)
        await workspace.applyEdit(
          (await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit as never)) ?? new WorkspaceEdit(),
        );
    }
  }

  async #show(place: unknown): Promise<void> {
    if (!place) return;
    const { uri, range } = this.#client.protocol2CodeConverter.asLocation(place as never);
    const column = window.visibleTextEditors.find(({ document }) => `${document.uri}` === `${uri}`)?.viewColumn ?? ViewColumn.One;
    this.#isRevealing = true;
    const editor = await window.showTextDocument(uri, {
      viewColumn: column,
      preserveFocus: true,
      selection: new Range(range.start, range.start),
    });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    setTimeout(() => {
      this.#isRevealing = false;
    }, PAUSE);
  }
}

/** The document whose preview is asked for: that of a code lens, else the one that is written in. */
export function previewTarget(named: unknown): Uri | undefined {
  if (named instanceof Uri) return named;
  return typeof named === 'string' ? Uri.parse(named) : window.activeTextEditor?.document.uri;
}
