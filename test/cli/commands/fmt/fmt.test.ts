import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD } from '../../run.ts';

const WILD = 'process   "P"{owner:"O"}\n\n\ntask a "A"  # why\na->a\n';
const TIDY = 'process "P" { owner: "O" }\n\ntask a "A"  # why\na -> a\n';

const text = (cwd: string, name: string) => readFileSync(path.join(cwd, name), 'utf8');

describe('flowc fmt', () => {
  it('formats files in place and says how many', async () => {
    const cwd = folderWith({ 'wild.flow': WILD, 'tidy.flow': TIDY });
    const before = statSync(path.join(cwd, 'tidy.flow')).mtimeMs;
    expect(await flowc(['fmt'], { cwd })).toEqual({ status: 0, out: '', err: '1 of 2 files formatted\n' });
    expect(text(cwd, 'wild.flow')).toBe(TIDY);
    expect(statSync(path.join(cwd, 'tidy.flow')).mtimeMs).toBe(before);
  });

  it('only lists what would change with --check', async () => {
    const cwd = folderWith({ 'wild.flow': WILD, 'tidy.flow': TIDY });
    expect(await flowc(['fmt', '--check'], { cwd })).toEqual({
      status: 1,
      out: 'wild.flow\n',
      err: '1 of 2 files would change\n',
    });
    expect(text(cwd, 'wild.flow')).toBe(WILD);
    expect((await flowc(['fmt', '--check', 'tidy.flow'], { cwd })).status).toBe(0);
  });

  it('shows the change with --diff', async () => {
    const cwd = folderWith({ 'wild.flow': WILD });
    const { status, out } = await flowc(['fmt', '--diff'], { cwd });
    expect(status).toBe(1);
    expect(out).toContain('-process   "P"{owner:"O"}\n+process "P" { owner: "O" }\n');
    expect(text(cwd, 'wild.flow')).toBe(WILD);
  });

  it('goes from standard input to standard output', async () => {
    expect(await flowc(['fmt', '-'], { stdin: WILD })).toEqual({ status: 0, out: TIDY, err: '' });
  });

  it('changes only the lines asked for', async () => {
    const cwd = folderWith({ 'wild.flow': WILD });
    expect((await flowc(['fmt', 'wild.flow', '--lines', '5'], { cwd })).status).toBe(0);
    expect(text(cwd, 'wild.flow')).toBe(WILD.replace('a->a', 'a -> a'));
    expect((await flowc(['fmt', '--lines', '5-4', 'wild.flow'], { cwd })).status).toBe(2);
    expect((await flowc(['fmt', '--lines', '1', 'wild.flow', '-'], { cwd })).status).toBe(2);
  });

  it('leaves a file with an error alone, and formats the others', async () => {
    const broken = `${WILD}task "no name"\n`;
    const cwd = folderWith({ 'broken.flow': broken, 'good.flow': GOOD.replace(' in ', '   in ') });
    const { status, err } = await flowc(['fmt'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('broken.flow:6:');
    expect(text(cwd, 'broken.flow')).toBe(broken);
    expect(text(cwd, 'good.flow')).toContain('task  confirm "Confirm the order" in sales');
  });

  it('keeps a byte-order mark and the line ends of Windows', async () => {
    const cwd = folderWith({ 'wild.flow': `\uFEFF${WILD.replaceAll('\n', '\r\n')}` });
    expect((await flowc(['fmt'], { cwd })).err).toBe('1 of 1 file formatted\n');
    expect(text(cwd, 'wild.flow')).toBe(`\uFEFF${TIDY.replaceAll('\n', '\r\n')}`);
    expect((await flowc(['fmt', '--check'], { cwd })).status).toBe(0);
  });

  it('keeps the mode of a file, and the link that leads to it', async () => {
    const cwd = folderWith({ 'wild.flow': WILD });
    chmodSync(path.join(cwd, 'wild.flow'), 0o640);
    symlinkSync('wild.flow', path.join(cwd, 'link.flow'));
    expect((await flowc(['fmt', 'link.flow'], { cwd })).status).toBe(0);
    expect(text(cwd, 'wild.flow')).toBe(TIDY);
    expect(statSync(path.join(cwd, 'wild.flow')).mode & 0o777).toBe(0o640);
    expect(lstatSync(path.join(cwd, 'link.flow')).isSymbolicLink()).toBe(true);
  });
});
