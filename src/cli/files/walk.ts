/** Walks a folder for `.flow` files without entering what nobody means: hidden folders, `node_modules`, what git ignores, links. */
import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { filePhrase, reasonOf } from './file-messages.ts';
import type { GitIgnore } from './gitignore.ts';

interface UnreadableFolder {
  /** Absolute. */
  readonly folder: string;
  readonly problem: Phrase;
}

export interface Walk {
  /** Absolute paths, in no order. */
  readonly files: readonly string[];
  /** Folders that can't be read. */
  readonly unreadable: readonly UnreadableFolder[];
  /** Whether every folder was seen; false where there are more entries or folders than allowed. */
  readonly complete: boolean;
}

/** How much of a folder may be looked at. */
export interface WalkReach {
  readonly entries: number;
  readonly folders: number;
}

const ALL: WalkReach = { entries: Number.POSITIVE_INFINITY, folders: Number.POSITIVE_INFINITY };

/** The `.flow` files below a folder, which is absolute; looks at no more than `most`. */
export function walk(folder: string, git: GitIgnore, most = ALL): Walk {
  const files: string[] = [];
  const unreadable: UnreadableFolder[] = [];
  const folders = [folder];
  let [seen, opened] = [0, 0];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    opened++;
    if (opened > most.folders) return { files, unreadable, complete: false };
    for (const entry of entriesOf(next, unreadable)) {
      seen++;
      if (seen > most.entries) return { files, unreadable, complete: false };
      const isFolder = entry.isDirectory();
      if (isFolder ? !isMeant(entry.name) : !isFlowFile(entry)) continue;
      const absolute = path.join(next, entry.name);
      if (git.ignores(absolute, isFolder)) continue;
      (isFolder ? folders : files).push(absolute);
    }
  }
  return { files, unreadable, complete: true };
}

function entriesOf(folder: string, unreadable: UnreadableFolder[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    unreadable.push({ folder, problem: filePhrase('cli.unreadable', { path: folder, reason: reasonOf(error) }) });
    return [];
  }
}

function isMeant(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules';
}

/** A link counts where it is named, not where it is found: it can lead anywhere, also into a circle. */
function isFlowFile(entry: Dirent): boolean {
  return entry.isFile() && entry.name.endsWith('.flow') && !entry.name.startsWith('.');
}
