/** What people and strangers feed to flowc: each gets a clear message and the right status within seconds, and leaves no half-written file. */
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';
import { flowc, GOOD } from './run.ts';

const filesIn = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();

const CONTENTS: [name: string, content: string | Uint8Array, finding: string][] = [
  ['an empty file that is named', '', ''],
  [
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff),
    'a.flow:1:1 error[syntax] this is no text: it holds a zero byte',
  ],
  ['a text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'a.flow:1:1 error[syntax] the file is in UTF-16, expected UTF-8'],
  [
    'a text in GBK',
    Uint8Array.of(...Buffer.from('lane a "'), 0xb1, 0xa8, 0x22),
    'a.flow:1:9 error[syntax] the text is not UTF-8 from here on',
  ],
  ['a megabyte of braces', '{'.repeat(1_000_000), 'a.flow:1:1 error[syntax]'],
  ['a megabyte of brackets in a value', `${GOOD}task t "T" in sales { role: ${'['.repeat(1_000_000)}`, 'error[syntax]'],
  ['lanes in lanes in lanes', 'lane a "A" {\n'.repeat(50_000), 'error['],
  ['an open string', GOOD.replace('"Confirm the order"', '"Confirm the order'), 'a.flow:4:14 error[syntax]'],
  ['an open text block', GOOD.replace('"Confirm the order"', '"""Confirm the order'), 'a.flow:4:14 error[syntax]'],
  ['an open block', `${GOOD}task t "T" in sales { time: 1h\n`, 'a.flow:8:1 error[syntax] unclosed `{`'],
  ['an identifier twice', `${GOOD}task confirm "Again" in sales\n`, 'a.flow:7:6 error[duplicate-name]'],
  ['a number of a thousand digits', `${GOOD}task t "T" in sales { time: ${'9'.repeat(1000)}h }\n`, 'error['],
  ['a line of a megabyte', `${GOOD}# ${'x'.repeat(1_000_000)}\ntask ??? in sales\n`, 'error[syntax]'],
];

describe('bad input', () => {
  it.each(CONTENTS)('%s is told where it goes wrong, and leaves the old output', async (_, content, finding) => {
    const cwd = folderWith({ 'a.flow': content, 'a.svg': 'old' });
    const built = await flowc(['build', 'a.flow'], { cwd });
    expect(built.status).toBe(1);
    expect(built.err).toContain(finding);
    expect(built.err.length).toBeLessThan(50_000);
    expect(filesIn(cwd)).toEqual(['a.flow', 'a.svg']);
    const checked = await flowc(['check', 'a.flow', '--format', 'json'], { cwd });
    expect(checked.status).toBe(content.length === 0 ? 0 : 1);
    expect(JSON.parse(checked.out).files).toHaveLength(1);
  });

  it('is no bad input with a byte-order mark and the line ends of Windows', async () => {
    const cwd = folderWith({ 'a.flow': `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`, 'b.flow': GOOD });
    expect((await flowc(['check'], { cwd })).err).toBe('no problems in 2 files\n');
    const svg = async (name: string) => (await flowc(['build', name, '-o', '-'], { cwd })).out;
    expect(await svg('a.flow')).toBe(await svg('b.flow'));
  });

  it('may take itself in by `use`, alone or in a circle', async () => {
    const cwd = folderWith({
      'a.flow': `process "A" { owner: "O", customer: "C" }\nuse "b.flow"\n${GOOD.split('\n').slice(1).join('\n')}`,
      'b.flow': 'use "a.flow"\nuse "b.flow"\nlane other "Other"\n',
    });
    const { status, err } = await flowc(['check'], { cwd });
    expect([0, 1]).toContain(status);
    expect(err).not.toContain('bug in flowc');
  });
});

