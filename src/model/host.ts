/**
 * The files beside the one being compiled, as the model sees them: text by path, nothing else. Who implements this decides what a path
 * really leads to; the model asks for paths inside `root` only.
 */
export interface Host {
  /** The project's folder, above which no file is read; a path as in spans, `.` for the working directory. */
  readonly root: string;
  /** The text of a file, or null where there is none, it cannot be read, or a link leads out of the project. */
  read(path: string): string | null;
  exists(path: string): boolean;
  /** Names of the project's own themes, which `theme` may state beside those of flowc. */
  readonly themes?: readonly string[];
}

/** A host without files, for text that stands alone. */
export const NO_FILES: Host = { root: '.', read: () => null, exists: () => false };
