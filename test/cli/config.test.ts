import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';
import { DUBIOUS, flowc, GOOD } from './run.ts';

const TOLD = /^(\S+):\d+:\d+ (error|warning|info)\[duplicate-flow\]/gm;

/** Which files have a finding about the flow that is written twice, and how gravely. */
async function told(cwd: string, ...argv: string[]): Promise<Record<string, string>> {
  const { err } = await flowc(['check', ...argv], { cwd });
  return Object.fromEntries([...err.matchAll(TOLD)].map(([, file, severity]) => [file, severity]));
}

/** The places of what is wrong in configurations. */
async function wrong(files: Readonly<Record<string, string>>, argv = ['check']): Promise<string[]> {
  const cwd = folderWith({ 'good.flow': GOOD, ...files });
  const { status, err } = await flowc(argv, { cwd });
  expect(status).toBe(2);
  return [...err.matchAll(/^(\S+:\d+:\d+) error\[config\]:? (.*)$/gm)].map(([, place, message]) => `${place} ${message}`);
}

const rule = (severity: string) => `"rules": { "duplicate-flow": "${severity}" }`;

describe('"extends"', () => {
  it('takes in a file, over which the configuration goes', async () => {
    const cwd = folderWith({
      'base/all.json': `{ "preset": "minimal", ${rule('error')} }`,
      'flowc.json': '{ "extends": "./base/all.json" }',
      'a.flow': DUBIOUS,
      'own/flowc.json': `{ "extends": "../base/all.json", ${rule('info')} }`,
      'own/a.flow': DUBIOUS,
    });
    expect(await told(cwd)).toEqual({ 'a.flow': 'error', 'own/a.flow': 'info' });
  });

  it('takes in several, the later over the earlier, and what those take in', async () => {
    const cwd = folderWith({
      'deep.json': `{ ${rule('error')}, "build": { "theme": "dark", "direction": "right" } }`,
      'first.json': '{ "extends": ["./deep.json"] }',
      'second.json': `{ ${rule('info')}, "build": { "theme": "mono" } }`,
      'flowc.json': '{ "extends": ["./first.json", "./second.json"] }',
      'a.flow': DUBIOUS,
    });
    expect(await told(cwd)).toEqual({ 'a.flow': 'info' });
    const { out } = await flowc(['check', '--print-config', 'a.flow'], { cwd });
    const { build, configs } = JSON.parse(out);
    expect(configs).toEqual(['deep.json', 'first.json', 'second.json', 'flowc.json']);
    expect(build.theme).toEqual({ value: 'mono', origin: expect.stringMatching(/^second\.json:1:\d+$/) });
    expect(build.direction).toEqual({ value: 'right', origin: expect.stringMatching(/^deep\.json:1:\d+$/) });
  });

  it('takes in a package, from the nearest node_modules', async () => {
    const cwd = folderWith({
      'node_modules/@acme/flow/flowc.json': `{ ${rule('error')} }`,
      'node_modules/house/strict.json': `{ "overrides": [{ "files": "drafts/**", ${rule('info')} }] }`,
      'sub/flowc.json': '{ "extends": ["@acme/flow", "house/strict.json"] }',
      'sub/a.flow': DUBIOUS,
      'sub/drafts/b.flow': DUBIOUS,
    });
    expect(await told(cwd)).toEqual({ 'sub/a.flow': 'error', 'sub/drafts/b.flow': 'info' });
  });

  it('tells a circle where it closes', async () => {
    const files = { 'flowc.json': '{ "extends": "./a.json" }', 'a.json': '{\n "extends": ["./flowc.json"] }' };
    expect(await wrong(files)).toEqual(["a.json:2:14 a configuration can't extend itself: flowc.json → a.json → flowc.json"]);
    expect(await wrong({ 'flowc.json': '{ "extends": "./flowc.json" }' })).toHaveLength(1);
  });

  it('tells what is not there, and what was probably meant', async () => {
    expect(await wrong({ 'flowc.json': '{ "extends": ["./no.json", "@acme/none"] }' })).toEqual([
      'flowc.json:1:15 no such file or folder: "./no.json"',
      'flowc.json:1:28 no configuration in a package "@acme/none"',
    ]);
    const cwd = folderWith({ 'good.flow': GOOD, 'base.json': '{}', 'flowc.json': '{ "extends": "base.json" }' });
    expect((await flowc(['check'], { cwd })).err).toContain('did you mean `./base.json`?');
  });

  it('tells the mistakes of every file at their places', async () => {
    const files = {
      'base.json': '{\n  "rules": { "dead-edn": "off" },\n  "prest": 1 }',
      'flowc.json': '{ "extends": "./base.json" }',
    };
    expect(await wrong(files)).toEqual(['base.json:2:14 unknown rule "dead-edn"', 'base.json:3:3 unknown key "prest"']);
  });
});

