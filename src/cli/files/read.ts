/** Reads the files of a run. A mistake in a file's text is a diagnostic; a file that can't be read is an error of the run. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { UsageError } from '../shell/usage-error.ts';
import { type Decoded, decode, MOST_BYTES } from './decode.ts';
import { filePhrase, reasonOf } from './file-messages.ts';

/** One for all files: a new one for each would be most of what a run over many allocates. */
const chunk = Buffer.allocUnsafe(64 * 1024);

/** The text of a file and the bytes that it was made of, or why it can't be read. */
export function readText(
  absolute: string,
  shown: string,
): (Decoded & { readonly bytes: Uint8Array }) | { readonly unreadable: Phrase } {
  try {
    const bytes = readBytes(absolute);
    return { ...decode(bytes), bytes };
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
      const length = readSync(handle, chunk);
      if (length === 0) break;
      chunks.push(Buffer.from(chunk.subarray(0, length)));
      total += length;
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  } finally {
    closeSync(handle);
  }
}

/** What stands at an absolute path: a folder, anything else that can be read or written, or nothing. */
export function kindOf(absolute: string): 'file' | 'folder' | null {
  try {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    return stat === undefined ? null : stat.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw new UsageError(filePhrase('cli.unreadable', { path: absolute, reason: reasonOf(error) }));
  }
}

/** A file that began with a byte-order mark keeps it: the program that wrote it may need it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The mark that the file at an absolute path begins with, or nothing. */
export function byteOrderMark(absolute: string): string {
  return readFileSync(absolute, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
}
