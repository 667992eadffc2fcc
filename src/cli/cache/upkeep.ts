/** Looks after flowc's cache folder: how much it holds, what may go. Only what flowc itself has put there is counted or removed. */
import { type Dirent, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { DAY, storeFolder } from './store.ts';

export const cachePhrase = phrasesOf({
  'cache.holds': { en: '{files} {files|file|files}, {size} MiB in "{path}"', zh: '“{path}”中有 {files} 个文件，{size} MiB' },
});

/** What no build has asked for so long is dropped. */
const KEPT_FOR = 30 * DAY;

export interface CacheSize {
  readonly files: number;
  readonly bytes: number;
}

/** How many files the cache holds and how many bytes they take; nothing where there is no such folder. */
export function sizeOf(cacheFolder: string): CacheSize {
  const sizes = filesOf(cacheFolder).map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Removes all that flowc has put into its cache folder; gives what that was. Throws where the system refuses. */
export function clean(cacheFolder: string): CacheSize {
  const size = sizeOf(cacheFolder);
  rmSync(storeFolder(cacheFolder), { recursive: true, force: true });
  for (const file of codeCaches(cacheFolder)) rmSync(file, { force: true });
  return size;
}

/** Once a day, drops the results that no build has asked for in a month. It never fails: what stays does no harm. */
export function dropUnused(cacheFolder: string, now: number): void {
  const mark = path.join(storeFolder(cacheFolder), 'last-upkeep');
  try {
    if (now - (statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY) return;
    writeFileSync(mark, '');
    for (const file of filesBelow(storeFolder(cacheFolder)))
      if (now - statSync(file).mtimeMs > KEPT_FOR) rmSync(file, { force: true });
  } catch {
    // Another process may be at it, too.
  }
}

function filesOf(cacheFolder: string): string[] {
  return [...filesBelow(storeFolder(cacheFolder)), ...codeCaches(cacheFolder)];
}

/** What the launcher keeps: V8's code, by bundle, and what it has half written of it. */
function codeCaches(cacheFolder: string): string[] {
  return entriesOf(cacheFolder, false)
    .filter((entry) => entry.isFile() && /\.cache(\.\d+)?$/.test(entry.name))
    .map((entry) => path.join(cacheFolder, entry.name));
}

function filesBelow(folder: string): string[] {
  return entriesOf(folder, true)
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function entriesOf(folder: string, recursive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true });
  } catch {
    return [];
  }
}
