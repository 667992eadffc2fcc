/**
 * Reports when a file that a run depends on has changed. chokidar smooths over what systems and editors do differently: saving by renaming, several
 * events for one change, folders that come and go. On a busy machine it misses a file that is replaced while it looks at the one before: files
 * and folders are looked at about once a second besides. A file counts as changed where it differs from what it was when it was first watched:
 * who reads files begins to watch them before reading, or reads again where `add` says that there were new ones. What the system says of a file
 * is heard at once: chokidar goes through a folder first.
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

/** Editors write several files at once: how long a change waits for more; milliseconds. */
const SETTLE = 15;
/** How long a file that is missing or empty waits for what is to come: it may be written in steps, or be saved by renaming; milliseconds. */
const REFILL = 60;
/**
 * How long after a change its file is looked at again; milliseconds. Longer than the 50 for which chokidar reports a file once only, so that what
 * is written within them is found.
 */
const AGAIN = 80;
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
  #isClosed = false;

  /** `changed` gets the absolute paths of what has changed since it was last called. */
  constructor(changed: (files: readonly string[]) => void) {
    this.#changed = changed;
    this.#system = watch([], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (file, stats) => !this.#matters(file, stats?.isFile() ?? false),
    });
    this.#system.on('all', (_event, file) => this.#note(path.resolve(file)));
    this.#system.on('raw', (_event, name, place) => this.#hear(name, (place as { readonly watchedPath?: string }).watchedPath));
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
    this.#isClosed = true;
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

  /** What the system says before chokidar has found out what it means: the name of an entry of a watched folder, or of a watched file. */
  #hear(name: unknown, watched: string | undefined): void {
    if (watched === undefined) return;
    const file = path.resolve(watched);
    if (this.#states.has(file)) this.#note(file);
    else if (typeof name === 'string' && this.#states.has(path.join(file, name))) this.#note(path.join(file, name));
  }

  /** Takes note of a file that may have changed. */
  #note(file: string): void {
    if (this.#isClosed || (!this.#files.has(file) && !/\.flow$|^flowc\.json$/.test(path.basename(file)))) return;
    const state = stateOf(file);
    if (this.#states.get(file) === state) return;
    this.#states.set(file, state);
    this.#seen.add(file);
    setTimeout(() => this.#note(file), AGAIN).unref();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#report(),
      [...this.#seen].some((each) => isHollow(this.#states.get(each)!)) ? REFILL : SETTLE,
    );
  }

  #report(): void {
    const files = [...this.#seen].sort();
    this.#seen.clear();
    this.#changed(files);
  }
}

/** What differs where a file has been written, replaced or removed; empty for a file that is not there. */
function stateOf(file: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(file, { bigint: true });
    return `${size} ${ino} ${mtimeNs}`;
  } catch {
    return '';
  }
}

/** Whether a file of that state is missing or empty. */
function isHollow(state: string): boolean {
  return state === '' || state.startsWith('0 ');
}
