import { describe, expect, it } from 'vitest';
import { buildProcess } from '../../../src/model/build-process.ts';
import { NO_FILES } from '../../../src/model/host.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { keyTable } from '../../../src/syntax/keywords.ts';
import { parse } from '../../../src/syntax/parse.ts';
import { build, processOf, told } from '../example.ts';

const REST = '\nlane sales "Sales"\nlane admin "Administration"\nsystem erp "ERP system"\nclass urgent { color: red }';

/** The value that an attribute of each kind of thing gets. */
const onProcess = (attribute: string) => processOf(`process "P" { ${attribute} }${REST}`).attributes;
const onLane = (attribute: string) => processOf(`lane l "L" { ${attribute} }${REST}`).lanes[0]!.attributes;
const onNode = (kind: string, attribute: string) => processOf(`${kind} n "N" { ${attribute} }${REST}`).nodes[0]!.attributes;

const duration = (text: string, ...parts: [amount: number, unit: string][]) => ({
  parts: parts.map(([amount, unit]) => ({ amount, unit })),
  text,
});

describe('attributes of the process', () => {
  it.each([
    ['owner: "Administration"', { owner: 'Administration' }],
    ['owner: the whole department', { owner: 'the whole department' }],
    ['负责: 管理部', { owner: '管理部' }],
    ['version: 1.2', { version: '1.2' }],
    ['version: 2.0.1', { version: '2.0.1' }],
    ['date: 2026-05-01', { date: '2026-05-01' }],
    ['date: "2026-05-01"', { date: '2026-05-01' }],
    ['日期: 2026年5月1日', { date: '2026年5月1日' }],
    ['author: A, customer: B', { author: 'A', customer: 'B' }],
    ['approver: A', { approver: ['A'] }],
    ['批准: ["A", "B"]', { approver: ['A', 'B'] }],
    ['purpose: x, scope: y', { purpose: 'x', scope: 'y' }],
    ['lang: en', { lang: 'en' }],
    ['show: number', { show: ['number'] }],
    ['show: [number, role, time]', { show: ['number', 'role', 'time'] }],
    ['显示: [编号, 角色, 用时, 控制]', { show: ['number', 'role', 'time', 'control'] }],
    ['show: []', { show: [] }],
    ['legend', { legend: true }],
    ['legend: no', { legend: false }],
    ['图例: 是', { legend: true }],
    ['direction: right', { direction: 'right' }],
    ['方向: 向下', { direction: 'down' }],
    ['columns: ipo', { columns: 'ipo' }],
    ['栏目: 三栏', { columns: 'ipo' }],
    ['栏目: 泳道', { columns: 'lanes' }],
    ['lanes: auto', { lanes: 'auto' }],
    ['theme: dark', { theme: 'dark' }],
    ['hours-per-day: 7.5', { hoursPerDay: 7.5 }],
    ['currency: eur', { currency: 'EUR' }],
    ['币种: 元', { currency: 'CNY' }],
    ['volume: 20/day', { volume: { amount: 20, per: 'd', text: '20/day' } }],
    ['margin: 10mm', { marginMm: 10 }],
    ['margin: 1.5cm', { marginMm: 15 }],
    ['margin: 12', { marginMm: 12 }],
    ['history: ["1.0 first", "1.1 second"]', { history: ['1.0 first', '1.1 second'] }],
    ['x-team: blue, x-flag, x-list: [a, 2]', { own: { 'x-team': 'blue', 'x-flag': true, 'x-list': ['a', '2'] } }],
  ])('%s', (attribute, expected) => {
    expect(onProcess(attribute)).toEqual(expected);
  });

  it.each([
    ['auto', 'auto'],
    ['自动', 'auto'],
    ['A4', { name: 'A4', widthMm: 210, heightMm: 297, fit: false, turns: true }],
    ['A4 portrait', { name: 'A4', widthMm: 210, heightMm: 297, fit: false }],
    ['A4 landscape', { name: 'A4', widthMm: 297, heightMm: 210, fit: false }],
    ['"A4 landscape"', { name: 'A4', widthMm: 297, heightMm: 210, fit: false }],
    ['A3 横向', { name: 'A3', widthMm: 420, heightMm: 297, fit: false }],
    ['a5 portrait fit', { name: 'A5', widthMm: 148, heightMm: 210, fit: true }],
    ['fit landscape Letter', { name: 'Letter', widthMm: 279.4, heightMm: 215.9, fit: true }],
    ['Legal', { name: 'Legal', widthMm: 215.9, heightMm: 355.6, fit: false, turns: true }],
    ['tabloid', { name: 'Tabloid', widthMm: 279.4, heightMm: 431.8, fit: false, turns: true }],
    ['landscape', { name: 'A4', widthMm: 297, heightMm: 210, fit: false }],
    ['210mm x 297mm', { name: null, widthMm: 210, heightMm: 297, fit: false }],
    ['"297 x 210 mm"', { name: null, widthMm: 297, heightMm: 210, fit: false }],
    ['"21cm × 29.7cm" ', { name: null, widthMm: 210, heightMm: 297, fit: false }],
    ['210mm x 297mm landscape fit', { name: null, widthMm: 297, heightMm: 210, fit: true }],
    ['"11in x 17in"', { name: null, widthMm: 279.4, heightMm: 431.8, fit: false }],
  ])('page: %s', (page, expected) => {
    const found = onProcess(`page: ${page}`).page;
    expect(typeof found === 'object' ? { ...found, heightMm: Math.round(found.heightMm * 10) / 10 } : found).toEqual(expected);
  });
});

