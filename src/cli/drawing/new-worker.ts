/** A new thread. Node's module for threads is asked for only here: a build with nothing to make needs none, and loading it takes time. */
import type { Worker } from 'node:worker_threads';

/** A thread that runs the script `file`; `role` is the `workerData` that the script sees. */
export function newWorker(file: string, role?: string): Worker {
  const threads = process.getBuiltinModule('node:worker_threads');
  return new threads.Worker(file, { workerData: role });
}
