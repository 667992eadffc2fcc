import { describe, expect, it } from 'vitest';
import { outline, read, statement, statements } from './read.ts';

describe('every statement', () => {
  it.each([
    ['process "Quotation"', 'process "Quotation"'],
    ['process { owner: "A" }', 'process { owner }'],
    ['流程 "报价流程" { 负责: "管理部" }', 'process "报价流程" { 负责 }'],
    ['use "org.flow"', 'use "org.flow"'],
    ['引用 "公司.flow"', 'use "公司.flow"'],
    ['lane sales "Sales" { external, role: "Clerk" }', 'lane sales "Sales" { external, role }'],
    ['lane sales { role: "Clerk" }', 'lane sales { role }'],
    ['泳道 业务 "业务部"', 'lane 业务 "业务部"'],
    ['page "Delivery"', 'page "Delivery"'],
    ['page', 'page'],
    ['页 "交货"', 'page "交货"'],
    ['task fill "Fill in" in sales { time: 30m }', 'task fill "Fill in" in sales { time }'],
    ['task fill', 'task fill'],
    ['task fill in sales', 'task fill in sales'],
    ['任务 填表 "填写" 在 业务', 'task 填表 "填写" in 业务'],
    ['note "Twice a year" on fill, quote', 'note "Twice a year" on fill, quote'],
    ['备注 "每年两次" 关于 填表', 'note "每年两次" on 填表'],
    ['class risky { color: red, line: black }', 'class risky { color, line }'],
    ['样式 重点 { 颜色: red }', 'class 重点 { 颜色 }'],
    ['class plain', 'class plain'],
  ])('%s', (text, short) => {
    expect(outline({ statements: [statement(text)] })).toEqual([short]);
  });
});

describe('every node kind and its aliases', () => {
  const kinds = {
    start: ['start', '开始'],
    end: ['end', '结束'],
    task: ['task', '任务'],
    manual: ['manual', '人工', '操作'],
    decision: ['decision', '判断', '决定'],
    document: ['document', '文档', '文件', '表格'],
    data: ['data', '数据'],
    system: ['system', '系统', '数据库'],
    archive: ['archive', '存档'],
    subprocess: ['subprocess', '子流程'],
    fork: ['fork', '并行'],
    join: ['join', '汇合'],
    delay: ['delay', '等待'],
  };
  const words = Object.entries(kinds).flatMap(([kind, all]) => all.map((word) => [word, kind] as const));
  it.each(words)('%s is %s', (word, kind) => {
    expect(statement(`${word} x "X"`)).toMatchObject({
      kind: 'node',
      keyword: { text: word, canonical: kind },
      name: { id: 'x' },
    });
  });
});

describe('flows', () => {
  it.each([
    ['a -> b -> c', 'a -> b -> c'],
    ['a->b', 'a -> b'],
    ['f -> a, b', 'f -> a, b'],
    ['a, b -> j', 'a, b -> j'],
    ['a, b -> c, d ~> e', 'a, b -> c, d ~> e'],
    ['fill ~> form[approved] ~> assign', 'fill ~> form[approved] ~> assign'],
    ['form[approved by the GM] ~> x', 'form[approved by the GM] ~> x'],
    ['form["a, b"] ~> x', 'form[a, b] ~> x'],
    ['a -> @A', 'a -> @A'],
    ['@A/2 -> b', '@A/2 -> b'],
    ['@A -> @B', '@A -> @B'],
    ['order-to-cash -> b-2', 'order-to-cash -> b-2'],
    ['审批 -> 回复', '审批 -> 回复'],
    ['_x -> ñandú', '_x -> ñandú'],
  ])('%s', (text, short) => {
    expect(outline({ statements: [statement(text)] })).toEqual([short]);
  });

  it('a connector knows where its page is written', () => {
    const flow = statement('a -> @A/12');
    expect(flow).toMatchObject({ steps: [[{}], [{ letter: 'A', page: 12, pageSpan: { start: 8, end: 10 } }]] });
  });
});

describe('lanes', () => {
  it('nest by block and hold nodes', () => {
    const text = 'lane works "Works" {\n  color: red\n  lane shop "Shop" { task cut "Cut" }\n  task plan "Plan"; end done\n}';
    expect(outline({ statements: [statement(text)] })).toEqual([
      'lane works "Works" { color, lane shop "Shop" { task cut "Cut" }, task plan "Plan", end done }',
    ]);
  });
});

describe('spans', () => {
  const text = 'lane a "A" {\n  task b "B"\n}\nb -[yes]-> c\n';

  it('cover a statement from its first to its last character', () => {
    expect(statements(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'lane a "A" {\n  task b "B"\n}',
      'b -[yes]-> c',
    ]);
  });

  it('cover names, texts, labels and blocks', () => {
    const [lane, flow] = statements(text);
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    if (lane?.kind !== 'lane' || flow?.kind !== 'flow') throw new Error('unexpected statements');
    expect(cut(lane.name.span)).toBe('a');
    expect(cut(lane.title!.span)).toBe('"A"');
    expect(cut(lane.block!.span)).toBe('{\n  task b "B"\n}');
    expect(cut(flow.arrows[0]!.span)).toBe('-[yes]->');
    expect(cut(flow.arrows[0]!.labelSpan!)).toBe('yes');
  });

  it('count from the first character behind a byte-order mark', () => {
    expect(read('\uFEFFtask a').tree.statements[0]!.span).toMatchObject({ start: 0, end: 6 });
  });
});

describe('names', () => {
  it('are compared after NFC', () => {
    expect(statement('task cafe\u0301 "C"')).toMatchObject({ name: { id: 'caf\u00e9' } });
  });

  it('may be keywords where no keyword can stand', () => {
    const text =
      'task task "T" in in\nlane in "In"\nstart start\nstart -> end -> task\nend, data -> join\nnote "x" on on, note\nclass class { line: red }';
    expect(outline(read(text).tree)).toEqual([
      'task task "T" in in',
      'lane in "In"',
      'start start',
      'start -> end -> task',
      'end, data -> join',
      'note "x" on on, note',
      'class class { line }',
    ]);
    expect(read(text).messages).toEqual([]);
  });

  it('of attributes may be keywords', () => {
    const node = statement('task a "A" { system: erp, class: big, 系统: erp, page: 1\ndata }');
    expect(outline({ statements: [node] })).toEqual(['task a "A" { system, class, 系统, page, data }']);
  });
});

describe('the place of `process`', () => {
  it.each([
    ['lane a "A"\nprocess "P"', 'expected `process` before every other statement'],
    ['process "P"\nprocess "Q"', 'a second `process` in one file'],
  ])('%j', (text, message) => {
    expect(read(text).messages).toEqual([message]);
  });
});
