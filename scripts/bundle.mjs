/** What esbuild makes of `src`, and what must never slip into a bundle. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { lateTables } from './late-tables.mjs';
import {
  ownBase64,
  ownBrotli,
  ownInflate,
  ownSha256,
  quickHas,
  quickMixins,
  quickSpread,
  subsetFontAlone,
  withoutChildProcess,
  withoutColorSearch,
} from './library-parts.mjs';

const LIBRARIES = ['index', 'remark', 'markdown-it'];

/** They share no chunks, since chunks hold whole files: what rules are written and tested with never draws and loads fast. */
const FOR_RULES = ['plugin', 'testing'];
/**
 * Each command stands in `src/cli/commands/NAME/NAME.ts` and is a bundle of its own, `dist/NAME.cjs`. The folder of `build` has another name,
 * since many tools pass over folders named so.
 */
const COMMANDS_FOLDER = 'src/cli/commands';

/** What else the command line loads only when it is needed. */
const PARTS = {
  main: 'src/cli/main.ts',
  make: 'src/cli/commands/build-command/make.ts',
  merge: 'src/cli/commands/build-command/merge.ts',
  watch: 'src/cli/commands/build-command/watch.ts',
  draw: 'src/cli/drawing/draw.ts',
  engine: 'src/cli/drawing/engine.ts',
  pictures: 'src/cli/drawing/pictures.ts',
  failure: 'src/cli/shell/failure.ts',
};

/** The writers of PDF and PNG and what opens fonts, which only those load who ask for them: bundles of the command line and entries of the library. */
const WRITERS = ['pdf', 'png', 'embed', 'font', 'docx', 'xlsx', 'pptx', 'bpmn', 'drawio', 'mermaid', 'plantuml', 'tables'];

/**
 * Small before it is legible in a stack: what runs for hours and starts once, and what is mostly the code of libraries, whose names
 * say nothing about flowc.
 */
const SERVERS = ['lsp', 'mcp', 'preview', 'pictures'];
const SMALL = [...SERVERS, ...WRITERS, 'elk'];