describe('ten thousand nodes', () => {
  const steps = Array.from({ length: 10_000 }, (_, i) => `t${i}`);
  const text = `lane a "A"\nstart s "S" in a\n${steps.map((id) => `task ${id} "Step ${id}" in a\n`).join('')}end e "E" in a\ns -> ${steps.join(' -> ')} -> e\n`;

  it('are checked in seconds', async () => {
    const cwd = folderWith({ 'a.flow': text });
    const { status, err } = await flowc(['check', '--max-warnings', '0'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('warning[too-many-nodes]');
  });

  it('are refused or drawn, but never half', async () => {
    const cwd = folderWith({ 'a.flow': text });
    const { status, err } = await flowc(['build'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('error[too-large]');
    expect(filesIn(cwd)).toEqual(['a.flow']);
  });
});

describe('files that can not be had', () => {
  it('are told by path and reason, and stop no other', async () => {
    const cwd = folderWith({ 'a.flow': GOOD });
    symlinkSync(path.join(cwd, 'nowhere'), path.join(cwd, 'broken.flow'));
    expect(await flowc(['check', 'a.flow', 'b.flow', 'c/d.flow', 'a.flow/e.flow'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: ['b.flow', 'c/d.flow', 'a.flow/e.flow'].map((name) => `error: no such file or folder: "${name}"\n`).join(''),
    });
    expect((await flowc(['check', 'broken.flow'], { cwd })).status).toBe(2);
    symlinkSync('circle.flow', path.join(cwd, 'circle.flow'));
    expect((await flowc(['check', 'circle.flow'], { cwd })).err).toMatch(/circle\.flow": its links lead in a circle\n$/);
  });

  it('are told where a folder stands in their place', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow/': '' });
    const { status, err } = await flowc(['build'], { cwd });
    expect(status).toBe(0);
    expect(err).toBe('wrote 1 file\n');
    expect((await flowc(['check', 'b.flow'], { cwd })).err).toBe('error: no .flow file in "b.flow"\n');
  });
});

describe('an output that can not be written', () => {
  it('is told, ends with status 2 and stops no other', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': GOOD });
    mkdirSync(path.join(cwd, 'a.svg'));
    const { status, err } = await flowc(['build'], { cwd });
    expect(status).toBe(2);
    expect(err).toBe('error: can\'t write "a.svg": it is a folder\nwrote 1 file\n');
    expect(filesIn(cwd)).toEqual(['a.flow', 'a.svg', 'b.flow', 'b.svg']);
  });

  it('is told where its folder is a file', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, taken: '' });
    const { status, err } = await flowc(['build', 'a.flow', '-o', 'taken/a.svg'], { cwd });
    expect({ status, err }).toEqual({
      status: 2,
      err: 'error: can\'t write "taken/a.svg": part of the path is a file, not a folder\n',
    });
    expect(filesIn(cwd)).toEqual(['a.flow', 'taken']);
  });

  it('leaves the source as it was where --fix can not write it', async () => {
    const cwd = folderWith();
    const target = path.join(cwd, 'link.flow');
    writeFileSync(path.join(cwd, 'real.flow'), `${GOOD}ordered -> confirm\n`);
    symlinkSync('real.flow', target);
    expect((await flowc(['check', '--fix', 'link.flow'], { cwd })).status).toBe(0);
    expect(filesIn(cwd)).toEqual(['link.flow', 'real.flow']);
  });
});

describe('a pattern that no library can read', () => {
  it.each(['a'.repeat(50_000), '@('.repeat(20_000), '*a'.repeat(40_000), `${'*a'.repeat(20)}b`, `${'**/a/'.repeat(20)}b`])(
    'is told where it stands in an override',
    async (glob) => {
      const config = JSON.stringify({ overrides: [{ files: ['*.flow', glob], rules: { 'dead-end': 'off' } }] });
      const { status, err } = await flowc(['check'], { cwd: folderWith({ 'a.flow': GOOD, 'flowc.json': config }) });
      expect(status).toBe(2);
      expect(err).toContain('error[config] a glob is too long, too deep or has too many wildcards to be read');
    },
  );

  it.each(['a'.repeat(50_000), `${'**/a/'.repeat(20)}b`])('is told where it stands in a .gitignore', async (pattern) => {
    const cwd = folderWith({ 'a.flow': GOOD, '.gitignore': `b\n${pattern}\n` });
    const { status, err } = await flowc(['check'], { cwd });
    expect(status).toBe(2);
    expect(err).toContain(`error: can't read the pattern in line 2 of "${cwd}/.gitignore"`);
  });
});

describe('a glob whose wildcards could share a path out in more ways than can be tried', () => {
  const DEEP = `${'a/'.repeat(60)}${'a'.repeat(100)}.flow`;

  it('is refused on the command line', async () => {
    const cwd = folderWith({ [DEEP]: GOOD });
    const glob = `${'*a'.repeat(20)}b`;
    expect(await flowc(['check', glob], { cwd })).toMatchObject({
      status: 2,
      err: `error: "${glob}" has too many wildcards to be read\n`,
    });
  });

  it('stands apart from those that people write', async () => {
    const cwd = folderWith({ [DEEP]: GOOD, '.gitignore': '**/dist/**/*.log\n*~\n' });
    expect((await flowc(['check', '**/a/**/*a*.flow'], { cwd })).err).toBe('no problems in 1 file\n');
  });
});

describe('a word that every object knows', () => {
  it.each([
    ['check', '--preset', 'constructor'],
    ['check', '--format', '__proto__'],
    ['explain', 'constructor'],
    ['build', '--theme', 'toString'],
    ['build', '-f', 'valueOf'],
    ['stats', '--format', 'hasOwnProperty'],
  ])('is no choice of an option (%s %s %s)', async (...argv) => {
    expect(await flowc(argv, { cwd: folderWith({ 'a.flow': GOOD }) })).toMatchObject({ status: 2 });
  });

  it.each(['check', 'build'])('is no theme in a configuration (%s)', async (command) => {
    const cwd = folderWith({ 'a.flow': GOOD, 'flowc.json': '{ "build": { "theme": "constructor" } }' });
    const { status, err } = await flowc([command], { cwd });
    expect(status).toBe(2);
    expect(err).toContain('flowc.json:1:23 error[config]');
  });
});

describe('a folder without a configuration', () => {
  it('is walked only so far, and says so', async () => {
    const folders = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`d${i}/`, '']));
    const { status, err } = await flowc(['check', 'a.flow'], { cwd: folderWith({ 'a.flow': GOOD, ...folders }) });
    expect(status).toBe(0);
    expect(err).toContain('note: the folder "." is too large to be read as a project');
    const declared = folderWith({ 'a.flow': GOOD, 'flowc.json': '{}', ...folders });
    expect((await flowc(['check', 'a.flow'], { cwd: declared })).err).not.toContain('note:');
  });
});
