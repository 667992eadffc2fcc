/** The built command as a user's shell runs it, and the package as it is published. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { generateProcess } from '../support/process-generator.ts';
import { folderWith } from './folder.ts';
import { BAD, DUBIOUS, GOOD, TWO_PAGES } from './run.ts';

const LIBRARIES = ['index', 'plugin', 'testing', 'remark', 'markdown-it'].flatMap((name) => [
  `${name}.js`,
  `entries/${name}.d.ts`,
]);
const WRITERS = [
  'pdf',
  'png',
  'embed',
  'font',
  'docx',
  'pptx',
  'xlsx',
  'bpmn',
  'drawio',
  'mermaid',
  'plantuml',
  'tables',
].flatMap((name) => [`${name}.cjs`, `${name}.js`, `entries/${name}.d.ts`]);
const FLOWC = path.resolve('bin/flowc.cjs');
const onUnix = it.runIf(process.platform !== 'win32');

const run = (args: readonly string[], options: { cwd?: string; input?: string } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FLOWC, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
    ...options,
  });
  return { status, stdout, stderr };
};

/** Reported at file descriptor 3: that a thread for drawing has begun. */
const TELL_OF_THREADS = `process.on('worker', () => require('node:fs').writeSync(3, '.'));`;

describe('the built command', () => {
  it('draws and checks', () => {
    const cwd = folderWith({ 'good.flow': GOOD, 'bad.flow': BAD });
    expect(run(['build', 'good.flow'], { cwd })).toEqual({ status: 0, stdout: '', stderr: 'wrote 1 file\n' });
    expect(readFileSync(path.join(cwd, 'good.svg'), 'utf8')).toContain('Confirm the order');
    expect(run(['build', 'good.flow', '-f', 'pdf,png', '--pdfa'], { cwd })).toMatchObject({
      status: 0,
      stderr: 'wrote 2 files\n',
    });
    expect(run(['check'], { cwd })).toMatchObject({ status: 1, stdout: '' });
    expect(run(['check', '-'], { input: GOOD })).toMatchObject({ status: 0, stderr: 'no problems in 1 file\n' });
    expect(run(['explain', 'dead-end'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['explain', 'dead-edn'])).toMatchObject({ status: 2, stdout: '' });
    expect(run([])).toMatchObject({ status: 2, stdout: '' });
  });

  it('reads configurations with patterns, passes over what git ignores, and shows what a fix would change', () => {
    const cwd = folderWith({
      'flowc.json': '{ "overrides": [{ "files": "drafts/**", "preset": "minimal" }] }',
      '.gitignore': 'old/\n',
      'a.flow': DUBIOUS,
      'drafts/a.flow': DUBIOUS,
      'old/b.flow': BAD,
    });
    expect(run(['check', '.'], { cwd })).toMatchObject({ status: 0, stderr: expect.stringMatching(/1 warning in 2 files\n$/) });
    expect(run(['check', '*/a.flow'], { cwd })).toMatchObject({ status: 0, stderr: 'no problems in 1 file\n' });
    expect(run(['fmt', 'a.flow', '--diff'], { cwd }).stdout).toContain('\n-task confirm "Confirm the order" in sales\n');
  });

  it('draws the same in several threads, and goes on where one file fails', () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': BAD, 'c.flow': TWO_PAGES, 'd.flow': DUBIOUS });
    const [one, two] = ['1', '2'].map((jobs) => run(['build', '--no-cache', '--jobs', jobs, '-o', `out${jobs}`], { cwd }));
    expect(one).toMatchObject({ status: 1, stderr: expect.stringMatching(/wrote 4 files\n$/) });
    expect(two).toEqual(one);
    const contents = (folder: string) =>
      readdirSync(path.join(cwd, folder)).map((name) => [name, readFileSync(path.join(cwd, folder, name), 'utf8')]);
    expect(contents('out2')).toEqual(contents('out1'));
  });

  it('finds the same in several threads, by rules of plugins and across files, too', () => {
    const apart = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [`p${i}.flow`, i % 3 === 0 ? BAD : i % 3 === 1 ? DUBIOUS : GOOD]),
    );
    const cwd = folderWith({
      ...apart,
      'caller.flow': GOOD.replace('end ', 'subprocess more "More" in sales { see: "nowhere.flow" }\nend '),
      'flowc.json': '{ "plugins": ["./house.mjs"] }',
      'house.mjs': `export default { name: 'house', rules: [{
        name: 'no-order', docs: { summary: { en: 'Nobody says it.', zh: '没人这样说。' } },
        *check({ process }) {
          for (const on of process.nodes) if (on.text.includes('Confirm')) yield { on, message: { en: 'it says so', zh: '说了' } };
        },
      }] };`,
    });
    const [alone, shared] = ['1', '2'].map((jobs) => run(['check', '--jobs', jobs, '--format', 'json'], { cwd }));
    expect(shared).toEqual(alone);
    expect(alone!.stdout).toContain('"see-missing"');
    expect(alone!.stdout).toContain('"house/no-order"');
  });

  onUnix.each([
    { jobs: '1', count: 8, nodes: 800 },
    { jobs: '1', count: 200, nodes: 30 },
    { jobs: '2', count: 8, nodes: 800 },
  ])(
    'ends at once at Ctrl-C while it draws $count files of $nodes nodes in $jobs threads, and leaves nothing half written',
    async ({ jobs, count, nodes }) => {
      const text = generateProcess(1, { nodes });
      const cwd = folderWith(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.flow`, text])));
      const hook = path.join(folderWith({ 'hook.cjs': TELL_OF_THREADS }), 'hook.cjs');
      const child = spawn(process.execPath, ['--require', hook, FLOWC, 'build', '--no-check', '--no-cache', '--jobs', jobs], {
        cwd,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const end = new Promise((resolve) => child.on('close', (status, signal) => resolve(signal ?? status)));
      await once(child.stdio[3] as Readable, 'data');
      child.kill('SIGINT');
      expect([130, 'SIGINT']).toContain(await end);
      // What was drawn before stands, each picture whole.
      const written = readdirSync(cwd).filter((name) => !name.endsWith('.flow'));
      expect(written.length).toBeLessThan(count);
      for (const name of written) expect(readFileSync(path.join(cwd, name), 'utf8')).toMatch(/^<svg.*<\/svg>\n$/s);
    },
  );

  onUnix('serves a preview until Ctrl-C, which ends it at once', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const child = spawn(process.execPath, [FLOWC, 'preview', '--port', '0', '--lang', 'en'], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const end = new Promise((resolve) => child.on('close', (status, signal) => resolve(signal ?? status)));
    const [said] = await once(child.stderr.setEncoding('utf8'), 'data');
    const url = /^preview at (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl-C ends it\)\n$/.exec(said)?.[1];
    expect((await fetch(url!)).headers.get('content-type')).toBe('text/html; charset=utf-8');
    child.kill('SIGINT');
    expect([130, 'SIGINT']).toContain(await end);
  });

  it.each(['--no-cache', '--watch'])(
    'ends with its message where a theme is unknown, although it has begun to draw, with %s',
    (option) => {
      const cwd = folderWith({ 'a.flow': GOOD });
      const { status, signal } = spawnSync(process.execPath, [FLOWC, 'build', option, '--theme', 'gold'], {
        cwd,
        timeout: 250_000,
      });
      expect({ status, signal }).toEqual({ status: 2, signal: null });
    },
  );

  it('says nothing where its reader has gone, but does not call it a success', async () => {
    const child = spawn(process.execPath, [FLOWC, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    expect(await ended(child)).toEqual({ status: 2, stderr: '' });
  });

  onUnix('loses nothing where its reader is slow and the pipe does not wait', async () => {
    const long = `process "P"\n${'# a remark\n'.repeat(100_000)}`;
    const cwd = folderWith({ 'long.flow': long });
    const server = createServer().listen(path.join(cwd, 'socket'));
    const reader = once(server, 'connection');
    const pipe = connect(path.join(cwd, 'socket'));
    const [end] = (await reader) as [Socket];
    const child = spawn('sh', ['-c', `exec "${process.execPath}" "${FLOWC}" fmt - < long.flow`], {
      cwd,
      stdio: ['ignore', pipe, 'pipe'],
    });
    const said = ended(child);
    pipe.destroy();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const got: Buffer[] = [];
    for await (const chunk of end) got.push(chunk);
    expect(Buffer.concat(got).toString()).toBe(long);
    expect(await said).toEqual({ status: 0, stderr: '' });
    server.close();
  });

  it.runIf(process.platform === 'linux')('tells where its output can not be written', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${FLOWC}" --lang en explain > /dev/full`], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: can't write to standard output: .*ENOSPC.*\n$/);
  });

  it.runIf(process.platform === 'linux')('leaves the old output where the disk takes only a part of the new one', () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'a.pdf': 'old' });
    // A limit on the size of files cuts a write short as a full disk does.
    const limited = ['-c', 'ulimit -f 4; exec "$@"', 'sh', process.execPath, FLOWC, 'build', '-f', 'pdf', '--no-cache'];
    const { status, stderr } = spawnSync('sh', limited, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^error: can't write "a\.pdf": .*\n$/) });
    expect(readdirSync(cwd)).toEqual(['a.flow', 'a.pdf']);
    expect(readFileSync(path.join(cwd, 'a.pdf'), 'utf8')).toBe('old');
  });

  onUnix('says so where its folder is gone, but still tells its version', () => {
    const cwd = folderWith();
    const inGone = (args: string) =>
      spawnSync(
        'sh',
        [
          '-c',
          `cd "${cwd}" && rmdir "${cwd}" && "${process.execPath}" "${FLOWC}" --lang en ${args}; s=$?; mkdir "${cwd}"; exit $s`,
        ],
        { encoding: 'utf8' },
      );
    expect(inGone('check')).toMatchObject({ status: 2, stderr: 'error: the folder in which flowc runs is gone\n' });
    expect(inGone('--version')).toMatchObject({ status: 0, stderr: '' });
  });

  onUnix('ends with 130 at Ctrl-C', async () => {
    const child = spawn(process.execPath, [FLOWC, 'check', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const end = ended(child);
    // More than a pipe holds: it drains once the command reads, however slow the machine.
    child.stdin.on('error', () => {});
    child.stdin.write('#'.repeat(1_000_000));
    await once(child.stdin, 'drain');
    child.kill('SIGINT');
    expect(await end).toEqual({ status: 130, stderr: '' });
  });
});

