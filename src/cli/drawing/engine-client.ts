/** Asks the layered engine of another thread. Several threads may share one: each has a channel of its own to it, and its answers come in order. */
import type { LayeredEngine } from '../../api.ts';

/** What the engine is sent, and what it sends back. */
export interface EngineQuestion {
  readonly nodeCount: number;
  readonly edges: Parameters<LayeredEngine>[1];
}
export type EngineReply = { readonly layers: readonly number[] } | { readonly failure: string };

/** The engine's thread, or a channel to it. */
export interface EngineChannel {
  on(event: 'message', listener: (reply: EngineReply) => void): unknown;
  on(event: 'error' | 'exit' | 'close', listener: (reason: unknown) => void): unknown;
  postMessage(question: EngineQuestion): void;
  ref(): void;
  unref(): void;
}

export interface EngineClient {
  /** Whether the engine has ended. */
  readonly isGone: boolean;
  /** Whether it has answered. */
  readonly isWarm: boolean;
  /** Rejects where the engine has ended or could not begin. */
  readonly ask: LayeredEngine;
}

export function engineClient(channel: EngineChannel): EngineClient {
  const waiting: { resolve(layers: readonly number[]): void; reject(error: Error): void }[] = [];
  let isGone = false;
  let isWarm = false;
  const giveUp = (reason: string) => {
    isGone = true;
    for (const { reject } of waiting.splice(0)) reject(new Error(reason));
  };
  channel.on('error', (error) => giveUp(String(error)));
  // A thread exits, a channel closes, when its other end does.
  for (const end of ['exit', 'close'] as const) channel.on(end, () => giveUp('the thread of the layered engine has ended'));
  channel.on('message', (reply) => {
    const next = waiting.shift();
    isWarm = true;
    if (waiting.length === 0) channel.unref();
    if ('layers' in reply) next?.resolve(reply.layers);
    else next?.reject(new Error(reply.failure));
  });
  // An idle engine keeps no run alive; a question does. A listener for messages would keep it alive again: this comes after all of them.
  channel.unref();
  return {
    get isGone() {
      return isGone;
    },
    get isWarm() {
      return isWarm;
    },
    ask: (nodeCount, edges) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error('there is no thread of the layered engine'));
        waiting.push({ resolve, reject });
        channel.ref();
        channel.postMessage({ nodeCount, edges });
      }),
  };
}
