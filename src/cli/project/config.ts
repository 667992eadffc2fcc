/** What one `flowc.json` says, checked key by key. Rules and the values of `build` are judged by those who know them. */
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { BUILD_KEYS, CONFIG_KEYS, isObject, type Key, type Keys, OVERRIDE_KEYS, quoted } from './config-keys.ts';
import { type JsonFile, type JsonPath, jsonFile } from './json-file.ts';

/** The options of `build`, as they would stand on its command line. */
export interface BuildDefaults {
  readonly format?: string;
  readonly joined?: boolean;
  readonly pdfa?: boolean;
  readonly transparent?: boolean;
  readonly scale?: number;
  readonly dpi?: number;
  readonly show?: string;
  readonly direction?: string;
  readonly columns?: string;
  readonly theme?: string;
  readonly page?: string;
}

/** By rule: a severity, or a list of a severity and options. Not judged yet. */
export type RulesSaid = Readonly<Record<string, unknown>>;

export interface Override {
  /** Globs. */
  readonly files: readonly string[];
  readonly preset?: string;
  readonly rules: RulesSaid;
  /** Where in the file it stands. */
  readonly at: JsonPath;
}

export interface Config {
  readonly extends: readonly string[];
  readonly plugins: readonly string[];
  readonly preset?: string;
  readonly lang?: Lang;
  readonly rules: RulesSaid;
  readonly overrides: readonly Override[];
  readonly build: BuildDefaults;
}

export interface ReadConfig extends Pick<JsonFile, 'source' | 'problemAt' | 'placeOf'> {
  readonly config: Config;
  readonly problems: readonly Diagnostic[];
}

type Entries = Readonly<Record<string, unknown>>;

/** Reads the text of a configuration. What is wrong is told and left out; the rest holds. */
export function readConfig(path: string, content: string): ReadConfig {
  const file = jsonFile(path, content);
  const problems = [...file.problems];
  if (problems.length === 0 && !isObject(file.value)) {
    problems.push(file.problemAt([], wrongType('flowc.json', phrase('config.object'), file.value)));
  }
  const top = goodKeys(file, [], file.value, CONFIG_KEYS, problems);
  const build = Object.entries(goodKeys(file, ['build'], top.build, BUILD_KEYS, problems));
  const overrides = (top.overrides ?? []) as unknown[];
  const config = {
    ...top,
    extends: listed(top.extends),
    plugins: listed(top.plugins),
    rules: isObject(top.rules) ? top.rules : {},
    overrides: overrides.flatMap((each, i) => overrideOf(file, ['overrides', i], each, problems)),
    build: Object.fromEntries(build.map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : value])),
  } as Config;
  return { config, problems, source: file.source, problemAt: file.problemAt, placeOf: file.placeOf };
}

function overrideOf(file: JsonFile, at: JsonPath, found: unknown, problems: Diagnostic[]): Override[] {
  const good = goodKeys(file, at, found, OVERRIDE_KEYS, problems);
  const files = listed(good.files);
  if (!isObject(found) || !Object.hasOwn(found, 'files')) problems.push(file.problemAt(at, phrase('config.noFiles')));
  if (files.length === 0) return [];
  return [{ ...good, files, rules: isObject(good.rules) ? good.rules : {}, at } as Override];
}

/** The entries whose key is known and whose value fits. */
function goodKeys(file: JsonFile, at: JsonPath, found: unknown, known: Keys, problems: Diagnostic[]): Entries {
  const good: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(isObject(found) ? found : {})) {
    const spec = Object.hasOwn(known, key) ? known[key]! : null;
    const place = [...at, key];
    if (spec === null) problems.push(file.problemAt(place, phrase('config.unknownKey', { key }), meantKey(key, known), 'key'));
    else if (spec.fits(value)) good[key] = value;
    else problems.push(file.problemAt(place, wrongType(key, spec.expected, value), meantValue(value, spec)));
  }
  return good;
}

function listed(value: unknown): readonly string[] {
  return value === undefined ? [] : ([value].flat() as string[]);
}

function meantKey(key: string, known: Keys): Phrase {
  const near = nearest(key, Object.keys(known));
  return near === null
    ? phrase('config.knownKeys', { keys: quoted(Object.keys(known)) })
    : phrase('cli.didYouMean', { name: near });
}

function meantValue(value: unknown, { choices }: Key): Phrase | null {
  const near = typeof value === 'string' ? nearest(value, choices) : null;
  return near === null ? null : phrase('cli.didYouMean', { name: near });
}

function wrongType(key: string, expected: Phrase, found: unknown): Phrase {
  return phrase('config.wrongType', { key, expected, found: JSON.stringify(found) ?? 'undefined' });
}
