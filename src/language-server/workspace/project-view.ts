/** One project as the features read it: what its files mean and what is wrong in them, each found out once for every state of the texts. */
import { check, type Process, type Reading, read } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { LiveProject } from '../live-project.ts';
import { type FileReading, Readings } from './readings.ts';

export class ProjectView {
  readonly project: LiveProject;
  readonly #readings: Readings;
  #version = Number.NaN;
  #warming: Promise<void> | null = null;
  #isWarm = false;
  #processes: ReadonlyMap<string, Process> | null = null;
  readonly #checked = new Map<string, readonly Diagnostic[]>();

  constructor(project: LiveProject) {
    this.project = project;
    this.#readings = new Readings(project);
  }

  /** What a file means; null where there is none. */
  reading(path: string): FileReading | null {
    return this.#readings.of(path);
  }

  /** Reads the whole project once, one file at a time, so that requests in between are answered. */
  warm(): Promise<void> {
    this.#warming ??= this.#readSlowly();
    return this.#warming;
  }

  async #readSlowly(): Promise<void> {
    for (const file of this.project.files) {
      this.reading(file);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isWarm = true;
  }

  /** Everything that is wrong with a file, without what the baseline knows. */
  diagnosticsOf(path: string): readonly Diagnostic[] {
    this.#refresh();
    const known = this.#checked.get(path);
    if (known !== undefined) return known;
    const found = this.#check(path);
    this.#checked.set(path, found);
    return found;
  }

  /** The processes of all files, by path. */
  processes(): ReadonlyMap<string, Process> {
    this.#refresh();
    this.#processes ??= this.#readAll();
    return this.#processes;
  }

  /** The same of another text in place of the file's. */
  diagnosticsIn(path: string, text: string): readonly Diagnostic[] {
    return this.#check(path, read(sourceFile(path, text), this.project.host));
  }

  #check(path: string, reading: Reading | null = this.reading(path)): readonly Diagnostic[] {
    if (reading === null) return [];
    const { host } = this.project;
    const files = this.#isWarm ? this.processes() : this.#joinedWith(path);
    const seen = {
      root: host.root,
      files: files.get(path) === reading.process ? files : new Map([...files, [path, reading.process]]),
      exists: (file: string) => host.exists(file),
    };
    return this.project.unknown(path, check(reading, seen, this.project.settingsOf(path)));
  }

  /** What the rules need of the project for one file: before all of it has been read, the others are no more than their names. */
  #joinedWith(path: string): Map<string, Process> {
    const { host, files } = this.project;
    const joined = new Set([path, ...this.project.joinedWith(path)]);
    const { process: empty } = read(sourceFile('', ''), host);
    return new Map(
      files.flatMap((file) => {
        const process = joined.has(file) ? this.reading(file)?.process : { ...empty, file };
        return process === undefined ? [] : [[file, process] as const];
      }),
    );
  }

  #readAll(): Map<string, Process> {
    const processes = new Map<string, Process>();
    for (const file of this.project.files) {
      const reading = this.reading(file);
      if (reading !== null) processes.set(file, reading.process);
    }
    return processes;
  }

  #refresh(): void {
    if (this.#version === this.project.version) return;
    this.#version = this.project.version;
    this.#processes = null;
    this.#checked.clear();
  }
}
