/**
 * Reads the meaning of a project's inputs and judges it. The rules across files see all files of the project, also where a run names one of
 * them; each is read once.
 */
import path from 'node:path';
import { check, type Process, type Reading, type RunRule, read } from '../../compile.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { sourceFile } from '../../source/source-file.ts';
import { GitIgnore } from '../files/gitignore.ts';
import { byName, shownPath } from '../files/paths.ts';
import { walk } from '../files/walk.ts';
import type { Input, OpenProject } from './project.ts';
import type { ReadInput } from './read-inputs.ts';
import type { Sources } from './sources.ts';

export interface CheckedInput {
  readonly input: Input;
  /** Null where the file is no text. */
  readonly reading: Reading | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder without a configuration that holds more is hardly a project: someone's home, or the whole disk. */
const MOST_ENTRIES = 20_000;

/** The inputs with what is wrong in them whatever the rules are. */
export function understand(inputs: readonly ReadInput[], { host }: OpenProject, sources: Sources): CheckedInput[] {
  return inputs.map(({ input, problem }) => {
    if (problem !== null) return { input, reading: null, diagnostics: [problem] };
    const reading = read(sources.get(input.path)!, host);
    return { input, reading, diagnostics: reading.diagnostics };
  });
}

/** The same inputs with what the lint rules find, too. */
export function judge(
  inputs: readonly CheckedInput[],
  project: OpenProject,
  others: OtherFiles,
  runRule?: RunRule,
): CheckedInput[] {
  const files = new Map(others.processes);
  for (const { input, reading } of inputs) if (reading !== null) files.set(input.path, reading.process);
  const seen = { root: project.host.root, files, exists: (file: string) => project.host.exists(file) };
  return inputs.map((each) => {
    if (each.reading === null) return each;
    const { settings } = project.settings.of(each.input.file?.absolute ?? null);
    return { ...each, diagnostics: check(each.reading, seen, settings, runRule) };
  });
}

export interface OtherFiles {
  /** The processes of the project's files that are no inputs, by path. */
  readonly processes: ReadonlyMap<string, Process>;
  /** What the run should be told of. */
  readonly remarks: readonly Phrase[];
}

/** Words without which a file refers to no other: the key and the statement, in all their languages. */
const REFERENCE = /\b(?:see|use)\b|参见|引用/;
/** The name of a file at the end of a path. */
const FILE_NAME = /[^/\\"“”]+\.flow/g;

/** The project's other files, which the rules across files read: those that may refer to another, and those that may be referred to. */
export function otherFiles({ place, host, inputs }: OpenProject, cwd: string): OtherFiles {
  const processes = new Map<string, Process>();
  const { files, complete } = walk(place.root, new GitIgnore(), place.isDeclared ? undefined : MOST_ENTRIES);
  if (!complete) return { processes, remarks: [phrase('cli.vastFolder', { path: host.root })] };

  const own = new Set(inputs.map((input) => input.path));
  const texts = new Map<string, string>();
  for (const file of files.map((absolute) => shownPath(absolute, cwd)).sort(byName)) texts.set(file, host.read(file) ?? '');
  const referring = [...texts].filter(([, text]) => REFERENCE.test(text));
  const joined = new Set(referring.map(([file]) => file));
  const named = new Set(referring.flatMap(([, text]) => text.match(FILE_NAME) ?? []));
  for (const [file, text] of texts) {
    if (own.has(file) || !(joined.has(file) || named.has(path.posix.basename(file)))) continue;
    processes.set(file, read(sourceFile(file, text), host).process);
  }
  return { processes, remarks: [] };
}
