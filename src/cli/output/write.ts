/** Writes outputs whole or not at all: beside their place first, then by one rename. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { reasonOf } from '../files/reason.ts';

/** Writes a file and the folders it stands in; gives what went wrong, or null. */
export function writeOutput(absolute: string, shown: string, text: string): Phrase | null {
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileAtomic.sync(absolute, text);
    return null;
  } catch (error) {
    return phrase('cli.unwritable', { path: shown, reason: reasonOf(error) });
  }
}
