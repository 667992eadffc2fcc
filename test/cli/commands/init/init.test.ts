import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../../src/cli/commands/init/templates.ts';
import { runCli } from '../../../../src/cli/main.ts';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

const filesIn = (cwd: string) =>
  (readdirSync(cwd, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(cwd, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

describe('flowc init', () => {
  const all = TEMPLATES.flatMap((template) => ['en', 'zh'].map((lang) => [template, lang] as const));
  it.each(all)('makes a first process (%s, %s) that is clean, formatted and builds', async (template, lang) => {
    const cwd = folderWith();
    expect(await flowc(['init', '--template', template, '--lang', lang], { cwd })).toMatchObject({ status: 0 });
    expect(await flowc(['check', '--max-warnings', '0', '--lang', 'en'], { cwd })).toMatchObject({
      status: 0,
      err: 'no problems in 1 file\n',
    });
    expect((await flowc(['fmt', '--check'], { cwd })).status).toBe(0);
    expect((await flowc(['build'], { cwd })).status).toBe(0);
    expect(filesIn(cwd).filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  });

  it('asks nothing where nobody answers, and says how to go on', async () => {
    const cwd = folderWith();
    expect((await flowc(['init', 'my charts'], { cwd })).err).toBe(
      "made my charts/flowc.json\nmade my charts/process.flow\ndraw it with `flowc build 'my charts/process.flow'`\n",
    );
  });

  it('asks two questions on a terminal', async () => {
    const cwd = folderWith();
    const answers = ['zh', 'huh', 'approval'];
    const asked: string[] = [];
    const terminal = { cwd, env: {}, errIsTerminal: true, columns: 80, cacheFolder: null, worker: null };
    const ask = async (question: string) => {
      asked.push(question);
      return answers.shift()!;
    };
    const nothing = { readInput: async () => Buffer.of(), out: async () => {}, err: async () => {} };
    expect(await runCli(['init'], { ...terminal, ...nothing, ask })).toBe(0);
    expect(asked).toEqual(['language, en, zh (en): ', ...Array(2).fill('第一个流程，empty, approval, order-to-cash（empty）：')]);
    expect(filesIn(cwd)).toEqual(['flowc.json', '采购审批.flow']);
  });

  it('adds a workflow and hooks on request', async () => {
    const cwd = folderWith();
    await flowc(['init', '--ci', 'github', '--pre-commit'], { cwd });
    expect(filesIn(cwd)).toEqual(['.github/workflows/flowcharts.yml', '.pre-commit-config.yaml', 'flowc.json', 'process.flow']);
    expect(await flowc(['init', '--ci', 'gitlb'], { cwd })).toMatchObject({
      status: 2,
      err: 'error: option "--ci" expects github, gitlab, found "gitlb"\nhelp: did you mean `--ci gitlab`?\n',
    });
  });

  it('overwrites nothing', async () => {
    const cwd = folderWith({ 'flowc.json': '{}' });
    const { status, err } = await flowc(['init'], { cwd });
    writeFileSync(path.join(cwd, 'process.flow'), 'mine');
    expect({ status, err }).toMatchObject({ status: 0, err: expect.stringContaining('kept flowc.json, which is there already') });
    await flowc(['init'], { cwd });
    expect(readFileSync(path.join(cwd, 'flowc.json'), 'utf8')).toBe('{}');
    expect(readFileSync(path.join(cwd, 'process.flow'), 'utf8')).toBe('mine');
  });
});
