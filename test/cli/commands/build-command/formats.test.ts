/** PDF and PNG on the command line. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, flowc, GOOD, TWO_PAGES } from '../../run.ts';

const bytes = (...parts: string[]) => readFileSync(path.join(...parts));
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const latin1 = (buffer: Buffer) => buffer.toString('latin1');

describe('flowc build -f', () => {
  it('writes all formats that are asked for, all pages into one PDF', async () => {
    const cwd = folderWith({ 'a.flow': TWO_PAGES });
    expect(await flowc(['build', '-f', 'svg,pdf,png'], { cwd })).toEqual({ status: 0, out: '', err: 'wrote 5 files\n' });
    expect(latin1(bytes(cwd, 'a.pdf')).match(/\/Type \/Page\b/g)).toHaveLength(2);
    for (const file of ['a-1.png', 'a-2.png']) expect(latin1(bytes(cwd, file)).slice(1, 4)).toBe('PNG');
  });

  it('draws the head and the foot that the configuration sets in every format, and not in a report', async () => {
    const config = '{ "build": { "header": { "left": "Example Ltd" }, "footer": { "right": "{page} / {pages}" } } }';
    const cwd = folderWith({ 'a.flow': TWO_PAGES, 'flowc.json': config });
    expect((await flowc(['build', '-f', 'svg,html,pdf'], { cwd })).status).toBe(0);
    expect(bytes(cwd, 'a-2.svg').toString()).toMatch(/Example Ltd.*2 \/ 2/s);
    expect(bytes(cwd, 'a.html').toString()).toMatch(/Example Ltd.*1 \/ 2.*Example Ltd.*2 \/ 2/s);
    const pdf = bytes(cwd, 'a.pdf');
    expect((await flowc(['build', '-f', 'pdf', '--no-cache'], { cwd })).status).toBe(0);
    expect(bytes(cwd, 'a.pdf').equals(pdf)).toBe(true);
    expect((await flowc(['report', '-o', 'r.html'], { cwd })).status).toBe(0);
    expect(bytes(cwd, 'r.html').toString()).not.toContain('Example Ltd');
  });

  it('takes the format from the ending, and knows what is up to date', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    expect((await flowc(['build', 'a.flow', '-o', 'b.pdf'], { cwd })).status).toBe(0);
    expect((await flowc(['build', 'a.flow', '-o', 'b.pdf', '--verify'], { cwd })).status).toBe(0);
    expect((await flowc(['build', 'a.flow', '-o', 'b.pdf', '--verify', '--pdfa'], { cwd })).status).toBe(1);
  });

  it('draws PNG at the size that is asked for, and says how many pixels go to an inch', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const draw = async (...options: string[]) => {
      expect((await flowc(['build', 'a.flow', '-o', 'a.png', ...options], { cwd })).status).toBe(0);
      return bytes(cwd, 'a.png');
    };
    const [width, height] = sizeOf(await draw('--scale', '1')) as [number, number];
    expect(sizeOf(await draw())).toEqual([2 * width, 2 * height]);
    const fine = await draw('--dpi', '288');
    expect(sizeOf(fine)).toEqual([3 * width, 3 * height]);
    expect(fine.readUInt32BE(fine.indexOf('pHYs') + 4)).toBe(Math.round(288 / 0.0254));
    expect((await draw('--transparent')).equals(await draw())).toBe(false);
  });

  it('refuses sizes that are none or too large', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const wrong = async (...options: string[]) => (await flowc(['build', '-f', 'png', ...options], { cwd })).err;
    expect(await wrong('--scale', '0')).toContain('option "--scale" expects a number above 0, found "0"');
    expect(await wrong('--dpi', 'fine')).toContain('option "--dpi" expects a number above 0, found "fine"');
    expect(await wrong('--dpi', '300', '--scale', '2')).toContain('options "--scale" and "--dpi" exclude each other');
    expect(await wrong('--scale', '10000')).toMatch(/error\[format\] a PNG of \d+ × \d+ pixels is too large/);
    expect(existsSync(path.join(cwd, 'a.png'))).toBe(false);
  });

  it('dates a PDF only by SOURCE_DATE_EPOCH', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const made = async (env: Record<string, string>) => {
      const { status, err } = await flowc(['build', 'a.flow', '-o', 'a.pdf'], { cwd, env });
      return status === 0 ? latin1(bytes(cwd, 'a.pdf')) : err;
    };
    expect(await made({})).not.toContain('CreationDate');
    expect(await made({ SOURCE_DATE_EPOCH: '1777629600' })).toContain('(D:20260501100000Z)');
    expect(await made({ SOURCE_DATE_EPOCH: 'today' })).toContain('SOURCE_DATE_EPOCH expects seconds since 1970, found "today"');
  });

  it('keeps the old file where a build fails', async () => {
    const cwd = folderWith({ 'a.flow': BAD, 'a.pdf': 'old' });
    expect((await flowc(['build', '-f', 'pdf,png'], { cwd })).status).toBe(1);
    expect(latin1(bytes(cwd, 'a.pdf'))).toBe('old');
    expect(existsSync(path.join(cwd, 'a.png'))).toBe(false);
  });

  it('reports the characters that no font has, once a file, in PDF and PNG, which draw the letters themselves', async () => {
    const cwd = folderWith({ 'a.flow': `# 😀\n${GOOD.replace('Confirm the order', 'Confirm 𠮷 😀')}` });
    const { status, err } = await flowc(['build', '-f', 'pdf', '--own-fonts'], { cwd });
    expect(status).toBe(0);
    expect(err).toContain(
      'a.flow:5:23 warning[missing-character] no font has "𠮷" (U+20BB7), "😀" (U+1F600): squares are drawn instead',
    );
    expect(err).toContain('help: leave out `--own-fonts` to let a font of the system fill in');
    const inChinese = await flowc(['build', '-f', 'png', '--own-fonts', '--lang', 'zh'], { cwd });
    expect(inChinese.err).toContain('没有字体含有“𠮷”（U+20BB7）、“😀”（U+1F600），以方框代替');
    expect((await flowc(['build'], { cwd })).err).toBe('wrote 1 file\n');
  });

  it('puts the letters of an SVG into it, the same each time', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const draw = async (...options: string[]) => {
      await flowc(['build', '--no-cache', ...options], { cwd });
      return bytes(cwd, 'a.svg').toString();
    };
    const plain = await draw();
    const embedded = await draw('--embed-fonts');
    const [style, regular, bold] = /<style>(@font-face\{[^}]*\})(@font-face\{[^}]*\})<\/style>\n/.exec(embedded)!;
    expect(embedded.replace(style, '')).toBe(plain);
    expect(regular).toContain("font-family:'Noto Sans SC';font-weight:400;src:url(data:font/woff;base64,");
    expect(bold).toContain('font-weight:700');
    expect(style.length).toBeLessThan(60_000);
    expect(await draw('--embed-fonts')).toBe(embedded);
  });

  it('draws with a font of the user, the same each time', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    copyFileSync('fonts/FlowcSans-Bold.ttf', path.join(cwd, 'My.ttf'));
    const draw = async (file: string, ...options: string[]) => {
      expect((await flowc(['build', 'a.flow', '-o', file, ...options], { cwd })).status).toBe(0);
      return latin1(bytes(cwd, file));
    };
    for (const file of ['a.svg', 'a.pdf', 'a.png', 'a.html', 'a.json']) {
      const own = await draw(file, '--font', 'My.ttf');
      expect(own).not.toBe(await draw(file));
      expect(await draw(file, '--font', 'My.ttf', '--force')).toBe(own);
    }
    expect(await draw('a.svg', '--font', 'My.ttf')).toMatch(/ font-family="'Noto Sans SC',/);
    expect(await draw('a.html', '--font', 'My.ttf', '--embed-fonts')).toContain('<style>@font-face{');
  });

  it('draws anew when the font that the configuration names has changed', async () => {
    const cwd = folderWith({ 'sub/a.flow': GOOD, 'flowc.json': JSON.stringify({ build: { font: 'My.ttf' } }) });
    const cacheFolder = path.join(cwd, 'cache');
    const draw = async () => {
      expect((await flowc(['build', 'sub/a.flow'], { cwd, cacheFolder })).status).toBe(0);
      return bytes(cwd, 'sub', 'a.svg').toString();
    };
    copyFileSync('fonts/FlowcSans-Bold.ttf', path.join(cwd, 'My.ttf'));
    const bold = await draw();
    copyFileSync('fonts/FlowcSans-Regular.ttf', path.join(cwd, 'My.ttf'));
    expect(await draw()).not.toBe(bold);
  });

  it('refuses what is no font, on the command line and in the configuration', async () => {
    const cwd = folderWith({
      'a.flow': GOOD,
      'b.ttf': 'no font',
      'sub/a.flow': GOOD,
      'sub/flowc.json': '{"build":{"font":"x.ttf"}}',
    });
    const wrong = async (...options: string[]) => {
      const { status, err } = await flowc(['build', ...options], { cwd });
      expect(status).toBe(2);
      return err;
    };
    expect(await wrong('a.flow', '--font', 'b.ttf')).toContain('"b.ttf" is no TrueType or OpenType font');
    expect(await wrong('a.flow', '--font-bold', 'c.ttf', '--lang', 'zh')).toContain('没有这样的文件或文件夹：“c.ttf”');
    expect(await wrong('sub')).toContain('sub/flowc.json:1:18 error[config] no such file or folder: "sub/x.ttf"');
    expect(existsSync(path.join(cwd, 'a.svg'))).toBe(false);
  });

  it('takes what the configuration says', async () => {
    const config = JSON.stringify({ build: { format: ['png'], dpi: 144 } });
    const cwd = folderWith({ 'a.flow': GOOD, 'flowc.json': config });
    await flowc(['build'], { cwd });
    await flowc(['build', '-o', 'b.png', '--scale', '1.5'], { cwd });
    expect(sizeOf(bytes(cwd, 'a.png'))).toEqual(sizeOf(bytes(cwd, 'b.png')));
  });
});
