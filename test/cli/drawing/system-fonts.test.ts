/** Characters that flowc's font lacks, on a system whose fonts are known. There is no fontconfig to stand in for on Windows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folderFonts } from '../../../src/cli/drawing/font-folders.ts';
import { hasProgram, outputOf } from '../../support/programs.ts';
import { systemWith } from '../../support/system-fonts.ts';
import { folderWith } from '../folder.ts';
import { flowc, GOOD } from '../run.ts';

const POLISH = GOOD.replace('Confirm the order', 'Potwierdź zamówienie');
const MANY = GOOD.replace('Confirm the order', '✅ Potwierdź').replace('Order confirmed', 'الطلب');
const onPosix = describe.skipIf(process.platform === 'win32');

afterEach(() => vi.unstubAllEnvs());

const onSystemWith = (...fonts: Parameters<typeof systemWith>) => vi.stubEnv('PATH', systemWith(...fonts));

onPosix('a font of the system', () => {
  it('fills in for what is missing in PDF and PNG, and is named once in a run', async () => {
    onSystemWith('arabic', 'letters', 'emoji');
    const cwd = folderWith({ 'a.flow': MANY, 'b.flow': POLISH });
    const { status, err } = await flowc(['build', '-f', 'pdf,png'], { cwd });
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(err.split('\n')).toEqual([
      '1 character (ź) drawn in "Noto Sans", a font of this system: a machine without it makes another file (`--own-fonts` forbids it)',
      expect.stringMatching(/^1 character \(✅\) drawn in "Noto Color Emoji"/),
      expect.stringMatching(/^4 characters \(ا ل ط ب\) drawn in "Noto Sans Arabic"/),
      'wrote 4 files',
      '',
    ]);
    const pdf = readFileSync(path.join(cwd, 'a.pdf')).toString('latin1');
    expect(pdf).toMatch(/\+NotoSans-Regular/);
    expect(pdf).toMatch(/\+NotoSansArabic-Regular/);
  });

  it('makes the same file each time, and is named each time', async () => {
    onSystemWith('letters');
    const cwd = folderWith({ 'a.flow': POLISH });
    const cacheFolder = folderWith();
    const build = () => flowc(['build', '-f', 'pdf'], { cwd, cacheFolder });
    const first = await build();
    const bytes = readFileSync(path.join(cwd, 'a.pdf'));
    expect(await build()).toEqual(first);
    expect(readFileSync(path.join(cwd, 'a.pdf')).equals(bytes)).toBe(true);
  });

  it('is left alone where nothing is missing, and where own fonts alone are wanted', async () => {
    onSystemWith('letters');
    const cwd = folderWith({ 'a.flow': GOOD, 'b/b.flow': POLISH, 'b/flowc.json': '{ "build": { "ownFonts": true } }' });
    expect((await flowc(['build', 'a.flow', '-f', 'pdf'], { cwd })).err).toBe('wrote 1 file\n');
    const own = await flowc(['build', 'b', '-f', 'pdf'], { cwd });
    expect(own.err).toContain('b.flow:4:23 warning[missing-character] no font has "ź" (U+017A): squares are drawn instead');
    expect(own.err).toContain('help: leave out `--own-fonts`');
    expect(own.err).not.toContain('font of this system');
  });

  it('that has only some of the characters leaves the others to one warning', async () => {
    onSystemWith('emoji');
    const cwd = folderWith({ 'a.flow': MANY });
    const { err } = await flowc(['build', '-f', 'pdf', '--lang', 'zh'], { cwd });
    expect(err).toMatch(/没有字体含有“ź”（U\+017A）、“ا”（U\+0627）、“ل”（U\+0644）、“ط”（U\+0637）、“ب”（U\+0628），以方框代替/);
    expect(err).toContain('请安装含有所缺字符的字体，或用 `--font` 指定一个');
    expect(err).toContain('1 个字符（✅）用本机字体“Noto Color Emoji”绘制');
    expect(err.match(/warning|警告/g)).toHaveLength(1);
  });

  it('fills in a report, a book and the picture of changes as well', async () => {
    onSystemWith('letters');
    const cwd = folderWith({ 'a.flow': POLISH, 'old.flow': GOOD });
    const named = '1 character (ź) drawn in "Noto Sans"';
    expect((await flowc(['report', 'a.flow', '-o', 'r.pdf'], { cwd })).err).toContain(named);
    expect((await flowc(['report', 'a.flow', '-o', 'r.pdf', '--own-fonts'], { cwd })).err).toContain('no font has "ź" (U+017A)');
    expect((await flowc(['report', 'a.flow', '-o', 'r.md'], { cwd })).err).toBe('wrote 1 report\n');
    expect((await flowc(['build', 'a.flow', '--merge', '-o', 'book.pdf'], { cwd })).err).toContain(named);
    expect((await flowc(['diff', 'old.flow', 'a.flow', '--out', 'd.pdf'], { cwd })).err).toContain(named);
  });

  it("stands behind flowc's own where the user's font has no Chinese", async () => {
    onSystemWith('letters');
    const font = readFileSync('test/support/fonts/letters.ttf');
    const cwd = folderWith({ 'a.flow': GOOD.replace('Order confirmed', '订单已确认'), 'My.ttf': font });
    const { err } = await flowc(['build', '-f', 'pdf', '--font', 'My.ttf'], { cwd });
    expect(err).toBe('wrote 1 file\n');
  });

  it('is named by the doctor', async () => {
    onSystemWith('arabic', 'emoji');
    const { out } = await flowc(['doctor'], { cwd: folderWith() });
    expect(out).toContain(
      'fonts of the system that fill in: Noto Sans Arabic (ع), Noto Color Emoji (✅), ł ά ї ע ไ ह 한 営: none\n',
    );
  });

  it.runIf(hasProgram('pdftotext'))('leaves the text to be read and searched as it was written', async () => {
    onSystemWith('arabic', 'letters', 'emoji');
    const cwd = folderWith({ 'a.flow': MANY });
    await flowc(['build', '-f', 'pdf'], { cwd });
    vi.unstubAllEnvs();
    const text = outputOf('pdftotext', ['FILE', '-'], readFileSync(path.join(cwd, 'a.pdf'))).toString();
    for (const written of ['✅ Potwierdź', 'الطلب']) expect(text.normalize('NFKC')).toContain(written);
  });
});

it('without fontconfig is looked for in folders: known names first, then by name', () => {
  const font = readFileSync('test/support/fonts/letters.ttf');
  const cwd = folderWith({
    'z/Other.ttf': font,
    'NotoSans-Regular.ttf': font,
    'NotoSans-Bold.ttf': font,
    'a.txt': '',
    'seguiemj.ttf': font,
  });
  const names = (...asked: ['text' | 'emoji', boolean]) =>
    folderFonts(...asked, [cwd, `${cwd}/gone`]).map(({ family }) => family);
  expect(names('text', false)).toEqual(['NotoSans-Regular', 'NotoSans-Bold', 'Other', 'seguiemj']);
  expect(names('text', true)).toEqual(['NotoSans-Bold', 'NotoSans-Regular', 'Other', 'seguiemj']);
  expect(names('emoji', false)).toEqual(['seguiemj', 'NotoSans-Regular', 'NotoSans-Bold', 'Other']);
});
