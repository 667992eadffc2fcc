/** What the server offers at each kind of place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applied, Editor } from './editor.ts';
import { COMPANY, QUOTE } from './texts.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const offers = (marked: string, files = {}) => editor.completions(editor.open(marked, files));

/** The text after the first offer with this label is taken. */
async function taken(marked: string, label: string, files = {}): Promise<string> {
  const file = editor.open(marked, files);
  const items = await editor.ask<{ label: string; textEdit: { range: never; newText: string } }[]>('completion', file);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`"${label}" is not offered`);
  return applied(file.text, [item.textEdit]);
}

describe('at the begin of a line', () => {
  it('offers kinds and statements, in the language of the file first', async () => {
    const english = await offers(`${QUOTE}¦`);
    expect(english).toEqual(expect.arrayContaining(['task', 'decision', 'document', 'lane', 'note', '任务']));
    expect(english.indexOf('task')).toBeLessThan(english.indexOf('任务'));
    const chinese = await offers('泳道 业务 "业务部"\n任务 填表 "填写申请表" 在 业务\n¦');
    expect(chinese.indexOf('任务')).toBeLessThan(chinese.indexOf('task'));
  });

  it('offers a process where there is none yet, and no second one', async () => {
    expect(await offers('¦')).toContain('process …');
    expect(await offers(`${QUOTE}¦`)).not.toContain('process');
  });

  it('offers the nodes that nothing leads on from', async () => {
    const file = QUOTE.replace('ok -[no 20%]-> refused\n', '¦');
    expect(await offers(file)).toContain('fill');
  });

  it('offers a whole decision as a snippet', async () => {
    expect(await taken(`${QUOTE}¦`, 'decision yes/no')).toContain(`${'$'}{1:ok} -[yes]->`);
  });
});

describe('names', () => {
  it('are lanes after in', async () => {
    expect(await offers(`${QUOTE}task t "T" in ¦`)).toEqual(['sales', 'boss']);
    expect(await offers(`${QUOTE}task t "T" in bo¦`)).toContain('boss');
    expect(await offers('泳道 业务 "业务部"\n任务 填表 "填写" 在 ¦')).toEqual(['业务']);
  });

  it('are taken in by use, also those that nothing uses yet', async () => {
    expect(await offers('use "org.flow"\ntask t "T" in ¦', { 'org.flow': COMPANY })).toEqual(['sales', 'depot']);
  });

  it('are nodes after an arrow, those that nothing leads to first, never a start', async () => {
    const found = await offers(QUOTE.replace('ok -[no 20%]-> refused', 'ok -> ¦'));
    expect(found[0]).toBe('refused');
    expect(found).toContain('form');
    expect(found).not.toContain('ask');
    expect(found).not.toContain('ok');
  });

  it('are documents first after an arrow of information', async () => {
    const found = await offers(`${QUOTE}fill ~> ¦`);
    expect(found[0]).toBe('form');
    expect(found).toContain('boss');
  });

  it('are nodes in a list after an arrow, and on the line after it', async () => {
    expect(await offers(`${QUOTE}fill -> ok, ¦`)).toContain('answer');
    expect(await offers(`${QUOTE}fill ->\n  ¦`)).toContain('answer');
  });

  it('are nodes of a note', async () => {
    expect(await offers(`${QUOTE}note "N" on ¦`)).toEqual(expect.arrayContaining(['fill', 'form', 'ok']));
  });

  it('replace what is written of them, hyphens too', async () => {
    const file = 'lane back-office "Back office"\ntask t "T" in back-o¦';
    expect(await taken(file, 'back-office')).toBe('lane back-office "Back office"\ntask t "T" in back-office');
  });
});

describe('flows', () => {
  it('offer the answers that a decision lacks', async () => {
    const file = QUOTE.replace('ok -[no 20%]-> refused\n', '');
    expect((await offers(`${file}ok -[¦`))[0]).toBe('no');
    expect((await offers(`${file}ok ¦`)).slice(0, 2)).toEqual(['-[no]->', '->']);
  });

  it('offer them in Chinese where the file is', async () => {
    const file = '泳道 总 "总经理"\n判断 同意 "同意?" 在 总\n结束 完 "完成" 在 总\n';
    expect(await offers(`${file}同意 -[¦`)).toEqual(['是', '否']);
  });
});

