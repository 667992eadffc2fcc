/** Reads the files of a run. A mistake in a file's text is a diagnostic; a file that can't be read is an error of the run. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { type Decoded, decode, MOST_BYTES } from './decode.ts';
import { filePhrase } from './file-messages.ts';
import { reasonOf } from './reason.ts';

const CHUNK = 64 * 1024;

/** The text of a file, or why it can't be read. */
export function readText(absolute: string, shown: string): Decoded | { readonly unreadable: Phrase } {
  try {
    return decode(readBytes(absolute));
  } catch (error) {
    return { unreadable: filePhrase('cli.unreadable', { path: shown, reason: reasonOf(error) }) };
  }
}

/** At most a little more than flowc takes in, whatever endless thing the path leads to. */
function readBytes(absolute: string): Uint8Array {
  const handle = openSync(absolute, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let total = 0; total <= MOST_BYTES; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(handle, chunk);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      total += length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(handle);
  }
}
