/** Draws in several threads at once. The main thread stays free to check, to write, and to hear Ctrl-C. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Drawer, Drawing, DrawTask } from './drawer.ts';

type Reply = { readonly drawing: Drawing } | { readonly crash: string };

interface Waiting {
  readonly task: DrawTask;
  resolve(drawing: Drawing): void;
  reject(error: Error): void;
}

/** Tasks a thread: one that it draws, one that waits, so that none is ever idle. */
const TASKS_A_THREAD = 2;

/** A drawer of `threads` threads, which run the script `file`. */
export function pool(file: string, threads: number): Drawer {
  const queue: Waiting[] = [];
  const seats = Array.from({ length: threads }, () => new Seat(file, queue));
  let isOpen = true;
  return {
    width: threads * TASKS_A_THREAD,
    draw: (task) =>
      new Promise((resolve, reject) => {
        // A run that fails leaves tasks behind, for which no thread should begin anew.
        if (!isOpen) return;
        queue.push({ task, resolve, reject });
        seats.find((seat) => seat.isIdle)?.next();
      }),
    close: async () => {
      isOpen = false;
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

/**
 * A place for a thread. It keeps its thread as long as that lives: a new one takes seconds of processor time to get as fast, and a drawing
 * leaves nothing behind that adds up.
 */
class Seat {
  readonly #file: string;
  readonly #queue: Waiting[];
  #worker: Worker | null = null;
  #current: Waiting | null = null;

  constructor(file: string, queue: Waiting[]) {
    this.#file = file;
    this.#queue = queue;
  }

  get isIdle(): boolean {
    return this.#current === null;
  }

  next(): void {
    this.#current = this.#queue.shift() ?? null;
    if (this.#current === null) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(this.#current.task);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    const ended = once(worker, 'exit');
    worker.postMessage(null);
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    worker.on('message', (reply: Reply) => this.#take(reply));
    // A thread that dies, of memory above all, takes one drawing with it and no other.
    worker.on('error', (error) => {
      this.#worker = null;
      this.#take({ crash: error.stack ?? error.message });
    });
    return worker;
  }

  #take(reply: Reply): void {
    const { resolve, reject } = this.#current!;
    this.next();
    if ('crash' in reply) reject(Object.assign(new Error('a drawing failed'), { stack: reply.crash }));
    else resolve(reply.drawing);
  }
}
