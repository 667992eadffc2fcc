/** What rules across files see of the project. Every answer depends on the set of files alone, never on the order they were read in. */
import type { Process } from '../../model/process.ts';

export interface Project {
  /** The project's folder, above which no reference leads; a path as in spans, `.` for the working directory. */
  readonly root: string;
  /** The processes of all files that were read, by path as in `Process.file`. */
  readonly files: ReadonlyMap<string, Process>;
  /** Whether there is a file at this path inside the project; false for a path above the project's folder. */
  exists(path: string): boolean;
}

/** A project of the given files only, in the working directory. */
export function projectOf(processes: readonly Process[]): Project {
  const files = new Map(processes.map((process) => [process.file, process]));
  return { root: '.', files, exists: (path) => files.has(path) };
}
