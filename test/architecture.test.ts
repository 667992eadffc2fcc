/**
 * The order of the stages, held: a folder of `src` imports only what stands here. Text flows one way, from syntax to picture, and each
 * package that does a stage's work is known to that stage alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  themes: ['geometry'],
  geometry: [],
  text: [],
  prose: [],
  diagnostics: ['source'],
  format: ['source', 'diagnostics', 'syntax'],
  syntax: ['source', 'diagnostics'],
  model: ['source', 'diagnostics', 'syntax'],
  rules: ['source', 'diagnostics', 'model'],
  analysis: ['source', 'model'],
  compare: ['source', 'model'],
  expand: ['diagnostics', 'model'],
  document: ['text', 'prose', 'geometry', 'render', 'themes'],
  report: ['source', 'diagnostics', 'model', 'analysis', 'layout', 'geometry', 'document', 'prose', 'themes'],
  shapes: ['geometry', 'text'],
  layout: ['model', 'shapes', 'text', 'geometry'],
  client: [],
  render: ['geometry', 'shapes', 'text', 'prose', 'themes', 'client'],
  interchange: ['source', 'diagnostics', 'syntax', 'format', 'model', 'geometry', 'themes'],
  'drawing-problems.ts': ['diagnostics', 'model', 'geometry', 'layout'],
  'compile.ts': ['drawing-problems.ts', 'source', 'diagnostics', 'syntax', 'model', 'rules', 'analysis', 'layout', 'geometry'],
  'called-processes.ts': ['compile.ts', 'source', 'model', 'analysis', 'expand'],
  'api.ts': [
    'syntax',
    'compile.ts',
    'called-processes.ts',
    'client',
    'model',
    'rules',
    'analysis',
    'compare',
    'expand',
    'document',
    'report',
    'layout',
    'geometry',
    'render',
    'themes',
  ],
  testing: ['api.ts', 'diagnostics', 'source'],
  resources: ['render'],
  entries: [
    'api.ts',
    'testing',
    'resources',
    'source',
    'diagnostics',
    'model',
    'rules',
    'format',
    'geometry',
    'text',
    'document',
    'render',
    'interchange',
  ],
  'language-server': ['api.ts', 'format', 'source', 'diagnostics', 'syntax', 'model'],
  assistants: ['syntax'],
  cli: ['language-server', 'assistants', 'api.ts', 'resources', 'entries', 'diagnostics', 'source', 'format'],
};

/** The floors inside the big folders: what each of their folders imports of the same one; `.` are the files that stand in it directly. */
const MAY_IMPORT_INSIDE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  cli: {
    cache: ['files'],
    commands: ['cache', 'drawing', 'files', 'git', 'output', 'project', 'shell', 'watch'],
    drawing: ['output', 'project', 'shell'],
    files: ['shell'],
    git: ['shell'],
    output: ['cache', 'files', 'shell'],
    project: ['cache', 'files', 'shell'],
    shell: [],
    watch: ['files', 'project'],
  },
  layout: {
    chart: ['words'],
    columns: ['.', 'chart', 'words'],
    elk: [],
    facts: ['.', 'chart', 'words'],
    graph: ['.', 'chart', 'columns', 'sizing', 'words'],
    lanes: ['.', 'elk'],
    notes: ['.', 'chart', 'graph', 'words'],
    overlay: ['words'],
    page: ['.', 'chart', 'columns', 'graph', 'notes', 'sizing', 'words'],
    pagination: ['.', 'chart', 'graph', 'page'],
    placement: ['.', 'chart', 'graph', 'notes', 'words'],
    sizing: ['.', 'chart', 'facts', 'words'],
    words: [],
  },
  rules: {
    engine: [],
    helpers: ['engine'],
    plugins: ['engine'],
    run: ['.', 'engine', 'plugins'],
    soundness: ['engine', 'helpers'],
  },
  render: {
    fonts: ['scene'],
    html: ['scene', 'svg'],
    json: [],
    pdf: ['fonts', 'scene'],
    png: ['fonts', 'scene', 'svg'],
    scene: [],
    svg: ['scene'],
  },
  document: { docx: ['.'], html: ['.'], markdown: ['.'], pdf: ['.'], pptx: ['.', 'docx', 'tables'], tables: ['.'] },
  report: { outline: ['.'], sections: ['.'] },
  model: { graph: [], resolve: ['.'] },
  diagnostics: { formats: ['.'], pretty: ['.'] },
};

