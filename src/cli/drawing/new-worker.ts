/** A new thread, where the system has room for it. */
import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';

/** Bytes of address space that V8 reserves for a thread, with some to work in: where they are not to be had it ends the whole process. */
const SPACE_OF_A_THREAD = 2 ** 30;
const PAGE = 4096;

/**
 * A thread that runs the script `file`; `role` is the `workerData` that the script sees. Null where the system limits the address space of a
 * process (`ulimit -v`) so that another thread does not fit. Node's module for threads is asked for only here: a build with nothing to make
 * needs none, and loading it takes time.
 */
export function newWorker(file: string, role?: string): Worker | null {
  if (spaceLeft() < SPACE_OF_A_THREAD) return null;
  const threads = process.getBuiltinModule('node:worker_threads');
  return new threads.Worker(file, { workerData: role });
}

/** Bytes of address space that this process may still take; infinite where there is no limit, or where the system does not say. */
function spaceLeft(): number {
  try {
    const [, limit] = /^Max address space\s+(\d+)\s/m.exec(readFileSync('/proc/self/limits', 'latin1')) ?? [];
    if (limit === undefined) return Number.POSITIVE_INFINITY;
    const pages = Number.parseInt(readFileSync('/proc/self/statm', 'latin1'), 10);
    return Number(limit) - pages * PAGE;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