describe('attributes of a lane', () => {
  it.each([
    ['role: "Clerk"', { role: 'Clerk' }],
    ['角色: 业务员', { role: '业务员' }],
    ['person: Ann Lee', { person: 'Ann Lee' }],
    ['staff: 3', { staff: 3 }],
    ['rate: 80 CNY', { rate: { amount: 80, currency: 'CNY', text: '80 CNY' } }],
    ['external', { external: true }],
    ['外部: 否', { external: false }],
    ['color: Teal', { color: 'teal' }],
    ['color: "#C0392B"', { color: '#c0392b' }],
  ])('%s', (attribute, expected) => {
    expect(onLane(attribute)).toEqual(expected);
  });
});

describe('attributes of a flow node', () => {
  it.each([
    ['time: 30m', { time: duration('30m', [30, 'm']) }],
    ['time: 1h30m', { time: duration('1h30m', [1, 'h'], [30, 'm']) }],
    ['用时: 30分钟', { time: duration('30分钟', [30, 'm']) }],
    ['wait: 1.5d, deadline: 2mo', { wait: duration('1.5d', [1.5, 'd']), deadline: duration('2mo', [2, 'mo']) }],
    ['cost: 80元', { cost: { amount: 80, currency: 'CNY', text: '80元' } }],
    ['cost: 1_200', { cost: { amount: 1200, currency: null, text: '1_200' } }],
    ['role: a clerk', { role: 'a clerk' }],
    ['control: "KC-1 checked"', { control: ['KC-1 checked'] }],
    ['policy: [P1, P2], risk: x', { policy: ['P1', 'P2'], risk: ['x'] }],
    ['accounting: "Dr 1122"', { accounting: ['Dr 1122'] }],
    ['link: "https://example.com/a?b=c"', { link: 'https://example.com/a?b=c' }],
    ['link: "forms/a.pdf#2"', { link: 'forms/a.pdf#2' }],
    ['class: urgent', { class: 'urgent' }],
    ['color: "#abc"', { color: '#abc' }],
    ['description: """\n  two\n  lines\n  """', { description: 'two\nlines' }],
  ])('%s', (attribute, expected) => {
    expect(onNode('task', attribute)).toEqual(expected);
  });

  it('name who takes part: lanes by id, roles in quotes', () => {
    const { responsible, accountable, informed } = onNode(
      'task',
      'responsible: sales, accountable: "CEO", informed: [admin, "Board"]',
    );
    expect(responsible).toMatchObject([{ lane: 'sales', role: null }]);
    expect(accountable).toMatchObject([{ lane: null, role: 'CEO' }]);
    expect(informed).toMatchObject([
      { lane: 'admin', role: null },
      { lane: null, role: 'Board' },
    ]);
  });

  it('name the steps whose risks a control covers', () => {
    expect(processOf('task n { covers: [quote, 审批] }\ntask quote\ndecision 审批').nodes[0]!.attributes.covers).toMatchObject([
      { node: 'quote' },
      { node: '审批' },
    ]);
  });

  it('name systems by id, by their text, or in words', () => {
    const { system } = onNode('task', 'system: [erp, "ERP system", "erp", SAP R/3]');
    expect(system).toMatchObject([
      { node: 'erp', text: 'ERP system' },
      { node: 'erp', text: 'ERP system' },
      { node: null, text: 'erp' },
      { node: null, text: 'SAP R/3' },
    ]);
  });

  it('are a rate at a start, and a link at a subprocess', () => {
    expect(onNode('start', 'volume: 20单/天')).toEqual({ volume: { amount: 20, per: 'd', text: '20单/天' } });
    expect(onNode('subprocess', 'see: "order.flow"')).toEqual({ see: 'order.flow' });
    expect(onNode('子流程', '参见: "订单.flow"')).toEqual({ see: '订单.flow' });
  });
});