describe('"overrides"', () => {
  it('hold for the files that their globs match, the later over the earlier', async () => {
    const cwd = folderWith({
      'flowc.json': `{ ${rule('error')}, "overrides": [
        { "files": ["drafts/**", "!drafts/final/**"], ${rule('off')} },
        { "files": "**/b.flow", ${rule('info')} } ] }`,
      'a.flow': DUBIOUS,
      'drafts/a.flow': DUBIOUS,
      'drafts/b.flow': DUBIOUS,
      'drafts/final/a.flow': DUBIOUS,
    });
    const expected = { 'a.flow': 'error', 'drafts/b.flow': 'info', 'drafts/final/a.flow': 'error' };
    expect(await told(cwd)).toEqual(expected);
    const below = await told(path.join(cwd, 'drafts'));
    expect(below).toEqual({ 'b.flow': 'info', 'final/a.flow': 'error' });
    expect(await told(cwd, '--rule', 'duplicate-flow=warning', 'drafts/b.flow')).toEqual({ 'drafts/b.flow': 'warning' });
  });

  it('may set a preset, over which what is said of single rules stands', async () => {
    const cwd = folderWith({
      'flowc.json': '{ "overrides": [{ "files": "drafts/**", "preset": "minimal" }] }',
      'a.flow': DUBIOUS,
      'drafts/a.flow': DUBIOUS,
    });
    expect(await told(cwd)).toEqual({ 'a.flow': 'warning' });
    expect(await told(cwd, '--preset', 'strict')).toEqual({ 'a.flow': 'warning', 'drafts/a.flow': 'warning' });
  });

  it('tell what is wrong in them, also where they hold for no file', async () => {
    const config = `{ "overrides": [
      { "files": ["x/**"], "rules": { "duplicate-flo": "off", "too-many-nodes": ["warning", { "mox": 3 }] } },
      { "rules": {} },
      { "files": [], "preset": "strikt", "lang": "en" } ] }`;
    expect(await wrong({ 'flowc.json': config })).toEqual([
      expect.stringMatching(/^flowc\.json:2:39 unknown rule "duplicate-flo"/),
      expect.stringMatching(/^flowc\.json:2:\d+ rule "too-many-nodes" has no option "mox"/),
      'flowc.json:3:7 an override needs "files", a list of globs',
      expect.stringMatching(/^flowc\.json:4:32 key "preset" expects one of .* found "strikt"/),
      'flowc.json:4:42 unknown key "lang"',
    ]);
    expect(await wrong({ 'flowc.json': '{ "overrides": {} }' })).toHaveLength(1);
  });
});

describe('"lang"', () => {
  it('is the language of messages, unless the command line asks for another', async () => {
    const cwd = folderWith({ 'flowc.json': '{ "lang": "zh" }', 'good.flow': GOOD });
    expect((await flowc(['check'], { cwd, env: { LANG: 'en_GB.UTF-8' } })).err).toBe('1 个文件，没有问题\n');
    expect((await flowc(['check', '--lang', 'en'], { cwd })).err).toBe('no problems in 1 file\n');
  });
});

describe('flowc check --print-config', () => {
  const CONFIG = `{
  "extends": "./base.json",
  "rules": { "ping-pong": "warning" },
  "overrides": [{ "files": "drafts/**", "preset": "minimal", "rules": { "dead-end": "info" } }]
}`;
  const FILES = {
    'base.json': '{ "preset": "strict",\n  "rules": { "many-handoffs": ["info", { "max": 3 }] } }',
    'flowc.json': CONFIG,
  };

  async function printed(file: string, ...argv: string[]) {
    const cwd = folderWith(FILES);
    const { out, err, status } = await flowc(['check', '--print-config', file, ...argv], { cwd });
    expect({ err, status }).toEqual({ err: '', status: 0 });
    return JSON.parse(out);
  }

  it('shows what holds for a file and where each value comes from', async () => {
    const { preset, rules, configs, root } = await printed('a.flow');
    expect({ preset, configs, root }).toEqual({
      preset: { value: 'strict', origin: 'base.json:1:13' },
      configs: ['base.json', 'flowc.json'],
      root: '.',
    });
    expect(rules['ping-pong']).toMatchObject({ severity: { value: 'warning', origin: 'flowc.json:3:14' } });
    expect(rules['many-handoffs']).toEqual({
      severity: { value: 'info', origin: 'base.json:2:14' },
      options: { max: { value: 3, origin: 'base.json:2:42' } },
    });
    expect(rules['too-many-nodes']).toEqual({
      severity: { value: 'warning', origin: 'preset strict' },
      options: { max: { value: 50, origin: 'default' } },
    });
  });

  it('shows the overrides that the file matches, which need not exist, and the command line over all', async () => {
    const { preset, rules } = await printed('drafts/new.flow');
    expect(preset).toEqual({ value: 'minimal', origin: expect.stringMatching(/^flowc\.json:4:\d+$/) });
    expect(rules['dead-end'].severity).toEqual({ value: 'info', origin: expect.stringMatching(/^flowc\.json:4:\d+$/) });
    const other = await printed('drafts/new.flow', '--preset', 'recommended', '--rule', 'dead-end=off');
    expect(other.preset).toEqual({ value: 'recommended', origin: 'command line' });
    expect(other.rules['dead-end'].severity).toEqual({ value: 'off', origin: 'command line' });
  });
});
