/** How flowc behaves in terminals, pipes and folders as people have them. */
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/main.ts';
import { folderWith } from './folder.ts';
import { BAD, flowc, GOOD } from './run.ts';

const ESCAPE = '\u001B';

describe('messages', () => {
  it('have no colour, no cursor movement and no progress in a pipe', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': BAD });
    const { err } = await flowc(['build'], { cwd });
    expect(err).not.toContain(ESCAPE);
    expect(err).not.toContain('\r');
  });

  it('say by words what colour says, too, and can go without it on a terminal', async () => {
    const cwd = folderWith({ 'b.flow': BAD });
    const env = { NO_COLOR: '1' };
    const { err } = await flowc(['build'], { cwd, env, errIsTerminal: true, columns: 80 });
    expect(err).not.toContain(ESCAPE);
    expect(err).toContain('error[dead-end]');
  });

  it('fit 60 columns where excerpts of long lines are shown', async () => {
    const long = BAD.replace('"Confirm the order"', `"Confirm the order ${'and again '.repeat(8)}"`);
    const cwd = folderWith({ 'a.flow': long });
    const { err } = await flowc(['build'], { cwd, errIsTerminal: true, columns: 60, env: { NO_COLOR: '1' } });
    const excerpts = err.split('\n').filter((line) => /^ *\d* \|/.test(line));
    expect(excerpts.length).toBeGreaterThan(0);
    expect(excerpts.filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('paths', () => {
  it('with spaces and Chinese are read, written and told as they are', async () => {
    const cwd = folderWith({ '流程 文件/报价 一.flow': GOOD });
    expect(await flowc(['build', '流程 文件', '-o', '图 纸/'], { cwd })).toMatchObject({ status: 0, err: 'wrote 1 file\n' });
    expect(readdirSync(path.join(cwd, '图 纸'))).toEqual(['报价 一.svg']);
    expect((await flowc(['build', '流程 文件/没有.flow'], { cwd })).err).toBe(
      'error: no such file or folder: "流程 文件/没有.flow"\n',
    );
  });

  it('of sources with line ends of Windows and a byte-order mark are drawn as others are', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': `\uFEFF${GOOD.replaceAll('\n', '\r\n')}` });
    expect((await flowc(['build'], { cwd })).err).toBe('wrote 2 files\n');
    const svg = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
    expect(svg('b.svg')).toBe(svg('a.svg'));
  });
});

describe.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a folder that may only be read', () => {
  it('stops its own outputs and no others, with the reason', async () => {
    const cwd = folderWith({ 'locked/a.flow': GOOD, 'b.flow': GOOD });
    chmodSync(path.join(cwd, 'locked'), 0o555);
    const { status, err } = await flowc(['build'], { cwd });
    chmodSync(path.join(cwd, 'locked'), 0o755);
    expect({ status, err }).toEqual({ status: 2, err: 'error: can\'t write "locked/a.svg": permission denied\nwrote 1 file\n' });
    expect(existsSync(path.join(cwd, 'b.svg'))).toBe(true);
  });
});

describe.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a folder that can not be looked into', () => {
  it.each([
    ['check', 'no problems in 1 file\n'],
    ['build', 'wrote 1 file\n'],
    ['fmt', '1 of 1 file formatted\n'],
  ])('is told by %s and stops no other', async (command, done) => {
    const cwd = folderWith({ 'locked/a.flow': GOOD, 'b.flow': GOOD });
    chmodSync(path.join(cwd, 'locked'), 0);
    const { status, err } = await flowc([command], { cwd });
    chmodSync(path.join(cwd, 'locked'), 0o755);
    expect(status).toBe(2);
    expect(err.split(/(?<=\n)/).sort()).toEqual(['error: can\'t read "locked": permission denied\n', done].sort());
  });
});

describe.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a file that may only be read', () => {
  it('is not replaced, neither as a source nor as an output', async () => {
    const wild = GOOD.replace(' -> ', '->');
    const cwd = folderWith({ 'a.flow': wild, 'a.svg': 'old' });
    for (const name of ['a.flow', 'a.svg']) chmodSync(path.join(cwd, name), 0o444);
    const said = (name: string) => `error: can't write "${name}": permission denied\n`;
    expect(await flowc(['fmt', '-q'], { cwd })).toEqual({ status: 2, out: '', err: said('a.flow') });
    expect(await flowc(['build', '-q'], { cwd })).toEqual({ status: 2, out: '', err: said('a.svg') });
    expect(readFileSync(path.join(cwd, 'a.flow'), 'utf8')).toBe(wild);
    expect(readFileSync(path.join(cwd, 'a.svg'), 'utf8')).toBe('old');
  });
});

describe('an output that can not be written', () => {
  it('is told with the reason and stops no other', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'a.svg/x': '', 'b.flow': GOOD });
    const { status, err } = await flowc(['build'], { cwd });
    expect({ status, err }).toEqual({ status: 2, err: 'error: can\'t write "a.svg": it is a folder\nwrote 1 file\n' });
  });
});

describe('progress', () => {
  it('is shown on a terminal once a build lasts, and wiped out at its end', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`p${i}.flow`, GOOD])));
    let err = '';
    let turn = 0;
    const real = process.uptime;
    process.uptime = () => turn++ * 2;
    try {
      await runCli(['build'], {
        cwd,
        env: { TERM: 'xterm' },
        errIsTerminal: true,
        columns: 80,
        cacheFolder: null,
        worker: null,
        readInput: async () => Buffer.of(),
        out: async () => {},
        err: async (text) => {
          err += text;
        },
      });
    } finally {
      process.uptime = real;
    }
    expect(err).toContain(`\r${ESCAPE}[K3 of 3 files\r${ESCAPE}[K`);
    expect(err.endsWith('wrote 3 files\n')).toBe(true);
  });
});
