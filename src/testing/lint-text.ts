/** Lints texts that stand in no file, as a run on files would: for tests of rules. */
import { check, type Process, type ReadPlugin, RULES, type Rule, type RuleSettings, read, resolveSettings } from '../api.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyFixes } from '../diagnostics/fixes.ts';
import { say } from '../diagnostics/phrase.ts';
import { sourceFile } from '../source/source-file.ts';

export interface LintOptions {
  readonly preset?: string;
  /** Severities and options of rules, as in a configuration. */
  readonly rules?: Readonly<Record<string, unknown>>;
  /** The other files of the project, by path. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The rules that plugins add. */
  readonly plugin?: Pick<ReadPlugin, 'rules'>;
}

/** The path of the text that is linted. */
export const FILE = 'example.flow';

/** As often as a fix may make way for another. */
const MOST_ROUNDS = 50;

/** Everything that is reported about a text, the compiler's own problems among it. Throws where the options are wrong. */
export function lintText(text: string, options: LintOptions = {}): Diagnostic[] {
  const { beside = {} } = options;
  const files: Readonly<Record<string, string>> = { ...beside, [FILE]: text };
  const exists = (path: string) => Object.hasOwn(files, path);
  const host = { root: '.', read: (path: string) => (exists(path) ? files[path]! : null), exists };
  const readings = Object.entries(files).map(([path, body]) => [path, read(sourceFile(path, body), host)] as const);
  const processes = new Map(readings.map(([path, { process }]): [string, Process] => [path, process]));
  const reading = readings.find(([path]) => path === FILE)![1];
  return check(reading, { root: '.', files: processes, exists }, settingsOf(options));
}

function settingsOf({ preset = 'recommended', rules = {}, plugin }: LintOptions): RuleSettings {
  const known: readonly Rule[] = [...RULES, ...(plugin?.rules ?? [])];
  const { settings, problems } = resolveSettings(preset, [{ origin: 'test', rules }], known);
  const [wrong] = problems;
  if (wrong) throw new Error(say(wrong.message, 'en'));
  return settings;
}

/** The text when every fix of a rule is applied. */
export function fixText(text: string, rule: string, options: LintOptions = {}): string {
  let result = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = lintText(result, options).filter(({ code }) => code === rule);
    const { texts, applied } = applyFixes(found, (path) => (path === FILE ? sourceFile(FILE, result) : undefined));
    if (applied.length === 0) return result;
    result = texts.get(FILE) ?? result;
  }
  throw new Error(`the fixes of ${rule} never end:\n${result}`);
}
