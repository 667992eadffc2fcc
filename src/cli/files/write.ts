/**
 * Writes files whole or not at all: beside their place first, then by one rename. It does not wait for the disk (`fsync`), which takes longer
 * than a drawing: what a power failure loses, the next run makes again.
 */
import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { reasonOf } from './reason.ts';

/** Writes a file and the folders it stands in; gives what went wrong, or null. */
export function writeFile(absolute: string, shown: string, content: string | Uint8Array): Phrase | null {
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
    const stat = statSync(absolute, { throwIfNoEntry: false });
    // A rename would replace what its owner has locked.
    if (stat !== undefined) accessSync(absolute, constants.W_OK);
    // A device or a pipe is written to; a rename would replace it.
    if (stat !== undefined && !stat.isFile() && !stat.isDirectory()) writeFileSync(absolute, content);
    else writeFileAtomic.sync(absolute, content as string | Buffer, { fsync: false });
    return null;
  } catch (error) {
    return phrase('cli.unwritable', { path: shown, reason: reasonOf(error) });
  }
}
