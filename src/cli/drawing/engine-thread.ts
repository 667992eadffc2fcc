/**
 * The layered engine in a thread of its own. To load it takes as long as to parse and check a file, so a build that knows that it will draw
 * begins with it, and asks once it has parsed and checked. Threads that draw share one, since each engine gets fast only with what it is asked.
 * Where no thread is available the drawing's own thread asks itself.
 */
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { type EngineClient, engineClient } from './engine-client.ts';
import { newWorker } from './new-worker.ts';

const ENGINE_ROLE = 'engine';

export interface EngineThread extends EngineClient {
  /** A channel to the engine for another thread; it closes where the engine ends. */
  connect(): MessagePort;
  close(): Promise<void>;
}

/** Begins to load the engine; null where the system has no room for a thread. `script` is the file that a worker thread runs. */
export function engineThread(script: string): EngineThread | null {
  const worker = newWorker(script, ENGINE_ROLE);
  if (worker === null) return null;
  const client = engineClient(worker);
  let isShared = false;
  return {
    get isGone() {
      return client.isGone;
    },
    get isWarm() {
      return client.isWarm;
    },
    ask: client.ask,
    connect: () => {
      const { port1, port2 } = new (process.getBuiltinModule('node:worker_threads').MessageChannel)();
      worker.postMessage(port1, [port1]);
      isShared = true;
      return port2;
    },
    // One that has worked ends by itself, so that it keeps its compiled code for the next run.
    close: async () => {
      if (client.isGone) return;
      if (!client.isWarm && !isShared) return void (await worker.terminate());
      worker.ref();
      worker.postMessage(null);
      await once(worker, 'exit');
    },
  };
}
