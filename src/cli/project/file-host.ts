/**
 * The files of a project as the compiler sees them, by path relative to the working directory. Nothing outside the project's folder is
 * read, wherever a link leads: a stranger's `.flow` file must not look around.
 */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin, shownPath } from '../files/paths.ts';
import { readText } from '../files/read.ts';
import type { Sources } from './sources.ts';

export interface FileHost {
  /** The project's folder as the user would name it. */
  readonly root: string;
  /** The text of a file, or null where there is none, it is no text, or it lies outside the project. */
  read(shown: string): string | null;
  exists(shown: string): boolean;
  /** Names of the project's own themes. */
  readonly themes: readonly string[];
}

/** The host of the project in `root`, which is absolute as `cwd` is. A text that `sources` holds is not read again. */
export function fileHost(root: string, cwd: string, sources: Sources, themes: readonly string[] = []): FileHost {
  const realRoot = realpathSync.native(root);
  const inside = (shown: string): string | null => {
    try {
      const real = realpathSync.native(path.resolve(cwd, shown));
      return isWithin(real, realRoot) && statSync(real).isFile() ? real : null;
    } catch {
      return null;
    }
  };
  return {
    root: shownPath(root, cwd),
    themes,
    exists: (shown) => inside(shown) !== null,
    read(shown) {
      const known = sources.get(shown);
      if (known !== undefined) return known.text;
      const file = inside(shown);
      const read = file === null ? null : readText(file, shown);
      return read === null || 'unreadable' in read || read.problem !== null ? null : sources.add(shown, read.text).text;
    },
  };
}
