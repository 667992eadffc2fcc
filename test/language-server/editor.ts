/** An editor for tests: it starts the real server and speaks the protocol with it. A `¦` in a text is the cursor. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const LAUNCHER = path.resolve('bin/flowc.cjs');

export interface OpenFile {
  readonly uri: string;
  readonly folder: string;
  readonly position: Position;
  /** Without the cursor. */
  readonly text: string;
  /** The range of the first, or the nth, place of a part of the text. */
  range(part: string, nth?: number): Range;
}

interface EditorOptions {
  /** The program to start; that of this project unless said. */
  readonly launcher?: string;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly capabilities?: Readonly<Record<string, unknown>>;
}

const CAPABILITIES = {
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
};

export class Editor {
  readonly root: string;
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly logged: string[] = [];
  readonly registered: unknown[] = [];
  serverInfo: { readonly name: string } | undefined;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #waiting = new Set<() => void>();
  #cases = 0;

  private constructor(root: string, server: ChildProcess, connection: MessageConnection) {
    this.root = root;
    this.process = server;
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      for (const wake of this.#waiting) wake();
    });
    connection.onNotification('window/logMessage', ({ message }) => {
      this.logged.push(message);
    });
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      this.registered.push(...registrations);
    });
  }

  /** Starts the server as the client of VS Code does. */
  static async start({
    launcher = LAUNCHER,
    initializationOptions = {},
    locale = 'en',
    capabilities = CAPABILITIES,
  }: EditorOptions = {}): Promise<Editor> {
    const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'flowc-editor-'));
    const server = spawn(process.execPath, [launcher, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, HOME: root },
    });
    const connection = createMessageConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
    const editor = new Editor(root, server, connection);
    connection.listen();
    const workspaceFolders = [{ uri: pathToFileURL(root).href, name: 'root' }];
    const answered = new AbortController();
    const started = await Promise.race([
      connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders,
        capabilities,
        locale,
        initializationOptions,
      }),
      once(server, 'exit', { signal: answered.signal }).then(([status]) =>
        Promise.reject(new Error(`the server ended with ${status}`)),
      ),
    ]).catch((error: unknown) => {
      server.kill();
      connection.dispose();
      throw error;
    });
    answered.abort();
    editor.serverInfo = started.serverInfo;
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const status = await ended;
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    return status;
  }

  /** Writes a project of its own and opens its file `a.flow`. */
  open(marked: string, files: Readonly<Record<string, string>> = {}): OpenFile {
    const folder = path.join(this.root, `case-${++this.#cases}`);
    const at = Math.max(marked.indexOf('¦'), 0);
    const text = marked.replace('¦', '');
    for (const [name, content] of Object.entries({ 'flowc.json': '{}', ...files, 'a.flow': text })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const uri = pathToFileURL(path.join(folder, 'a.flow')).href;
    const document = TextDocument.create(uri, 'flow', 1, text);
    this.openDocument(uri, text);
    const range = (part: string, nth = 1): Range => {
      let start = -1;
      for (let i = 0; i < nth; i++) start = text.indexOf(part, start + 1);
      if (start < 0) throw new Error(`no "${part}" in the text`);
      return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
    };
    return { uri, folder, text, position: document.positionAt(at), range };
  }

  openDocument(uri: string, text: string): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'flow', version: 1, text },
    });
  }

  change(uri: string, text: string, version = 2): void {
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** Asks about the place of the cursor. */
  ask<Answer>(method: string, { uri, position }: Pick<OpenFile, 'uri' | 'position'>, more: object = {}): Promise<Answer> {
    return this.connection.sendRequest<Answer>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  /** The labels of what the server offers, in order. */
  async completions(file: OpenFile): Promise<string[]> {
    const items = await this.ask<{ label: string; sortText: string }[]>('completion', file);
    return [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);
  }

  /** Waits until what is reported about a document fits. */
  async diagnostics(uri: string, fits: (all: readonly Diagnostic[]) => boolean = () => true): Promise<readonly Diagnostic[]> {
    for (;;) {
      const known = this.#diagnostics.get(uri);
      if (known !== undefined && fits(known)) return known;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  told(uri: string): readonly Diagnostic[] | undefined {
    return this.#diagnostics.get(uri);
  }
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a.flow', 'flow', 1, text), [...edits]);
}

/** The new text of a file after an edit of the workspace. */
export function appliedTo(uri: string, text: string, edit: WorkspaceEdit | null | undefined): string {
  return applied(text, edit?.changes?.[uri] ?? []);
}
