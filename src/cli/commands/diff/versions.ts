/**
 * Which two versions a command line means. As with `git diff`: two files, or all files of two folders; one revision and the working tree; two revisions, also as `A..B` and `A...B`;
 * the index where none is named; then the paths. A name that is a file is taken for the file.
 */
import path from 'node:path';
import { GitIgnore } from '../../files/gitignore.ts';
import { byName, shownPath } from '../../files/paths.ts';
import { kindOf } from '../../files/read.ts';
import { walk } from '../../files/walk.ts';
import { type Git, INDEX } from '../../git/git.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { phrase } from './diff-messages.ts';

/** A file of the disk, or of a revision. */
export interface VersionedFile {
  /** Relative to the working directory, as in spans. */
  readonly path: string;
  /** Null for the disk. */
  readonly revision: string | null;
}

/** Two versions of a file; null where it does not exist in one. */
export interface VersionPair {
  readonly old: VersionedFile | null;
  readonly now: VersionedFile | null;
}

export interface AskedVersions {
  readonly names: readonly string[];
  /** Whether the index is the new version. */
  readonly cached: boolean;
  readonly cwd: string;
}

/** The pairs to compare. Throws a `UsageError` for a name that is neither a file nor a revision. */
export function pairsOf({ names, cached, cwd }: AskedVersions, git: Git): readonly VersionPair[] {
  const isThere = (name: string) => kindOf(path.resolve(cwd, name)) !== null;
  const isFile = (name: string) => kindOf(path.resolve(cwd, name)) === 'file';
  const sides = names.map((name) => (isFile(name) ? placeOnDisk(name, cwd) : placeInRevision(name, git)));
  if (names.length === 2 && !cached && sides.every((side) => side !== null)) {
    return [{ old: existing(sides[0]!, cwd), now: existing(sides[1]!, cwd) }];
  }
  if (names.length === 2 && !cached && names.every((name) => kindOf(path.resolve(cwd, name)) === 'folder')) {
    return pairsOfFolders(names as [string, string], cwd);
  }
  git.mustBeRepository();
  const isPath = names.map(isThere);
  const first = isPath.includes(true) ? isPath.indexOf(true) : names.length;
  const [revisions, paths] = [names.slice(0, first), names.slice(first)];
  const lost = [...revisions.filter((name) => !isRevision(name, git)), ...paths.filter((name) => !isThere(name))];
  if (lost.length > 0) throw new UsageError(lost.map((name) => phrase('diff.neither', { name })));
  const { old, now } = between(revisions, cached, git);
  return git
    .changedFiles(old, now, paths)
    .filter((file) => [file.old, file.now].some((name) => name?.endsWith('.flow')))
    .map((file) => ({
      old: file.old === null ? null : { path: file.old, revision: old },
      now: file.now === null ? null : { path: file.now, revision: now },
    }));
}

/** The files of two folders, by their paths below them. */
function pairsOfFolders(names: readonly [string, string], cwd: string): VersionPair[] {
  const [old, now] = names.map((name) => {
    const folder = path.resolve(cwd, name);
    const { files, unreadable } = walk(folder, new GitIgnore());
    if (unreadable.length > 0) throw new UsageError(unreadable.map(({ problem }) => problem));
    return new Map(files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), placeOnDisk(file, cwd)]));
  }) as [Map<string, VersionedFile>, Map<string, VersionedFile>];
  const all = [...new Set([...old.keys(), ...now.keys()])].sort(byName);
  return all.map((file) => ({ old: old.get(file) ?? null, now: now.get(file) ?? null }));
}

/** What `/dev/null` stands for in what git hands to a tool: a file that does not exist. */
function existing(place: VersionedFile, cwd: string): VersionedFile | null {
  return place.revision === null && path.resolve(cwd, place.path) === '/dev/null' ? null : place;
}

function placeOnDisk(name: string, cwd: string): VersionedFile {
  return { path: shownPath(path.resolve(cwd, name), cwd), revision: null };
}

/** `HEAD~1:quotation.flow`, with the path relative to the working directory. */
function placeInRevision(name: string, git: Git): VersionedFile | null {
  const colon = name.indexOf(':');
  if (colon < 0) return null;
  const [revision, file] = [name.slice(0, colon), name.slice(colon + 1).replace(/^\.\//, '')];
  if (revision !== INDEX && !git.isRevision(revision)) return null;
  return git.file(revision, file) === null ? null : { path: file, revision };
}

const RANGE = /^(.*?)(\.\.\.?)(.*)$/;

function isRevision(name: string, git: Git): boolean {
  const range = RANGE.exec(name);
  const ends = range ? [range[1]!, range[3]!].map((end) => end || 'HEAD') : [name];
  return ends.every((end) => git.isRevision(end));
}

/** A null `now` is the working tree. */
function between(revisions: readonly string[], cached: boolean, git: Git): { readonly old: string; readonly now: string | null } {
  const [first, second, ...more] = revisions;
  if (more.length > 0 || (cached && second !== undefined)) throw new UsageError(phrase('diff.tooMany'));
  const range = first === undefined ? null : RANGE.exec(first);
  if (range && (second !== undefined || cached)) throw new UsageError(phrase('diff.tooMany'));
  if (range) {
    const [from, to] = [range[1] || 'HEAD', range[3] || 'HEAD'];
    const base = range[2] === '...' ? git.mergeBase(from, to) : from;
    if (base === null) throw new UsageError(phrase('diff.unrelated', { a: from, b: to }));
    return { old: base, now: to };
  }
  if (cached) return { old: first ?? 'HEAD', now: INDEX };
  return { old: first ?? INDEX, now: second ?? null };
}
