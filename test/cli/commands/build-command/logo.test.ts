/** The logo at the head or the foot of the sheets. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD, TWO_PAGES } from '../../run.ts';

const svg = (shapes: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">${shapes}</svg>`;
const LOGO = svg('<rect width="80" height="40" fill="#c00"/>');
const CONFIG = '{ "build": { "header": { "logo": "logo.svg", "left": "Example Ltd" } } }';

async function refused(logo: string, lang = 'en', config = CONFIG) {
  const cwd = folderWith({ 'a.flow': GOOD, 'flowc.json': config, 'logo.svg': logo });
  return flowc(['build', '--lang', lang], { cwd });
}

describe('a logo', () => {
  it('stands on every sheet of every format, as pixels', async () => {
    const cwd = folderWith({ 'a.flow': TWO_PAGES, 'flowc.json': CONFIG, 'logo.svg': LOGO });
    expect(await flowc(['build', '-f', 'svg,html,pdf,png'], { cwd })).toMatchObject({ status: 0, err: 'wrote 6 files\n' });
    const read = (file: string) => readFileSync(path.join(cwd, file), 'latin1');
    for (const file of ['a-1.svg', 'a-2.svg']) expect(read(file)).toMatch(/<image [^>]*href="data:image\/png;base64,/);
    expect(read('a.html').match(/<image [^>]*data:image\/png/g)).toHaveLength(2);
    expect(read('a.html')).toContain('img-src data:');
    expect(read('a.pdf')).toContain('/Subtype /Image');
    const pdf = read('a.pdf');
    expect((await flowc(['build', '-f', 'pdf', '--no-cache', '--force'], { cwd })).status).toBe(0);
    expect(read('a.pdf')).toBe(pdf);
  });

  it('may be a PNG, and one that changes is drawn again', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'flowc.json': CONFIG, 'logo.svg': LOGO });
    const draw = async () => {
      expect((await flowc(['build', '-f', 'svg'], { cwd })).status).toBe(0);
      return /base64,([^"]*)"/.exec(readFileSync(path.join(cwd, 'a.svg'), 'utf8'))![1]!;
    };
    const first = await draw();
    writeFileSync(path.join(cwd, 'logo.svg'), LOGO.replace('#c00', '#00c'));
    const second = await draw();
    expect(second).not.toBe(first);
    writeFileSync(path.join(cwd, 'logo.svg'), Buffer.from(first, 'base64'));
    expect(await draw()).not.toBe(second);
  });

  it('is refused where it is not there, outside the project, too large or not plain', async () => {
    const missing = await refused(LOGO, 'en', CONFIG.replace('logo.svg', 'none.svg'));
    expect(missing).toMatchObject({ status: 2 });
    expect(missing.err).toContain('flowc.json:1:34');
    expect((await refused(LOGO, 'en', CONFIG.replace('logo.svg', '/etc/hostname'))).err).toContain('outside the project');
    expect((await refused(`${LOGO}<!--${' '.repeat(256 * 1024)}-->`)).err).toContain('"logo.svg" is larger than 256 KiB');
    expect((await refused('GIF89a', 'zh')).err).toContain('“logo.svg”既不是 PNG，也不是只含基本图形的 SVG');
    for (const shapes of [
      '<script>alert(1)</script>',
      '<image href="/etc/passwd" width="9" height="9"/>',
      '<g id="a"/><use href="#a"/>',
      '<text y="20">Ltd</text>',
      '',
    ]) {
      const { status, err } = await refused(svg(shapes));
      expect(status, shapes).toBe(2);
      expect(err).toContain('"logo.svg" is neither a PNG nor an SVG of plain shapes');
    }
    expect((await refused(`<!DOCTYPE svg [<!ENTITY a "b">]>${LOGO}`)).status).toBe(2);
  });
});
