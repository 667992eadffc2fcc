/**
 * Which rules hold for a file: the preset that is stated last, and over it what is said of single rules, in the order of the configuration's
 * files, in each the overrides that the file matches after the rest; what the command line says goes over all.
 */
import path from 'node:path';
import picomatch from 'picomatch';
import { RULES, type Rule, type RuleSettings, resolveSettings, type SettingsProblem } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { slashed } from '../files/paths.ts';
import { hasFewWildcards } from '../files/wildcards.ts';
import { UsageError } from '../shell/usage-error.ts';
import type { StatedRules } from './config.ts';
import type { JsonPath } from './json-file.ts';
import type { ConfigFile, ProjectConfig } from './load-config.ts';

const phrase = phrasesOf({
  'settings.glob': {
    en: 'a glob is too long, too deep or has too many wildcards to be read',
    zh: '通配模式过长、嵌套过深或通配符过多，无法读取',
  },
  'settings.glob.help': { en: 'write several shorter ones', zh: '请写成几个较短的通配符' },
  'cli.ruleOption': {
    en: 'option "--rule" expects NAME=SEVERITY, found "{found}"',
    zh: '选项“--rule”应为 规则名=级别，实为“{found}”',
  },
});

/** What a command line says of rules: a preset, and `NAME=SEVERITY` any number of times. */
export interface RuleOptions {
  readonly preset?: string;
  readonly rule?: readonly string[];
}

interface FileSettings {
  readonly settings: RuleSettings;
  readonly preset: string;
  /** Where the preset is stated: a place, `command line`, or `default`. */
  readonly presetOrigin: string;
  /** Where a rule's severity is stated, or with an option's name that option. */
  originOf(rule: string, option?: string): string;
}

export interface ProjectSettings {
  /** For a file by its absolute path; null for a text without one. */
  of(file: string | null): FileSettings;
  /** All rules that can be set, by name. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** What is wrong in the configuration. */
  readonly problems: readonly Diagnostic[];
}

const COMMAND_LINE = 'command line';
const DEFAULT_PRESET = 'recommended';

/** One place that sets rules. */
interface Layer {
  readonly origin: string;
  readonly preset?: string | undefined;
  readonly rules: StatedRules;
  readonly file: ConfigFile | null;
  readonly at: JsonPath;
  holdsFor(file: string | null): boolean;
}

/** The settings of a project in which plugins add rules. Throws a `UsageError` for what is wrong in the command line. */
export function settingsOf(config: ProjectConfig, options: RuleOptions, ofPlugins: readonly Rule[] = []): ProjectSettings {
  const rules = [...RULES, ...ofPlugins];
  const layers = [...config.files.flatMap(layersOf), commandLine(options)];
  const { problems } = resolveSettings(DEFAULT_PRESET, layers, rules);
  const [wrong] = problems.filter(({ origin }) => origin === COMMAND_LINE);
  if (wrong) throw new UsageError(wrong.message, wrong.help);
  const known = new Map<string, FileSettings>();
  return {
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    problems: [...problems.map((problem) => placed(problem, layers)), ...config.files.flatMap(unreadableGlobs)],
    of(file) {
      const holding = layers.filter((layer) => layer.holdsFor(file));
      const key = holding.map(({ origin }) => origin).join('\n');
      const settings = known.get(key) ?? fileSettings(holding, rules);
      known.set(key, settings);
      return settings;
    },
  };
}

function layersOf(file: ConfigFile, index: number): Layer[] {
  const { preset, rules, overrides } = file.config;
  const whole: Layer = { origin: `${index}`, preset, rules, file, at: [], holdsFor: () => true };
  const some = overrides.map(({ files, at, ...stated }, i): Layer => {
    return { ...stated, origin: `${index}.${i}`, file, at, holdsFor: matcher(files, file.globFolder) };
  });
  return [whole, ...some];
}

function matcher(globs: readonly string[], folder: string): Layer['holdsFor'] {
  const options = { dot: true };
  const readable = globs.filter(isReadable);
  const isIn = picomatch(
    readable.filter((glob) => !glob.startsWith('!')),
    options,
  );
  const isOut = picomatch(
    readable.filter((glob) => /^!./.test(glob)).map((glob) => glob.slice(1)),
    options,
  );
  return (file) => {
    if (file === null) return false;
    const relative = slashed(path.relative(folder, file));
    return isIn(relative) && !isOut(relative);
  };
}

/** Longer than any path; the library takes the square of the length to read a glob. */
const MOST_CHARACTERS = 4096;

/** Whether the library can make a pattern of a glob, which it fails over where it is too long or too deep, and match it at once. */
function isReadable(glob: string): boolean {
  if (glob.length > MOST_CHARACTERS || !hasFewWildcards(glob)) return false;
  try {
    picomatch(glob.replace(/^!(?=.)/, ''), { dot: true })('a');
    return true;
  } catch {
    return false;
  }
}

function unreadableGlobs(file: ConfigFile): Diagnostic[] {
  return file.config.overrides
    .filter(({ files }) => !files.every(isReadable))
    .map(({ at }) => file.problemAt([...at, 'files'], phrase('settings.glob'), phrase('settings.glob.help')));
}

function commandLine({ preset, rule = [] }: RuleOptions): Layer {
  const rules = Object.fromEntries(rule.map(ruleOption));
  return { origin: COMMAND_LINE, preset, rules, file: null, at: [], holdsFor: () => true };
}

function ruleOption(written: string): [string, string] {
  const equals = written.indexOf('=');
  if (equals <= 0) throw new UsageError(phrase('cli.ruleOption', { found: written }));
  return [written.slice(0, equals), written.slice(equals + 1)];
}

function fileSettings(layers: readonly Layer[], rules: readonly Rule[]): FileSettings {
  const setting = layers.findLast(({ preset }) => preset !== undefined);
  const preset = setting?.preset ?? DEFAULT_PRESET;
  const { settings } = resolveSettings(preset, layers, rules);
  const layerOf = (origin: string | undefined) => layers.find((layer) => layer.origin === origin);
  return {
    settings,
    preset,
    presetOrigin: setting === undefined ? 'default' : placeIn(setting, ['preset'], 'value'),
    originOf(rule, option) {
      const { origin, optionOrigins } = settings.get(rule)!;
      const layer = layerOf(option === undefined ? origin : optionOrigins[option]);
      if (layer !== undefined) return placeIn(layer, pathOf(rule, option), 'key');
      return option === undefined ? `preset ${preset}` : 'default';
    },
  };
}

function placeIn({ file, at, origin }: Layer, inside: JsonPath, part: 'key' | 'value'): string {
  return file === null ? origin : (file.placeOf([...at, ...inside], part) ?? file.path);
}

/** A rule's option stands in the second item of its list. */
function pathOf(rule: string, ...option: readonly (string | undefined)[]): JsonPath {
  return option[0] === undefined ? ['rules', rule] : ['rules', rule, 1, ...(option as string[])];
}

function placed({ origin, path: [rule, ...option], message, help }: SettingsProblem, layers: readonly Layer[]): Diagnostic {
  const { file, at } = layers.find((layer) => layer.origin === origin)!;
  const isName = message.id === 'settings.unknown-rule' || message.id === 'settings.unknown-option';
  return file!.problemAt([...at, ...pathOf(rule!, ...option)], message, help, isName ? 'key' : 'value');
}
