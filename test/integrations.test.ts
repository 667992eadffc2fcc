/** The hooks into what teams use, tried as far as they run here: real git, real make, real Markdown pipelines; YAML against its schema. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import MarkdownIt from 'markdown-it';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extraFiles } from '../src/cli/commands/init/extras.ts';
import flowcIn from '../src/entries/markdown-it.ts';
import remarkFlowc from '../src/entries/remark.ts';
import { folderWith } from './cli/folder.ts';
import { BAD, GOOD } from './cli/run.ts';

const text = (file: string) => readFileSync(file, 'utf8');
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const page = (flow: string) => `# Orders\n\n\`\`\`flow\n${flow}\`\`\`\n\n\`\`\`js\nlet x;\n\`\`\`\n`;

describe('in Markdown', () => {
  it('remark draws blocks and leaves others', async () => {
    const file = await remark().use(remarkFlowc).process(page(GOOD));
    expect(String(file)).toMatch(/<figure class="flowc"><svg[\s\S]*Confirm the order[\s\S]*<\/svg><\/figure>/);
    expect(String(file)).toContain('```js');
    expect(file.messages).toEqual([]);
  });

  it('remark keeps a block with an error and tells it at its line', async () => {
    const file = await remark().use(remarkFlowc).process(page(BAD));
    expect(String(file)).toContain('```flow');
    expect(file.messages[0]).toMatchObject({ line: 7, reason: expect.stringContaining('[dead-end]'), fatal: false });
  });

  it('markdown-it shows what was drawn before, each block as it is', async () => {
    const markdown = new MarkdownIt();
    const drawFlow = flowcIn(markdown, { theme: 'dark' });
    expect(await drawFlow(page(GOOD))).toEqual([]);
    expect(markdown.render(page(GOOD))).toMatch(/<figure class="flowc"><svg[\s\S]*<\/figure>[\s\S]*<code class="language-js">/);
    const problems = await drawFlow(page(BAD));
    expect(problems[0]).toMatchObject({ line: 7, isError: true });
    expect(markdown.render(page(BAD))).toContain('<code class="language-flow">');
  });
});

describe('the YAML', () => {
  it('of the GitHub action and workflow is what GitHub reads', () => {
    expect(validateAction(text('action.yml')).errors).toEqual([]);
    for (const { text: workflow } of extraFiles('github', false)) expect(validateWorkflow(workflow).errors).toEqual([]);
    const shown = [...text('docs/integrations.md').matchAll(/```yaml\n(jobs:[\s\S]*?)```/g)].map(([, yaml]) => yaml!);
    expect(shown.map((yaml) => validateWorkflow(`on: push\n${yaml}`).errors)).toEqual([[]]);
  });

  it('of pre-commit and GitLab has what they ask for', () => {
    const hooks: Record<string, string>[] = parse(text('.pre-commit-hooks.yaml'));
    for (const hook of hooks) expect(hook).toMatchObject({ id: /^flowc-/, name: /./, entry: /^flowc /, language: 'node' });
    const template = parse(text('integrations/flowc.gitlab-ci.yml'));
    expect(template.flowcharts.extends).toBe('.flowc');
    expect(template['.flowc'].artifacts.reports.codequality).toBe('flowc-code-quality.json');
    for (const { text: yaml } of extraFiles('gitlab', true)) expect(parse(yaml)).toBeTypeOf('object');
  });

  it('never has npx fetch whatever is called flowc', () => {
    const shipped = ['action.yml', 'integrations/flowc.gitlab-ci.yml', 'integrations/flowc.mk', 'docs/integrations.md'].map(text);
    const made = [...extraFiles('github', true), ...extraFiles('gitlab', false)].map((file) => file.text);
    const calls = [...shipped, ...made].flatMap((each) => each.match(/npx .*?flowc/g) ?? []);
    expect(new Set(calls)).toEqual(new Set(['npx --no -- flowc']));
  });

  it('names only options that flowc has', () => {
    const entries = [...text('action.yml').matchAll(/npx --no -- flowc (.*)/g)].map(([, line]) => line!);
    expect(entries.map((line) => line.split(' ')[0])).toEqual(['check', 'build']);
  });
});

/** A `flowc` on the path that notes how it was called. */
const FAKE =
  '#!/bin/sh\necho "$@" >> "$FLOWC_CALLS"\nwhile [ $# -gt 0 ]; do [ "$1" = --out ] && : > "$2"; shift; done\n[ -z "$FLOWC_FAILS" ]\n';

