/** The other processes of a project, as far as one process leads to them by `see`. */
import type { Process } from './process.ts';

export interface Callee {
  readonly process: Process;
  /** Whether its file has an error, so that its meaning is unknown. */
  readonly isBroken: boolean;
}

export interface Library {
  /** The project's folder, above which nothing is read. */
  readonly root: string;
  /** The process of a file inside the project; null where there is none. */
  processAt(path: string): Callee | null;
}

/** A library without files. */
export const NO_LIBRARY: Library = { root: '.', processAt: () => null };
