/**
 * Puts a file in place whole or not at all: beside its place first, then by one rename. It does not wait for the disk (`fsync`), which takes
 * longer than a drawing: what a power failure loses, the next run makes again. The libraries for this take a write that a full disk cut short
 * for a whole one.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Replaces the file at an absolute path, or what a link there leads to, and keeps its mode and owner. Throws what the system says. */
export function replaceFile(absolute: string, content: string | Uint8Array): void {
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

/** Only the superuser can give files away; whoever else may write a file of others makes it their own. */
function keepOwner(file: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(file, uid, gid);
  } catch {
    // The content matters more.
  }
}
