/**
 * Standard output and standard error of this process. Node's streams for them take as long to load as a file takes to check, so files, pipes
 * and sockets are written to directly, which Node does synchronously too; terminals, and a pipe that is full and does not wait, get the stream.
 */
import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

export interface Outlet {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Gives why it could not be written, or null. */
  write(text: string | Uint8Array): Promise<NodeJS.ErrnoException | null>;
}

/** `stream` is Node's own for the descriptor, asked for only where it is needed. */
export function outlet(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Outlet {
  let isDirect = takesBytes(descriptor);
  return {
    get isTerminal() {
      return !isDirect && stream().isTTY === true;
    },
    get columns() {
      return isDirect ? undefined : stream().columns;
    },
    async write(text) {
      if (!isDirect) return throughStream(stream(), text);
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      const { written, failure } = writeAll(descriptor, bytes);
      if (failure?.code !== 'EAGAIN') return failure;
      isDirect = false;
      return throughStream(stream(), bytes.subarray(written));
    },
  };
}

function takesBytes(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): { written: number; failure: NodeJS.ErrnoException | null } {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    return { written, failure: null };
  } catch (error) {
    return { written, failure: error as NodeJS.ErrnoException };
  }
}

/** A failure is given to the writer: without a listener of its own the stream would throw it. */
function throughStream(stream: Writable, text: string | Uint8Array): Promise<NodeJS.ErrnoException | null> {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return new Promise((resolve) => {
    stream.write(text, (failure) => resolve(failure ?? null));
  });
}