describe('attributes', () => {
  it('offer the keys of the kind that are not there yet', async () => {
    const keys = await offers(`${QUOTE}task t "T" in sales { time: 3m, ¦ }`);
    expect(keys).toEqual(expect.arrayContaining(['cost', 'wait', 'control', '成本']));
    expect(keys).not.toContain('time');
    expect(keys).not.toContain('copies');
    expect(await offers('document d "D" { ¦ }')).toContain('copies');
  });

  it('write the key with its colon', async () => {
    expect(await taken('task t "T" { co¦', 'cost')).toBe('task t "T" { cost: ');
  });

  it.each([
    ['process "P" { page: ¦', 'A4'],
    ['process "P" { page: A4 ¦', 'landscape'],
    ['process "P" { show: [role, ¦', 'time'],
    ['process "P" { direction: ¦', 'right'],
    ['process "P" { theme: ¦', 'mono'],
    ['lane a "A" { external: ¦', 'true'],
    ['lane a "A"\ntask t "T" in a { consulted: [¦', 'a'],
    ['class hot { color: red }\ntask t "T" { class: ¦', 'hot'],
    ['class hot { color: ¦', 'salmon'],
    ['system erp "ERP"\ntask t "T" { system: ¦', 'erp'],
    ['task t "T" { time: ¦', '1h'],
    ['document d "D" { volume: ¦', '1/day'],
    ['流程 "流" { 方向: ¦', '向下'],
  ])('offer the values of %s', async (text, expected) => {
    expect(await offers(text)).toContain(expected);
  });

  it('offer what the project says for the same key elsewhere', async () => {
    const files = { 'b.flow': 'lane a "A" { role: "Controller" }\ntask t "T" in a\n' };
    expect(await taken('lane x "X" { role: ¦', 'Controller', files)).toBe('lane x "X" { role: "Controller"');
    expect(await taken('lane x "X" { role: "Con¦', 'Controller', files)).toBe('lane x "X" { role: "Controller');
  });

  it('stand in the block of a lane beside its nodes', async () => {
    expect(await offers('lane a "A" {\n  ¦\n}')).toEqual(expect.arrayContaining(['role', 'task', 'lane']));
  });
});

describe('files and rules', () => {
  it('offers the files of the project after use and see', async () => {
    const files = { 'sub/org.flow': COMPANY };
    expect(await taken('use "¦', 'sub/org.flow', files)).toBe('use "sub/org.flow');
    expect(await taken('subprocess s "S" { see: ¦', 'sub/org.flow', files)).toBe('subprocess s "S" { see: "sub/org.flow"');
  });

  it('offers rules in a waiver, those that find fault first', async () => {
    const found = await offers('# flowc-ignore ¦\nlane a "A"\ntask t "T" in a\n');
    expect(found).toContain('ping-pong');
    expect(found.indexOf('missing-start')).toBeLessThan(found.indexOf('ping-pong'));
  });

  it('offers nothing in a text, a comment or a name that is being given', async () => {
    expect(await offers('task t "Do ¦"')).toEqual([]);
    expect(await offers('# just a ¦')).toEqual([]);
    expect(await offers('task ¦')).toEqual([]);
  });
});

describe('inside what is there already', () => {
  it.each([
    ['task t "T" in sa¦les { time: 3m }', 'boss'],
    ['task t "T" in sales, ¦', 'boss'],
    ['task t "T" in sales { responsible: [sales, ¦] }', 'boss'],
    ['  fill ~> ¦ ~> ok', 'form'],
    ['ask -> ¦ -> ok', 'fill'],
    ['ok -[no¦ 20%]-> refused', 'no'],
  ])('completes %s', async (line, expected) => {
    expect(await offers(QUOTE.replace('ok -[no 20%]-> refused\n', `${line}\n`))).toContain(expected);
  });

  it('knows the place in a file that is broken elsewhere', async () => {
    expect(await offers(`task { "open\n}}\n${QUOTE}task t "T" in ¦`)).toContain('boss');
    expect(await offers(`${QUOTE}task t "T" in ¦\nend {{{ "\n`)).toContain('boss');
  });
});