describe('the package', () => {
  const packed: { files: { path: string }[] }[] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  const files = packed[0]!.files.map((file) => file.path);

  it('holds what a user needs and nothing else', () => {
    const needed = [
      'package.json',
      'README.md',
      'README.zh.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/flowc.cjs',
      'bin/bundle.cjs',
      'bin/import-module.cjs',
      'bin/worker.cjs',
      'dist/flowc.1',
      ...['diff', 'flowc', 'geometry', 'report', 'stats'].map((name) => `schema/${name}.schema.json`),
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/data/sRGB_IEC61966_2_1.icc',
      'dist/data/harfbuzz-subset.wasm',
      'dist/data/edit-client.js',
      ...['FlowcSans-Regular.ttf', 'FlowcSans-Bold.ttf', 'OFL.txt', 'README.md'].map((file) => `fonts/${file}`),
    ];
    const commands = readdirSync('dist').filter((name) => name.endsWith('.cjs'));
    const bundles = [...new Set([...commands, ...LIBRARIES, ...WRITERS])].map((name) => `dist/${name}`);
    expect(files).toEqual(expect.arrayContaining([...needed, ...bundles]));
    expect(files.filter((file) => !/^dist\/(.*\.d\.ts|chunks\/.*\.js)$/.test(file)).sort()).toEqual(
      [...needed, ...bundles.filter((file) => !file.endsWith('.d.ts'))].sort(),
    );
  });

  it('has types that need no other package', () => {
    const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
    expect(declarations.length).toBeGreaterThan(10);
    const foreign = declarations.flatMap((name) => {
      const imports = readFileSync(path.join('dist', name), 'utf8').matchAll(
        /(?:^(?:im|ex)port [^;']*? from |\bimport\()['"]([^.'"][^'"]*)/gm,
      );
      return [...imports].map(([, module]) => `${name}: ${module}`).filter((each) => !each.includes(': node:'));
    });
    expect(foreign).toEqual([]);
  });

  it('depends on the rasteriser alone, and keeps the notices of those it holds', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['@resvg/resvg-js']);
    const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const name of ['chevrotain', 'commander', 'elkjs', 'chalk', 'tinyglobby', 'svg-builder', 'pdfkit', 'fontkit'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notices).toContain('Eclipse Public License - v 2.0');
    expect(notices).toContain('https://github.com/kieler/elkjs');
  });

  it('is a library, too', async () => {
    const library = await import(pathToFileURL(path.resolve('dist/index.js')).href);
    const { diagram, diagnostics } = await library.compile(library.sourceFile('a.flow', GOOD), library.NO_FILES);
    expect(diagnostics).toEqual([]);
    expect(library.renderSvg(diagram, diagram.pages[0])).toContain('Confirm the order');
    expect(library.renderHtml(diagram)).toMatch(/^<!doctype html>/);
    const { renderPdf, shippedFonts } = await import(pathToFileURL(path.resolve('dist/pdf.js')).href);
    const fonts = shippedFonts();
    expect(Buffer.from(await renderPdf(diagram, { fonts, pdfa: true })).toString('latin1')).toMatch(/^%PDF-1\.7/);
    const { renderPng } = await import(pathToFileURL(path.resolve('dist/png.js')).href);
    expect(Buffer.from(renderPng(diagram, diagram.pages[0], { fonts })).toString('latin1', 1, 4)).toBe('PNG');
  });
});

