/** Draws in several threads at once. The main thread stays free to check, to write, and to hear Ctrl-C. */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Drawer, Drawing, DrawTask } from './drawer.ts';
import type { EngineThread } from './engine-thread.ts';
import { newWorker } from './new-worker.ts';
import { ownThread } from './own-thread.ts';

type Reply = { readonly drawing: Drawing } | { readonly crash: string };

interface Waiting {
  readonly task: DrawTask;
  resolve(drawing: Drawing): void;
  reject(error: Error): void;
}

/** Tasks a thread: one that it draws, one that waits, so that none is ever idle. */
const TASKS_A_THREAD = 2;

/** Codes of a system that gives no further thread, or no file to it: the run goes on with fewer. */
const NO_THREAD = ['EMFILE', 'ENFILE', 'EAGAIN', 'ERR_WORKER_INIT_FAILED'];

export interface PoolOptions {
  /** How many threads: fewer where the system has no room for so many, at last this one alone. */
  readonly threads: number;
  /** Whether the run ends with the drawings. */
  readonly isShort: boolean;
  /** The layered engines, shared evenly; without any, each thread loads its own. */
  readonly engines?: readonly EngineThread[];
}

/** A drawer of several threads, which run the script `file`. */
export function pool(file: string, { threads, isShort, engines = [] }: PoolOptions): Drawer {
  const queue: Waiting[] = [];
  const wake = () => {
    const [idle] = seats.filter((seat) => seat.isIdle);
    if (idle !== undefined) idle.next();
    else if (seats.every((seat) => seat.isGone)) for (const waiting of queue.splice(0)) drawHere(waiting);
  };
  const seats: readonly Seat[] = Array.from({ length: threads }, (_, i) => {
    const engine = engines[i % engines.length] ?? null;
    return new Seat(() => newDrawer(file, isShort, engine), queue, wake);
  });
  let isOpen = true;
  return {
    width: threads * TASKS_A_THREAD,
    draw: (task) =>
      new Promise((resolve, reject) => {
        // A run that fails leaves tasks behind, for which no thread should begin again.
        if (!isOpen) return;
        queue.push({ task, resolve, reject });
        wake();
      }),
    close: async () => {
      isOpen = false;
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

function newDrawer(file: string, isShort: boolean, engine: EngineThread | null): Worker | null {
  const worker = newWorker(file, 'draw', isShort);
  const channel = worker && engine?.connect();
  if (channel) worker.postMessage(channel, [channel]);
  return worker;
}

function drawHere({ task, resolve, reject }: Waiting): void {
  ownThread().draw(task).then(resolve, reject);
}

/**
 * A place for a thread. It keeps its thread as long as that lives: a new one takes seconds of processor time to get as fast, and a drawing
 * leaves nothing behind that adds up.
 */
class Seat {
  readonly #begin: () => Worker | null;
  readonly #queue: Waiting[];
  readonly #wake: () => void;
  #worker: Worker | null = null;
  #current: Waiting | null = null;
  #isGone = false;

  /** `begin` gives a new thread, null where the system has no room for it; `wake` is called where a task went back to the queue. */
  constructor(begin: () => Worker | null, queue: Waiting[], wake: () => void) {
    this.#begin = begin;
    this.#queue = queue;
    this.#wake = wake;
  }

  get isIdle(): boolean {
    return this.#current === null && !this.#isGone;
  }

  /** Whether the system had no thread for it. */
  get isGone(): boolean {
    return this.#isGone;
  }

  next(): void {
    this.#current = this.#queue.shift() ?? null;
    if (this.#current === null) {
      // An idle thread keeps no run alive.
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    if (this.#worker === null) {
      this.#giveBack();
    } else {
      this.#worker.ref();
      this.#worker.postMessage(this.#current.task);
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    const ended = once(worker, 'exit');
    worker.ref();
    worker.postMessage(null);
    await ended;
  }

  #start(): Worker | null {
    const worker = this.#begin();
    if (worker === null) return null;
    worker.on('message', (reply: Reply) => this.#take(reply));
    // A thread that dies, of memory above all, takes one drawing with it and no other.
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#worker = null;
      if (NO_THREAD.includes(error.code ?? '')) worker.once('exit', () => this.#giveBack());
      else this.#take({ crash: error.stack ?? error.message });
    });
    return worker;
  }

  #giveBack(): void {
    this.#isGone = true;
    this.#queue.unshift(this.#current!);
    this.#current = null;
    this.#wake();
  }

  #take(reply: Reply): void {
    const { resolve, reject } = this.#current!;
    this.next();
    if ('crash' in reply) reject(Object.assign(new Error('a drawing failed'), { stack: reply.crash }));
    else resolve(reply.drawing);
  }
}
