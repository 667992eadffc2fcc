/** Writes what a run gives out, and tells in words where it can not. */
import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { filePhrase } from './file-messages.ts';
import { reasonOf } from './reason.ts';
import { replaceFile } from './replace.ts';

/** Writes a file, whole or not at all, and the folders it stands in; gives what went wrong, or null. */
export function writeFile(absolute: string, shown: string, content: string | Uint8Array): Phrase | null {
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
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
