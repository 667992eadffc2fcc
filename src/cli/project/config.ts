/** What `flowc.json` says, checked key by key. Rules and the values of `build` are judged by those who know them. */
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type JsonFile, type JsonPath, jsonFile } from './json-file.ts';

/** The options of `build`, as they would stand on its command line. */
export interface BuildDefaults {
  readonly format?: string;
  readonly joined?: boolean;
  readonly show?: string;
  readonly direction?: string;
  readonly columns?: string;
  readonly theme?: string;
  readonly page?: string;
}

export interface Config {
  readonly preset?: string;
  readonly lang?: Lang;
  /** By rule: a severity, or a list of a severity and options. Not judged yet. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly build: BuildDefaults;
}

export interface ReadConfig {
  readonly config: Config;
  readonly source: SourceFile;
  readonly problems: readonly Diagnostic[];
  problemAt: JsonFile['problemAt'];
}

type Check = (value: unknown) => Phrase | null;

const text: Check = (value) => (typeof value === 'string' ? null : phrase('config.text'));
const flag: Check = (value) => (typeof value === 'boolean' ? null : phrase('config.flag'));
const object: Check = (value) => (isObject(value) ? null : phrase('config.object'));
const texts: Check = (value) => {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    ? null
    : phrase('config.texts');
};
const choice = (...choices: readonly string[]): Check => {
  return (value) => (choices.some((each) => each === value) ? null : phrase('config.choice', { choices: quoted(choices) }));
};

const KEYS: Readonly<Record<string, Check>> = {
  $schema: text,
  preset: text,
  lang: choice('en', 'zh'),
  rules: object,
  build: object,
};

const BUILD_KEYS: Readonly<Record<keyof BuildDefaults, Check>> = {
  format: texts,
  joined: flag,
  show: texts,
  direction: text,
  columns: text,
  theme: text,
  page: text,
};

/** Reads the text of a configuration. What is wrong is told and left out; the rest holds. */
export function readConfig(path: string, content: string): ReadConfig {
  const file = jsonFile(path, content);
  const problems = [...file.problems];
  if (problems.length === 0 && !isObject(file.value)) {
    problems.push(file.problemAt([], wrongType('flowc.json', phrase('config.object'), file.value)));
  }
  const top = goodKeys(file, [], isObject(file.value) ? file.value : {}, KEYS, problems);
  const build = goodKeys(file, ['build'], isObject(top.build) ? top.build : {}, BUILD_KEYS, problems);
  const listed = Object.entries(build).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : value]);
  const config = { ...top, rules: isObject(top.rules) ? top.rules : {}, build: Object.fromEntries(listed) } as Config;
  return { config, source: file.source, problems, problemAt: file.problemAt };
}

/** The entries whose key is known and whose value fits. */
function goodKeys(
  file: JsonFile,
  at: JsonPath,
  found: Entries,
  known: Readonly<Record<string, Check>>,
  problems: Diagnostic[],
): Entries {
  const good: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(found)) {
    const check = Object.hasOwn(known, key) ? known[key]! : null;
    const expected = check?.(value) ?? null;
    if (check === null)
      problems.push(file.problemAt([...at, key], phrase('config.unknownKey', { key }), meant(key, known), 'key'));
    else if (expected !== null) problems.push(file.problemAt([...at, key], wrongType(key, expected, value)));
    else good[key] = value;
  }
  return good;
}

type Entries = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function meant(key: string, known: object): Phrase {
  const near = nearest(key, Object.keys(known));
  return near === null
    ? phrase('config.knownKeys', { keys: quoted(Object.keys(known)) })
    : phrase('cli.didYouMean', { name: near });
}

function wrongType(key: string, expected: Phrase, found: unknown): Phrase {
  return phrase('config.wrongType', { key, expected, found: JSON.stringify(found) ?? 'undefined' });
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