/** The only places where these packages are named. `node:` is all of Node: files, environment, process. */
const KNOWN_TO: readonly (readonly [packages: RegExp, places: RegExp])[] = [
  [/^chevrotain$/, /^syntax\//],
  [/^elkjs(\/|$)/, /^layout\/elk\//],
  [/^svg-builder$/, /^render\/svg\//],
  [/^(mdast|mdast-util-from-markdown)$/, /^prose\//],
  [/^pdfkit$/, /^render\/pdf\//],
  [/^(fontkit|subset-font|bidi-js)$/, /^render\/fonts\//],
  [/^@resvg\/resvg-js$/, /^render\/png\//],
  [/^chalk$/, /^diagnostics\//],
  [/^diff$/, /^(format|cli|language-server)\//],
  [/^fastest-levenshtein$/, /^(diagnostics|syntax)\//],
  [/^wrap-ansi$/, /^rules\//],
  [/^string-width$/, /^(diagnostics|format|rules|cli)\//],
  [/^(hyphen(\/|$)|linebreak$)/, /^text\//],
  [/^docx(\/|$)/, /^document\/docx\//],
  [/^saxes$/, /^document\/(docx|pptx)\//],
  [/^fflate$/, /^(document\/(docx|pptx)|interchange\/(drawio|tables))\//],
  [/^pptxgenjs$/, /^document\/pptx\//],
  [/^hucre(\/|$)/, /^(document|interchange)\/tables\//],
  [/^@noble\/hashes(\/|$)/, /^render\/html\//],
  [/^bpmn-moddle$/, /^interchange\/bpmn\//],
  [/^saxen$/, /^interchange\/xml\//],
  [/^pele(\/|$)/, /^interchange\/mermaid\//],
  [/^(chokidar|commander|import-meta-resolve|open|tinyglobby|picomatch|ignore|jsonc-parser)$/, /^cli\//],
  [/^vscode-languageserver(-textdocument)?$/, /^(language-server|client\/edit)\//],
  [/^@codemirror\//, /^client\/edit\//],
  [/^(vscode-languageserver\/node|@modelcontextprotocol\/server(\/stdio)?)$/, /^cli\//],
  [/^node:/, /^(cli|resources)\//],
];

/** Files beside `src` that a stage reads: tables that editors and packaging share. */
const TABLES: Readonly<Record<string, RegExp>> = { 'grammar/keywords.json': /^(syntax|model)\//, 'package.json': /^cli\// };

/** What the types of the process model must not know: they are what a file means, not how it was written. */
const MODEL_BUILD_ONLY = /^model\/process\.ts$/;

/** The parts of `render` that every format reads. */
const DRAWN_BY_ALL: readonly string[] = ['scene', 'fonts'];

const MOST_LINES = 400;

const SRC = 'src';
const files = (readdirSync(SRC, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]));

interface Import {
  readonly file: string;
  /** A path in `src`, `../` and a path beside it, or the name of a package. */
  readonly target: string;
}

const STATEMENT = /^(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

const imports: readonly Import[] = files.flatMap((file) =>
  [...texts.get(file)!.matchAll(STATEMENT)].map((found) => {
    const written = found[1] ?? found[2] ?? found[3]!;
    const target = written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : written;
    return { file, target };
  }),
);

const inSrc = ({ target }: Import) => files.includes(target);
const folderOf = (file: string) => file.split('/')[0]!;

/** The folders that hold folders. */
const rooms = [
  ...new Set(files.filter((file) => file.split('/').length > 2).map((file) => path.posix.dirname(path.posix.dirname(file)))),
];

/** The folder or file in a room that a file belongs to; null for one outside. */
const floorOf = (room: string, file: string) => (file.startsWith(`${room}/`) ? file.slice(room.length + 1).split('/')[0]! : null);

const floorsOf = (room: string) => files.flatMap((file) => floorOf(room, file) ?? []);

/** The imports between the folders and files of a room. */
const inside = (room: string) =>
  imports.flatMap(({ file, target }) => {
    const [from, to] = [floorOf(room, file), floorOf(room, target)];
    return from === null || to === null || from === to || !files.includes(target) ? [] : [{ file, target, from, to }];
  });

const told = (found: readonly Import[]) => found.map(({ file, target }) => `${file} imports ${target}`);

describe('imports', () => {
  it('are found', () => {
    expect(imports.filter(inSrc).length).toBeGreaterThan(20);
  });

  it('name files that exist', () => {
    const lost = imports.filter((each) => /\.ts$/.test(each.target) && !inSrc(each) && !each.target.endsWith('.d.ts'));
    expect(told(lost)).toEqual([]);
  });

  it('keep to the order of the stages', () => {
    const wrong = imports.filter(inSrc).filter(({ file, target }) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      return from !== to && !MAY_IMPORT[from]?.includes(to);
    });
    expect(told(wrong)).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT_INSIDE))('keep to the floors of %s', (room, floors) => {
    const [items, found] = [new Set(floorsOf(room)), inside(room)];
    expect([...items].filter((item) => !item.endsWith('.ts')).sort()).toEqual(Object.keys(floors).sort());
    const wrong = found.filter(({ from, to }) => !from.endsWith('.ts') && !floors[from]!.includes(to.endsWith('.ts') ? '.' : to));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it.each(rooms)('run in no circle between the folders and files of %s', (room) => {
    const next = new Map<string, string[]>();
    for (const { from, to } of inside(room)) next.set(from, [...(next.get(from) ?? []), to]);
    expect(circleIn(next)).toBeNull();
  });

  it('keep one rule from another', () => {
    const isRule = (file: string) => /^rules\/[^/]+\.ts$/.test(file) && file !== 'rules/catalogue.ts';
    expect(told(imports.filter(({ file, target }) => isRule(file) && isRule(target)))).toEqual([]);
  });

  it('leave the types of the model without the syntax tree', () => {
    const wrong = imports.filter(({ file, target }) => MODEL_BUILD_ONLY.test(file) && folderOf(target) === 'syntax');
    expect(told(wrong)).toEqual([]);
  });

  it('keep one output format from reading another, except PNG and HTML, which draw the SVG', () => {
    const part = (file: string) => /^render\/([^/]+)\//.exec(file)?.[1];
    const wrong = imports.filter(inSrc).filter(({ file, target }) => {
      const [from, to] = [part(file), part(target)];
      if (from === undefined || to === undefined || from === to || DRAWN_BY_ALL.includes(to)) return false;
      return !((from === 'png' || from === 'html') && to === 'svg');
    });
    expect(told(wrong)).toEqual([]);
  });

  it('name a package only where it belongs', () => {
    const wrong = imports.filter(({ target, file }) => {
      if (files.includes(target) || target.startsWith('../')) return false;
      const known = KNOWN_TO.find(([packages]) => packages.test(target));
      return known === undefined || !known[1].test(file);
    });
    expect(told(wrong)).toEqual([]);
  });

  it('reach out of src only for the tables that others share', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('../')) return false;
      return !TABLES[target.slice('../'.length)]?.test(file);
    });
    expect(told(wrong)).toEqual([]);
  });

  it('run in no circle', () => {
    expect(circle()).toBeNull();
  });
});

describe('source files', () => {
  it('stay short', () => {
    const long = files.filter((file) => !file.includes('.generated.') && texts.get(file)!.split('\n').length - 1 > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('give each exported type a name of its own', () => {
    const files = new Map<string, string[]>();
    for (const [file, text] of texts) {
      if (file.endsWith('.d.ts')) continue;
      for (const [, name] of text.matchAll(/^export (?:abstract )?(?:type|interface|class) (\w+)/gm)) {
        files.set(name!, [...(files.get(name!) ?? []), file]);
      }
    }
    expect(files.size).toBeGreaterThan(100);
    expect([...files].filter(([, declaredIn]) => declaredIn.length > 1)).toEqual([]);
  });

  it('hide what is private in one way: by `#`, and by `private` only constructors', () => {
    const wrong = files.filter((file) => /^\s*private (?!constructor\()|\(private |, private /m.test(code(texts.get(file)!)));
    expect(wrong).toEqual([]);
  });

  it('spread no object literal into another', () => {
    const wrong = files.filter((file) => /\.\.\.\{/.test(code(texts.get(file)!)));
    expect(wrong).toEqual([]);
  });

  it('leave the process, the console, the clock and chance to the command line', () => {
    const outside =
      /\b(process\.(env|argv|cwd|exit|exitCode|platform|stdin|stdout|stderr|on|hrtime)\b|console\.|Date\.now|new Date\(\)|Math\.random|localeCompare)/;
    const wrong = files.filter((file) => folderOf(file) !== 'cli' && outside.test(code(texts.get(file)!)));
    expect(wrong).toEqual([]);
  });
});

describe('the tests', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const read = (file: string) => readFileSync(path.join('test', file), 'utf8');

  it('share their processes but for those that mock a module or count what code runs', () => {
    const config = readFileSync('vitest.config.ts', 'utf8');
    const alone = files.filter((file) => /\bvi\.(mock|doMock|hoisted|resetModules)\(/.test(code(read(file))));
    expect(alone.length).toBeGreaterThan(3);
    expect(alone.filter((file) => !config.includes(`'${file.split(path.sep).join('/').replace('.test.ts', '')}'`))).toEqual([]);
  });

  it('register what is done behind a file in that file, not in a module that is loaded once for several', () => {
    const shared = files.filter((file) => !file.endsWith('.test.ts'));
    const hook = /^(?:\w.* = )?(?:beforeAll|afterAll|beforeEach|afterEach|onTestFinished|temporaryFolder|useBrowser)\(/m;
    expect(shared.filter((file) => hook.test(read(file)))).toEqual([]);
  });
});

/** The text without comments and strings. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, '');
}

/** The first circle of imports, as a list of files, or null. A generated table imports its own type, which counts as no circle. */
function circle(): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { file, target } of imports.filter(inSrc)) {
    if (file.includes('.generated.')) continue;
    next.set(file, [...(next.get(file) ?? []), target]);
  }
  return circleIn(next);
}

function circleIn(next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (item: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(item)) return [...way.slice(way.indexOf(item)), item];
    if (done.has(item)) return null;
    done.add(item);
    for (const target of next.get(item) ?? []) {
      const found = visit(target, [...way, item]);
      if (found !== null) return found;
    }
    return null;
  };
  for (const item of next.keys()) {
    const found = visit(item, []);
    if (found !== null) return found;
  }
  return null;
}
