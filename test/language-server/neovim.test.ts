/** The server in an editor that knows nothing of flowc; skipped where Neovim is not installed. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/folder.ts';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

describe.skipIf(!hasNeovim)('Neovim', () => {
  it('shows a problem, completes, renames and formats', () => {
    const text = 'lane   sales "Sales"\nstart s "S" in sales\nend e "E" in sale\ns -> e\n';
    const cwd = folderWith({ 'flowc.json': '{}', 'a.flow': text });
    const script = path.resolve('test/language-server/neovim.lua');
    const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-n', '-c', `luafile ${script}`, 'a.flow'], {
      cwd,
      encoding: 'utf8',
      timeout: 250_000,
      env: {
        PATH: process.env.PATH,
        HOME: cwd,
        LANG: 'C.UTF-8',
        FLOWC_NODE: process.execPath,
        FLOWC_SERVER: path.resolve('bin/flowc.cjs'),
      },
    });
    const line = run.stdout.split('\n').find((each) => each.startsWith('{'));
    expect(line, run.stderr).toBeDefined();
    const report = JSON.parse(line!);
    expect(report.diagnostic).toMatchObject({ line: 3, message: expect.stringContaining('sale') });
    expect(report.completion).toEqual(['sales']);
    expect(report.text).toBe('lane   office "Sales"\nstart s "S" in office\nend e "E" in sale\ns -> e');
    expect(report.formatted).toContain('lane office "Sales"');
  });
});
