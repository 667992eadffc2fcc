/** The library as programs and browsers use it, and the schemas of what it writes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  changesPicture,
  check,
  compareProcesses,
  compile,
  draw,
  expand,
  findingsOf,
  format,
  htmlDocument,
  isSame,
  MACHINE_FORMATS,
  markdownFiles,
  NO_FILES,
  read,
  renderJson,
  renderSvg,
  report,
  sourceFile,
  statsOf,
} from '../src/entries/index.ts';
import { folderWith } from './cli/folder.ts';
import { BAD, flowc, GOOD, TWO_PAGES } from './cli/run.ts';
import { CHROMIUM, useBrowser } from './support/browser.ts';

describe('the library', () => {
  it('compiles, checks and formats text without a host', async () => {
    const { diagram, diagnostics } = await compile(sourceFile('a.flow', GOOD));
    expect(diagnostics).toEqual([]);
    expect(diagram!.pages).toHaveLength(1);
    expect(check(read(sourceFile('a.flow', BAD))).map(({ code }) => code)).toContain('dead-end');
    expect(format(sourceFile('a.flow', GOOD.replace('start ordered', 'start    ordered'))).text).toBe(
      format(sourceFile('a.flow', GOOD)).text,
    );
  });

  it('measures and compares what it has read, and draws calls in place', async () => {
    const calling = 'start s; subprocess c { see: "b.flow" }; end e; s -> c -> e';
    const host = { ...NO_FILES, read: () => 'start s; task t { time: 2h }; end e; s -> t -> e', exists: () => true };
    const { process } = read(sourceFile('a.flow', calling), host);
    expect(statsOf(process, host).expected!.elapsed.active).toBe(2);
    expect(statsOf(process).gaps.map(({ kind }) => kind)).toContain('time');
    const whole = expand(process, host).process;
    expect(whole.nodes.map(({ id }) => id)).toEqual(['s', 'c.t', 'e']);
    const changes = compareProcesses(process, whole);
    expect([isSame(changes), isSame(compareProcesses(whole, whole))]).toEqual([false, true]);
    const both = changesPicture(process, whole);
    const { diagram } = await draw(both.process, { changes: both.changes });
    expect(renderSvg(diagram!, diagram!.pages[0]!)).toContain('class="overlay"');
  });

  it('writes reports', async () => {
    const source = sourceFile('a.flow', TWO_PAGES);
    const reading = read(source);
    const { process } = reading;
    const findings = findingsOf([...check(reading), ...check(read(sourceFile('b.flow', BAD)))], 'en', (file) =>
      file === 'a.flow' ? source : undefined,
    );
    const document = await report([{ process, findings }], draw);
    const [text, ...charts] = markdownFiles(document, 'a');
    expect(text!.content).toContain(`# ${process.title}`);
    expect(charts.map(({ ending }) => ending)).toEqual(['-1.svg', '-2.svg']);
    expect(text!.content).not.toContain('dead-end');
    expect(htmlDocument(document)).toContain(`<h1>${process.title}</h1>`);
  });

  it('keeps nothing from one call to the next', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, (_, i) => compile(sourceFile('a.flow', i % 2 ? GOOD : TWO_PAGES))),
    );
    expect(renderJson(results[2]!.diagram!)).toBe(renderJson(results[0]!.diagram!));
    expect(renderJson(results[3]!.diagram!)).toBe(renderJson(results[1]!.diagram!));
  });
});

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  const open = useBrowser();

  it('draws, and tells the same problems as the command line', async () => {
    const entry = `
      import { check, compile, MACHINE_FORMATS, read, renderSvg, sourceFile } from './src/entries/index.ts';
      import { RULES } from './src/api.ts';
      const { diagram } = await compile(sourceFile('good.flow', ${JSON.stringify(GOOD)}));
      const bad = sourceFile('bad.flow', ${JSON.stringify(BAD)});
      const describe = (code) => RULES.find(({ name }) => name === code)?.docs.en.summary ?? null;
      const report = MACHINE_FORMATS.json(check(read(bad)), { lang: 'en', checked: ['bad.flow'], version: '', source: () => bad, describe });
      const shown = document.createElement('pre');
      shown.textContent = btoa(unescape(encodeURIComponent(JSON.stringify({ report, svg: renderSvg(diagram, diagram.pages[0]) }))));
      document.body.replaceChildren(shown);
    `;
    const options = {
      bundle: true,
      platform: 'browser',
      mainFields: ['module', 'main'],
      define: { SVGElement: 'undefined' },
    } as const;
    const { outputFiles } = await build({
      ...options,
      mainFields: [...options.mainFields],
      write: false,
      format: 'esm',
      stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    });
    const script = outputFiles[0]!.text.replaceAll('</script', '<\\/script');
    const cwd = folderWith({
      'page.html': `<!doctype html><body><script type="module">${script}</script></body>`,
      'good.flow': GOOD,
      'bad.flow': BAD,
    });
    const { ask, until } = await open(pathToFileURL(path.join(cwd, 'page.html')).href);
    await until('document.querySelector("pre") !== null');
    const shown = JSON.parse(Buffer.from(await ask<string>('document.querySelector("pre").textContent'), 'base64').toString());
    const { out } = await flowc(['check', 'bad.flow', '--format', 'json'], { cwd });
    expect(shown.report).toBe(out);
    expect(shown.svg).toBe((await flowc(['build', 'good.flow', '-o', '-'], { cwd })).out);
  });
});

describe('the JSON schemas', () => {
  const validator = (name: string) =>
    new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')));
  const faults = (validate: ReturnType<typeof validator>, text: string) => (validate(JSON.parse(text)) ? [] : validate.errors);

  it('describe the report of check', () => {
    const mixed = sourceFile('a.flow', `${BAD}task ordered "Twice" in slaes\n???\n`);
    const report = MACHINE_FORMATS.json!(check(read(mixed)), {
      lang: 'zh',
      checked: ['a.flow', 'b.flow'],
      version: '',
      source: () => mixed,
    });
    const validate = validator('report');
    expect(faults(validate, report)).toEqual([]);
    expect(validate({ version: 1, files: [{ path: 'a.flow' }], summary: { files: 1, errors: 0, warnings: 0 } })).toBe(false);
  });

  it.each(['quotation', 'requirement-to-launch'])('describe the geometry of %s', async (name) => {
    const file = `examples/${name}.flow`;
    const host = { ...NO_FILES, root: 'examples', read: (each: string) => readFileSync(each, 'utf8') };
    const { diagram } = await compile(sourceFile(file, readFileSync(file, 'utf8')), host, { check: false });
    const validate = validator('geometry');
    expect(faults(validate, renderJson(diagram!))).toEqual([]);
    expect(validate({ version: 1, title: 'x', direction: 'up', pages: [] })).toBe(false);
  });

  it('describe the figures of the examples, of files that lack them, and of none', async () => {
    const validate = validator('stats');
    const cwd = folderWith({
      'bare.flow': GOOD,
      'endless.flow': 'start s; task t; s -> t -> t',
      'none.flow': 'task t; task u; t -> u',
    });
    const { out } = await flowc(['stats', 'examples', '-f', 'json']);
    expect(JSON.parse(out).files.length).toBeGreaterThan(5);
    expect(faults(validate, out)).toEqual([]);
    for (const more of [[], ['--assume-equal']]) {
      expect(faults(validate, (await flowc(['stats', '-f', 'json', ...more], { cwd })).out)).toEqual([]);
    }
    expect(validate({ version: 1, files: [{ path: 'a.flow' }] })).toBe(false);
  });

  it('describe what changed', async () => {
    const validate = validator('diff');
    const [complaint, goods] = ['examples/customer-complaint.flow', 'examples/goods-return.flow'];
    for (const files of [
      [complaint, goods],
      [goods, complaint],
      [goods, goods],
    ]) {
      expect(faults(validate, (await flowc(['diff', ...files, '--format', 'json'])).out)).toEqual([]);
    }
    expect(validate({ version: 1, files: [{ old: null, new: null, same: true }] })).toBe(false);
  });
});
