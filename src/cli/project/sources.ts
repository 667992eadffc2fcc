/** The texts of a run by path: what the compiler reads, what reports show lines of, and what `--fix` changes. */
import { type SourceFile, sourceFile } from '../../source/source-file.ts';

export class Sources {
  readonly #files = new Map<string, SourceFile>();

  get(path: string): SourceFile | undefined {
    return this.#files.get(path);
  }

  /** Keeps a text, in place of what was there. */
  add(path: string, text: string): SourceFile {
    const source = sourceFile(path, text);
    this.#files.set(path, source);
    return source;
  }
}
