/** `flowc import`: what other programs wrote, as `.flow` files, and a report of what could not be taken as it was. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { type Imported, printDraft, type Unreadable } from '../../../entries/draft.ts';
import { filePhrase, reasonOf } from '../../files/file-messages.ts';
import { shownPath } from '../../files/paths.ts';
import { writeFile } from '../../files/write.ts';
import { placeOf } from '../../project/root.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { phrase } from './import-messages.ts';
import { type ImportReading, readSource } from './readers.ts';
import { printMapping, printRemarks } from './remarks.ts';
import { formatNamed, formatOf, type SourceFormat, textOf } from './sources.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly from?: string;
  readonly columns?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
}

/** A larger file is no chart that anyone drew. */
const MOST_MEBIBYTES = 64;

/** One source, read. */
interface ImportSource {
  /** As the user names it. */
  readonly shown: string;
  /** Absolute path; null for standard input. */
  readonly file: string | null;
  readonly reading: ImportReading;
}

interface WrittenFile {
  readonly shown: string;
  readonly file: string | null;
  readonly text: string;
  readonly process: Imported;
  readonly source: ImportSource;
}

/** Runs `flowc import`; gives its exit status. */
export async function importFiles(files: readonly string[], options: ImportOptions, session: Session): Promise<ExitCode> {
  const format = options.from === undefined ? null : formatNamed(options.from);
  const failures: Phrase[] = [];
  const sources: ImportSource[] = [];
  for (const file of files) {
    const source = await readFile(file, format, options, session);
    if ('id' in source) failures.push(source);
    else sources.push(source);
  }
  const written = sources.flatMap((source) => outputs(source, sources, options, session));
  refuseOverwriting(written, options);
  for (const each of written) {
    const failure = each.file === null ? null : writeFile(each.file, each.shown, each.text, projectOf(each.file, session));
    if (failure !== null) failures.push(failure);
    else if (each.file === null) await session.terminal.out(each.text);
  }
  await report(sources, written, session);
  await printErrors(session, failures, null);
  if (failures.length > 0) return EXIT.usage;
  const dropped = sources.some(({ reading }) => reading.remarks.some(({ effect }) => effect === 'dropped'));
  return dropped && options.strict ? EXIT.problems : EXIT.done;
}

async function readFile(
  file: string,
  wanted: SourceFormat | null,
  { columns }: ImportOptions,
  { terminal }: Session,
): Promise<ImportSource | Phrase> {
  const absolute = file === '-' ? null : path.resolve(terminal.cwd, file);
  const shown = absolute === null ? '-' : shownPath(absolute, terminal.cwd);
  try {
    const bytes = absolute === null ? await terminal.readInput() : readBounded(absolute);
    if (bytes === null || bytes.length > MOST_MEBIBYTES * 1024 * 1024) {
      return phrase('import.unreadable', { path: shown, problem: phrase('import.huge', { most: MOST_MEBIBYTES }) });
    }
    const format = wanted ?? formatOf(file, textOf(bytes.subarray(0, 8192)));
    if (format === null) return phrase('import.unknownFormat', { path: shown });
    const name = absolute === null ? 'process' : path.parse(absolute).name;
    return { shown, file: absolute, reading: await readSource(format, { bytes, name, columns }) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // by its shape, since each bundle has a class of its own
    const { problem, line } = error as Unreadable;
    if (problem !== undefined) return phrase('import.unreadable', { path: line === null ? shown : `${shown}:${line}`, problem });
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return filePhrase('cli.unreadable', { path: shown, reason: reasonOf(error) });
  }
}

/** Null where the file is too large to be read at all. */
function readBounded(absolute: string): Buffer | null {
  const handle = openSync(absolute, 'r');
  try {
    return fstatSync(handle).size > MOST_MEBIBYTES * 1024 * 1024 ? null : readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Where each process of a source goes: several of one source keep the names by which they call each other. */
function outputs(
  source: ImportSource,
  sources: readonly ImportSource[],
  { out }: ImportOptions,
  { terminal: { cwd } }: Session,
): WrittenFile[] {
  const { processes } = source.reading;
  const isFile = out !== undefined && /\.flow$/i.test(out);
  if ((isFile || out === '-') && (processes.length > 1 || sources.length > 1)) {
    throw new UsageError(phrase('import.several', { path: out }), phrase('import.several.help'));
  }
  const folder = out !== undefined && !isFile ? path.resolve(cwd, out) : source.file === null ? null : path.dirname(source.file);
  return processes.map((process) => {
    const text = printDraft(process.draft);
    const file =
      out === '-' || (out === undefined && folder === null)
        ? null
        : isFile
          ? path.resolve(cwd, out)
          : path.join(folder!, `${process.name}.flow`);
    return { shown: file === null ? '-' : shownPath(file, cwd), file, text, process, source };
  });
}

function refuseOverwriting(written: readonly WrittenFile[], { force }: ImportOptions): void {
  const seen = new Set<string>();
  for (const { file, shown } of written) {
    if (file === null) continue;
    if (seen.has(file)) throw new UsageError(phrase('import.collision', { path: shown }), phrase('import.several.help'));
    if (!force && existsSync(file)) throw new UsageError(phrase('import.exists', { path: shown }), phrase('import.exists.help'));
    seen.add(file);
  }
}

async function report(sources: readonly ImportSource[], written: readonly WrittenFile[], session: Session): Promise<void> {
  for (const source of sources) {
    if (!session.quiet) await printMapping(source.reading.mapping ?? [], session);
    for (const { shown, process } of session.quiet ? [] : written.filter((each) => each.source === source)) {
      const { nodes, lanes, flows } = process.draft;
      const counts = { nodes: nodes.length, lanes: lanes.length, flows: flows.length };
      await printMessage(session, phrase('import.taken', { from: source.shown, to: shown, ...counts }));
    }
    await printRemarks(source.shown, source.reading.remarks, session);
  }
}

function projectOf(file: string, { terminal: { cwd } }: Session): string {
  return placeOf(path.dirname(file), cwd, null).root;
}
