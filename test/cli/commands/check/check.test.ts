import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { BAD, DUBIOUS, flowc, GOOD } from '../../run.ts';

describe('flowc check', () => {
  it('tells problems on standard error and gives their status', async () => {
    const cwd = folderWith({ 'good.flow': GOOD, 'bad.flow': BAD, 'dubious.flow': DUBIOUS });
    expect(await flowc(['check', 'good.flow'], { cwd })).toEqual({ status: 0, out: '', err: 'no problems in 1 file\n' });
    const all = await flowc(['check'], { cwd });
    expect(all).toMatchObject({ status: 1, out: '' });
    expect(all.err).toContain('bad.flow:4:1 error[');
    expect(all.err).toContain('dubious.flow:7:9 warning[duplicate-flow]');
    expect(all.err).toMatch(/\n\d errors?, 1 warning in 3 files\n$/);
  });

  it('tells and counts an error of a file that others `use` once', async () => {
    const using = GOOD.replace('lane sales "Sales"', 'use "org.flow"\nlane sales "Sales"');
    const cwd = folderWith({ 'org.flow': 'lane a "A\n', 'a.flow': using, 'b.flow': using });
    for (const paths of [[], ['a.flow', 'b.flow']]) {
      const { err } = await flowc(['check', ...paths], { cwd });
      expect(err.match(/error\[/g)).toHaveLength(1);
      expect(err).toMatch(/\n1 error in \d files\n$/);
    }
  });

  it('does not fail for warnings, unless there are more than allowed', async () => {
    const cwd = folderWith({ 'dubious.flow': DUBIOUS });
    expect((await flowc(['check'], { cwd })).status).toBe(0);
    expect((await flowc(['check', '--max-warnings', '1'], { cwd })).status).toBe(0);
    const strict = await flowc(['check', '--max-warnings', '0'], { cwd });
    expect(strict.status).toBe(1);
    expect(strict.err).toMatch(/1 warning, at most 0 allowed\n$/);
  });

  it('tells only errors with --quiet', async () => {
    const cwd = folderWith({ 'bad.flow': BAD, 'dubious.flow': DUBIOUS });
    const { err, status } = await flowc(['check', '--quiet'], { cwd });
    expect(status).toBe(1);
    expect(err).not.toContain('warning[');
    expect(err).toContain('error[');
    expect(await flowc(['check', '-q', 'dubious.flow'], { cwd })).toEqual({ status: 0, out: '', err: '' });
  });

  it('tells a lane whose name stands behind a mistake once', async () => {
    const cwd = folderWith({ 'a.flow': GOOD.replace('start', 'lane hall } "Hall"\nstart') });
    const { err } = await flowc(['check'], { cwd });
    expect(err).toMatch(/^a\.flow:3:11 error\[syntax\]/);
    expect(err).toContain('\n1 error in 1 file\n');
  });

  it('takes --jobs, and says where it does nothing', async () => {
    const cwd = folderWith({ 'good.flow': GOOD });
    expect((await flowc(['check', '--jobs', '4'], { cwd })).err).toBe('no problems in 1 file\n');
    expect((await flowc(['check', '--jobs', '4', '--fix'], { cwd })).err).toBe(
      'note: option "--jobs" does nothing beside "--fix", "--fix-dry-run" and "--stats", which take one thread\nno problems in 1 file\n',
    );
    expect((await flowc(['check', '-j', 'all'], { cwd })).err).toBe(
      'error: option "--jobs" expects a whole number, found "all"\n',
    );
  });

  it('reads standard input', async () => {
    const cwd = folderWith();
    expect((await flowc(['check', '-'], { cwd, stdin: GOOD })).status).toBe(0);
    expect((await flowc(['check', '-'], { cwd, stdin: BAD })).err).toContain('<stdin>:4:1 error[');
  });

  it('writes nothing', async () => {
    const cwd = folderWith({ 'dubious.flow': DUBIOUS });
    await flowc(['check'], { cwd });
    expect(readFileSync(path.join(cwd, 'dubious.flow'), 'utf8')).toBe(DUBIOUS);
  });

  it('obeys --preset and --rule', async () => {
    const cwd = folderWith({ 'dubious.flow': DUBIOUS, 'bad.flow': BAD });
    expect((await flowc(['check', 'dubious.flow', '--preset', 'minimal'], { cwd })).err).toBe('no problems in 1 file\n');
    expect((await flowc(['check', 'dubious.flow', '--rule', 'duplicate-flow=error'], { cwd })).status).toBe(1);
    const off = await flowc(['check', 'dubious.flow', '--rule', 'duplicate-flow=error', '--rule', 'duplicate-flow=off'], { cwd });
    expect(off.err).toBe('no problems in 1 file\n');
  });

  it('speaks Chinese where it is asked to', async () => {
    const cwd = folderWith({ 'good.flow': GOOD });
    expect((await flowc(['check', '--lang', 'zh'], { cwd })).err).toBe('1 个文件，没有问题\n');
    expect((await flowc(['check'], { cwd, env: { LANG: 'zh_CN.UTF-8' } })).err).toBe('1 个文件，没有问题\n');
    expect((await flowc(['check'], { cwd, env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' } })).err).toBe('no problems in 1 file\n');
  });

  it('colours for terminals and where it is asked to', async () => {
    const cwd = folderWith({ 'bad.flow': BAD });
    const isColoured = async (argv: string[], world: object) =>
      (await flowc(['check', ...argv], { cwd, ...world })).err.includes('\u001b[');
    expect(await isColoured([], {})).toBe(false);
    expect(await isColoured([], { errIsTerminal: true })).toBe(true);
    expect(await isColoured([], { errIsTerminal: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(await isColoured([], { errIsTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await isColoured([], { errIsTerminal: true, env: { NO_COLOR: '' } })).toBe(true);
    expect(await isColoured([], { env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await isColoured([], { errIsTerminal: true, env: { FORCE_COLOR: '0' } })).toBe(false);
    expect(await isColoured(['--color'], { env: { NO_COLOR: '1' } })).toBe(true);
    expect(await isColoured(['--no-color'], { errIsTerminal: true, env: { FORCE_COLOR: '1' } })).toBe(false);
  });
});

describe('flowc check --format', () => {
  it('gives the report as the result', async () => {
    const cwd = folderWith({ 'bad.flow': BAD, 'good.flow': GOOD });
    const { out, err, status } = await flowc(['check', '--format', 'json'], { cwd });
    expect({ err, status }).toEqual({ err: '', status: 1 });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ version: 1, files: [{ path: 'bad.flow' }, { path: 'good.flow', diagnostics: [] }] });
    expect(report.summary.files).toBe(2);
    expect(report.files[0].diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', range: expect.objectContaining({ start: { line: 4, column: 1 } }) }),
    );
  });

  it.each(['sarif', 'github', 'gitlab', 'checkstyle', 'junit'])('knows %s', async (format) => {
    const cwd = folderWith({ 'bad.flow': BAD });
    const { out, err, status } = await flowc(['check', '--format', format], { cwd });
    expect({ err, status }).toEqual({ err: '', status: 1 });
    expect(out).toContain('bad.flow');
  });
});

describe('flowc check --fix', () => {
  it('mends files in place and tells what is left', async () => {
    const cwd = folderWith({ 'dubious.flow': `\uFEFF${DUBIOUS}`.replaceAll('\n', '\r\n'), 'good.flow': GOOD });
    const { status, out, err } = await flowc(['check', '--fix'], { cwd });
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: 'fixed 1 problem\nno problems in 2 files\n' });
    expect(readFileSync(path.join(cwd, 'dubious.flow'), 'utf8')).toBe(`\uFEFF${GOOD}`.replaceAll('\n', '\r\n'));
  });

  it('puts mended standard input on standard output', async () => {
    const cwd = folderWith();
    expect(await flowc(['check', '--fix', '-q', '-'], { cwd, stdin: DUBIOUS })).toEqual({ status: 0, out: GOOD, err: '' });
    const both = await flowc(['check', '--fix', '--format', 'json', '-'], { cwd, stdin: DUBIOUS });
    expect(both).toMatchObject({ status: 2, out: '' });
  });
});

describe('flowc check --fix-dry-run', () => {
  it('shows what --fix would do, in a form that git takes, and writes nothing', async () => {
    const text = `\uFEFF${DUBIOUS}`.replaceAll('\n', '\r\n');
    const cwd = folderWith({ 'a/dubious.flow': text, 'good.flow': GOOD });
    const { status, out, err } = await flowc(['check', '--fix-dry-run'], { cwd });
    expect({ status, err }).toEqual({ status: 0, err: 'would fix 1 problem\nno problems in 2 files\n' });
    expect(out).toMatch(/^--- a\/a\/dubious\.flow\n\+\+\+ b\/a\/dubious\.flow\n@@ /);
    expect(readFileSync(path.join(cwd, 'a/dubious.flow'), 'utf8')).toBe(text);
    const { status: applied } = spawnSync('git', ['apply'], { cwd, input: out });
    expect(applied).toBe(0);
    expect(readFileSync(path.join(cwd, 'a/dubious.flow'), 'utf8')).toBe(`\uFEFF${GOOD}`.replaceAll('\n', '\r\n'));
  });

  it('shows nothing where there is nothing to mend', async () => {
    const cwd = folderWith({ 'good.flow': GOOD });
    expect(await flowc(['check', '-q', '--fix-dry-run'], { cwd })).toEqual({ status: 0, out: '', err: '' });
  });

  it('goes neither with --fix nor with a report on standard output', async () => {
    const cwd = folderWith({ 'good.flow': GOOD });
    expect((await flowc(['check', '--fix-dry-run', '--fix'], { cwd })).status).toBe(2);
    expect((await flowc(['check', '--fix-dry-run', '--format', 'json'], { cwd })).status).toBe(2);
  });
});

describe('flowc check --stats', () => {
  it('tells how long each rule took and what it found, beside the report', async () => {
    const cwd = folderWith({ 'dubious.flow': DUBIOUS });
    const { out, err } = await flowc(['check', '--stats', '--format', 'json'], { cwd });
    expect(JSON.parse(out).summary.warnings).toBe(1);
    expect(err).toMatch(/^reading +[\d.]+ ms$/m);
    expect(err).toMatch(/^duplicate-flow +[\d.]+ ms +[\d.]+% +1$/m);
    expect(err).toMatch(/^all rules +[\d.]+ ms +100\.0% +1$/m);
    expect((await flowc(['check', '--stats', '--rule', 'duplicate-flow=off'], { cwd })).err).not.toContain('duplicate-flow');
  });
});

describe('a configuration', () => {
  it('holds for the files below it', async () => {
    const cwd = folderWith({
      'a/flowc.json': '{ "rules": { "duplicate-flow": "off" } }',
      'a/b/dubious.flow': DUBIOUS,
      'dubious.flow': DUBIOUS,
    });
    const { err } = await flowc(['check'], { cwd });
    expect(err).not.toContain('a/b/dubious.flow');
    expect(err).toContain('dubious.flow:7:9 warning[duplicate-flow]');
    expect((await flowc(['check', '--rule', 'duplicate-flow=error', 'a'], { cwd })).status).toBe(1);
  });

  it('can be named', async () => {
    const cwd = folderWith({ 'flowc.json': '{}', 'lax.json': '{ "preset": "minimal" }', 'dubious.flow': DUBIOUS });
    expect((await flowc(['check', '--config', 'lax.json'], { cwd })).err).toBe('no problems in 1 file\n');
    expect(await flowc(['check', '--config', 'none.json'], { cwd })).toMatchObject({
      status: 2,
      err: 'error: can\'t read "none.json": no such file or folder\n',
    });
  });

  it('that has mistakes ends the run with all of them, each at its place', async () => {
    const config =
      '{\n  "preset": "lax",\n  "lint": {},\n  "rules": { "dead-edn": "off", "too-many-nodes": ["warning", { "max": "x" }] },\n  "build": { "page": "A9" }\n}\n';
    const cwd = folderWith({ 'flowc.json': config, 'good.flow': GOOD });
    const { status, err } = await flowc(['build'], { cwd });
    expect(status).toBe(2);
    const places = [...err.matchAll(/^flowc\.json:(\d+:\d+) error\[config\]/gm)].map((match) => match[1]);
    expect(places).toEqual(['2:13', '3:3', '4:14', '4:72', '5:22']);
  });
});

describe('rules across files', () => {
  it('read the whole project, also where one file is named', async () => {
    const call = (id: string, other: string) =>
      GOOD.replace('task confirm "Confirm the order"', `subprocess confirm "${id}"`).replace(
        'in sales\nend',
        `in sales { see: "${other}" }\nend`,
      );
    const cwd = folderWith({ 'flowc.json': '{}', 'a.flow': call('B', 'sub/b.flow'), 'sub/b.flow': call('A', '../a.flow') });
    const { err } = await flowc(['check', 'a.flow'], { cwd });
    expect(err).toContain('a.flow:4:1 warning[see-cycle]');
    expect(err).not.toContain('sub/b.flow:4:1');
  });

  it('see nothing above the project', async () => {
    const see = GOOD.replace('task confirm', 'subprocess confirm').replace(
      'in sales\nend',
      'in sales { see: "../secret.flow" }\nend',
    );
    const cwd = folderWith({ 'secret.flow': GOOD, 'project/flowc.json': '{}', 'project/a.flow': see });
    expect((await flowc(['check'], { cwd: path.join(cwd, 'project') })).err).toContain('error[see-missing]');
  });
});
