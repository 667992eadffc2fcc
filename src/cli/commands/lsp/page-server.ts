/** The language server for a page of flowc's own. */
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type Connection,
  createConnection,
  type DataCallback,
  Disposable,
  type Message,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import type { Session } from '../../shell/session.ts';
import { serveFolders } from './serve-folders.ts';

/** They end a server whose process is its own; a page just goes. */
const NOT_FOR_PAGES = ['shutdown', 'exit'];

class PageReader extends AbstractMessageReader {
  #heard: DataCallback = () => {};

  listen(callback: DataCallback): Disposable {
    this.#heard = callback;
    return Disposable.create(() => {
      this.#heard = () => {};
    });
  }

  deliver(message: Message): void {
    this.#heard(message);
  }
}

class MessageWriter extends AbstractMessageWriter {
  readonly #send: (message: string) => unknown;

  constructor(send: (message: string) => unknown) {
    super();
    this.#send = send;
  }

  async write(message: Message): Promise<void> {
    this.#send(JSON.stringify(message));
  }

  end(): void {}
}

/** What `PageServer` of the preview says. */
export function pageServer(session: Session, send: (message: string) => void) {
  const reader = new PageReader();
  let isOpen = true;
  const writer = new MessageWriter((message) => isOpen && send(message));
  const connection: Connection = createConnection(ProposedFeatures.all, reader, writer);
  return {
    receive(message: object) {
      if (isOpen && !('method' in message && NOT_FOR_PAGES.includes(message.method as string)))
        reader.deliver(message as Message);
    },
    notify: (method: string, params: unknown) => void connection.sendNotification(method, params),
    onRequest: (method: string, answer: (params: never) => unknown) => void connection.onRequest(method, answer),
    listen: () => serveFolders(connection, session),
    // Answers that are under way come to nobody. A connection that is disposed of would throw at them.
    close: () => {
      isOpen = false;
    },
  };
}