function folderWithFlowc(files: Readonly<Record<string, string>>) {
  const cwd = folderWith({ 'bin/flowc': FAKE, ...files });
  const calls = path.join(cwd, 'calls.txt');
  const env = { ...process.env, PATH: `${path.join(cwd, 'bin')}${path.delimiter}${process.env.PATH}`, FLOWC_CALLS: calls };
  const run = (program: string, args: readonly string[], more: Record<string, string> = {}) =>
    spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...env, ...more } });
  run('chmod', ['+x', 'bin/flowc']);
  return { cwd, run, calls: () => text(calls).split('\n').filter(Boolean) };
}

const onUnix = process.platform !== 'win32';

describe.runIf(onUnix && has('make'))('the rule for make', () => {
  it('draws what is out of date, once', () => {
    const { cwd, run, calls } = folderWithFlowc({
      'a.flow': GOOD,
      Makefile: `include ${path.resolve('integrations/flowc.mk')}\n`,
    });
    const make = () => run('make', ['-s', 'flowcharts', 'FLOWC=flowc']);
    expect(make()).toMatchObject({ status: 0, stderr: '' });
    make();
    expect(calls()).toEqual(['build --quiet a.flow --out a.svg']);
    const later = new Date(statSync(path.join(cwd, 'a.svg')).mtimeMs + 5000);
    utimesSync(path.join(cwd, 'a.flow'), later, later);
    make();
    expect(calls()).toHaveLength(2);
  });
});

describe.runIf(onUnix && has('bazel'))('the rule for Bazel', () => {
  /** Draws by copying, since Bazel's sandbox shows no more of this machine than the rule asks for. */
  const fake = `const { cpSync, readdirSync } = require('node:fs');
const { argv } = process;
for (const name of readdirSync('.')) cpSync(name, argv[argv.indexOf('--out') + 1] + name + '.' + argv[argv.indexOf('--shard') + 1][0]);
`;

  it('draws copies of the sources of a package, names with spaces, too, into a folder', () => {
    const rule = text('integrations/flowc.bzl');
    const root = /^ {4}(filegroup\([\s\S]*?\n {4}\))/m.exec(rule)![1]!;
    const cwd = folderWith({
      WORKSPACE: '',
      'flowc.bzl': rule,
      'BUILD.bazel': root.replace(/^ {4}/gm, ''),
      'node_modules/flowc/bin/flowc.cjs': fake,
      'node_modules/@resvg/x': '',
      'processes/BUILD.bazel':
        'load("//:flowc.bzl", "flowcharts")\nflowcharts(name = "drawings", srcs = glob(["*.flow"]), shard = "2/3")\n',
      'processes/a.flow': GOOD,
      'processes/my process.flow': GOOD,
    });
    const bazel = ['--batch', '--output_user_root', path.join(cwd, 'cache'), 'build', '//processes:drawings'];
    const { status, stderr } = spawnSync('bazel', bazel, { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('completed successfully') });
    const drawn = path.join(cwd, 'bazel-bin', 'processes', 'drawings');
    expect(readdirSync(drawn).sort()).toEqual(['a.flow.2', 'my process.flow.2']);
    expect(text(path.join(drawn, 'a.flow.2'))).toBe(GOOD);
    // Bazel locks what it has made.
    spawnSync('chmod', ['-R', 'u+w', cwd]);
  });
});

describe.runIf(onUnix && has('git'))('the hook for git', () => {
  it('checks what is staged, names with spaces, too, and stops a commit that fails', () => {
    const hook = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(text('docs/integrations.md'))![1]!;
    const { cwd, run, calls } = folderWithFlowc({ 'my process.flow': GOOD, 'notes.txt': '', 'hooks/pre-commit': hook });
    const git = (args: readonly string[], more: Record<string, string> = {}) =>
      run('git', ['-c', 'core.hooksPath=hooks', '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], more);
    run('chmod', ['+x', 'hooks/pre-commit']);
    git(['init', '-q']);
    git(['add', 'my process.flow', 'notes.txt']);
    expect(git(['commit', '-qm', 'x'], { FLOWC_FAILS: '1' }).status).not.toBe(0);
    expect(git(['commit', '-qm', 'x']).status).toBe(0);
    expect(calls()).toEqual(Array(2).fill('check --quiet my process.flow'));
    writeFileSync(path.join(cwd, 'notes.txt'), 'more');
    git(['add', 'notes.txt']);
    git(['commit', '-qm', 'y']);
    expect(calls()).toHaveLength(2);
  });
});
