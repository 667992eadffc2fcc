import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, DUBIOUS, flowc, GOOD, TWO_PAGES } from '../../run.ts';

/** What a run leaves in its folder besides sources. */
function outputsIn(cwd: string): string[] {
  const entries = readdirSync(cwd, { recursive: true }) as string[];
  return entries.filter((entry) => statSync(path.join(cwd, entry)).isFile() && !/\.flow$|^flowc\.json$/.test(entry)).sort();
}

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

describe('flowc build', () => {
  it('writes an SVG beside each source', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'sub/b.flow': GOOD });
    expect(await flowc(['build'], { cwd })).toEqual({ status: 0, out: '', err: 'wrote 2 files\n' });
    expect(outputsIn(cwd)).toEqual(['a.svg', path.join('sub', 'b.svg')]);
    expect(read(cwd, 'a.svg')).toMatch(/^<(\?xml|svg)/);
  });

  it('gives the geometry as JSON', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const { out, status } = await flowc(['build', 'a.flow', '-f', 'json', '-o', '-'], { cwd });
    expect(status).toBe(0);
    const geometry = JSON.parse(out);
    expect(geometry).toMatchObject({ version: 1, title: 'Order', direction: 'down', pages: [{ number: 1 }] });
    expect(geometry.pages[0].nodes.map((node: { id: string }) => node.id).sort()).toEqual(['confirm', 'done', 'ordered']);
  });

  it('makes one HTML page of all pages, linked with the pages that are built along', async () => {
    const see = 'subprocess confirm "Confirm" in sales { see: "sub/b c.flow" }';
    const cwd = folderWith({ 'a.flow': TWO_PAGES.replace(/task confirm.*/, see), 'sub/b c.flow': GOOD });
    await flowc(['build', '-f', 'html', '-o', 'out'], { cwd });
    expect(outputsIn(cwd)).toEqual([path.join('out', 'a.html'), path.join('out', 'sub', 'b c.html')]);
    expect(read(cwd, 'out', 'a.html')).toContain('href="./sub/b%20c.html"');
    await flowc(['build', 'a.flow', '-o', 'alone.html'], { cwd });
    expect(read(cwd, 'alone.html')).not.toContain('b%20c');
  });

  it('draws standard input to standard output', async () => {
    const cwd = folderWith();
    const { out, status } = await flowc(['build', '-'], { cwd, stdin: GOOD });
    expect(status).toBe(0);
    expect(out).toContain('Confirm the order');
    expect(outputsIn(cwd)).toEqual([]);
  });

  it('writes to the file that is named, with the format of its ending', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    await flowc(['build', 'a.flow', '-o', 'out/b.json'], { cwd });
    expect(outputsIn(cwd)).toEqual([path.join('out', 'b.json')]);
    expect(JSON.parse(read(cwd, 'out/b.json')).version).toBe(1);
  });

  it('keeps the tree in an output folder, in each format', async () => {
    const cwd = folderWith({ 'src/a.flow': GOOD, 'src/sub/b.flow': GOOD });
    await flowc(['build', 'src', '-o', 'out', '-f', 'svg,json'], { cwd });
    expect(outputsIn(cwd)).toEqual(['a.json', 'a.svg', 'sub/b.json', 'sub/b.svg'].map((name) => path.join('out', name)));
  });

  it('gives a file a page, or one sheet', async () => {
    const cwd = folderWith({ 'a.flow': TWO_PAGES });
    await flowc(['build'], { cwd });
    expect(outputsIn(cwd)).toEqual(['a-1.svg', 'a-2.svg']);
    await flowc(['build', '--joined', '-o', 'joined.svg'], { cwd });
    expect(outputsIn(cwd)).toContain('joined.svg');
    const both = await flowc(['build', 'a.flow', '-o', '-'], { cwd });
    expect(both).toEqual({
      status: 2,
      out: '',
      err: 'error: several outputs can\'t go to "-"\nhelp: add `--joined` to put all pages on one sheet\n',
    });
    expect((await flowc(['build', 'a.flow', '-o', '-', '--joined'], { cwd })).status).toBe(0);
  });

  it('obeys the options of the picture, on the command line before those of the configuration', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'flowc.json': '{ "build": { "direction": "right", "format": "json" } }' });
    await flowc(['build'], { cwd });
    expect(JSON.parse(read(cwd, 'a.json')).direction).toBe('right');
    await flowc(['build', '--direction', '向下'], { cwd });
    expect(JSON.parse(read(cwd, 'a.json')).direction).toBe('down');
  });

  it('gives the same bytes every time', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    const once = await flowc(['build', 'a.flow', '-o', '-'], { cwd });
    expect(await flowc(['build', 'a.flow', '-o', '-'], { cwd, env: { LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' } })).toEqual(once);
  });
});

describe('a file with problems', () => {
  it('keeps its old output, and stops no other file', async () => {
    const cwd = folderWith({ 'a.flow': BAD, 'a.svg': 'old', 'b.flow': GOOD });
    const { status, err } = await flowc(['build'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('a.flow:4:1 error[');
    expect(err).toMatch(/wrote 1 file\n$/);
    expect(read(cwd, 'a.svg')).toBe('old');
    expect(existsSync(path.join(cwd, 'b.svg'))).toBe(true);
  });

  it('has its warnings told in one line, with the command that shows them', async () => {
    const cwd = folderWith({ 'my process.flow': DUBIOUS });
    const { status, err } = await flowc(['build', 'my process.flow'], { cwd });
    expect({ status, err }).toEqual({ status: 0, err: "1 warning; see it with `flowc check 'my process.flow'`\nwrote 1 file\n" });
    expect((await flowc(['build', '--quiet'], { cwd })).err).toBe('');
  });

  it('is drawn all the same with --no-check', async () => {
    const cwd = folderWith({ 'a.flow': BAD });
    expect(await flowc(['build', '--no-check'], { cwd })).toEqual({ status: 0, out: '', err: 'wrote 1 file\n' });
  });

  it('is drawn as far as it can be read with --no-check, which is no success', async () => {
    const cwd = folderWith({ 'a.flow': `${GOOD}task ??? "What"\n` });
    const { status, err } = await flowc(['build', '--no-check'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('error[syntax]');
    expect(outputsIn(cwd)).toEqual(['a.svg']);
  });
});

describe('a file that only declares', () => {
  const files = { 'org.flow': 'lane sales "Sales"\nsystem erp "ERP"\n', 'a.flow': GOOD };

  it('is passed over in a folder', async () => {
    const cwd = folderWith(files);
    expect(await flowc(['build'], { cwd })).toEqual({ status: 0, out: '', err: 'wrote 1 file\n' });
  });

  it('is an error where it is named, and stops no other', async () => {
    const cwd = folderWith(files);
    const { status, err } = await flowc(['build', 'org.flow', 'a.flow'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('error: nothing to draw in "org.flow": it only declares what others use\n');
    expect(outputsIn(cwd)).toEqual(['a.svg']);
  });
});

describe('outputs of one name', () => {
  it('are told before anything is written', async () => {
    const cwd = folderWith({ 'x/a.flow': GOOD, 'y/a.flow': GOOD, 'z.flow': GOOD });
    const { status, err } = await flowc(['build', 'x', 'y', 'z.flow', '-o', 'out'], { cwd });
    expect(status).toBe(2);
    expect(err).toBe('error: both "x/a.flow" and "y/a.flow" would be written to "out/a.svg"\n');
    expect(outputsIn(cwd)).toEqual([]);
  });

  it('are told where only the page numbers make them so', async () => {
    const cwd = folderWith({ 'a.flow': TWO_PAGES, 'a-1.flow': GOOD });
    expect(await flowc(['build'], { cwd })).toMatchObject({
      status: 2,
      err: 'error: both "a-1.flow" and "a.flow" would be written to "a-1.svg"\n',
    });
    expect(outputsIn(cwd)).toEqual([]);
  });

  it('never replace a source', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    expect(await flowc(['build', 'a.flow', '-f', 'svg', '-o', 'a.flow'], { cwd })).toMatchObject({ status: 2 });
    expect(read(cwd, 'a.flow')).toBe(GOOD);
  });
});

describe('flowc build --verify', () => {
  it('writes nothing and finds what is missing, stale and left over', async () => {
    const cwd = folderWith({ 'a.flow': TWO_PAGES, 'b.flow': GOOD, 'b-7.flow': GOOD, 'org.flow': 'lane a "A"\n' });
    await flowc(['build'], { cwd });
    expect(await flowc(['build', '--verify'], { cwd })).toEqual({ status: 0, out: '', err: '4 outputs are up to date\n' });
    for (const name of ['a.svg', 'a-3.svg', 'a-x.svg', 'org.svg']) writeFileSync(path.join(cwd, name), '<svg/>');
    writeFileSync(path.join(cwd, 'a-1.svg'), 'old');
    writeFileSync(path.join(cwd, 'c.flow'), GOOD);
    const before = outputsIn(cwd).map((name) => read(cwd, name));
    const { status, err } = await flowc(['build', '--verify'], { cwd });
    expect(status).toBe(1);
    expect(err.split('\n').slice(0, -2)).toEqual([
      'error: "a-1.svg" is not what its source would give',
      'error: "a-3.svg" is left over: no source gives it any more',
      'error: "a.svg" is left over: no source gives it any more',
      'error: "c.svg" is missing',
      'error: "org.svg" is left over: no source gives it any more',
    ]);
    expect(outputsIn(cwd).map((name) => read(cwd, name))).toEqual(before);
  });
});
