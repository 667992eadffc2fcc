/** What one `flowc.json` says, checked key by key. Rules and the values of `build` are judged by those who know them. */
import type { Theme } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../diagnostics/message-table.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { type BandDefaults, bandIn } from './band-in.ts';
import { BUILD_KEYS, CONFIG_KEYS, configPhrase, isObject, OVERRIDE_KEYS } from './config-keys.ts';
import { goodKeys, wrongType } from './good-keys.ts';
import { type JsonFile, type JsonPath, jsonFile } from './json-file.ts';
import { themeIn } from './theme-in.ts';

const phrase = phrasesOf({
  'config.noFiles': { en: 'an override needs "files", a list of globs', zh: '覆盖项缺少 "files"（通配符列表）' },
});

/** The options of `build`, as they would stand on its command line. */
export interface BuildDefaults {
  readonly format?: string;
  readonly joined?: boolean;
  readonly pdfa?: boolean;
  readonly font?: string;
  readonly fontBold?: string;
  readonly ownFonts?: boolean;
  readonly embedFonts?: boolean;
  readonly transparent?: boolean;
  readonly scale?: number;
  readonly dpi?: number;
  readonly show?: string;
  readonly direction?: string;
  readonly columns?: string;
  readonly theme?: string;
  readonly page?: string;
  readonly header?: BandDefaults;
  readonly footer?: BandDefaults;
}

/** By rule: a severity, or a list of a severity and options. Not judged yet. */
export type StatedRules = Readonly<Record<string, unknown>>;

interface Override {
  /** Globs. */
  readonly files: readonly string[];
  readonly preset?: string;
  readonly rules: StatedRules;
  /** Where in the file it stands. */
  readonly at: JsonPath;
}

export interface Config {
  readonly extends: readonly string[];
  readonly plugins: readonly string[];
  readonly preset?: string;
  readonly lang?: Lang;
  readonly rules: StatedRules;
  readonly overrides: readonly Override[];
  /** Themes of the project's own. */
  readonly themes: readonly Theme[];
  readonly build: BuildDefaults;
}

export interface ReadConfig extends Pick<JsonFile, 'source' | 'problemAt' | 'placeOf'> {
  readonly config: Config;
  readonly problems: readonly Diagnostic[];
}

/** Reads the text of a configuration. What is wrong is reported and left out; the rest holds. */
export function readConfig(path: string, content: string): ReadConfig {
  const file = jsonFile(path, content);
  const problems = [...file.problems];
  if (problems.length === 0 && !isObject(file.value)) {
    problems.push(file.problemAt([], wrongType('flowc.json', configPhrase('config.object'), file.value)));
  }
  const top = goodKeys(file, [], file.value, CONFIG_KEYS, problems);
  const build = Object.entries(goodKeys(file, ['build'], top.build, BUILD_KEYS, problems));
  const overrides = (top.overrides ?? []) as unknown[];
  const config = {
    ...top,
    extends: listed(top.extends),
    plugins: listed(top.plugins),
    rules: isObject(top.rules) ? top.rules : {},
    themes: Object.entries(isObject(top.themes) ? top.themes : {}).flatMap(([name, value]) =>
      themeIn(file, name, value, problems),
    ),
    overrides: overrides.flatMap((each, i) => overrideOf(file, ['overrides', i], each, problems)),
    build: Object.fromEntries(build.map(([key, value]) => [key, buildValue(file, key, value, problems)])),
  } as Config;
  return { config, problems, source: file.source, problemAt: file.problemAt, placeOf: file.placeOf };
}

function buildValue(file: JsonFile, key: string, value: unknown, problems: Diagnostic[]): unknown {
  if (key === 'header' || key === 'footer') return bandIn(file, ['build', key], value, problems);
  return Array.isArray(value) ? value.join(',') : value;
}

function overrideOf(file: JsonFile, at: JsonPath, found: unknown, problems: Diagnostic[]): Override[] {
  const good = goodKeys(file, at, found, OVERRIDE_KEYS, problems);
  const files = listed(good.files);
  if (!isObject(found) || !Object.hasOwn(found, 'files')) problems.push(file.problemAt(at, phrase('config.noFiles')));
  if (files.length === 0) return [];
  return [{ ...good, files, rules: isObject(good.rules) ? good.rules : {}, at } as Override];
}

function listed(value: unknown): readonly string[] {
  return value === undefined ? [] : ([value].flat() as string[]);
}
