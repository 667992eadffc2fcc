/** What `.gitignore` files name, read as git reads them: each rules its own folder, a deeper one overrules, a folder left out is left out whole. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { UsageError } from '../shell/usage-error.ts';
import { slashed } from './paths.ts';
import { hasFewDepths } from './wildcards.ts';

const phrase = phrasesOf({
  'gitignore.pattern': { en: 'can\'t read the pattern in line {line} of "{path}"', zh: '无法读取“{path}”第 {line} 行的模式' },
  'gitignore.pattern.help': { en: 'shorten it, or write it as several lines', zh: '请缩短该模式，或分成多行' },
});

interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** A judge of absolute paths; answers are remembered, so use one a run. */
export class GitIgnore {
  readonly #rules = new Map<string, readonly FolderRules[]>();
  readonly #ignored = new Map<string, boolean>();
  readonly #tops = new Map<string, boolean>();

  /** Whether git leaves out a file or folder, by itself or with a folder it stands in. */
  ignores(entry: string, isFolder = false): boolean {
    const known = this.#ignored.get(entry);
    if (known !== undefined) return known;
    const folder = path.dirname(entry);
    const answer =
      folder !== entry &&
      !(isFolder && this.#isTop(entry)) &&
      (this.ignores(folder, true) || this.#isNamed(entry, folder, isFolder));
    this.#ignored.set(entry, answer);
    return answer;
  }

  /** Asks the `.gitignore` files from the entry's own folder up to the top of the repository; the first one that knows it decides. */
  #isNamed(entry: string, parent: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#rulesOf(parent)) {
      const { ignored, unignored } = ask(rules, folder, slashed(path.relative(folder, entry)) + (isFolder ? '/' : ''));
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** Git reads no `.gitignore` above the folder that holds the repository. */
  #isTop(folder: string): boolean {
    const known = this.#tops.get(folder) ?? existsSync(path.join(folder, '.git'));
    this.#tops.set(folder, known);
    return known;
  }

  /** The `.gitignore` files that rule what stands in a folder, its own first. */
  #rulesOf(folder: string): readonly FolderRules[] {
    const known = this.#rules.get(folder);
    if (known !== undefined) return known;
    const rules = read(path.join(folder, '.gitignore'));
    const parent = path.dirname(folder);
    const above = this.#isTop(folder) || parent === folder ? [] : this.#rulesOf(parent);
    const all = rules === null ? above : [{ folder, rules }, ...above];
    this.#rules.set(folder, all);
    return all;
  }
}

/** The library makes its patterns when they are first asked. */
function ask(rules: Ignore, folder: string, relative: string): ReturnType<Ignore['test']> {
  try {
    return rules.test(relative);
  } catch {
    throw unreadablePattern(path.join(folder, '.gitignore'));
  }
}

function read(file: string): Ignore | null {
  const text = textOf(file);
  if (text === null) return null;
  if (!text.split('\n').every(hasFewDepths)) throw unreadablePattern(file);
  return ignore().add(text);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The error at the first line that the library fails over. */
function unreadablePattern(file: string): UsageError {
  const line = (textOf(file) ?? '').split('\n').findIndex((pattern) => !isReadable(pattern));
  return new UsageError(phrase('gitignore.pattern', { path: slashed(file), line: line + 1 }), phrase('gitignore.pattern.help'));
}

function isReadable(pattern: string): boolean {
  if (!hasFewDepths(pattern)) return false;
  try {
    ignore().add(pattern).test('a');
    return true;
  } catch {
    return false;
  }
}
