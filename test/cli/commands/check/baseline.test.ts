import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, DUBIOUS, flowc, GOOD } from '../../run.ts';

const KNOWN = ['--baseline', 'known.json'];
const BROKEN = `${GOOD}task "no id"\n`;

/** A folder whose baseline knows what is wrong in these files. */
async function baselined(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = folderWith({ 'flowc.json': '{}', ...files });
  await flowc(['check', ...KNOWN, '--update-baseline'], { cwd });
  return cwd;
}

const write = (cwd: string, file: string, text: string) => writeFileSync(path.join(cwd, file), text);
const problemsIn = (cwd: string) => JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8')).problems;

describe('flowc check --baseline', () => {
  it('hides what was known, also after lines moved, and tells what is new', async () => {
    const cwd = folderWith({ 'bad.flow': BAD, 'dubious.flow': DUBIOUS });
    const made = await flowc(['check', ...KNOWN, '--update-baseline'], { cwd });
    expect(made).toEqual({
      status: 0,
      out: '',
      err: expect.stringMatching(/^wrote \d known problems to "known.json"\nno problems in 2 files\n$/),
    });
    write(cwd, 'bad.flow', `# moved\n\n${BAD}`);
    expect(await flowc(['check', ...KNOWN], { cwd })).toEqual({ status: 0, out: '', err: 'no problems in 2 files\n' });
    write(cwd, 'new.flow', BAD);
    const { err, status } = await flowc(['check', ...KNOWN], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('new.flow:4:1 error[');
    expect(err).not.toMatch(/^(bad|dubious)\.flow/m);
  });

  it('holds for machine formats and --max-warnings', async () => {
    const cwd = await baselined({ 'dubious.flow': DUBIOUS });
    const { out, status } = await flowc(['check', ...KNOWN, '--format', 'json', '--max-warnings', '0'], { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: [{ diagnostics: [] }], summary: { files: 1, warnings: 0 } });
  });

  it('names files from its own folder, wherever flowc runs', async () => {
    const cwd = folderWith({ 'flowc.json': '{}', 'a/dubious.flow': DUBIOUS });
    await flowc(['check', ...KNOWN, '--update-baseline'], { cwd });
    expect(Object.keys(problemsIn(cwd))).toEqual(['a/dubious.flow']);
    const below = await flowc(['check', '--baseline', '../known.json'], { cwd: path.join(cwd, 'a') });
    expect(below.err).toBe('no problems in 1 file\n');
  });

  it('never hides an error of the compiler', async () => {
    const cwd = folderWith({ 'broken.flow': BROKEN });
    const made = await flowc(['check', ...KNOWN, '--update-baseline'], { cwd });
    expect(made.status).toBe(1);
    expect(made.err).toContain('broken.flow:7:6 error[syntax]');
    expect((await flowc(['check', ...KNOWN], { cwd })).status).toBe(1);
  });

  it('tells where it can shrink, and shrinks when asked to', async () => {
    const cwd = await baselined({ 'dubious.flow': DUBIOUS, 'other.flow': DUBIOUS });
    write(cwd, 'dubious.flow', GOOD);
    rmSync(path.join(cwd, 'other.flow'));
    const { err } = await flowc(['check', ...KNOWN], { cwd });
    expect(err).toBe('note: 2 entries of "known.json" are gone; drop them with `--update-baseline`\nno problems in 1 file\n');
    expect((await flowc(['check', '-q', ...KNOWN], { cwd })).err).toBe('');
    await flowc(['check', ...KNOWN, '--update-baseline'], { cwd });
    expect(problemsIn(cwd)).toEqual({});
  });

  it('keeps what it says of files that were not checked', async () => {
    const cwd = await baselined({ 'a.flow': DUBIOUS, 'b.flow': DUBIOUS });
    write(cwd, 'a.flow', GOOD);
    expect((await flowc(['check', 'b.flow', ...KNOWN], { cwd })).err).toBe('no problems in 1 file\n');
    await flowc(['check', 'a.flow', ...KNOWN, '--update-baseline'], { cwd });
    expect(Object.keys(problemsIn(cwd))).toEqual(['b.flow']);
  });

  it('that is missing, damaged or not named is an error of usage', async () => {
    const cwd = folderWith({ 'good.flow': GOOD, 'odd.json': '{\n  "problems": [] }', 'torn.json': '{' });
    const run = async (...argv: string[]) => flowc(['check', ...argv], { cwd });
    expect(await run(...KNOWN)).toEqual({
      status: 2,
      out: '',
      err: 'error: can\'t read "known.json": no such file or folder\nhelp: make it with `--update-baseline`\n',
    });
    expect(await run('--update-baseline')).toMatchObject({ status: 2, err: expect.stringContaining('--baseline FILE') });
    const odd = await run('--baseline', 'odd.json', '--update-baseline');
    expect(odd).toMatchObject({ status: 2, err: expect.stringContaining('odd.json:1:1 error[config]') });
    expect(readFileSync(path.join(cwd, 'odd.json'), 'utf8')).toContain('[]');
    expect((await run('--baseline', 'torn.json')).status).toBe(2);
    expect(existsSync(path.join(cwd, 'known.json'))).toBe(false);
  });
});
