/**
 * The server of a preview, on this machine alone. It has two answers: the page, and what there is to show, sent again whenever that changes
 * (server-sent events). Nothing is served from the disk.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PreviewPage } from '../../../api.ts';
import type { EditServer } from './edit/edit-server.ts';
import type { PreviewContent } from './preview-content.ts';

const ADDRESS = '127.0.0.1';
/** How soon a page whose server has gone looks for it again; milliseconds. */
const RETRY = 1000;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

interface Listener {
  readonly response: ServerResponse;
  readonly file: string | null;
  /** What was last sent to it. */
  sent: string;
  /** Counts the states made for it: one that takes longer than the next is not sent any more. */
  turn: number;
}

export class PreviewServer {
  readonly #server: Server;
  readonly #content: PreviewContent;
  readonly #page: PreviewPage;
  /** Where the files may be written, too. */
  readonly #edit: EditServer | null;
  readonly #fail: (error: unknown) => void;
  readonly #listeners = new Set<Listener>();

  /** `fail` is called where a state can't be made: that is a bug. */
  constructor(content: PreviewContent, page: PreviewPage, edit: EditServer | null, fail: (error: unknown) => void) {
    this.#content = content;
    this.#page = page;
    this.#edit = edit;
    this.#fail = fail;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Listens on the first of the ports that is free, 0 being any; gives its address. Rejects where none is. */
  async listen([port, ...others]: readonly number[]): Promise<string> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.#server.once('error', reject).listen(port, ADDRESS, () => {
          this.#server.off('error', reject);
          resolve();
        });
      });
      return `http://${ADDRESS}:${this.#port}/${this.#edit?.pass.query ?? ''}`;
    } catch (error) {
      this.#server.removeAllListeners('error');
      if (others.length === 0) throw error;
      return this.listen(others);
    }
  }

  /** Informs every page of what has changed for it; `files` are the absolute paths of what has changed on disk. */
  async sendAll(files: readonly string[]): Promise<void> {
    this.#edit?.changed(files);
    for (const listener of this.#listeners) await this.#send(listener);
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    this.#server.closeAllConnections();
    await closed;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const isPost = this.#edit !== null && request.method === 'POST';
    const refused = isPost ? postRefusal(request, this.#port) : refusal(request, this.#port);
    const address = `http://${ADDRESS}${request.url}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (refused !== null) response.writeHead(refused).end();
    else if (url !== null && this.#edit?.answer(request, response, url, this.#port)) return;
    else if (url?.pathname === '/') this.#sendPage(response);
    else if (url?.pathname === '/events') this.#listen(response, url.searchParams.get('file'));
    else response.writeHead(404).end();
  }

  #sendPage(response: ServerResponse): void {
    const { html, policy } = this.#page;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }).end(html);
  }

  #listen(response: ServerResponse, file: string | null): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(`retry: ${RETRY}\n\n`);
    const listener: Listener = { response, file, sent: '', turn: 0 };
    this.#listeners.add(listener);
    response.on('close', () => this.#listeners.delete(listener));
    this.#send(listener).catch(this.#fail);
  }

  async #send(listener: Listener): Promise<void> {
    const turn = ++listener.turn;
    const state = JSON.stringify(await this.#content.state(listener.file));
    if (turn !== listener.turn || state === listener.sent) return;
    listener.sent = state;
    listener.response.write(`data: ${state}\n\n`);
  }
}

/**
 * Who may ask a preview's server: a page of its own, and nobody else's. Another site's page may send requests to this machine, also under a name
 * of its own that it lets lead here (DNS rebinding); it can't forge the headers by which a browser says where a request comes from.
 */
type AskedPage = Pick<IncomingMessage, 'headers' | 'method'>;

/** The status with which to refuse a request that reads from the server on this port, or null. */
function refusal(asked: AskedPage, port: number): 403 | 405 | null {
  return foreign(asked, port) ?? (asked.method === 'GET' || asked.method === 'HEAD' ? null : 405);
}

/**
 * The same of a request that writes. Every browser says where it comes from, and no form can send JSON, so that a page elsewhere would have to ask
 * first (CORS), which nobody answers.
 */
function postRefusal(asked: AskedPage, port: number): 403 | 405 | 415 | null {
  const { headers, method } = asked;
  if (headers.origin === undefined) return 403;
  if (method !== 'POST') return 405;
  return foreign(asked, port) ?? (headers['content-type'] === 'application/json' ? null : 415);
}

function foreign({ headers }: AskedPage, port: number): 403 | null {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  if (headers.host === undefined || !hosts.includes(headers.host)) return 403;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403;
  const site = headers['sec-fetch-site'];
  // A link elsewhere may lead here, which shows the page to its reader and nobody else.
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit ? 403 : null;
}
