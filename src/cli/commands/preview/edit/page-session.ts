/** One page of `flowc preview --edit`: a language server of its own, and the files on disk. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { OpenRequest, SaveRequest } from '../../../../api.ts';
import type { Session } from '../../../shell/session.ts';
import type { EditedFile, EditedFiles } from './edited-files.ts';

/** What changes on disk is reported by these names of the protocol. */
const [CREATED, DELETED] = [1, 3];

export class PageSession {
  readonly #files: EditedFiles;
  readonly #server: PageServer;
  /** What the page has open, by path, with what it last heard of the disk. */
  readonly #open = new Map<string, EditedFile>();

  private constructor(files: EditedFiles, server: PageServer) {
    this.#files = files;
    this.#server = server;
    server.onRequest('flowc/open', (request: OpenRequest) => this.#opened(request));
    server.onRequest('flowc/save', (request: SaveRequest) => files.save(request, this.#open));
    server.listen();
  }

  /** The language server is loaded with the first page. */
  static async start(
    files: EditedFiles,
    load: LoadServer,
    session: Session,
    send: (message: string) => void,
  ): Promise<PageSession> {
    const serve = await load();
    return new PageSession(files, serve(session, send));
  }

  receive(message: object): void {
    this.#server.receive(message);
  }

  /** Informs the page of what changed on disk, by absolute paths. */
  changed(files: readonly string[]): void {
    const changes = files.map((file) => ({ uri: pathToFileURL(file).href, type: existsSync(file) ? CREATED : DELETED }));
    this.#server.receive({ jsonrpc: '2.0', method: 'workspace/didChangeWatchedFiles', params: { changes } });
    for (const file of this.#open.values())
      if (files.includes(file.absolute)) this.#server.notify('flowc/disk', this.#files.disk(file));
    this.#server.notify('flowc/files', { files: this.#files.list });
  }

  close(): void {
    this.#server.close();
  }

  #opened(request: OpenRequest) {
    if (this.#open.size === 0) this.#server.notify('flowc/files', { files: this.#files.list });
    const opened = this.#files.open(request);
    const file = opened && this.#files.byPath(opened.path);
    if (file) this.#open.set(file.path, file);
    return opened;
  }
}

/** A language server for a page of flowc's own, in the same process: messages come and go as JSON. */
interface PageServer {
  receive(message: object): void;
  notify(method: string, params: unknown): void;
  onRequest(method: string, answer: (params: never) => unknown): void;
  /** Begins to answer, when all handlers are there. */
  listen(): void;
  close(): void;
}

/** Loads the language server, which only a page that is written in needs, and gives how to start one. */
export type LoadServer = () => Promise<(session: Session, send: (message: string) => void) => PageServer>;
