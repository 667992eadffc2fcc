/** `flowc build --watch` in this process: it never ends, so the tests wait for what it prints. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { runCli } from '../../../../src/cli/main.ts';
import { folderWith } from '../../folder.ts';
import { BAD, flowc, GOOD } from '../../run.ts';

/** Starts watching; `next` does something and gives what is printed then, without the time. */
async function watching(cwd: string, ...paths: string[]) {
  let err = '';
  let onPrint = () => {};
  const terminal = { cwd, env: {}, errIsTerminal: false, columns: undefined, cacheFolder: null, worker: null };
  void runCli(['build', '--watch', ...paths], {
    ...terminal,
    readInput: async () => Buffer.of(),
    out: async () => {},
    err: async (text) => {
      err += text;
      onPrint();
    },
  });
  const told = async (pattern: RegExp) => {
    await vi.waitFor(() => expect(err).toMatch(pattern), { timeout: 100_000 });
    const said = err;
    err = '';
    return said.replace(/^\d\d:\d\d:\d\d /gm, '');
  };
  await told(/waiting for changes; Ctrl-C ends it\n$/);
  const next = async (act: () => void, pattern: RegExp) => {
    act();
    return told(pattern);
  };
  /** Does something at the moment at which the next text is printed. */
  const whilePrinting = (act: () => void) => {
    onPrint = () => {
      onPrint = () => {};
      act();
    };
  };
  return Object.assign(next, { whilePrinting });
}

it('builds again what changes: a file, what it uses, the configuration; errors come and go', async () => {
  const using = GOOD.replace('lane', 'use "org.flow"\nlane');
  const cwd = folderWith({ 'a.flow': using, 'org.flow': 'lane hall "Hall"\n', 'b.flow': GOOD });
  const at = (name: string) => path.join(cwd, name);
  const next = await watching(cwd);
  const line = /up to date\n|wrote .*\n/;
  expect(await next(() => writeFileSync(at('b.flow'), GOOD.replace('Buyer', 'Client')), line)).toBe(
    'wrote 1 file, 1 up to date\n',
  );
  expect(await next(() => writeFileSync(at('org.flow'), 'lane hall "Great hall"\n'), line)).toBe('wrote 1 file, 1 up to date\n');
  expect(await next(() => writeFileSync(at('b.flow'), BAD), line)).toMatch(
    /^b\.flow:4:1 error\[dead-end\][\s\S]*1 output is up to date\n$/,
  );
  expect(await next(() => writeFileSync(at('b.flow'), GOOD), line)).toMatch(/^wrote 1 file, 1 up to date\n$/);
  expect(await next(() => writeFileSync(at('flowc.json'), '{ "build": { "theme": "dark" } }'), line)).toBe('wrote 2 files\n');
  expect(await next(() => writeFileSync(at('new.flow'), GOOD), line)).toBe('wrote 1 file, 2 up to date\n');
  expect(existsSync(at('new.svg'))).toBe(true);
});

it('builds what comes just after a build has looked for files', async () => {
  const cwd = folderWith({ 'a.flow': GOOD });
  const next = await watching(cwd);
  next.whilePrinting(() => writeFileSync(path.join(cwd, 'b.flow'), GOOD));
  writeFileSync(path.join(cwd, 'a.flow'), GOOD.replace('Buyer', 'Client'));
  expect(await next(() => {}, /up to date/)).toContain('wrote 1 file, 1 up to date\n');
});

it('follows what a file uses outside its folder, and a configuration that is made later', async () => {
  const using = GOOD.replace('lane sales "Sales"', 'use "../org.flow"');
  const cwd = folderWith({ 'sub/a.flow': using, 'org.flow': 'lane sales "Sales"\n' });
  const at = (name: string) => path.join(cwd, name);
  const next = await watching(cwd, 'sub/a.flow');
  expect(await next(() => writeFileSync(at('org.flow'), 'lane sales "Sales team"\n'), /wrote/)).toBe('wrote 1 file\n');
  expect(await next(() => writeFileSync(at('flowc.json'), '{ "build": { "theme": "dark" } }'), /wrote/)).toBe('wrote 1 file\n');
});

it('goes on where a named file is gone for a while', async () => {
  const cwd = folderWith({ 'a.flow': GOOD });
  const next = await watching(cwd, 'a.flow');
  const file = path.join(cwd, 'a.flow');
  // Systems may report nothing of a file that comes back right after it was removed: it is written until it is heard of.
  const patiently = async (act: () => void, pattern: RegExp) => {
    const again = setInterval(act, 3000);
    try {
      return await next(act, pattern);
    } finally {
      clearInterval(again);
    }
  };
  expect(await next(() => rmSync(file), /\n/)).toBe('error: no such file or folder: "a.flow"\n');
  expect(await patiently(() => writeFileSync(file, GOOD.replace('Buyer', 'Client')), /wrote/)).toBe('wrote 1 file\n');
});

it.each([['-'], ['a.flow', '-o', '-'], ['--verify']])('refuses what can not be watched: %s', async (...args) => {
  const cwd = folderWith({ 'a.flow': GOOD });
  const { status, err } = await flowc(['build', '--watch', ...args], { cwd });
  expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('option "--watch" does not go with') });
});
