/** Writes what a run gives out, and says in words why it can't. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { filePhrase, reasonOf } from './file-messages.ts';
import { isWithin } from './paths.ts';
import { leadsOut } from './real-path.ts';

/**
 * Writes a file, whole or not at all, and the folders it stands in; gives what went wrong, or null. `project` is the absolute folder that nothing
 * within it may lead out of, by whatever links; a file outside of it is written where the user says, and not through a link out of its folder.
 */
export function writeFile(absolute: string, shown: string, content: string | Uint8Array, project: string): Phrase | null {
  try {
    const outside = leadingOut(absolute, shown, project);
    if (outside !== null) return outside;
    makeFolder(path.dirname(absolute));
    const stat = statSync(absolute, { throwIfNoEntry: false });
    // A rename would replace what its owner has locked.
    if (stat !== undefined) accessSync(absolute, constants.W_OK);
    // A device or a pipe is written to; a rename would replace it.
    if (stat !== undefined && !stat.isFile() && !stat.isDirectory()) writeFileSync(absolute, content);
    else replaceFile(absolute, content);
    return null;
  } catch (error) {
    return filePhrase('cli.unwritable', { path: shown, reason: reasonOf(error) });
  }
}

/** The reason against writing a file, or touching it, where a link leads out of the folder that holds it; else null. */
export function leadingOut(absolute: string, shown: string, project: string): Phrase | null {
  const isOfProject = isWithin(absolute, project);
  // The pseudo files of the system are links by nature.
  if (!isOfProject && /^\/(dev|proc)\//.test(absolute)) return null;
  const folder = isOfProject ? project : path.dirname(absolute);
  return leadsOut(absolute, folder) ? filePhrase('cli.leadsOut', { path: shown }) : null;
}

/**
 * Puts a file in place whole or not at all: beside its place first, then by one rename. It does not wait for the disk (`fsync`), which
 * takes longer than a drawing: what a power failure loses, the next run makes again. The libraries for this take a write that a full disk
 * cut short for a whole one. Replaces the file at an absolute path, or what a link there leads to, and keeps its mode and owner. Throws
 * what the system says.
 */
function replaceFile(absolute: string, content: string | Uint8Array): void {
  const before = statSync(absolute, { throwIfNoEntry: false });
  const target = before === undefined ? absolute : realpathSync(absolute);
  // No longer than the shortest name that it may replace, since names may be as long as the system allows.
  const temporary = path.join(path.dirname(target), `.flowc-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (before !== undefined) {
      chmodSync(temporary, before.mode);
      keepOwner(temporary, before);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Only the superuser can give files away; anyone else who writes a file of another user becomes its owner. */
function keepOwner(file: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(file, uid, gid);
  } catch {
    // The content matters more.
  }
}

/**
 * Makes a folder and those that it stands in, where they are not there yet, one by one: Node's own recursion never ends in a file system that
 * lets no folder be made, such as `/proc`. Throws what the system says.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have been faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
