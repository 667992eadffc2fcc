/** A language server for a page of flowc's own, in the same process: messages come and go as JSON. */
import type { Session } from '../../../shell/session.ts';

export interface PageServer {
  receive(message: object): void;
  notify(method: string, params: unknown): void;
  onRequest(method: string, answer: (params: never) => unknown): void;
  /** Begins to answer, when all handlers are there. */
  listen(): void;
  close(): void;
}

/** Loads the language server, which only a page that is written in needs, and gives how to start one. */
export type LoadServer = () => Promise<(session: Session, send: (message: string) => void) => PageServer>;
