import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runCli } from '../../src/cli/main.ts';
import { folderWith } from './folder.ts';
import { flowc, GOOD } from './run.ts';

describe('--help and --version', () => {
  it('go to standard output', async () => {
    expect(await flowc(['--version'])).toEqual({ status: 0, out: `${manifest.version}\n`, err: '' });
    const help = await flowc(['--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('Usage: flowc [options] [command]');
  });

  it.each(['build', 'check', 'explain'])('show examples of %s', async (command) => {
    const { out, status } = await flowc([command, '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\n(  .*\\bflowc ${command}\\b.*\n)+$`));
    expect(out).toContain('Global options:');
    expect((await flowc(['help', command])).out).toBe(out);
  });

  it('come on standard error where a command is missing', async () => {
    const { status, out, err } = await flowc([]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: flowc');
  });

  it('are in Chinese where the locale is, unless its encoding is another than UTF-8', async () => {
    expect((await flowc(['check', '--help'], { env: { LANG: 'zh_CN.GBK' } })).out).toContain('Usage: flowc check');
    expect((await flowc(['check', '--help'], { env: { LANG: 'zh_CN' } })).out).toContain('用法： flowc check');
    expect((await flowc(['check', '--help'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('用法： flowc check');
  });
});

const WRONG: [string[], string][] = [
  [['chek'], 'error: unknown command "chek"\nhelp: did you mean `flowc check`?\n'],
  [['help', 'chek'], 'error: unknown command "chek"\nhelp: did you mean `flowc check`?\n'],
  [['frobnicate'], 'error: unknown command "frobnicate"\nhelp: see `flowc --help`\n'],
  [['quotation.flow'], 'error: unknown command "quotation.flow"\nhelp: did you mean `flowc build quotation.flow`?\n'],
  [['check', '--fromat', 'json'], 'error: unknown option "--fromat"\nhelp: did you mean `--format`?\n'],
  [['build', '--qiuet'], 'error: unknown option "--qiuet"\nhelp: did you mean `--quiet`?\n'],
  [['build', '--xyzzy'], 'error: unknown option "--xyzzy"\nhelp: see `flowc build --help`\n'],
  [['check', '--preset'], 'error: option "--preset <preset>" needs a value\nhelp: see `flowc check --help`\n'],
  [['explain', 'a', 'b'], 'error: too many arguments\nhelp: see `flowc explain --help`\n'],
  [['check', '--lang', 'de'], 'error: option "--lang" expects en, zh, found "de"\n'],
  [
    ['check', '--format', 'xml'],
    'error: option "--format" expects pretty, json, sarif, github, gitlab, checkstyle, junit, found "xml"\n',
  ],
  [['check', '--preset', 'lax'], 'error: option "--preset" expects recommended, strict, minimal, found "lax"\n'],
  [
    ['check', '--preset', 'strct'],
    'error: option "--preset" expects recommended, strict, minimal, found "strct"\nhelp: did you mean `--preset strict`?\n',
  ],
  [['check', '--max-warnings', 'few'], 'error: option "--max-warnings" expects a whole number, found "few"\n'],
  [['check', '--rule', 'dead-end'], 'error: option "--rule" expects NAME=SEVERITY, found "dead-end"\n'],
  [['check', '--rule', 'dead-edn=off'], 'error: unknown rule "dead-edn"\nhelp: did you mean "dead-end"?\n'],
  [['build', '--direction', 'up'], 'error: expected one of down, right for "direction", found "up"\n'],
  [
    ['build', '--page', 'A9'],
    'error: expected `auto` or a paper size such as `A4 landscape` or `210mm x 297mm` for "page", found "A9"\nhelp: did you mean "A0"?\n',
  ],
  [
    ['build', '--show', 'number,times'],
    'error: expected one of number, role, person, system, time, wait, cost, control, policy, risk for "show", found "times"\nhelp: did you mean "time"?\n',
  ],
  [
    ['build', '--theme', 'drak'],
    'error: expected one of light, dark, mono, brand for "theme", found "drak"\nhelp: did you mean "dark"?\n',
  ],
  [
    ['explain', 'unknown-name'],
    'error: "unknown-name" is no rule but an error of the language, which no configuration turns off\nhelp: the message itself says what to write\n',
  ],
  [['explain', 'dead-edn'], 'error: unknown rule "dead-edn"\nhelp: did you mean `flowc explain dead-end`?\n'],
];

describe('wrong usage', () => {
  it.each(WRONG)('%j ends with status 2 and says why', async (argv, err) => {
    const cwd = folderWith({ 'a.flow': GOOD });
    expect(await flowc(argv, { cwd })).toEqual({ status: 2, out: '', err });
  });

  it('is told in the language that --lang names, wherever it stands', async () => {
    expect((await flowc(['--lang', 'zh', 'chek'])).err).toBe('错误：未知命令“chek”\n建议：是不是想写 `flowc check`？\n');
    expect((await flowc(['chek', '--lang=zh'], { env: { LC_ALL: 'en_US' } })).err).toContain('未知命令');
  });

  it('shows what a terminal would obey as escapes', async () => {
    expect((await flowc(['\u001b[31m'])).err).toBe('error: unknown command "\\u{1b}[31m"\nhelp: see `flowc --help`\n');
  });
});

describe('a bug in flowc', () => {
  it('says so, asks for a report and ends with status 70', async () => {
    const terminal = {
      cwd: '.',
      env: {},
      errIsTerminal: false,
      columns: undefined,
      cacheFolder: null,
      worker: null,
      readInput: async () => Buffer.of(),
    };
    let err = '';
    const status = await runCli(['--version'], {
      ...terminal,
      out: async () => {
        throw new TypeError('boom');
      },
      err: async (text) => {
        err += text;
      },
    });
    expect(status).toBe(70);
    expect(err).toMatch(/^error: this is a bug in flowc \d+\.\d+\.\d+, not in your file; please report it/);
    expect(err).toContain('TypeError: boom\n    at ');
  });
});