describe('attributes of a data node', () => {
  it.each([
    ['copies: 2', { copies: { amount: 2, text: '2' } }],
    ['份数: 2份', { copies: { amount: 2, text: '2份' } }],
    ['volume: 20份/天', { volume: { amount: 20, per: 'd', text: '20份/天' } }],
    ['retention: 10y', { retention: duration('10y', [10, 'y']) }],
    ['retention: 永久', { retention: { text: '永久' } }],
    ['format: PDF', { format: 'PDF' }],
  ])('%s', (attribute, expected) => {
    expect(onNode('document', attribute)).toEqual(expected);
  });
});

describe('money without a code', () => {
  it('is in the currency of the process', () => {
    const { nodes, lanes } = processOf('process "P" { currency: EUR }\nlane l "L" { rate: 40 }\ntask a "A" { cost: 3 }');
    expect(lanes[0]!.attributes.rate).toMatchObject({ amount: 40, currency: 'EUR' });
    expect(nodes[0]!.attributes.cost).toMatchObject({ amount: 3, currency: 'EUR' });
  });
});

describe('a class', () => {
  it('defines a look', () => {
    const { classes } = processOf('class urgent { color: red, line: "#900" }\n样式 静 { 线条: gray }');
    expect(classes).toMatchObject([
      { id: 'urgent', color: 'red', line: '#900' },
      { id: '静', color: null, line: 'gray' },
    ]);
  });

  it('is defined once', () => {
    expect(told('class a { color: red }\nclass a { color: blue }')).toEqual([
      'duplicate-name "a": the class "a" is defined twice',
      '+ "a" first declared here',
    ]);
  });
});

