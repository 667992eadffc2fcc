/**
 * The files of a project as the compiler sees them, by path relative to the working directory. Nothing outside the project's folder is
 * read, wherever a link leads: a stranger's `.flow` file must not look around.
 */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin, shownPath } from '../files/paths.ts';
import { readText } from '../files/read.ts';

export interface FileHost {
  /** The project's folder as the user would name it. */
  readonly root: string;
  /** The text of a file, or null where there is none, it is no text, or it lies outside the project. */
  read(shown: string): string | null;
  exists(shown: string): boolean;
}

/** The host of the project in `root`, which is absolute as `cwd` is. Files are read once. */
export function fileHost(root: string, cwd: string): FileHost {
  const realRoot = realpathSync(root);
  const texts = new Map<string, string | null>();
  const inside = (shown: string): string | null => {
    try {
      const real = realpathSync(path.resolve(cwd, shown));
      return isWithin(real, realRoot) ? real : null;
    } catch {
      return null;
    }
  };
  return {
    root: shownPath(root, cwd),
    exists: (shown) => {
      const file = inside(shown);
      return file !== null && statSync(file).isFile();
    },
    read(shown) {
      let text = texts.get(shown);
      if (text === undefined) {
        text = textOf(inside(shown), shown);
        texts.set(shown, text);
      }
      return text;
    },
  };
}

function textOf(file: string | null, shown: string): string | null {
  if (file === null) return null;
  const read = readText(file, shown);
  return 'unreadable' in read || read.problem !== null ? null : read.text;
}