describe('the plugin that docs/plugins.md shows', () => {
  const BLOCK = /^```\w+ (.+)\n([\s\S]*?)^```$/gm;
  const files = Object.fromEntries(
    [...readFileSync('docs/plugins.md', 'utf8').matchAll(BLOCK)].map(([, name, text]) => [name!, text!]),
  );
  const { 'flowc check': told, ...project } = files;

  function projectFolder(more: Readonly<Record<string, string>> = {}): string {
    const cwd = folderWith({ ...project, ...more, 'node_modules/': '' });
    symlinkSync(path.resolve('.'), path.join(cwd, 'node_modules/flowc'), 'junction');
    return cwd;
  }

  it('finds what it says', () => {
    expect(run(['check'], { cwd: projectFolder() })).toEqual({ status: 1, stdout: '', stderr: told });
    expect(run(['explain', 'house/no-fax', '--lang', 'zh'], { cwd: projectFolder() }).stdout).toContain('任何步骤都不用传真。');
  });

  it('passes its tests', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--test'], {
      cwd: projectFolder(),
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/^# pass [4-9]$/m);
  });

  it('has types', () => {
    const rule = project['house-rules.mjs']!;
    const options = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [], skipLibCheck: false };
    const config = JSON.stringify({ compilerOptions: options, include: ['*.mts'] });
    const cwd = projectFolder({
      'good.mts': rule,
      'option.mts': rule.replace('options.words.find', 'options.word.find'),
      'name.mts': rule.replace("name: 'no-fax'", 'name: 7'),
      'tsconfig.json': config,
    });
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd, encoding: 'utf8' });
    const of = (file: string) => stdout.split('\n').filter((line) => line.startsWith(`${file}(`));
    expect(of('good.mts')).toEqual([]);
    expect(of('option.mts').join()).toContain("'word' does not exist");
    expect(of('name.mts').join()).toContain("'number' is not assignable to type 'string'");
    expect(stdout.match(/^\S.*/gm)).toHaveLength(of('option.mts').length + of('name.mts').length);
  });
});

function ended(child: ReturnType<typeof spawn>): Promise<{ status: number | null; stderr: string }> {
  let stderr = '';
  child.stderr!.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stderr }));
  });
}
