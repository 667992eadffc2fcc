/** Nothing outside the project is touched, wherever the links and paths of a stranger's project lead. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { DUBIOUS, flowc, GOOD } from '../run.ts';

const SECRET = 'the secret\n';
/** A rule that anyone sees run. */
const PLUGIN = `export default { name: 'p', rules: [] }; globalThis.pluginRan = (globalThis.pluginRan ?? 0) + 1;`;

/** A project beside a folder with a secret; gives both. */
function project(files: Readonly<Record<string, string>> = {}): { cwd: string; outside: string } {
  const folder = folderWith({ 'project/flowc.json': '{}', 'project/a.flow': GOOD, 'outside/secret': SECRET });
  const [cwd, outside] = [path.join(folder, 'project'), path.join(folder, 'outside')];
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
  return { cwd, outside };
}

describe('an output', () => {
  it.each([['build'], ['report', '-f', 'md'], ['build', '--merge', '-o', 'a.pdf']])(
    'that is a link out of the project is refused (%s %s)',
    async (...argv) => {
      const { cwd, outside } = project();
      for (const name of ['a.svg', 'a.report.md', 'a.pdf']) symlinkSync(path.join(outside, 'secret'), path.join(cwd, name));
      const { status, err } = await flowc([...argv, 'a.flow'], { cwd });
      expect(err).toContain('a link leads it out of its project');
      expect(status).not.toBe(0);
      expect(readFileSync(path.join(outside, 'secret'), 'utf8')).toBe(SECRET);
    },
  );

  it('behind a link out of the project is refused, as is a link to what is not there yet', async () => {
    const { cwd, outside } = project();
    symlinkSync(outside, path.join(cwd, 'out'));
    symlinkSync(path.join(outside, 'new'), path.join(cwd, 'b.svg'));
    for (const out of ['out', 'out/', 'out/x.svg', 'out/deep/x.svg', 'b.svg'])
      expect(await flowc(['build', 'a.flow', '-o', out], { cwd })).toMatchObject({ status: 2, err: /leads it out/ });
    expect(readdirSync(outside)).toEqual(['secret']);
  });

  it('from the cache is refused, too', async () => {
    const { cwd, outside } = project();
    const cacheFolder = folderWith();
    expect(await flowc(['build'], { cwd, cacheFolder })).toMatchObject({ status: 0 });
    symlinkSync(path.join(outside, 'secret'), path.join(cwd, 'b.svg'));
    expect(await flowc(['build', 'a.flow', '-o', 'b.svg'], { cwd, cacheFolder })).toMatchObject({ status: 2 });
    expect(readFileSync(path.join(outside, 'secret'), 'utf8')).toBe(SECRET);
  });

  it('that is a link within the project replaces what it leads to', async () => {
    const { cwd } = project({ 'real.svg': 'old' });
    symlinkSync('real.svg', path.join(cwd, 'a.svg'));
    expect(await flowc(['build'], { cwd })).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(cwd, 'real.svg'), 'utf8')).toContain('<svg');
  });

  it('goes to the folder outside that the command line names, by whatever links', async () => {
    const { cwd, outside } = project();
    symlinkSync(outside, path.join(path.dirname(cwd), 'link'));
    expect(await flowc(['build', 'a.flow', '-o', '../link/'], { cwd })).toMatchObject({ status: 0 });
    expect(existsSync(path.join(outside, 'a.svg'))).toBe(true);
  });

  it('below a pseudo file system ends with an error', async () => {
    const { cwd } = project();
    expect(await flowc(['build', 'a.flow', '-o', '/proc/x/y/'], { cwd })).toMatchObject({ status: 2, err: /can't write/ });
  });
});

describe('a source that is a link out of the project', () => {
  it('is not mended or formatted', async () => {
    const { cwd, outside } = project();
    writeFileSync(path.join(outside, 'b.flow'), DUBIOUS.replace('lane sales', 'lane   sales'));
    const before = readFileSync(path.join(outside, 'b.flow'), 'utf8');
    symlinkSync(path.join(outside, 'b.flow'), path.join(cwd, 'b.flow'));
    expect(await flowc(['check', '--fix', 'b.flow'], { cwd })).toMatchObject({ status: 2 });
    expect(await flowc(['fmt', 'b.flow'], { cwd })).toMatchObject({ status: 2 });
    expect(readFileSync(path.join(outside, 'b.flow'), 'utf8')).toBe(before);
    expect((await flowc(['check', '*.flow', '--format', 'json'], { cwd })).out).not.toContain('b.flow');
  });
});

describe('a configuration', () => {
  it.each([
    ['by a path', '../outside/secret'],
    ['by a link', './link'],
    ['by the name of a package', 'x/../../../outside/secret'],
  ])("can't extend a file outside the project %s, nor quote it", async (_, name) => {
    const { cwd, outside } = project({ 'flowc.json': JSON.stringify({ extends: name }) });
    mkdirSync(path.join(cwd, '.git'));
    symlinkSync(path.join(outside, 'secret'), path.join(cwd, 'link'));
    const { status, err } = await flowc(['check'], { cwd });
    expect(status).toBe(2);
    expect(err).toMatch(/outside the project|no configuration in a package/);
    expect(err).not.toContain('the secret');
  });

  it('that is itself a link out of the project is not read', async () => {
    const { cwd, outside } = project();
    const folder = path.join(cwd, 'below');
    mkdirSync(folder);
    mkdirSync(path.join(cwd, '.git'));
    writeFileSync(path.join(folder, 'b.flow'), GOOD);
    symlinkSync(path.join(outside, 'secret'), path.join(folder, 'flowc.json'));
    const { status, err } = await flowc(['check', 'below'], { cwd });
    expect(status).toBe(2);
    expect(err).not.toContain('the secret');
  });

  it("can't take a font from outside the project", async () => {
    const { cwd } = project({ 'flowc.json': JSON.stringify({ build: { font: '../outside/secret' } }) });
    expect(await flowc(['build'], { cwd })).toMatchObject({ status: 2, err: /outside the project[\s\S]*--font/ });
  });

  it("can't run a plugin from outside the project, nor any where that is forbidden", async () => {
    const ran = () => (globalThis as { pluginRan?: number }).pluginRan ?? 0;
    const { cwd, outside } = project({ 'own.mjs': PLUGIN, 'flowc.json': JSON.stringify({ plugins: ['./own.mjs'] }) });
    writeFileSync(path.join(outside, 'evil.mjs'), PLUGIN);
    expect(await flowc(['--no-plugins', 'check'], { cwd })).toMatchObject({ status: 0 });
    expect(await flowc(['build', '--no-check'], { cwd, env: { FLOWC_NO_PLUGINS: '1' } })).toMatchObject({ status: 0 });
    expect(ran()).toBe(0);
    expect(await flowc(['check'], { cwd })).toMatchObject({ status: 0 });
    expect(ran()).toBe(1);
    writeFileSync(path.join(cwd, 'flowc.json'), JSON.stringify({ plugins: ['../outside/evil.mjs'] }));
    expect(await flowc(['check'], { cwd })).toMatchObject({ status: 2, err: /outside the project/ });
    expect(ran()).toBe(1);
  });
});
