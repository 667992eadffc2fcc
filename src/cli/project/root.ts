/**
 * The folder of a project, above which nothing is read: that of the nearest `flowc.json` up the tree, else the working directory where it
 * holds the file, else the file's own folder.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../files/paths.ts';
import { CONFIG_NAME } from './bases.ts';

export interface ProjectRoot {
  /** Absolute. */
  readonly root: string;
  /** Whether a `flowc.json` says that this folder is a project. */
  readonly isDeclared: boolean;
  /** Absolute path of the configuration that holds there, or null. */
  readonly config: string | null;
}

/** The project that a folder belongs to; `config` is the file that the command line names instead of the nearest one, or null. */
export function placeOf(folder: string, cwd: string, config: string | null): ProjectRoot {
  const nearest = nearestConfig(folder);
  const root = nearest !== null ? path.dirname(nearest) : isWithin(folder, cwd) ? cwd : folder;
  return { root, isDeclared: nearest !== null, config: config ?? nearest };
}

function nearestConfig(folder: string): string | null {
  const file = path.join(folder, CONFIG_NAME);
  if (existsSync(file)) return file;
  const parent = path.dirname(folder);
  return parent === folder ? null : nearestConfig(parent);
}
