/** The documents that an editor has open, by the absolute path of their files: what stands in them counts, whatever is on disk. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Buffer {
  readonly uri: string;
  readonly text: string;
}

export class Buffers {
  readonly #open = new Map<string, Buffer>();

  /** The absolute path of a document; one that was never saved has a path in `folder`, where no file is. */
  pathOf(uri: string, folder: string): string {
    if (uri.startsWith('file:')) return pathOfUri(uri);
    return path.join(folder, `${uri.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.flow`);
  }

  text(absolute: string): string | undefined {
    return this.#open.get(absolute)?.text;
  }

  /** As the editor itself writes it, where it has the document open: there are many ways to write a URI. */
  uriOf(absolute: string): string {
    return this.#open.get(absolute)?.uri ?? pathToFileURL(absolute).href;
  }

  set(absolute: string, uri: string, text: string | null): void {
    if (text === null) this.#open.delete(absolute);
    else this.#open.set(absolute, { uri, text });
  }

  get paths(): readonly string[] {
    return [...this.#open.keys()];
  }
}

/** Windows knows no case in the letters of drives, which editors write as `file:///c%3A/…`, but flowc finds files by what they are called. */
export function pathOfUri(uri: string, windows: boolean = path.sep === '\\'): string {
  const absolute = fileURLToPath(uri, { windows });
  return windows ? absolute.replace(/^[a-z](?=:)/, (letter) => letter.toUpperCase()) : absolute;
}
