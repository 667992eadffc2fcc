/** Messages to and from the language server: it speaks by server-sent events, the page by posts, one at a time, so that they come in order. */
import type { Transport } from '@codemirror/lsp-client';

export class Channel implements Transport {
  readonly #handlers = new Set<(message: string) => void>();
  #waiting: string[] = [];
  #session: string | null = null;
  #isSending = false;

  /** `opened` is called for every new session; the server forgets the one before. The browser connects again by itself. */
  constructor(opened: () => void, lost: () => void) {
    const source = new EventSource('/lsp');
    source.addEventListener('session', ({ data }) => {
      this.#session = data as string;
      this.#waiting = [];
      opened();
    });
    source.addEventListener('message', ({ data }) => {
      for (const handle of this.#handlers) handle(data as string);
    });
    source.addEventListener('error', () => {
      this.#session = null;
      lost();
    });
  }

  send(message: string): void {
    this.#waiting.push(message);
    void this.#post();
  }

  subscribe(handler: (message: string) => void): void {
    this.#handlers.add(handler);
  }

  unsubscribe(handler: (message: string) => void): void {
    this.#handlers.delete(handler);
  }

  async #post(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#session !== null && this.#waiting.length > 0) {
        const body = `[${this.#waiting.splice(0).join(',')}]`;
        const headers = { 'Content-Type': 'application/json' };
        await fetch(`/lsp?session=${encodeURIComponent(this.#session)}`, { method: 'POST', headers, body });
      }
    } catch {
      // The server has gone; the next session begins with all that there is.
    } finally {
      this.#isSending = false;
    }
  }
}
