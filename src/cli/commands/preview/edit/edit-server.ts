/**
 * What the server of `flowc preview --edit` answers besides: the page with the text, its script, and a language server a page, which speaks by
 * server-sent events and hears by posts.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../../../resources/package-files.ts';
import type { Session } from '../../../shell/session.ts';
import type { PreviewContent } from '../preview-content.ts';
import { EditedFiles } from './edited-files.ts';
import { type LoadServer, PageSession } from './page-session.ts';
import { Pass } from './pass.ts';

/** The largest text that flowc takes in, twice: a letter may take two characters in JSON. */
const MOST_BYTES = 8 * 1024 * 1024;
/** How soon a page whose server has gone looks for it again; milliseconds. */
const RETRY = 1000;

export class EditServer {
  readonly pass = new Pass();
  readonly #content: PreviewContent;
  readonly #session: Session;
  readonly #load: LoadServer;
  readonly #files: EditedFiles;
  readonly #fail: (error: unknown) => void;
  readonly #pages = new Map<string, PageSession>();
  #script: Uint8Array | null = null;

  constructor(content: PreviewContent, session: Session, load: LoadServer, fail: (error: unknown) => void) {
    this.#content = content;
    this.#session = session;
    this.#load = load;
    this.#files = new EditedFiles(content);
    this.#fail = fail;
  }

  /** Answers what is not the plain preview's, of requests from a page of its own; says whether it did. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL, port: number): boolean {
    if (url.pathname === '/' && this.pass.opens(url.searchParams.get('pass'))) {
      url.searchParams.delete('pass');
      response.writeHead(303, { Location: `/${url.search}`, 'Set-Cookie': this.pass.cookie(port) }).end();
    } else if (!this.pass.isShown(request.headers, port)) {
      response
        .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('flowc preview --edit: open the address that it has printed\n');
    } else if (url.pathname === '/') void this.#sendPage(response).catch(this.#fail);
    else if (url.pathname === '/edit.js') this.#sendScript(response);
    else if (url.pathname === '/lsp' && request.method === 'POST') void this.#receive(request, response, url).catch(this.#fail);
    else if (url.pathname === '/lsp') void this.#start(response).catch(this.#fail);
    else return false;
    return true;
  }

  /** Informs every page what changed on disk, by absolute paths. */
  changed(files: readonly string[]): void {
    for (const page of this.#pages.values()) page.changed(files);
  }

  async #sendPage(response: ServerResponse): Promise<void> {
    const { renderEditPage } = await import('../../../drawing/pictures.ts');
    const nonce = randomBytes(16).toString('base64');
    const root = pathToFileURL(this.#session.terminal.cwd).href;
    const { html, policy } = renderEditPage(this.#content.lang, { nonce, root });
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }).end(html);
  }

  #sendScript(response: ServerResponse): void {
    this.#script ??= packageFile('dist', 'data', 'edit-client.js');
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(this.#script);
  }

  async #start(response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    const name = randomBytes(16).toString('base64url');
    const page = await PageSession.start(this.#files, this.#load, this.#session, (message) =>
      response.write(`data: ${message}\n\n`),
    );
    // The page may have gone while the language server was loaded.
    if (response.destroyed) return page.close();
    this.#pages.set(name, page);
    response.on('close', () => {
      this.#pages.delete(name);
      page.close();
    });
    response.write(`retry: ${RETRY}\nevent: session\ndata: ${name}\n\n`);
  }

  async #receive(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const page = this.#pages.get(url.searchParams.get('session') ?? '');
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const messages = await messagesOf(request);
    if (typeof messages !== 'number') for (const message of messages) page.receive(message);
    response.writeHead(typeof messages === 'number' ? messages : 204).end();
  }
}

/** The body as a list of messages, or the status with which to refuse it. */
async function messagesOf(request: IncomingMessage): Promise<readonly object[] | 400 | 413> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return 413;
    chunks.push(chunk);
  }
  try {
    const messages: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const isMessage = (each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each);
    return Array.isArray(messages) && messages.every(isMessage) ? messages : 400;
  } catch {
    return 400;
  }
}
