/** Tables of steps. */

import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { printDraft } from '../../../src/interchange/draft/print-draft.ts';
import type { Unreadable } from '../../../src/interchange/draft/remark.ts';
import { mappingOf } from '../../../src/interchange/tables/column-meanings.ts';
import { readTable } from '../../../src/interchange/tables/read-table.ts';
import { exchangeTable } from '../../../src/report/exchange-table.ts';
import type { ReportReader } from '../../../src/report/reader.ts';
import { changesTo, reading, told } from '../support.ts';

const VISIO = [
  [
    'Process Step ID',
    'Process Step Description',
    'Next Step ID',
    'Connector Label',
    'Shape Type',
    'Function',
    'Phase',
    'Alt Description',
  ],
  ['P100', 'Order comes in', 'P200', '', 'Start', 'Sales', 'One', ''],
  ['P200', 'In stock?', 'P300,P400', 'Yes,No', 'Decision', 'Sales', 'One', 'Ask the store'],
  ['P300', 'Pack', 'P500', '', 'Process', 'Store', 'Two', ''],
  ['P400', 'Refused', '', '', 'End', 'Sales', 'One', ''],
  ['P500', 'Sent', '', '', 'End', 'Store', 'Two', ''],
];
const CHINESE = `报销流程,,,
序号,作业内容,责任部门,下一步,用时,涨价
1,填写报销单,业务部,,30分钟,=1+1
2,票据是否合格？,财务部,是→3；否→1,,
3,付款,,,约一天,
`;

const failureOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error as Unreadable).problem.id,
  );

const RICH = `process "Order" { owner: "Sales", customer: "Buyer" }
lane sales "Sales"
lane store "Store"
phase "Order"
start come "Order comes in" in sales
task check "Check" in sales { role: "Clerk", time: 30m, wait: 1d, cost: 80 CNY, risk: "Wrong price", control: "KC-1 compare" , policy: "P 1" }
decision ok "In stock?" in sales
phase "Delivery"
fork f in store
manual pack "Pack" in store { system: "ERP", deadline: 2d, description: "With care" }
task bill "Bill" in sales
join j in store
delay w "Wait for the money" in sales { time: 3d }
subprocess ship "Ship" in store
end sent "Sent" in store
end refused "Refused" in sales
document form "Order form"
come -> check -> ok
ok -[yes]-> f -> pack, bill
pack, bill -> j
j -> w -> ship -> sent
ok -[no]-> refused
form ~> check
pack ~> form
`;

describe('a table of steps', () => {
  it("comes back from the report's workbook with all that a table can say", async () => {
    const { process } = reading(RICH);
    const table = exchangeTable([{ process } as ReportReader]);
    const workbook = await writeXlsx({ sheets: [{ name: 'Process map', rows: [table.head, ...table.rows] as string[][] }] });
    const { processes, remarks } = await readTable(workbook, 'xlsx', 'Order');
    expect(told(remarks)).toEqual([]);
    const { nodes, flows, lanes } = changesTo(process, processes[0]!.draft);
    expect([nodes, flows, lanes].flat().filter(({ was, now }) => was === null || now === null)).toEqual([]);
    expect(nodes.flatMap(({ values }) => values.filter(({ key }) => key !== 'id'))).toEqual([]);
  });

  it("is read in the layout of Visio's Data Visualizer", async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Data', rows: VISIO },
        { name: 'Other', rows: [['x'], ['y']] },
      ],
    });
    const { processes, remarks, mapping } = await readTable(workbook, 'xlsx', 'order');
    expect(mapping.map(([, meaning]) => meaning)).toEqual([
      'id',
      'text',
      'next',
      'label',
      'kind',
      'lane',
      'phase',
      'description',
    ]);
    expect(printDraft(processes[0]!.draft)).toContain('order-comes -> stock -[Yes]-> pack -> sent\nstock -[No]-> refused\n');
    const stepsOf = (phase: number) => processes[0]!.draft.nodes.filter((node) => node.phase === phase).map(({ text }) => text);
    expect(processes[0]!.draft.phases).toEqual(['One', 'Two']);
    expect([stepsOf(1), stepsOf(2)]).toEqual([
      ['Order comes in', 'In stock?', 'Refused'],
      ['Pack', 'Sent'],
    ]);
    expect(printDraft(processes[0]!.draft)).toContain('description: "Ask the store"');
    expect(told(remarks)).toEqual(['dropped: another table of the file ("Other")']);
  });

  it('is read as people keep it: the row below comes next, a merged department goes on, no formula is computed', async () => {
    const { processes, remarks } = await readTable(CHINESE, 'csv', '报销');
    expect(printDraft(processes[0]!.draft)).toBe(`process "报销"

lane 业务部 "业务部"
lane 财务部 "财务部"

start    开始                          in 业务部
task     填写报销单                    in 业务部 { time: 30分钟 }
decision 票据是否合格 "票据是否合格？" in 财务部
task     付款                          in 财务部 { x-time: "约一天" }
end      结束                          in 财务部

开始 -> 填写报销单 -> 票据是否合格 -[是]-> 付款 -> 结束
票据是否合格 -[否]-> 填写报销单
`);
    expect(told(remarks)).toEqual([
      'dropped: a column that no step can hold ("涨价")',
      'approximated: a value of "time" that is no measure, kept as x-time (5 "约一天")',
      'approximated: no row is the start: one was added',
      'approximated: steps without a next one lead to an end that was added or is there',
    ]);
  });

  it('takes what is not recognised as it is told to', async () => {
    const table = '| Wer | Was |\n|---|---|\n| Verkauf | Fragen |\n| Lager | Packen |\n';
    expect(await failureOf(readTable(table, 'md'))).toBe('import.table.head');
    const { processes } = await readTable(table, 'md', 't', 'Wer: lane, Was: text');
    expect(processes[0]!.draft.lanes.map(({ name }) => name)).toEqual(['Verkauf', 'Lager']);
    expect(await failureOf(readTable(table, 'md', 't', 'Wer: who'))).toBe('import.table.columns');
  });

  it.each([
    ['no workbook', new Uint8Array([1, 2, 3]), 'import.table.workbook'],
    ['a bomb', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(129 * 1024 * 1024) }, { level: 1 }), 'import.tooLarge'],
  ])('can not be read: %s', async (_, bytes, id) => {
    expect(await failureOf(readTable(bytes, 'xlsx'))).toBe(id);
  });
});

describe('a column named Step', () => {
  it.each([
    [['#', 'Step', 'Responsible'], { id: 0, text: 1, person: 2 }],
    [['Step', 'Activity', 'Owner'], { id: 0, text: 1, lane: 2 }],
    [['Step', 'Responsible'], { text: 0, person: 1 }],
    [['#', 'Step', 'System action'], { id: 0, text: 1, system: 2 }],
    [['序号', '步骤', '产出'], { id: 0, text: 1, output: 2 }],
    [['步骤', '责任方', '内容'], { id: 0, lane: 1, text: 2 }],
  ])('of %j counts the steps or says what is done, as its neighbours leave it', (header, expected) => {
    expect(Object.fromEntries(mappingOf(header, new Map()).columns)).toEqual(expected);
  });
});
