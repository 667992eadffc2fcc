/** A new thread, where the system has room for it. */
import type { Worker } from 'node:worker_threads';
import { space } from './address-space.ts';

/** Bytes of address space that V8 reserves for a thread, with some to work in: where they are not to be had it ends the whole process. */
const SPACE_OF_A_THREAD = 2 ** 30;

export interface ThreadOptions {
  /** Whether the whole run is short, for which V8 gets other options. */
  readonly isShort?: boolean;
  /** How much it may hold of what is new; as V8 sees fit by default. */
  readonly youngMegabytes?: number | undefined;
}

/**
 * A thread that runs the script `file` in a role, which is the bundle that it serves. Null where the system limits the address space of a process
 * so that another thread does not fit. Node's module for threads is asked for only here: a build with nothing to make needs none, and loading it
 * takes time.
 */
export function newWorker(file: string, role: string, { isShort = false, youngMegabytes }: ThreadOptions = {}): Worker | null {
  if (space().left < SPACE_OF_A_THREAD) return null;
  const threads = process.getBuiltinModule('node:worker_threads');
  const resourceLimits = youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes };
  return new threads.Worker(file, { workerData: { role, isShort }, resourceLimits });
}
