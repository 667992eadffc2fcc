/**
 * Reports when a file that a run depends on has changed. chokidar smooths over what systems and editors do differently: saving by renaming, several
 * events for one change, folders that come and go. On a busy machine it misses a file that is replaced while it looks at the one before: files
 * and folders are looked at about once a second besides. A file counts as changed where it differs from what it was when it was first watched:
 * who reads files begins to watch them before reading, or reads again where `add` says that there were new ones.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { GitIgnore } from '../files/gitignore.ts';
import { walk } from '../files/walk.ts';
import { MOST_OF_PROJECT } from '../project/texts.ts';

/** Absolute paths. */
export interface Watched {
  /** Files that the run has read, or would read if they were there. */
  readonly files: Iterable<string>;
  /** Folders in which any `.flow` file or `flowc.json` may come, go or change. */
  readonly folders: Iterable<string>;
}

/**
 * Editors write several files at once, or one file in several steps; milliseconds. Longer than the 50 for which chokidar reports a file once
 * only: what is written within them has been written when the files are read.
 */
const SETTLE = 60;
/** Between two looks at the files at least; milliseconds. */
const LOOK = 1000;
/** How much longer than a look itself the time between two looks is, so that looking at a large folder takes 2 % of a processor. */
const REST = 50;

export class Watcher {
  readonly #system: FSWatcher;
  readonly #changed: (files: readonly string[]) => void;
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #seen = new Set<string>();
  /** The state of each file when it was last reported, or else when it was first watched. */
  readonly #states = new Map<string, string>();
  readonly #git = new GitIgnore();
  #looks: NodeJS.Timeout;
  #timer: NodeJS.Timeout | undefined;

  /** `changed` gets the absolute paths of what has changed since it was last called. */
  constructor(changed: (files: readonly string[]) => void) {
    this.#changed = changed;
    this.#system = watch([], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (file, stats) => !this.#matters(file, stats?.isFile() ?? false),
    });
    this.#system.on('all', (_event, file) => this.#note(path.resolve(file)));
    // A folder that can't be watched any more is no reason to stop.
    this.#system.on('error', () => {});
    this.#looks = setTimeout(() => this.#look(), LOOK).unref();
  }

  /** Watches these, too. Says whether a file is among them that was not watched before, not even as part of a folder. */
  add({ files, folders }: Watched): boolean {
    const known = this.#states.size;
    const newFiles = [...files].filter((file) => !this.#files.has(file));
    const newFolders = [...folders].filter((folder) => !this.#folders.has(folder));
    for (const folder of newFolders) this.#folders.add(folder);
    for (const file of newFiles) this.#files.add(file);
    for (const file of [...newFiles, ...this.#below(newFolders)]) {
      if (!this.#states.has(file)) this.#states.set(file, stateOf(file));
    }
    this.#system.add([...newFiles, ...newFolders]);
    return this.#states.size > known;
  }

  /** Resolves when changes from now on are reported. */
  ready(): Promise<void> {
    return new Promise((resolve) => {
      this.#system.once('ready', () => resolve());
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    clearTimeout(this.#looks);
    await this.#system.close();
  }

  /** The files of folders; those of a folder too large to be a project's, as someone's home, are left to the system. */
  #below(folders: Iterable<string>): string[] {
    return [...folders].flatMap((folder) => {
      const { files, complete } = walk(folder, this.#git, MOST_OF_PROJECT);
      return complete ? files : [];
    });
  }

  /** Takes note of all that has changed, whether or not the system has reported it. */
  #look(): void {
    const begin = performance.now();
    for (const file of new Set([...this.#states.keys(), ...this.#below(this.#folders)])) this.#note(file);
    this.#looks = setTimeout(() => this.#look(), Math.max(LOOK, REST * (performance.now() - begin))).unref();
  }

  #matters(file: string, isFile: boolean): boolean {
    if (this.#files.has(file)) return true;
    const name = path.basename(file);
    if (isFile) return name === 'flowc.json' || (name.endsWith('.flow') && !name.startsWith('.'));
    return name !== 'node_modules' && name !== '.git' && !this.#git.ignores(file, true);
  }

  /** Takes note of a file that may have changed. */
  #note(file: string): void {
    if (!this.#files.has(file) && !/\.flow$|^flowc\.json$/.test(path.basename(file))) return;
    const state = stateOf(file);
    if (this.#states.get(file) === state) return;
    this.#states.set(file, state);
    this.#seen.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const files = [...this.#seen].sort();
      this.#seen.clear();
      this.#changed(files);
    }, SETTLE);
  }
}

/** What differs where a file has been written, replaced or removed. */
function stateOf(file: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return '';
  }
}
