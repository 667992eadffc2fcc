/** Draws in several threads at once. The main thread stays free to check, to write, and to hear Ctrl-C. */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Drawer, Drawing, DrawTask, NewRendering, NumberedReply, NumberedTask } from './drawer.ts';
import type { EngineThread } from './engine-thread.ts';
import { newWorker, type ThreadOptions } from './new-worker.ts';
import { ownThread } from './own-thread.ts';
import type { Rendering } from './rendering-options.ts';

interface Waiting {
  readonly task: DrawTask;
  /** Whether a thread died over it and others: which of them it was shows where it is the only one. */
  isSuspect: boolean;
  resolve(drawing: Drawing): void;
  reject(error: Error): void;
}

/** Tasks that a thread holds: one that it draws, one that the layered engine has answered or soon will, and one that it is about to be asked for. */
const TASKS_A_THREAD = 3;

/** Codes of a system that gives no further thread, or no file to it: the run goes on with fewer. */
const NO_THREAD = ['EMFILE', 'ENFILE', 'EAGAIN', 'ERR_WORKER_INIT_FAILED'];

export interface PoolOptions extends ThreadOptions {
  /** How many threads: fewer where the system has no room for so many, at last this one alone. */
  readonly threads: number;
  /** The layered engines, shared evenly; without any, each thread loads its own. */
  readonly engines?: readonly EngineThread[];
}

/** A drawer of several threads, which run the script `file`. */
export function pool(file: string, { threads, engines = [], ...ofThread }: PoolOptions): Drawer {
  const queue: Waiting[] = [];
  const wake = () => {
    while (queue.length > 0) {
      const seat = leastBusy(seats);
      if (seat === null) drawHere(queue.shift()!, engines);
      else if (!seat.takeNext()) return;
    }
  };
  const seats: readonly Seat[] = Array.from({ length: threads }, (_, i) => {
    const engine = engines[i % engines.length] ?? null;
    return new Seat(() => newDrawer(file, ofThread, engine), queue, wake);
  });
  let isOpen = true;
  return {
    width: threads * TASKS_A_THREAD,
    draw: (task) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return;
        queue.push({ task, isSuspect: false, resolve, reject });
        wake();
      }),
    // A run that fails leaves tasks behind, for which no thread should begin again.
    close: async () => {
      isOpen = false;
      queue.length = 0;
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

function newDrawer(file: string, options: ThreadOptions, engine: EngineThread | null): Worker | null {
  const worker = newWorker(file, 'draw', options);
  const channel = worker && engine?.connect();
  if (channel) worker.postMessage(channel, [channel]);
  return worker;
}

/** Where not one thread could begin, the engine's may hold the last descriptors, without which this thread cannot even load what draws. */
async function drawHere({ task, resolve, reject }: Waiting, engines: readonly EngineThread[]): Promise<void> {
  await Promise.all(engines.map((engine) => engine.close()));
  ownThread().draw(task).then(resolve, reject);
}

/** Null where the system had no thread for any of them. */
function leastBusy(seats: readonly Seat[]): Seat | null {
  const there = seats.filter(({ isGone }) => !isGone);
  const fewest = Math.min(...there.map(({ load }) => load));
  return there.find(({ load }) => load === fewest) ?? null;
}

/**
 * A place for a thread. It keeps its thread as long as that lives: a new one takes seconds of processor time to get as fast, and a drawing
 * leaves nothing behind that adds up.
 */
class Seat {
  readonly #begin: () => Worker | null;
  readonly #queue: Waiting[];
  readonly #wake: () => void;
  readonly #held = new Map<number, Waiting>();
  #worker: Worker | null = null;
  /** How its thread renders. */
  #rendering: Rendering | null = null;
  #last = 0;
  /** Whether the system had no thread for it; what that one took of the system is free again when it has ended. */
  #isLeaving = false;
  #isGone = false;

  /** `begin` gives a new thread, null where the system has no room for it; `wake` is called where it has room again, or tasks went back to the queue. */
  constructor(begin: () => Worker | null, queue: Waiting[], wake: () => void) {
    this.#begin = begin;
    this.#queue = queue;
    this.#wake = wake;
  }

  /** How many tasks it holds, as many as it may where it is to get no other. */
  get load(): number {
    const isFull = this.#isLeaving || [...this.#held.values()].some(({ isSuspect }) => isSuspect);
    return isFull ? TASKS_A_THREAD : this.#held.size;
  }

  /** Whether it has no thread and gets none. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Hands the next task of the queue to its thread; whether it has room for it. */
  takeNext(): boolean {
    const [next] = this.#queue;
    const room = next!.isSuspect ? 1 : TASKS_A_THREAD;
    if (this.load >= room) return false;
    const id = ++this.#last;
    this.#held.set(id, this.#queue.shift()!);
    this.#worker ??= this.#start();
    if (this.#worker === null) this.#leave();
    else this.#send(this.#worker, id, next!.task);
    return true;
  }

  #send(worker: Worker, id: number, { rendering, ...task }: DrawTask): void {
    worker.ref();
    if (rendering !== this.#rendering) worker.postMessage({ rendering } satisfies NewRendering);
    this.#rendering = rendering;
    worker.postMessage({ id, task } satisfies NumberedTask);
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
    this.#rendering = null;
    if (worker === null) return null;
    worker.on('message', (reply: NumberedReply) => this.#take(reply));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#worker = null;
      this.#isLeaving = NO_THREAD.includes(error.code ?? '');
      if (this.#isLeaving) worker.once('exit', () => this.#leave());
      else this.#lose(error);
    });
    return worker;
  }

  #leave(): void {
    this.#isGone = true;
    this.#giveBack();
  }

  /** A thread that dies, of memory above all, takes one drawing with it and no other. */
  #lose(error: Error): void {
    const [first, ...others] = this.#held.keys();
    if (first !== undefined && others.length === 0) {
      this.#take({ id: first, crash: error.stack ?? error.message });
      return;
    }
    for (const waiting of this.#held.values()) waiting.isSuspect = true;
    this.#giveBack();
  }

  #giveBack(): void {
    this.#queue.unshift(...this.#held.values());
    this.#held.clear();
    this.#wake();
  }

  #take(reply: NumberedReply): void {
    const { resolve, reject } = this.#held.get(reply.id)!;
    this.#held.delete(reply.id);
    // An idle thread keeps no run alive.
    if (this.#held.size === 0) this.#worker?.unref();
    this.#wake();
    if ('crash' in reply) reject(Object.assign(new Error('a drawing failed'), { stack: reply.crash }));
    else resolve(reply.drawing);
  }
}