describe('a wrong key', () => {
  it.each([
    ['task a { tiem: 3h }', 'unknown-key "tiem": the task has no key "tiem" (did you mean "time"?)'],
    ['任务 甲 { 用是: 3h }', 'unknown-key "用是": the task has no key "用是" (did you mean "用时"?)'],
    ['lane l "L" { colour: red }', 'unknown-key "colour": "colour" is read as "color" (write "color")'],
    ['process { zzz: 1 }', 'unknown-key "zzz": the process has no key "zzz" (a key of your own begins with x-: `x-zzz`)'],
    ['task a { copies: 3 }', 'unknown-key "copies": the key "copies" does not belong to the task (it belongs to data nodes)'],
    ['task a { see: "b.flow" }', 'unknown-key "see": the key "see" does not belong to the task (it belongs to subprocesses)'],
    ['document d { time: 3h }', 'unknown-key "time": the key "time" does not belong to the document (it belongs to flow nodes)'],
    [
      'task a { volume: 3/day }',
      'unknown-key "volume": the key "volume" does not belong to the task (it belongs to the process, starts and data nodes)',
    ],
    ['任务 甲 { 份数: 3 }', 'unknown-key "份数": the key "份数" does not belong to the task (it belongs to data nodes)'],
    [
      'decision d { probability: 3 }',
      'unknown-key "probability": the decision has no key "probability" (a probability stands at the end of a label: `-[no 20%]->`)',
    ],
    ['class c { time: 3h }', 'unknown-key "time": the key "time" does not belong to the class (it belongs to flow nodes)'],
    [
      'task a { constructor: 1 }',
      'unknown-key "constructor": the task has no key "constructor" (a key of your own begins with x-: `x-constructor`)',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('may be one given twice, in any language', () => {
    expect(told('task a { time: 3h, 用时: 4h }')).toEqual([
      'duplicate-name "用时": "用时" is given twice',
      '+ "time" first given here',
    ]);
    expect(build('task a { time: 3h, time: 4h }').process.nodes[0]!.attributes.time).toMatchObject({ text: '3h' });
  });
});

describe('a wrong value', () => {
  it.each([
    [
      'task a { time: 30 }',
      '"30": expected a duration such as 30m, 2h or 1.5d for "time", found the number "30" (add a unit: `30m`, `30h` or `30d`)',
    ],
    ['task a { time: 80 CNY }', '"80 CNY": expected a duration such as 30m, 2h or 1.5d for "time", found the money "80 CNY"'],
    [
      'task a { time: "30m" }',
      '""30m"": expected a duration such as 30m, 2h or 1.5d for "time", found the text "30m" (write it without quotes)',
    ],
    ['task a { cost: 2h }', '"2h": expected money such as 80 CNY for "cost", found the duration "2h"'],
    [
      'start a { volume: 20 }',
      '"20": expected a rate such as 20/day for "volume", found the number "20" (say in which time: `20/day`)',
    ],
    ['document d { copies: two }', '"two": expected a number for "copies", found "two"'],
    [
      'document d { retention: 3 }',
      '"3": expected a duration such as 30m, 2h or 1.5d for "retention", found the number "3" (add a unit: `3m`, `3h` or `3d`)',
    ],
    ['process { hours-per-day: 25 }', '"25": expected a number of hours from 1 to 24 for "hours-per-day", found the number "25"'],
    ['process { date: tomorrow }', '"tomorrow": expected a date such as 2026-05-01 for "date", found "tomorrow"'],
    ['process { date: 2026-02-30 }', '"2026-02-30": expected a day of the calendar for "date", found the date "2026-02-30"'],
    [
      'process { date: 2026年13月1日 }',
      '"2026年13月1日": expected a day of the calendar for "date", found the duration "2026年13月1日"',
    ],
    [
      'process { direction: rigth }',
      '"rigth": expected one of down, right for "direction", found "rigth" (did you mean "right"?)',
    ],
    [
      'process { theme: drak }',
      '"drak": expected one of light, dark, mono, brand for "theme", found "drak" (did you mean "dark"?)',
    ],
    ['process { columns: 4 }', '"4": expected one of lanes, ipo for "columns", found the number "4"'],
    ['process { legend: maybe }', '"maybe": expected true or false for "legend", found "maybe"'],
    [
      'process { page: A44 }',
      '"A44": expected `auto` or a paper size such as `A4 landscape` or `210mm x 297mm` for "page", found "A44" (did you mean "A4"?)',
    ],
    ['process { page: 1mm x 2mm }', '"1mm x 2mm": expected a paper with sides of 50 to 5000 mm for "page", found "1mm x 2mm"'],
    ['process { margin: wide }', '"wide": expected a length such as 10mm for "margin", found "wide"'],
    ['process { margin: 1000mm }', '"1000mm": expected a length of at most 100 mm for "margin", found "1000mm"'],
    ['process { owner }', '"owner": expected a value for "owner", found none (write `owner: …`)'],
    ['process { owner: [a, b] }', '"[a, b]": expected one value for "owner", found a list'],
    [
      'lane l "L" { color: rde }',
      '"rde": expected a colour such as teal or "#c0392b" for "color", found "rde" (did you mean "red"?)',
    ],
    [
      'lane l "L" { color: "c0392b" }',
      '""c0392b"": expected a colour such as teal or "#c0392b" for "color", found the text "c0392b" (did you mean "#c0392b"?)',
    ],
    [
      'lane l "L" { color: "url(x)" }',
      '""url(x)"": expected a colour such as teal or "#c0392b" for "color", found the text "url(x)"',
    ],
    [
      'task a { informed: Sales manager }',
      '"Sales manager": expected a lane\'s id or a role in quotes for "informed", found "Sales manager" (a role stands in quotes: `"Sales manager"`)',
    ],
    [
      'task a { link: "javascript:alert(1)" }',
      '""javascript:alert(1)"": expected a web address or a path for "link", found the text "javascript:alert(1)"',
    ],
    [
      'task a { link: " java\\nscript:alert(1)" }',
      '"" java\\nscript:alert(1)"": expected a web address or a path for "link", found the text " java\nscript:alert(1)"',
    ],
    [
      'task a { link: "data:text/html,x" }',
      '""data:text/html,x"": expected a web address or a path for "link", found the text "data:text/html,x"',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([`wrong-value ${expected}`]);
  });

  it('is shortened where it is long', () => {
    expect(told(`task a { time: "${'很'.repeat(200)}" }`)[0]).toContain(`found the text "${'很'.repeat(39)}…"`);
  });

  it('leaves the other items of its list, and the other attributes', () => {
    const text = 'process { show: [time, tim, cost], owner: x, legend: maybe }';
    expect(told(text)).toHaveLength(2);
    expect(build(text).process.attributes).toEqual({ show: ['time', 'cost'], owner: 'x' });
  });

  it('of a step that a control covers is a wrong name', () => {
    expect(told('task quote "Quote"\ndocument form\ntask a { control: "KC-1", covers: [qoute, form] }')).toEqual([
      'unknown-name "qoute": no step is called "qoute" (did you mean the task "quote"?)',
      'unknown-name "form": expected a step, found the document "form"',
    ]);
  });

  it('of a lane that takes part is a wrong name', () => {
    expect(told('lane sales "Sales"\ntask a { accountable: sale, informed: sale }')).toEqual([
      'unknown-name "sale": no lane is called "sale" (did you mean the lane "sales"?)',
      '+ "sale" also used here',
    ]);
  });
});

describe('every key', () => {
  const KINDS = {
    process: 'process',
    lane: 'lane l "L"',
    step: 'task t',
    start: 'start s',
    subprocess: 'subprocess p',
    data: 'document d',
    class: 'class c',
  };
  const SAMPLES: Readonly<Record<string, string>> = {
    duration: '3h',
    money: '3 EUR',
    rate: '3/day',
    number: '3',
    date: '2026-05-01',
    path: '"a.flow"',
    flag: 'yes',
    page: 'A4',
    length: '9mm',
    color: 'red',
    party: 'other',
    step: 'act',
    name: 'some',
    text: 'words',
  };
  const cases = Object.entries(keyTable).flatMap(([key, { on, type, values, aliases }]) =>
    on.flatMap((place) => [key, ...aliases].map((word) => [word, place, values?.[0] ?? SAMPLES[type]!] as const)),
  );

  it.each(cases)('%s may stand on a %s', (word, place, value) => {
    expect(told(`${KINDS[place]} { ${word}: ${value} }\ntask act\nlane other "O"\nclass some { color: red }`)).toEqual([]);
  });
});

describe('a theme', () => {
  it('may be one of the project’s own', () => {
    const { tree } = parse(sourceFile('a.flow', 'process { theme: Acme }'));
    const { process, diagnostics } = buildProcess(tree, { ...NO_FILES, themes: ['Acme'] }, parse);
    expect(diagnostics).toEqual([]);
    expect(process.attributes.theme).toBe('Acme');
  });
});
