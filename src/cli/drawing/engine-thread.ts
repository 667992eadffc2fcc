/**
 * The layered engine in a thread of its own. To load it takes as long as to parse and check a file, so a build that knows that it will draw
 * begins with it, and asks once it has parsed and checked. Where no thread is available the drawing's own thread asks itself.
 */
import { once } from 'node:events';
import type { LayeredEngine } from '../../api.ts';
import { newWorker } from './new-worker.ts';

/** What the thread is sent, and what it sends back; its role is to be the engine. */
export interface EngineQuestion {
  readonly nodeCount: number;
  readonly edges: Parameters<LayeredEngine>[1];
}
export type EngineReply = { readonly layers: readonly number[] } | { readonly failure: string };

const ENGINE_ROLE = 'engine';

export interface EngineThread {
  /** Whether the thread has ended. */
  readonly isGone: boolean;
  /** Rejects where the thread has ended or could not begin. */
  readonly ask: LayeredEngine;
  close(): Promise<void>;
}

/** Begins to load the engine; null where the system has no room for a thread. `script` is the file that a worker thread runs. */
export function engineThread(script: string): EngineThread | null {
  const waiting: { resolve(layers: readonly number[]): void; reject(error: Error): void }[] = [];
  let isGone = false;
  let isWarm = false;
  const worker = newWorker(script, ENGINE_ROLE);
  if (worker === null) return null;
  const giveUp = (reason: string) => {
    isGone = true;
    for (const { reject } of waiting.splice(0)) reject(new Error(reason));
  };
  worker.on('error', (error) => giveUp(String(error)));
  worker.on('exit', () => giveUp('the thread of the layered engine has ended'));
  worker.on('message', (reply: EngineReply) => {
    const next = waiting.shift();
    isWarm = true;
    if (waiting.length === 0) worker.unref();
    if ('layers' in reply) next?.resolve(reply.layers);
    else next?.reject(new Error(reply.failure));
  });
  // An idle engine keeps no run alive; a question does. A listener for messages would keep it alive again: this comes after all of them.
  worker.unref();
  return {
    get isGone() {
      return isGone;
    },
    ask: (nodeCount, edges) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error('there is no thread of the layered engine'));
        waiting.push({ resolve, reject });
        worker.ref();
        worker.postMessage({ nodeCount, edges } satisfies EngineQuestion);
      }),
    // One that has worked ends by itself, so that it keeps its compiled code for the next run.
    close: async () => {
      if (!isWarm || isGone) return void (await worker.terminate());
      worker.ref();
      worker.postMessage(null);
      await once(worker, 'exit');
    },
  };
}
