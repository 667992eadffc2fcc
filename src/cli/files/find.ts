/** Which files a command line names. Sorted by path, so that a run is the same on every machine. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { UsageError } from '../shell/usage-error.ts';
import { filePhrase } from './file-messages.ts';
import { GitIgnore } from './gitignore.ts';
import { byName, shownPath, slashed } from './paths.ts';
import { kindOf } from './read.ts';
import { walk } from './walk.ts';
import { hasFewWildcards } from './wildcards.ts';

const phrase = phrasesOf({
  'cli.noMatch': { en: 'no .flow file matches "{pattern}"', zh: '没有与“{pattern}”匹配的 .flow 文件' },
  'cli.manyWildcards': { en: '"{pattern}" has too many wildcards to be read', zh: '“{pattern}”的通配符过多，无法读取' },
  'cli.emptyFolder': { en: 'no .flow file in "{path}"', zh: '“{path}”中没有 .flow 文件' },
});

export interface InputFile {
  /** As the user would name it: relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** The folder from which an output folder keeps its tree. */
  readonly base: string;
  /** Whether the user named this very file. */
  readonly named: boolean;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Whether `-` is among them. */
  readonly stdin: boolean;
}

/**
 * The files that paths, folders and globs name, and whether `-` does; nothing at all names the working directory. Folders and globs pass
 * over `node_modules` and what git ignores. Throws a `UsageError` for each path that names nothing.
 */
export async function findInputs(paths: readonly string[], cwd: string): Promise<Inputs> {
  const named = paths.length === 0 ? ['.'] : paths.filter((each) => each !== '-');
  const found = new Map<string, InputFile>();
  const errors: Phrase[] = [];
  for (const each of named) {
    const files = await filesOf(each, cwd);
    if (files.length === 0) errors.push(await missing(each, cwd));
    for (const file of files) if (file.named || !found.has(file.absolute)) found.set(file.absolute, file);
  }
  if (errors.length > 0) throw new UsageError(errors);
  return { files: [...found.values()].sort((a, b) => byName(a.path, b.path)), stdin: paths.includes('-') };
}

async function filesOf(named: string, cwd: string): Promise<InputFile[]> {
  if (named === '') return [];
  const absolute = path.resolve(cwd, named);
  const kind = kindOf(absolute);
  if (kind === 'file') return [{ path: shownPath(absolute, cwd), absolute, base: path.dirname(absolute), named: true }];
  if (kind === 'folder') return filesBelow(absolute, cwd);
  return (await isGlob(named)) ? expandGlob(slashed(named), cwd) : [];
}

/** Asked only of what is neither a file nor a folder: the library takes longer to load than a file takes to find. */
async function isGlob(named: string): Promise<boolean> {
  const { isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(named);
}

function filesBelow(folder: string, cwd: string): InputFile[] {
  const { files, unreadable } = walk(folder, new GitIgnore());
  // A folder that can't be looked into is reported like a file that can't be read, and stops no other.
  return [...files, ...unreadable.map((each) => each.folder)].map((absolute) => ({
    path: shownPath(absolute, cwd),
    absolute,
    base: folder,
    named: false,
  }));
}

/** The part of a glob before its first special segment is the folder that it searches. */
async function expandGlob(pattern: string, cwd: string): Promise<InputFile[]> {
  if (!hasFewWildcards(pattern)) throw new UsageError(phrase('cli.manyWildcards', { pattern }));
  const { isDynamicPattern } = await import('tinyglobby');
  const segments = pattern.split('/');
  const special = segments.findIndex((segment) => isDynamicPattern(segment));
  const folder = path.resolve(cwd, segments.slice(0, special).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  return expand(segments.slice(special).join('/'), folder, cwd);
}

async function expand(pattern: string, folder: string, cwd: string): Promise<InputFile[]> {
  const { glob } = await import('tinyglobby');
  const git = new GitIgnore();
  const options = {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  };
  const found = (await glob(pattern, options)).map((file) => path.join(folder, file));
  return found
    .filter((absolute) => absolute.endsWith('.flow') && !git.ignores(absolute) && !isLink(absolute))
    .map((absolute) => ({ path: shownPath(absolute, cwd), absolute, base: folder, named: false }));
}

/** A link counts where it is named, not where it is found. */
function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

async function missing(named: string, cwd: string): Promise<Phrase> {
  if (named !== '' && kindOf(path.resolve(cwd, named)) === 'folder') return phrase('cli.emptyFolder', { path: named });
  return (await isGlob(named)) ? phrase('cli.noMatch', { pattern: named }) : filePhrase('cli.noSuchFile', { path: named });
}
