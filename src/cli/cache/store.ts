/**
 * A store of results by key and of contents by their digest, which builds share: several at once, and runs of CI that hand a folder on.
 * Whatever it gives out has been verified against its digest; what is damaged counts as absent. It never fails: a run without it is only slower.
 */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../files/write.ts';
import { digest } from './digest.ts';

export interface Store {
  /** What was kept under a key, or null. */
  result(key: string): unknown;
  /** A content by its digest, or null. */
  content(name: string): Buffer | null;
  keep(key: string, result: unknown): void;
  keepContent(name: string, content: string | Uint8Array): void;
}

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** Raised whenever what is kept changes its form. */
const VERSION = 'v1';

/** The folder of builds in flowc's cache folder. */
export function storeFolder(cacheFolder: string): string {
  return path.join(cacheFolder, 'builds');
}

/** The store in flowc's cache folder, which is made when something is kept. */
export function folderStore(cacheFolder: string): Store {
  const place = (kind: string, name: string) =>
    path.join(storeFolder(cacheFolder), VERSION, kind, name.slice(0, 2), name.slice(2));
  return {
    result(key) {
      const file = place('results', key);
      const text = read(file)?.toString() ?? '';
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      noteUse(file);
      return end > 0 && text.slice(0, end) === digest(body) ? JSON.parse(body) : null;
    },
    content(name) {
      const file = place('contents', name);
      const content = read(file);
      noteUse(file);
      return content !== null && digest(content) === name ? content : null;
    },
    keep(key, result) {
      const body = JSON.stringify(result);
      write(place('results', key), `${digest(body)}\n${body}`);
    },
    keepContent: (name, content) => write(place('contents', name), content),
  };
}

/** A store whose results are remembered as long as the process lives: a run that watches asks for the same hundreds at each save. */
export function remembering(store: Store): Store {
  const results = new Map<string, unknown>();
  const remember = (key: string, result: unknown) => {
    if (result !== null) results.set(key, result);
    return result;
  };
  return {
    ...store,
    result: (key) => results.get(key) ?? remember(key, store.result(key)),
    keep(key, result) {
      remember(key, result);
      store.keep(key, result);
    },
  };
}

/** A store that lives as long as the process. */
export function memoryStore(): Store {
  const results = new Map<string, unknown>();
  const contents = new Map<string, Buffer>();
  return {
    result: (key) => results.get(key) ?? null,
    content: (name) => contents.get(name) ?? null,
    keep: (key, result) => void results.set(key, result),
    keepContent: (name, content) => void contents.set(name, Buffer.from(content)),
  };
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Keeps a file from being dropped as unused; once a day is enough. */
function noteUse(file: string): void {
  try {
    const now = new Date();
    if (now.getTime() - statSync(file).mtimeMs > DAY) utimesSync(file, now, now);
  } catch {
    // A cache that may only be read serves as well.
  }
}

let written = 0;

/** Beside its place first, then by one rename: another process never reads half of it. */
function write(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}-${written++}`;
  try {
    makeFolder(path.dirname(file), 0o700);
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    discard(temporary);
  }
}

function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Where no folder can be made there is nothing to discard.
  }
}
