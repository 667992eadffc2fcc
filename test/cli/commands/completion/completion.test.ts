/** Completions as shells run them, the manual, and the doctor. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { manual } from '../../../../scripts/manual.ts';
import { HEAT_KEYS, PRESETS } from '../../../../src/api.ts';
import { TEMPLATES } from '../../../../src/cli/commands/init/templates.ts';
import { COMMANDS, describedProgram } from '../../../../src/cli/program.ts';
import { MACHINE_FORMATS } from '../../../../src/diagnostics/formats/formats.ts';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD } from '../../run.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

describe('flowc completion', () => {
  const script = async (shell: string) => (await flowc(['completion', shell])).out;

  it.skipIf(!has('bash'))('completes commands, options, values and files in bash', async () => {
    const cwd = folderWith({ 'my process.flow': GOOD, '报价.flow': GOOD, 'notes.txt': '', 'sub/': '' });
    const asked = [
      'bu',
      'build --the',
      'build --theme d',
      'explain dead-',
      'check --preset st',
      'build ',
      'cache cl',
      'build -f p',
      'build -f svg,p',
      'build -f png,p',
      'help che',
      'build --theme = d',
      'build --preset =',
      'check --preset =',
    ];
    const lines = asked.map((line) => {
      const words = ['flowc', ...line.split(' ')].map((word) => `'${word}'`);
      return `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _flowc; printf '%s|' "\${COMPREPLY[@]}"; echo`;
    });
    const { stdout, stderr } = spawnSync('bash', ['--norc'], {
      cwd,
      input: `${await script('bash')}\n${lines.join('\n')}`,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n').map((line) => line.split('|').filter(Boolean).sort())).toEqual([
      ...[
        ['build'],
        ['--theme'],
        ['dark'],
        ['dead-end'],
        ['strict'],
        ['my process.flow', 'sub', '报价.flow'],
        ['clean'],
        ['pdf', 'png'],
        ['svg,pdf', 'svg,png'],
        ['png,pdf'],
        ['check'],
        ['dark'],
        ['my process.flow', 'sub', '报价.flow'],
        ['minimal', 'recommended', 'strict'],
        [],
      ],
    ]);
  });

  it.each(['zsh', 'fish'])('knows commands, options, themes and rules in %s', async (shell) => {
    const text = await script(shell);
    for (const word of ['preview', 'jobs', 'light dark mono', 'dead-end']) expect(text).toContain(word);
  });

  it('offers what an option takes, and nothing else', () => {
    const choices = (name: string, long: string) => {
      const command = describedProgram('en').commands.find((each) => each.name() === name)!;
      return command.options.find((option) => option.long === long)!.argChoices;
    };
    expect(choices('check', '--format')!.toSorted()).toEqual(['pretty', ...Object.keys(MACHINE_FORMATS)].sort());
    expect(choices('check', '--preset')!.toSorted()).toEqual([...PRESETS].sort());
    expect(choices('init', '--template')).toEqual(TEMPLATES);
    expect(choices('build', '--heat')).toEqual(HEAT_KEYS);
  });

  it('tells which shells there are', async () => {
    expect(await flowc(['completion', 'bsh'])).toMatchObject({
      status: 2,
      err: 'error: `flowc completion` expects bash, zsh, fish, found "bsh"\nhelp: did you mean `flowc completion bash`?\n',
    });
    expect((await flowc(['completion'])).err).toBe('error: missing argument "shell"\nhelp: see `flowc completion --help`\n');
  });
});

describe('the manual', () => {
  const page = manual();

  it('has every command, option and exit status', () => {
    for (const part of ['.SS flowc build', '\\-\\-jobs <number>', '.SH EXIT STATUS', 'FLOWC_CACHE_DIR'])
      expect(page).toContain(part);
  });

  it.skipIf(!has('groff'))('is read by groff without a warning', () => {
    const { status, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww'], { input: page, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('flowc doctor', () => {
  it('tells what it finds', async () => {
    const cwd = folderWith({ 'flowc.json': '{}', 'cache/': '' });
    const { status, out } = await flowc(['doctor'], { cwd, cacheFolder: path.join(cwd, 'cache') });
    expect(status).toBe(0);
    expect(out).toMatch(/^flowc: \d+\.\d+\.\d+ \(.+\)\nnode: v\d+/);
    expect(out).toContain(`project: ${cwd}\nconfiguration: flowc.json\nplugins: none\n`);
    expect(out).toContain('cache: 0 files, 0.0 MiB');
  });
});

describe('help', () => {
  const commands = COMMANDS.map(({ name }) => name);

  it.each(commands)('of %s fits a screen of 80 columns', async (command) => {
    const { out } = await flowc([command, '--help']);
    const lines = out.split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.length > 82)).toEqual([]);
  });

  it.each(['en', 'zh'])('of all commands, in %s, tells each in one line and fits a small screen', async (lang) => {
    const { out } = await flowc(['--help', '--lang', lang]);
    const lines = out.split('\n');
    expect(lines.length).toBeLessThanOrEqual(20 + commands.length);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    for (const command of commands) expect(lines.filter((line) => line.startsWith(`  ${command} `))).toHaveLength(1);
  });
});
