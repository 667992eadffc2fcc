/**
 * What the files of a project mean. A file is read again only where its text or one that it takes in has changed, and a text that many
 * files take in is parsed once.
 */
import { type Host, type Reading, read } from '../../api.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { parse } from '../../syntax/parse.ts';
import type { LiveProject } from '../live-project.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

export interface FileReading extends Reading {
  readonly source: SourceFile;
  /** Every name in the file, in order of place. */
  readonly occurrences: readonly Occurrence[];
}

interface Known {
  readonly reading: FileReading;
  /** The texts that went in, by path. */
  readonly texts: ReadonlyMap<string, SourceFile | null>;
}

type Parsed = ReturnType<typeof parse>;

export class Readings {
  readonly #project: LiveProject;
  readonly #known = new Map<string, Known>();
  readonly #parsed = new Map<string, { readonly text: string; readonly parsed: Parsed }>();

  constructor(project: LiveProject) {
    this.#project = project;
  }

  /** Null where there is no such file. */
  of(path: string): FileReading | null {
    const source = this.#project.source(path);
    if (source === null) {
      this.#known.delete(path);
      this.#parsed.delete(path);
      return null;
    }
    const known = this.#known.get(path);
    if (known?.reading.source === source && this.#isCurrent(known)) return known.reading;
    const fresh = this.#read(source);
    this.#known.set(path, fresh);
    return fresh.reading;
  }

  #isCurrent({ texts }: Known): boolean {
    for (const [path, source] of texts) if (this.#project.source(path) !== source) return false;
    return true;
  }

  #read(source: SourceFile): Known {
    const { host } = this.#project;
    const texts = new Map<string, SourceFile | null>();
    const noting: Host = {
      ...host,
      exists: (path) => host.exists(path),
      read: (path) => {
        const other = this.#project.source(path);
        texts.set(path, other);
        return other?.text ?? null;
      },
    };
    const reading = read(source, noting, (each) => this.#parse(each));
    return { texts, reading: { ...reading, source, occurrences: occurrencesOf(reading.tree) } };
  }

  #parse(source: SourceFile): Parsed {
    const known = this.#parsed.get(source.path);
    if (known?.text === source.text) return known.parsed;
    const parsed = parse(source);
    this.#parsed.set(source.path, { text: source.text, parsed });
    return parsed;
  }
}
