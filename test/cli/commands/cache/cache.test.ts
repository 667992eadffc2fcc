/** What builds leave in the cache: when it is used, when it no longer holds, and that it never changes what comes out. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, DUBIOUS, flowc, GOOD, TWO_PAGES } from '../../run.ts';

const SUBPROCESS = GOOD.replace(
  'task confirm "Confirm the order" in sales',
  'subprocess confirm "Confirm" in sales { see: "b.flow" }',
);

/** A folder with a cache of its own. */
function project(files: Readonly<Record<string, string>>) {
  const root = folderWith({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`p/${name}`, text])),
    'cache/': '',
  });
  const cwd = path.join(root, 'p');
  const cacheFolder = path.join(root, 'cache');
  return {
    cwd,
    cacheFolder,
    build: async (...args: string[]) => {
      const { status, err, out } = await flowc(['build', ...args], { cwd, cacheFolder });
      return { status, err: err.trimEnd(), out };
    },
    write: (name: string, text: string) => writeFileSync(path.join(cwd, name), text),
    read: (name: string) => readFileSync(path.join(cwd, name), 'utf8'),
    remove: (name: string) => rmSync(path.join(cwd, name)),
    kept: () => filesBelow(cacheFolder),
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe('the cache', () => {
  it('spares drawing what is drawn, and gives back what is gone or changed', async () => {
    const { build, read, remove, write } = project({ 'a.flow': TWO_PAGES, 'b.flow': GOOD });
    expect(await build()).toMatchObject({ status: 0, err: 'wrote 3 files' });
    const svg = read('a-2.svg');
    expect(await build()).toMatchObject({ status: 0, err: '3 outputs are up to date' });
    remove('a-2.svg');
    write('b.svg', 'broken');
    expect(await build()).toMatchObject({ status: 0, err: 'wrote 2 files, 1 up to date' });
    expect(read('a-2.svg')).toBe(svg);
    expect(await build('--verify')).toMatchObject({ status: 0, err: '3 outputs are up to date' });
  });

  it('holds only while the files that were looked for come and go no more', async () => {
    const guided = SUBPROCESS.replace('b.flow', 'guide.pdf');
    const { build, write, remove } = project({ 'a.flow': guided, 'flowc.json': '{ "rules": { "see-missing": "warning" } }' });
    const seen = async () => (await build()).err.replace(/[\s\S]*?((no|\d+) warnings?|wrote|\d+ outputs?).*[\s\S]*/, '$1');
    expect([await seen(), await seen()]).toEqual(['1 warning', '1 warning']);
    write('guide.pdf', '');
    expect(await seen()).not.toBe('1 warning');
    remove('guide.pdf');
    expect(await seen()).toBe('1 warning');
  });

  it('gives to standard output, too', async () => {
    const { build } = project({ 'b.flow': GOOD });
    const first = await build('b.flow', '-o', '-');
    expect(first.out).toContain('Confirm the order');
    expect(await build('b.flow', '-o', '-')).toEqual(first);
  });

  it('holds the number of warnings, but no error', async () => {
    const { build } = project({ 'a.flow': DUBIOUS, 'b.flow': BAD });
    const [first, second] = [await build(), await build()];
    expect(first.err).toContain('1 warning; see it with `flowc check`');
    expect(second).toEqual({ ...first, err: first.err.replace('wrote 1 file', '1 output is up to date') });
    expect(second.status).toBe(1);
    expect(second.err).toContain('b.flow:4:1 error[');
  });

  it('is passed over with --force and left alone with --no-cache', async () => {
    const { build, kept } = project({ 'a.flow': GOOD });
    expect((await build('--no-cache')).err).toBe('wrote 1 file');
    expect(kept()).toEqual([]);
    await build();
    expect((await build('--force')).err).toBe('wrote 1 file');
  });

  const damages: [string, (file: string) => void][] = [
    ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
    ['empty', (file) => writeFileSync(file, '')],
    ['changed', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('a', 'b').replace('0', '1'))],
    ['something else', (file) => writeFileSync(file, 'x\n{"pictures":[{"format":"svg","name":"../../x"}]}')],
  ];
  it.each(damages)('is ignored where what it holds is %s, and mended', async (_, damage) => {
    const { build, read, remove, kept } = project({ 'a.flow': GOOD });
    await build();
    const svg = read('a.svg');
    for (const file of kept()) damage(file);
    remove('a.svg');
    expect((await build()).err).toBe('wrote 1 file');
    expect(read('a.svg')).toBe(svg);
    expect((await build()).err).toBe('1 output is up to date');
  });

  it('touches an output that is older than its source, for make to be content', async () => {
    const { build, cwd } = project({ 'a.flow': GOOD });
    await build();
    const output = path.join(cwd, 'a.svg');
    utimesSync(output, 0, 0);
    expect((await build()).err).toBe('1 output is up to date');
    expect(statSync(output).mtimeMs).toBeGreaterThanOrEqual(statSync(path.join(cwd, 'a.flow')).mtimeMs);
  });
});

