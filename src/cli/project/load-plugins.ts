/**
 * Loads the plugins that configurations name. Only a configuration can make flowc run code; a `.flow` file never can. A name that begins
 * with `.` or is absolute is a file's, counted from the folder of the configuration that states it; any other is a package's, found from there
 * by Node's own rules.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ReadPlugin, type Rule, readPlugin, thrown } from '../../api.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { filePhrase } from '../files/file-messages.ts';
import { kindOf } from '../files/read.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { isPath } from './bases.ts';
import importModule from './import-module.ts';
import type { JsonPath } from './json-file.ts';
import type { ConfigFile, ProjectConfig } from './load-config.ts';
import { outOfReach } from './reach.ts';

const phrase = phrasesOf({
  'plugin.noPackage': { en: 'no package "{name}" is installed here', zh: '此处没有安装软件包“{name}”' },
  'plugin.package.help': {
    en: 'install it beside this configuration; a file is named by its path, such as "./rules.js"',
    zh: '请在本配置所在的项目中安装它；引用文件请写路径，如 "./rules.js"',
  },
  'plugin.broken': { en: 'plugin "{module}" can\'t be loaded: {error}', zh: '无法加载插件“{module}”：{error}' },
  'plugin.syntax.help': { en: '`node --check {file}` shows where', zh: '用 `node --check {file}` 可查看位置' },
  'plugin.typescript.help': {
    en: 'this Node does not run TypeScript; compile the plugin to JavaScript, or use Node 22.18 or later',
    zh: '当前的 Node 不能直接运行 TypeScript；请把插件编译为 JavaScript，或使用 Node 22.18 及以上版本',
  },
  'plugin.name-taken': { en: 'plugin "{module}" has the name "{name}", too', zh: '插件“{module}”也叫“{name}”' },
});

export interface LoadedPlugin {
  readonly name: string;
  /** As the configuration names it. */
  readonly module: string;
  /** Where it is named, such as `flowc.json:2:15`. */
  readonly origin: string;
}

export interface LoadedPlugins {
  readonly plugins: readonly LoadedPlugin[];
  readonly rules: readonly Rule[];
  readonly problems: readonly Diagnostic[];
}

const NONE: LoadedPlugins = { plugins: [], rules: [], problems: [] };

/** The plugins of a configuration and of those that it extends; each module once. */
export async function loadPlugins({ files }: Pick<ProjectConfig, 'files'>, cwd: string): Promise<LoadedPlugins> {
  const stated = files.flatMap((file) => file.config.plugins.map((module, i) => ({ module, file, at: placeOf(file, i) })));
  if (stated.length === 0) return NONE;
  const loaded = { plugins: [] as LoadedPlugin[], rules: [] as Rule[], problems: [] as Diagnostic[] };
  const urls = new Set<string>();
  for (const { module, file, at } of stated) {
    const report = (message: Phrase, help: Phrase | null = null) => loaded.problems.push(file.problemAt(at, message, help));
    const found = await locate(module, file);
    if (found.url === null) {
      report(found.problem, found.help);
      continue;
    }
    const outside = outOfReach(fileURLToPath(found.url), module, path.dirname(file.absolute), cwd, !isPath(module));
    if (outside !== null) {
      report(outside);
      continue;
    }
    if (urls.has(found.url)) continue;
    urls.add(found.url);
    const read = await load(found.url, module);
    for (const problem of read.problems) report(problem, read.help);
    if (read.name === null) continue;
    const taken = loaded.plugins.find(({ name }) => name === read.name);
    if (taken) report(phrase('plugin.name-taken', { name: read.name, module: taken.module }));
    else {
      loaded.plugins.push({ name: read.name, module, origin: file.placeOf(at) ?? file.path });
      loaded.rules.push(...read.rules);
    }
  }
  return loaded;
}

function placeOf(file: ConfigFile, index: number): JsonPath {
  return file.placeOf(['plugins', 0]) === null ? ['plugins'] : ['plugins', index];
}

type LocatedPlugin = { readonly url: string } | { readonly url: null; readonly problem: Phrase; readonly help: Phrase | null };

async function locate(module: string, { absolute }: ConfigFile): Promise<LocatedPlugin> {
  const folder = path.dirname(absolute);
  if (isPath(module)) {
    const file = path.resolve(folder, module);
    if (kindOf(file) === 'file') return { url: pathToFileURL(file).href };
    return { url: null, problem: filePhrase('cli.noSuchFile', { path: module }), help: null };
  }
  // Loaded only here: few configurations name a package.
  const { resolve } = await import('import-meta-resolve');
  try {
    const url = resolve(module, pathToFileURL(absolute).href);
    if (url.startsWith('file:') && kindOf(fileURLToPath(url)) === 'file') return { url };
  } catch {
    // Whatever Node's resolver says, there is no such package from here.
  }
  const isBeside = kindOf(path.resolve(folder, module)) === 'file';
  const help = isBeside ? shellPhrase('cli.didYouMean', { name: `./${module}` }) : phrase('plugin.package.help');
  return { url: null, problem: phrase('plugin.noPackage', { name: module }), help };
}

async function load(url: string, module: string): Promise<ReadPlugin & { readonly help: Phrase | null }> {
  try {
    const { default: exported } = await importModule(asItIsNow(url));
    return { ...readPlugin(exported, module), help: null };
  } catch (error) {
    const problem = phrase('plugin.broken', { module, error: thrown(error) });
    return { name: null, rules: [], problems: [problem], help: loadHelp(error, url, module) };
  }
}

/** When each module was last changed as it was first loaded; of milliseconds. */
const firstLoaded = new Map<string, number>();

/**
 * The URL under which Node loads a module as it stands in its file. Node loads a URL once, and a run that goes on sees plugins change: a changed
 * one gets another URL. What a plugin itself imports stays as it was.
 */
function asItIsNow(url: string): string {
  const file = fileURLToPath(url);
  const { mtimeMs } = statSync(file);
  const first = firstLoaded.get(url) ?? mtimeMs;
  firstLoaded.set(url, first);
  if (first === mtimeMs) return url;
  // CommonJS is kept by path, whatever the URL says.
  delete createRequire(url).cache[file];
  return `${url}?changed=${mtimeMs}`;
}

/** Node keeps the place of a syntax error for its own report. */
function loadHelp(error: unknown, url: string, module: string): Phrase | null {
  const { code, name } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[cm]?ts$/.test(url)) return phrase('plugin.typescript.help');
  if (name === 'SyntaxError') return phrase('plugin.syntax.help', { file: isPath(module) ? module : path.basename(url) });
  return null;
}
