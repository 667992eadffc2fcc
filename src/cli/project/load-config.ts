/** A configuration with all that it extends, base first, each value with its place. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { filePhrase } from '../files/file-messages.ts';
import { shownPath } from '../files/paths.ts';
import { readText } from '../files/read.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { UsageError } from '../shell/usage-error.ts';
import { isPath, resolveBase } from './bases.ts';
import { type Config, type ReadConfig, readConfig } from './config.ts';
import type { JsonFile, JsonPath } from './json-file.ts';
import { outOfReach } from './reach.ts';
import type { Sources } from './sources.ts';

const phrase = phrasesOf({
  'extends.cycle': { en: "a configuration can't extend itself: {circle}", zh: '配置不能扩展自身：{circle}' },
  'extends.noPackage': { en: 'no configuration in a package "{name}"', zh: '软件包“{name}”中没有配置' },
  'extends.package.help': {
    en: 'a package holds its configuration as flowc.json; a file is named by its path, such as "./base.json"',
    zh: '软件包的配置文件名为 flowc.json；引用文件请写路径，如 "./base.json"',
  },
});

export interface ConfigFile extends ReadConfig {
  /** As the user would name it. */
  readonly path: string;
  readonly absolute: string;
  /** The folder from which its globs count: its own, or for a package's that of the configuration which takes it in. */
  readonly globFolder: string;
}

export interface ProjectConfig extends Pick<JsonFile, 'problemAt'> {
  /** In the order in which they hold: what a later one says goes over what an earlier one says. */
  readonly files: readonly ConfigFile[];
  /** The values that hold for the whole project. */
  readonly config: Pick<Config, 'preset' | 'lang' | 'build' | 'themes'>;
  readonly problems: readonly Diagnostic[];
  /** The place of the value that holds, such as `flowc.json:3:5`, or null where no file states it. */
  originOf(at: JsonPath): string | null;
}

export const NO_CONFIG: ProjectConfig = merged([], []);

/** Reads the configuration at an absolute path, which the command line names or not. Throws a `UsageError` where it can't be read. */
export function loadConfig(absolute: string, cwd: string, sources: Sources, isNamed = false): ProjectConfig {
  const loader = new Loader(cwd, sources);
  const folder = path.dirname(absolute);
  const shown = shownPath(absolute, cwd);
  const outside = isNamed ? null : outOfReach(absolute, shown, folder, cwd);
  if (outside !== null) throw new UsageError(outside);
  const file = loader.read(absolute, folder);
  if ('unreadable' in file) throw new UsageError(file.unreadable);
  return merged(loader.withBases(file, [absolute]), loader.problems);
}

class Loader {
  readonly problems: Diagnostic[] = [];
  readonly #cwd: string;
  readonly #sources: Sources;

  constructor(cwd: string, sources: Sources) {
    this.#cwd = cwd;
    this.#sources = sources;
  }

  read(absolute: string, globFolder: string) {
    const shown = shownPath(absolute, this.#cwd);
    const content = readText(absolute, shown);
    if ('unreadable' in content) return content;
    const isNew = this.#sources.get(shown) === undefined;
    const read = readConfig(shown, this.#sources.add(shown, content.text).text);
    if (isNew) this.problems.push(...read.problems);
    return { ...read, path: shown, absolute, globFolder };
  }

  /** `trail` holds the files that lead here, this one last. */
  withBases(file: ConfigFile, trail: readonly string[]): ConfigFile[] {
    const isList = file.placeOf(['extends', 0]) !== null;
    const bases = file.config.extends.flatMap((name, i) => this.#base(name, isList ? ['extends', i] : ['extends'], file, trail));
    return [...bases, file];
  }

  #base(name: string, at: JsonPath, file: ConfigFile, trail: readonly string[]): ConfigFile[] {
    const folder = path.dirname(file.absolute);
    const absolute = resolveBase(name, folder);
    if (absolute === null) return this.#wrong(missing(name, at, file));
    const outside = outOfReach(absolute, name, folder, this.#cwd, !isPath(name));
    if (outside !== null) return this.#wrong(file.problemAt(at, outside));
    if (trail.includes(absolute)) {
      const circle = [...trail.slice(trail.indexOf(absolute)), absolute].map((each) => shownPath(each, this.#cwd));
      return this.#wrong(file.problemAt(at, phrase('extends.cycle', { circle: circle.join(' → ') })));
    }
    const isOwn = isPath(name) && file.globFolder === folder;
    const base = this.read(absolute, isOwn ? path.dirname(absolute) : file.globFolder);
    if ('unreadable' in base) return this.#wrong(file.problemAt(at, base.unreadable));
    return this.withBases(base, [...trail, absolute]);
  }

  #wrong(problem: Diagnostic): [] {
    this.problems.push(problem);
    return [];
  }
}

function missing(name: string, at: JsonPath, { absolute, problemAt }: ConfigFile): Diagnostic {
  if (isPath(name)) return problemAt(at, filePhrase('cli.noSuchFile', { path: name }));
  const beside = resolveBase(`./${name}`, path.dirname(absolute));
  const help = beside === null ? phrase('extends.package.help') : shellPhrase('cli.didYouMean', { name: `./${name}` });
  return problemAt(at, phrase('extends.noPackage', { name }), help);
}

function merged(files: readonly ConfigFile[], problems: readonly Diagnostic[]): ProjectConfig {
  const saying = (at: JsonPath) => files.findLast((file) => file.placeOf(at) !== null);
  const config = {
    ...Object.assign({}, ...files.map(({ config: { preset, lang } }) => stated({ preset, lang }))),
    themes: [...new Map(files.flatMap((file) => file.config.themes).map((theme) => [theme.name, theme])).values()],
    build: Object.assign({}, ...files.map((file) => file.config.build)),
  };
  return {
    files,
    config,
    problems,
    problemAt: (at, ...rest) => (saying(at) ?? files.at(-1)!).problemAt(at, ...rest),
    originOf: (at) => saying(at)?.placeOf(at) ?? null,
  };
}

function stated(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The absolute paths of the plugins that a configuration names by path, whether they are there or not; known without loading them. */
export function pluginFiles({ files }: Pick<ProjectConfig, 'files'>): string[] {
  return files.flatMap(({ absolute, config }) =>
    config.plugins.filter(isPath).map((module) => path.resolve(path.dirname(absolute), module)),
  );
}
