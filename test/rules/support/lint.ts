/** Lints texts through the real parser and model, as a run on files would. */
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { buildProcess } from '../../../src/model/build-process.ts';
import type { Host } from '../../../src/model/host.ts';
import type { Process } from '../../../src/model/process.ts';
import { readMarks } from '../../../src/model/read-marks.ts';
import type { Subject } from '../../../src/rules/engine/rule.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { resolveSettings } from '../../../src/rules/engine/settings.ts';
import { positionAt, sourceFile } from '../../../src/source/source-file.ts';
import { parse } from '../../../src/syntax/parse.ts';

export interface LintOptions {
  readonly preset?: string;
  readonly rules?: Readonly<Record<string, unknown>>;
  /** The other files of the project, by path. */
  readonly beside?: Readonly<Record<string, string>>;
}

export const FILE = 'example.flow';

export interface Read {
  readonly subject: Subject;
  readonly problems: readonly Diagnostic[];
}

/** A text as the file `path`, with other files beside it. */
export function read(path: string, text: string, files: Readonly<Record<string, string>> = {}): Read {
  const host: Host = { root: '.', read: (other) => files[other] ?? null, exists: (other) => Object.hasOwn(files, other) };
  const source = sourceFile(path, text);
  const { tree, diagnostics } = parse(source);
  const built = buildProcess(tree, host, parse);
  return {
    subject: { process: built.process, marks: readMarks(tree, source) },
    problems: [...diagnostics, ...built.diagnostics],
  };
}

/** Everything that is told about a text, the compiler's own problems first. */
export function lint(text: string, { preset = 'recommended', rules = {}, beside = {} }: LintOptions = {}): Diagnostic[] {
  const files = { ...beside, [FILE]: text };
  const { subject, problems } = read(FILE, text, files);
  const processes = Object.entries(files).map(([path, body]): [string, Process] => [
    path,
    path === FILE ? subject.process : read(path, body, files).subject.process,
  ]);
  const project = { root: '.', files: new Map(processes), exists: (path: string) => Object.hasOwn(files, path) };
  const { settings, problems: wrong } = resolveSettings(preset, [{ origin: 'test', rules }]);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return [...problems, ...runRules(subject, project, settings)];
}

/** The rules that are told, in order of place. */
export function codes(text: string, options: LintOptions = {}): string[] {
  return lint(text, options).map(({ code }) => code);
}

/** What is told, each as its rule and the text it stands at. */
export function told(text: string, options: LintOptions = {}): string[] {
  return lint(text, options).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** The line of a diagnostic in a text. */
export function lineOf(text: string, { span }: Diagnostic): number {
  return positionAt(sourceFile(FILE, text), span.start).line;
}

/** The text with every fix of a rule applied, one after the other. */
export function fixed(text: string, rule: string, options: LintOptions = {}): string {
  let result = text;
  for (let round = 0; round < 50; round++) {
    const fix = lint(result, options).find(({ code, fix }) => code === rule && fix !== null)?.fix;
    if (!fix) return result;
    for (const { span, text: by } of fix.edits.toSorted((a, b) => b.span.start - a.span.start)) {
      result = result.slice(0, span.start) + by + result.slice(span.end);
    }
  }
  throw new Error(`the fixes of ${rule} never end:\n${result}`);
}
