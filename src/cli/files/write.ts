/** Writes what a run gives out, and tells in words where it can not. */
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { filePhrase } from './file-messages.ts';
import { makeFolder } from './make-folder.ts';
import { isWithin } from './paths.ts';
import { leadsOut } from './real-path.ts';
import { reasonOf } from './reason.ts';
import { replaceFile } from './replace.ts';

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

/** What speaks against writing a file, or touching it, where a link leads out of the folder that holds it; else null. */
export function leadingOut(absolute: string, shown: string, project: string): Phrase | null {
  const isOfProject = isWithin(absolute, project);
  // The pseudo files of the system are links by nature.
  if (!isOfProject && /^\/(dev|proc)\//.test(absolute)) return null;
  const folder = isOfProject ? project : path.dirname(absolute);
  return leadsOut(absolute, folder) ? filePhrase('cli.leadsOut', { path: shown }) : null;
}
