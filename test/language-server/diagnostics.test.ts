/** What the server reports about files while they are written, and what it offers to do about it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { folderWith } from '../cli/folder.ts';
import { flowc } from '../cli/run.ts';
import { applied, appliedTo, Editor, type OpenFile } from './editor.ts';
import { QUOTE } from './texts.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const codes = (all: readonly Diagnostic[]) => all.map(({ code }) => String(code));
const has = (code: string) => (all: readonly Diagnostic[]) => codes(all).includes(code);
const lacks = (code: string) => (all: readonly Diagnostic[]) => !codes(all).includes(code);
const actions = (
  file: OpenFile,
  range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  only?: string[],
) =>
  editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: file.uri },
    range,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
const diskChange = (file: string, type: number) =>
  editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(file).href, type }] });

describe('diagnostics', () => {
  it('come with the place, the rule, the remedy and related places', async () => {
    const file = editor.open('lane a "A"\ntask a "Again" in a\n');
    const found = await editor.diagnostics(file.uri, has('duplicate-name'));
    const [wrong] = found.filter(({ code }) => code === 'duplicate-name');
    expect(wrong).toMatchObject({
      severity: 1,
      source: 'flowc',
      range: { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } },
    });
    expect(wrong!.message).toContain('\n');
    expect(wrong!.relatedInformation![0]!.location.range).toEqual(file.range('a', 2));
  });

  it('follow every change, also of a file that is not saved', async () => {
    const file = editor.open(QUOTE);
    expect(await editor.diagnostics(file.uri)).toEqual([]);
    editor.change(file.uri, QUOTE.replace('ok -[no 20%]-> refused', 'ok -[no 20%]-> refusd'), 2);
    expect(codes(await editor.diagnostics(file.uri, has('unknown-name')))).toContain('unknown-name');
    editor.change(file.uri, QUOTE, 3);
    await editor.diagnostics(file.uri, lacks('unknown-name'));
  });

  it('fade what nobody needs', async () => {
    const file = editor.open(`${QUOTE}document spare "Spare form"\n`);
    const found = await editor.diagnostics(file.uri, has('unused-data'));
    expect(found.find(({ code }) => code === 'unused-data')!.tags).toEqual([1]);
  });

  it('of a file change with the text of the one that it takes in', async () => {
    const org = 'lane sales "Sales"\n';
    const file = editor.open('use "org.flow"\ntask t "T" in sales\n', { 'org.flow': org });
    await editor.diagnostics(file.uri, lacks('unknown-name'));
    const uri = pathToFileURL(path.join(file.folder, 'org.flow')).href;
    editor.openDocument(uri, 'lane office "Office"\n');
    await editor.diagnostics(file.uri, has('unknown-name'));
    editor.change(uri, org);
    await editor.diagnostics(file.uri, lacks('unknown-name'));
  });

  it('tell of files that nothing refers to as soon as one is opened', async () => {
    const calls = (see: string) =>
      `lane a "A"\nstart s "Asked" in a\nsubprocess d "Deliver" in a { see: "${see}" }\nend e "Done" in a\ns -> d -> e\n`;
    const near = editor.open(calls('delivry.flow'), { 'delivery.flow': QUOTE });
    const [first] = (await editor.diagnostics(near.uri)).filter(({ code }) => code === 'see-missing');
    expect(first!.message).toContain('did you mean "delivery.flow"?');
    const orphan = editor.open(QUOTE, {
      'flowc.json': '{ "preset": "minimal", "rules": { "orphan-file": "warning" } }',
      'main.flow': calls('delivery.flow'),
      'delivery.flow': QUOTE,
    });
    expect(codes(await editor.diagnostics(orphan.uri))).toContain('orphan-file');
  });

  it('change with files and configurations on disk', async () => {
    const file = editor.open('use "org.flow"\ntask t "T" in sales\n');
    await editor.diagnostics(file.uri, has('missing-file'));
    const org = path.join(file.folder, 'org.flow');
    writeFileSync(org, 'lane sales "Sales"\n');
    await diskChange(org, 1);
    await editor.diagnostics(file.uri, lacks('missing-file'));
    expect(has('missing-start')(editor.told(file.uri)!)).toBe(true);
    const config = path.join(file.folder, 'flowc.json');
    writeFileSync(config, '{ "rules": { "missing-start": "off" } }');
    await diskChange(config, 2);
    await editor.diagnostics(file.uri, lacks('missing-start'));
    rmSync(org);
    await diskChange(org, 3);
    await editor.diagnostics(file.uri, has('missing-file'));
  });

  it('tell what is wrong in a configuration where it stands', async () => {
    const file = editor.open(QUOTE, { 'flowc.json': '{ "rulez": {} }' });
    const found = await editor.diagnostics(pathToFileURL(path.join(file.folder, 'flowc.json')).href, has('config'));
    expect(found[0]!.range.start).toEqual({ line: 0, character: 2 });
  });

  it('of a document that was closed are taken back', async () => {
    const file = editor.open('task t "T" in nowhere\n');
    await editor.diagnostics(file.uri, has('unknown-name'));
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file.uri } });
    expect(await editor.diagnostics(file.uri, (all) => all.length === 0)).toEqual([]);
  });

  it('are told of a document that was never saved', async () => {
    editor.openDocument('untitled:Untitled-1', 'task t "T" in nowhere\n');
    expect(codes(await editor.diagnostics('untitled:Untitled-1', has('unknown-name')))).toContain('unknown-name');
  });

  it('leave out what the baseline knows', async () => {
    const text = 'lane a "A"\ntask t "T" in a\n';
    const folder = folderWith({ 'flowc.json': '{}', 'a.flow': text });
    await flowc(['check', '--baseline', 'known.json', '--update-baseline'], { cwd: folder });
    const known = readFileSync(path.join(folder, 'known.json'), 'utf8');
    const file = editor.open(text, { 'known.json': known });
    await editor.diagnostics(file.uri, has('missing-start'));
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { flowc: { baseline: 'known.json' } },
    });
    editor.change(file.uri, `${text}document spare "Spare form"\n`);
    const told = await editor.diagnostics(file.uri, has('unused-data'));
    expect(codes(told)).toEqual(['unused-data']);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { flowc: { baseline: '' } } });
    await editor.diagnostics(file.uri, has('missing-start'));
  });
});

describe('plugins', () => {
  const PLUGIN = {
    'flowc.json': '{ "plugins": ["./plugin.mjs"], "rules": { "own/shout": "error" } }',
    'plugin.mjs': `export default { name: 'own', rules: [{
      name: 'shout',
      docs: { summary: { en: 'Nobody shouts.', zh: '没人喊。' } },
      *check({ process }) { for (const node of process.nodes) yield { on: node, message: { en: 'ran', zh: '运行了' } }; },
    }] };`,
  };

  it('run only where the folder is trusted', async () => {
    const file = editor.open(QUOTE, PLUGIN);
    expect(codes(await editor.diagnostics(file.uri)).filter((code) => code.startsWith('own'))).toEqual([]);
    expect(editor.logged.join('\n')).toMatch(/not trusted/);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { flowc: { trusted: true } } });
    const trusted = await editor.diagnostics(file.uri, (all) => codes(all).some((code) => /^(own|config|plugin)/.test(code)));
    expect(codes(trusted)).toContain('own/shout');
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { flowc: { trusted: false } } });
    await editor.diagnostics(file.uri, lacks('own/shout'));
  });
});

describe('code actions', () => {
  it('fix one finding', async () => {
    const file = editor.open(`${QUOTE}ask -> fill\n`);
    const found = await actions(file, undefined, ['quickfix']);
    const fix = found.find(({ isPreferred }) => isPreferred)!;
    expect(appliedTo(file.uri, file.text, fix.edit)).toBe(QUOTE);
    expect(fix.diagnostics![0]!.code).toBe('duplicate-flow');
  });

  it('fix all that can be fixed', async () => {
    const file = editor.open(`${QUOTE}ask -> fill\nok -[yes 80%]-> answer\n`);
    const lines = (text: string) => text.split('\n').sort();
    const [all] = await actions(file, undefined, ['source.fixAll']);
    expect(all!.kind).toBe('source.fixAll.flowc');
    expect(lines(appliedTo(file.uri, file.text, all!.edit))).toEqual(lines(QUOTE));
  });

  it('write the name that was meant', async () => {
    const file = editor.open('process "P"\nlane a "A"\nstart begin "Begin" in a\nend done "Done" in a\nbegin -> dome\n');
    const [meant] = await actions(file, file.range('dome'));
    expect(meant!.title).toBe('change to "done"');
    expect(appliedTo(file.uri, file.text, meant!.edit!)).toContain('begin -> done\n');
  });

  it('declare a name that nothing bears, in the language of the file', async () => {
    const file = editor.open(QUOTE.replace('ask -> fill', 'ask -> weigh -> fill'));
    const step = (await actions(file, file.range('weigh'))).find(({ title }) => title.startsWith('declare'))!;
    const text = appliedTo(file.uri, file.text, step.edit);
    expect(text).toContain('end refused "Request refused" in sales\ntask weigh "weigh"\n');
    const chinese = editor.open('泳道 业务 "业务部"\n任务 填表 "填写" 在 仓库\n');
    const lane = (await actions(chinese, chinese.range('仓库'))).find(({ title }) => title.startsWith('declare'))!;
    expect(appliedTo(chinese.uri, chinese.text, lane.edit)).toContain('泳道 业务 "业务部"\n泳道 仓库 "仓库"\n');
  });

  it('waive a finding with a reason to fill in, above its statement', async () => {
    const file = editor.open(`${QUOTE}lane spare "Spare" {\n  document d "D"\n}\n`);
    await editor.diagnostics(file.uri, has('unused-data'));
    const at = file.range('document d');
    const waiver = (await actions(file, at)).find(({ title }) => title.includes('unused-data'))!;
    const text = appliedTo(file.uri, file.text, waiver.edit);
    expect(text).toContain('{\n  # flowc-ignore unused-data: reason\n  document d "D"');
    editor.change(file.uri, text);
    await editor.diagnostics(file.uri, lacks('unused-data'));
  });

  it('waive what is found about a whole file', async () => {
    const file = editor.open('lane a "A"\ntask t "T" in a\n');
    const waiver = (await actions(file)).find(({ title }) => title.includes('missing-start'))!;
    expect(appliedTo(file.uri, file.text, waiver.edit)).toMatch(/^# flowc-ignore-file missing-start: reason\n/);
  });
});

describe('formatting', () => {
  const UGLY = 'lane   a "A"\nlane bb    "B"\n\ntask t   "T" in a\ntask uuu "U" in bb\n';

  it('is the formatter of flowc', async () => {
    const file = editor.open(UGLY);
    const edits = await editor.ask<TextEdit[]>('formatting', file, { options: {} });
    expect(applied(UGLY, edits)).toBe('lane a  "A"\nlane bb "B"\n\ntask t   "T" in a\ntask uuu "U" in bb\n');
  });

  it('keeps to the lines asked for', async () => {
    const text = 'lane   a "A"\n\ntask   t "T" in a\n';
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const edits = await editor.ask<TextEdit[]>('rangeFormatting', editor.open(text), { range, options: {} });
    expect(applied(text, edits)).toBe('lane   a "A"\n\ntask t "T" in a\n');
  });

  it('sets the line that was just finished', async () => {
    const text = 'lane a "A"\n\ntask   t   "T"   in a\n¦';
    const file = editor.open(text);
    const edits = await editor.ask<TextEdit[]>('onTypeFormatting', file, { ch: '\n', options: {} });
    expect(applied(file.text, edits)).toBe('lane a "A"\n\ntask t "T" in a\n');
  });

  it('leaves a file alone that does not parse', async () => {
    expect(await editor.ask('formatting', editor.open('lane   a "A\ntask {\n'), { options: {} })).toEqual([]);
  });
});