/** Every run loads the command line itself, which loads what it needs for a command when that runs. */
const STAGES = [/src\/(syntax|model|rules|layout|render|report)\//];

/** Checking must start fast: it carries neither the layout engine nor the tables that only drawing reads. */
const LAYOUT = [/node_modules\/elkjs\//, /src\/text\/.*metrics/, /src\/layout\//];
const DRAWING_ONLY = [...LAYOUT, /src\/render\//];

/** The layered engine is larger than all the rest of what draws: it is loaded beside that, in a thread of its own where there is one. */
const ENGINE = [/node_modules\/elkjs\//];

/** A build with nothing to make must start faster still. */
const READING = [...DRAWING_ONLY, /node_modules\/@?chevrotain\//, /src\/(syntax|model|rules)\/(?!engine\/rule\.ts)/];

const WRITERS_ONLY = [
  /node_modules\/(pdfkit|fontkit|@resvg|subset-font|docx|hucre|pptxgenjs|jszip|saxes|bpmn-moddle|saxen|pele)\//,
];

/** Browsers of the last four years. */
const BROWSERS = ['chrome105', 'firefox121', 'safari15.4'];

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  external: ['@resvg/resvg-js'],
  logLevel: 'warning',
};

/** Bundles the commands to `dist/NAME.cjs`; gives the paths of all the files that went in. */
export async function bundleCommands() {
  const commands = commandLine();
  const entries = {
    ...commands,
    ...Object.fromEntries(WRITERS.map((name) => [name, `src/entries/${name}.ts`])),
    elk: 'src/layout/elk/elk.ts',
  };
  const bundle = (names, more = {}) => ({
    ...common,
    ...more,
    entryPoints: names.map((name) => ({ in: entries[name], out: name })),
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    write: false,
    format: 'cjs',
    charset: 'ascii',
    supported: { 'dynamic-import': false, 'template-literal': false },
    define: { 'import.meta.url': 'bundleUrl', FLOWC_BUILD: JSON.stringify(buildId()) },
    inject: ['scripts/bundle-url.mjs'],
    plugins: [
      subsetFontAlone,
      quickSpread,
      ownBrotli,
      ownInflate,
      ownBase64,
      ownSha256,
      quickMixins,
      quickHas,
      bundlesApart(entries),
      ownImport,
      withoutChildProcess,
      withoutColorSearch,
      lateLibraries,
      lateTables,
    ],
  });
  const result = await build(bundle(Object.keys(entries).filter((name) => !SMALL.includes(name))));
  const small = await build(bundle(SMALL, { minifyIdentifiers: true }));
  refuse(
    result.metafile,
    Object.keys(commands)
      .filter((name) => !SMALL.includes(name))
      .map((name) => `${name}.cjs`),
    WRITERS_ONLY,
  );
  refuse(result.metafile, ['main.cjs'], STAGES);
  refuse(result.metafile, ['main.cjs', 'check.cjs', 'fmt.cjs', 'explain.cjs'], DRAWING_ONLY);
  refuse(result.metafile, ['make.cjs'], LAYOUT);
  refuse(result.metafile, ['draw.cjs'], ENGINE);
  refuse(result.metafile, ['build.cjs'], READING);
  mkdirSync('dist', { recursive: true });
  for (const { path, text } of [...result.outputFiles, ...small.outputFiles]) writeFileSync(path, asFunction(inAscii(text)));
  return [result, small].flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/**
 * Bundles the library to `dist/index.js`, which runs in browsers as in Node, and the parts of it that stand alone; gives the paths of all the
 * files that went in.
 */
export async function bundleLibrary() {
  // What several entries share stands in chunks, so that the package holds it once and a program that uses two loads it once.
  const modules = { ...common, outdir: 'dist', format: 'esm', splitting: true, chunkNames: 'chunks/[name]-[hash]' };
  const entries = (names) => names.map((name) => `src/entries/${name}.ts`);
  // Where there is an SVGElement, svg-builder's elements would be its children, which a browser lets nobody make.
  const define = { SVGElement: 'undefined' };
  // In browsers it would ask the document, as soon as it is loaded, and then run nowhere else.
  const alias = { 'decode-named-character-reference': './node_modules/decode-named-character-reference/index.js' };
  const browser = { ...modules, define, alias, platform: 'browser' };
  const library = await build({ ...browser, entryPoints: entries(LIBRARIES) });
  const forRules = await build({ ...browser, splitting: false, entryPoints: entries(FOR_RULES) });
  const writers = await build({
    ...modules,
    minifyIdentifiers: true,
    entryPoints: entries(WRITERS),
    plugins: [subsetFontAlone, quickSpread, ownBrotli],
    banner: { js: "import{createRequire as flowcRequire}from'node:module';const require=flowcRequire(import.meta.url);" },
  });
  refuse(
    forRules.metafile,
    FOR_RULES.map((name) => `${name}.js`),
    DRAWING_ONLY,
  );
  return [library, forRules, writers].flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** Bundles the page of `flowc preview --edit` to `dist/data/edit-client.js`; gives the paths of all the files that went in. */
export async function bundleEditPage() {
  const { metafile } = await build({
    entryPoints: ['src/client/edit/main.ts'],
    outfile: 'dist/data/edit-client.js',
    bundle: true,
    format: 'iife',
    target: BROWSERS,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}

/** A digest of all that a run depends on: the key of the cache must change with it. */
function buildId() {
  const hash = createHash('sha256');
  const entries = ['src', 'fonts'].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  const sources = entries.filter((entry) => entry.isFile());
  const files = [...sources.map(({ parentPath, name }) => join(parentPath, name)), 'grammar/keywords.json', 'package-lock.json'];
  for (const file of files.sort())
    hash
      .update(`${file.replaceAll('\\', '/')}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * The launcher reads bundles as Latin-1. esbuild escapes what is not ASCII except in regular expressions, where an escape means the same,
 * and in raw templates, where it would not: those are turned into calls by `template-literal: false`.
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The launcher runs a bundle as Node would run a module of CommonJS. */
function asFunction(code) {
  return `(function(exports,require,module,__filename,__dirname){${code}\n})`;
}

/** The bundles of the command line, as name to file. */
function commandLine() {
  const folders = readdirSync(COMMANDS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const commands = folders.map(({ name }) => [name.replace('-command', ''), name]);
  return { ...PARTS, ...Object.fromEntries(commands.map(([name, folder]) => [name, `${COMMANDS_FOLDER}/${folder}/${name}.ts`])) };
}

/** `import('./check.ts')` becomes `require('./check.cjs')`: esbuild splits ES modules only, which start more slowly. */
const bundlesApart = (entries) => ({
  name: 'bundles-apart',
  setup({ onResolve }) {
    const names = new Map(Object.entries(entries).map(([name, file]) => [resolve(file), name]));
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, resolveDir }) => {
      const name = kind === 'dynamic-import' ? names.get(resolve(resolveDir, path)) : undefined;
      return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
    });
  },
});

/** `import()` of a module that a user names must stay one, and `vm.Script` has none: the launcher's own loader has it. */
const ownImport = {
  name: 'own-import',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\.\/bin\/import-module\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /src\/cli\/project\/import-module\.ts$/ }, () => ({
      contents: "export default (url) => require('../bin/import-module.cjs').importModule(url);",
    }));
  },
};

/**
 * Libraries that most runs do without, each with the functions and classes that flowc's own files import from it. A bundle runs one when
 * one of them is first called: run at every start, with what V8 then keeps of them, they take longer than to check a file. string-width alone
 * makes an `Intl.Segmenter`, which takes 20 to 40 ms.
 */
const LATE = {
  chalk: ['Chalk'],
  diff: ['diffArrays', 'diffLines', 'createTwoFilesPatch'],
  'fastest-levenshtein': ['distance'],
  ignore: ['default'],
  'jsonc-parser': ['findNodeAtLocation', 'parseTree'],
  'node:child_process': ['execFileSync'],
  'node:module': ['createRequire'],
  linebreak: ['default'],
  'mdast-util-from-markdown': ['fromMarkdown'],
  picomatch: ['default'],
  'string-width': ['default'],
  'wrap-ansi': ['default'],
};

/** Puts a stand-in with the same functions between flowc's files and a library of `LATE`. */
const lateLibraries = {
  name: 'late-libraries',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, namespace, resolveDir, pluginData }) => {
      if (!Object.hasOwn(LATE, path) || pluginData === 'itself') return undefined;
      if (namespace === 'late' && path.startsWith('node:')) return { path, external: true };
      if (namespace === 'late') return resolve(path, { kind, resolveDir, pluginData: 'itself' });
      const isOwn = kind === 'import-statement' && !/node_modules[/\\]/.test(importer);
      return isOwn ? { path, namespace: 'late', pluginData: resolveDir } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: [
        `let library; const late = () => (library ??= require(${JSON.stringify(path)}));`,
        ...LATE[path].map((name) => lateFunction(name)),
      ].join('\n'),
      resolveDir: pluginData,
    }));
  },
};

/** What a CommonJS library exports by default is all that it exports. */
function lateFunction(name) {
  const head = name === 'default' ? 'export default function' : `export function ${name}`;
  const found = name === 'default' ? '(late().__esModule ? late().default : late())' : `late().${name}`;
  return `${head}(...given) { return new.target ? new (${found})(...given) : ${found}(...given); }`;
}

/** Throws where a bundle, with the chunks that it loads at once, holds what it must not. */
function refuse({ outputs }, names, patterns) {
  for (const name of names) {
    const loaded = new Set([`dist/${name}`]);
    for (const output of loaded) {
      for (const { path, kind } of outputs[output].imports) if (kind === 'import-statement' && outputs[path]) loaded.add(path);
    }
    const held = [...loaded].flatMap((output) => Object.keys(outputs[output].inputs));
    const wrong = held.find((input) => patterns.some((pattern) => pattern.test(input)));
    if (wrong !== undefined) throw new Error(`dist/${name} must not hold ${wrong}`);
  }
}
