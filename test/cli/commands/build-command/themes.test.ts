/** Themes of one's own, in flowc.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD } from '../../run.ts';

const ACME = { acme: { base: 'brand', terminator: '#7a0040', 'main-flow': '#7a0040', corner: 0 } };
const project = (config: unknown, source = GOOD) =>
  folderWith({ 'a.flow': source, 'flowc.json': JSON.stringify(config, null, 1) });
const svg = (cwd: string) => readFileSync(path.join(cwd, 'a.svg'), 'utf8');

describe('a theme of flowc.json', () => {
  it.each([
    ['the configuration', { themes: ACME, build: { theme: 'acme' } }, GOOD, []],
    ['the file', { themes: ACME }, GOOD.replace('{', '{ theme: acme, '), []],
    ['the command line', { themes: ACME }, GOOD, ['--theme', 'acme']],
  ])('holds where %s names it', async (_, config, source, options) => {
    const cwd = project(config, source);
    expect(await flowc(['build', ...options], { cwd })).toMatchObject({ status: 0, err: 'wrote 1 file\n' });
    expect(svg(cwd)).toContain('#7a0040');
    expect((await flowc(['check'], { cwd })).status).toBe(0);
  });

  it('is drawn in PDF and PNG, too', async () => {
    const cwd = project({ themes: ACME, build: { theme: 'acme' } });
    expect((await flowc(['build', '-f', 'pdf,png'], { cwd })).status).toBe(0);
    const own = ['a.pdf', 'a.png'].map((file) => readFileSync(path.join(cwd, file)));
    await flowc(['build', '-f', 'pdf,png', '--theme', 'light'], { cwd });
    for (const [i, file] of ['a.pdf', 'a.png'].entries()) expect(readFileSync(path.join(cwd, file)).equals(own[i]!)).toBe(false);
  });

  it('is taken in with `extends`', async () => {
    const cwd = folderWith({
      'a.flow': GOOD,
      'house/flowc.json': JSON.stringify({ themes: ACME }),
      'flowc.json': JSON.stringify({ extends: './house/flowc.json', build: { theme: 'acme' } }),
    });
    expect((await flowc(['build', 'a.flow'], { cwd })).status).toBe(0);
    expect(svg(cwd)).toContain('#7a0040');
  });

  it.each([
    [{ stepp: 'red' }, 'unknown key "stepp"', 'did you mean `step`?'],
    [{ base: 'lihgt' }, 'key "base" expects one of "light", "dark", "mono", "brand", found "lihgt"', 'did you mean `light`?'],
    [{ ink: 'blakc' }, 'key "ink" expects a colour such as "#0b4f8a" or "navy", found "blakc"', ''],
    [{ corner: 40 }, 'key "corner" expects a number from 0 to 8, found 40', ''],
    [{ ink: '#cccccc' }, '"ink" has a contrast of 1.6 to "page", expected at least 4.5', 'take a darker or a lighter colour'],
    [{ lane: '#222222' }, '" has a contrast of ', 'take a darker or a lighter colour'],
  ])('is checked: %o', async (acme, message, help) => {
    const { status, err } = await flowc(['build'], { cwd: project({ themes: { acme } }) });
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(help);
    expect(err).toMatch(/^flowc\.json:\d/);
  });

  it('can not take the name of one of flowc’s', async () => {
    const { status, err } = await flowc(['check'], { cwd: project({ themes: { dark: {} } }) });
    expect(status).toBe(2);
    expect(err).toContain('flowc has a theme "dark" of its own');
  });

  it('is offered where another name was probably a slip', async () => {
    const cwd = project({ themes: ACME }, GOOD.replace('{', '{ theme: acne, '));
    const { status, err } = await flowc(['check'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('did you mean "acme"?');
  });
});
