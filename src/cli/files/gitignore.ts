/** What `.gitignore` files name, read as git reads them: each rules its own folder, a deeper one overrules, a folder left out is left out whole. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { slashed } from './paths.ts';

/** A judge of absolute paths; answers are remembered, so use one a run. */
export class GitIgnore {
  readonly #rules = new Map<string, Ignore | null>();
  readonly #ignored = new Map<string, boolean>();

  /** Whether git leaves out a file or folder, by itself or with a folder it stands in. */
  ignores(entry: string, isFolder = false): boolean {
    const known = this.#ignored.get(entry);
    if (known !== undefined) return known;
    const folder = path.dirname(entry);
    const answer = folder !== entry && !isTop(entry) && (this.ignores(folder, true) || this.#isNamed(entry, isFolder));
    this.#ignored.set(entry, answer);
    return answer;
  }

  /** Asks the `.gitignore` files from the entry's own folder up to the top of the repository; the first one that knows it decides. */
  #isNamed(entry: string, isFolder: boolean): boolean {
    for (let folder = path.dirname(entry); ; folder = path.dirname(folder)) {
      const relative = slashed(path.relative(folder, entry)) + (isFolder ? '/' : '');
      const said = this.#rulesOf(folder)?.test(relative);
      if (said?.ignored) return true;
      if (said?.unignored || isTop(folder) || path.dirname(folder) === folder) return false;
    }
  }

  #rulesOf(folder: string): Ignore | null {
    const known = this.#rules.get(folder);
    if (known !== undefined) return known;
    const rules = read(path.join(folder, '.gitignore'));
    this.#rules.set(folder, rules);
    return rules;
  }
}

/** Git reads no `.gitignore` above the folder that holds the repository. */
function isTop(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

function read(file: string): Ignore | null {
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