describe('a result of before no longer holds', () => {
  const changes: [string, Record<string, string>, Record<string, string>, string[]][] = [
    ['when the file changes', { 'a.flow': GOOD }, { 'a.flow': GOOD.replace('Buyer', 'Client') }, []],
    [
      'when what it uses changes',
      { 'a.flow': GOOD.replace('lane', 'use "org.flow"\nlane'), 'org.flow': 'lane b "B"\n' },
      { 'org.flow': 'lane b "C"\n' },
      [],
    ],
    ['when the configuration changes', { 'a.flow': GOOD }, { 'flowc.json': '{ "build": { "theme": "dark" } }' }, []],
    ['when an option does', { 'a.flow': GOOD }, {}, ['--direction', 'right']],
  ];
  it.each(changes)('%s', async (_, before, after, options) => {
    const { build, write } = project(before);
    await build('a.flow');
    for (const [name, text] of Object.entries(after)) write(name, text);
    expect((await build('a.flow', ...options)).err).toBe('wrote 1 file');
    expect((await build('a.flow', ...options)).err).toBe('1 output is up to date');
  });

  it('when the file that it sees is gone', async () => {
    const { build, remove } = project({ 'a.flow': SUBPROCESS, 'b.flow': GOOD });
    expect((await build('a.flow')).status).toBe(0);
    remove('b.flow');
    const { status, err } = await build('a.flow');
    expect(status).toBe(1);
    expect(err).toContain('error[see-missing]');
  });

  it('when a rule across files sees something else elsewhere', async () => {
    const { build, write } = project({ 'c.flow': SUBPROCESS, 'b.flow': GOOD });
    expect((await build('c.flow')).err).toBe('wrote 1 file');
    write('b.flow', GOOD.replaceAll('"Sales"', '"Sales office"'));
    expect((await build('c.flow')).err).toBe('1 warning; see it with `flowc check c.flow`\nwrote 1 file');
  });

  it('but still does when a file that nothing joins with it changes', async () => {
    const { build, write } = project({ 'a.flow': GOOD, 'c.flow': GOOD });
    await build();
    write('c.flow', GOOD.replace('Buyer', 'Client'));
    expect((await build()).err).toBe('wrote 1 file, 1 up to date');
  });
});

describe('flowc cache', () => {
  it('tells where it is and what it holds, and removes nothing but what flowc has put there', async () => {
    const { build, cacheFolder, kept } = project({ 'a.flow': GOOD });
    await build();
    writeFileSync(path.join(cacheFolder, 'main_1.cache'), 'x'.repeat(1024 * 1024));
    writeFileSync(path.join(cacheFolder, 'main_1.cache.4711'), 'half');
    writeFileSync(path.join(cacheFolder, 'mine.txt'), '');
    const cache = (...args: string[]) => flowc(['cache', ...args], { cacheFolder });
    expect((await cache('dir')).out).toBe(`${cacheFolder}\n`);
    expect((await cache()).out).toMatch(/^5 files, 1\.\d MiB in ".*cache"\n$/);
    expect((await cache('clean')).err).toMatch(/^removed 5 files, 1\.\d MiB\n$/);
    expect(kept()).toEqual([path.join(cacheFolder, 'mine.txt')]);
    expect(await cache('claen')).toMatchObject({
      status: 2,
      err: 'error: `flowc cache` expects size, dir, clean, found "claen"\nhelp: did you mean `flowc cache clean`?\n',
    });
  });

  it('drops what no build has asked for in a month', async () => {
    const { build, kept } = project({ 'a.flow': GOOD });
    await build();
    for (const file of kept()) utimesSync(file, 0, 0);
    await build('--no-cache');
    expect(kept()).toHaveLength(3);
    await build('--direction', 'right');
    expect(kept()).toHaveLength(3);
  });
});

describe('flowc build --shard', () => {
  it('splits a run into parts that make up the whole', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `p${i}.flow`);
    const { build, cwd } = project(Object.fromEntries(names.map((name) => [name, GOOD])));
    const parts: string[][] = [];
    for (const part of ['1/3', '2/3', '3/3']) {
      await build('--shard', part);
      const outputs = readdirSync(cwd).filter((name) => name.endsWith('.svg'));
      parts.push(outputs);
      for (const name of outputs) rmSync(path.join(cwd, name));
    }
    expect(parts.flat().sort()).toEqual(names.map((name) => name.replace('.flow', '.svg')).sort());
    expect(parts.every((part) => part.length > 0)).toBe(true);
  });

  it.each(['0/3', '4/3', '1', 'a/b'])('refuses %s', async (part) => {
    const { build } = project({ 'a.flow': GOOD });
    expect(await build('--shard', part)).toMatchObject({
      status: 2,
      err: `error: option "--shard" expects a part of the run such as 1/4, found "${part}"`,
    });
  });

  it('is done without where its folder can not be made', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, taken: '' });
    const cacheFolder = path.join(cwd, 'taken');
    expect(await flowc(['build'], { cwd, cacheFolder })).toEqual({ status: 0, out: '', err: 'wrote 1 file\n' });
  });
});
