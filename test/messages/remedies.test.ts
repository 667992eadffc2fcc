import { describe, expect, it } from 'vitest';
import { asRead, mended } from './as-read.ts';

const FILE = `process "P" { owner: "x", customer: "y" }
lane a "A" { role: "r" }
lane b "B" { role: "q" }
start s "In" in a
task t "Do it" in a
decision ok "Fine?" in b
task u "Send it" in b
end e "Out" in b
document x "Form" { copies: 1 }
s -> t -> ok
ok -[yes]-> u -> e
ok -[no]-> t
t ~> x ~> ok
`;
const CHINESE = `流程 "甲" { 负责: "管理部", 客户: "顾客" }
泳道 业务 "业务部" { 角色: "业务员" }
开始 来 "来单" 在 业务
任务 办 "办理" 在 业务
判断 可 "可以?" 在 业务
结束 完 "办完" 在 业务
来 -> 办 -> 可
可 -[是]-> 完
可 -[否]-> 办
`;

type Row = readonly [line: string, written: string, told: string, isFixed?: boolean];

/** A line of a sound file, what somebody writes instead, what is told, and whether the fix makes the line again. */
const ENGLISH: readonly Row[] = [
  ['task t "Do it" in a', 'task "Do it" in a', 'expected a name before the text "Do it" (write `t "Do it"`)', true],
  ['ok -[yes]-> u -> e', 'u -> e\nok -> u: yes', 'expected the label in the arrow, found it behind a colon (write `-[yes]->`)'],
  ['ok -[no]-> t', 'ok -> t: no', 'expected the label in the arrow, found it behind a colon (write `-[no]->`)', true],
  ['ok -[no]-> t', 'ok -> t: "no"', 'expected the label in the arrow, found it behind a colon (write `-["no"]->`)'],
  ['ok -[no]-> t', 'ok -> [no] t', 'expected the label in the arrow, found it beside the arrow (write `-[no]->`)'],
  ['ok -[no]-> t', 'ok -> t [label="no"]', 'expected the label in the arrow, found it beside the arrow (write `-["no"]->`)'],
  ['ok -[yes]-> u -> e', 'ok -yes-> u -> e', 'expected `->`, found `-yes->` (write `-[yes]->`)', true],
  ['ok -[no]-> t', 'ok --no--> t', 'expected `->`, found `--no-->` (write `-[no]->`)', true],
  ['ok -[no]-> t', 'ok -- no --> t', 'expected `->`, found `-- no -->` (write `-[no]->`)', true],
  ['ok -[no]-> t', 'ok == no ==> t', 'expected `->`, found `== no ==>` (write `-[no]->`)', true],
  ['ok -[no]-> t', 'ok -->|no| t', 'expected `->`, found `-->|no|` (write `-[no]->`)', true],
  ['ok -[no]-> t', 'ok ->|no| t', 'expected `->`, found `->|no|` (write `-[no]->`)', true],
  ['s -> t -> ok', 's --> t --> ok', 'expected `->`, found `-->` (write `->`)', true],
  ['s -> t -> ok', 's => t => ok', 'expected `->`, found `=>` (write `->`)', true],
  ['s -> t -> ok', 's ==> t ==> ok', 'expected `->`, found `==>` (write `->`)', true],
  ['t ~> x ~> ok', 't -.-> x -.-> ok', 'expected `~>`, found `-.->` (write `~>`)', true],
  ['t ~> x ~> ok', 't -. by post .-> x ~> ok', 'expected `~>`, found `-. by post .->` (write `~[by post]~>`)'],
  ['process "P"', 'process p2p "P"', 'expected the title of the process, found the name "p2p" (remove "p2p")', true],
  ['task u "Send it" in b', 'task u "Send it" lane b', 'expected `in`, found "lane" (write `in`)', true],
  ['task u "Send it" in b', 'task u "Send it" on b', 'expected `in`, found "on" (write `in`)', true],
  ['task u "Send it" in b', 'task u "Send it" by b', 'expected `in`, found "by" (write `in`)', true],
  ['task u "Send it" in b', 'task u "Send it" @b', 'expected `in`, found "@b" (write `in`)', true],
  ['lane a "A" { role: "r" }', 'lane a "A":', 'expected `{` behind the lane, found `:` (remove the colon)'],
  [
    't ~> x ~> ok',
    't ~> x ~> ok\nt ~> erp',
    'no node or lane is called "erp" (declare it: `document erp "…"`, or `system erp "…"`)',
  ],
  ['start s', 'Start s', 'keyword "Start" is not in lower case (write `start`)', true],
  ['task t', 'TASK t', 'keyword "TASK" is not in lower case (write `task`)', true],
  ['{ copies: 1 }', '{ Copies: 1 }', 'key "Copies" is not in lower case (write `copies`)', true],
  ['task u', 'action u', 'expected a statement, found the word "action" (did you mean `task`?)', true],
  ['task u', 'userTask u', 'expected a statement, found the word "userTask" (did you mean `task`?)', true],
  ['decision ok', 'xor ok', 'expected a statement, found the word "xor" (did you mean `decision`?)', true],
  ['decision ok', 'if ok', 'expected a statement, found the word "if" (did you mean `decision`?)', true],
  ['document x', 'form x', 'expected a statement, found the word "form" (did you mean `document`?)', true],
  ['lane b', 'department b', 'expected a statement, found the word "department" (did you mean `lane`?)', true],
  ['lane b', 'pool b', 'expected a statement, found the word "pool" (did you mean `lane`?)', true],
  ['start s', 'begin s', 'expected a statement, found the word "begin" (did you mean `start`?)', true],
  ['end e', 'stop e', 'expected a statement, found the word "stop" (did you mean `end`?)', true],
  ['task u', 'wait u', 'expected a statement, found the word "wait" (did you mean `delay`?)'],
  ['task u', 'gateway u', 'expected a statement, found the word "gateway" (did you mean `decision`, `fork` or `join`?)'],
  ['task u', 'and u', 'expected a statement, found the word "and" (did you mean `fork` or `join`?)'],
  ['task u', 'event u', 'expected a statement, found the word "event" (did you mean `start`, `end` or `delay`?)'],
  ['"Send it" in b', '"Send it" in b { duration: 3h }', 'the task has no key "duration" (did you mean "time"?)'],
  ['"Send it" in b', '"Send it" in b { assignee: "Bob" }', 'the task has no key "assignee" (did you mean "person"?)'],
  ['"Send it" in b', '"Send it" in b { price: 3 EUR }', 'the task has no key "price" (did you mean "cost"?)'],
  ['"Send it" in b', '"Send it" in b { owner: "Bob" }', 'the key "owner" does not belong to the task (did you mean "role"?)'],
  [
    '"Send it" in b',
    '"Send it" in b { flavour: "x" }',
    'the task has no key "flavour" (a key of your own begins with x-: `x-flavour`)',
  ],
];

const CHINESE_ROWS: readonly Row[] = [
  ['可 -[是]-> 完', '可 -是-> 完', '此处应为`->`，却是`-是->`（请写作 `-[是]->`）', true],
  ['可 -[否]-> 办', '可 -> 办：否', '标签应写在箭头中，却写在冒号后面（请写作 `-[否]->`）', true],
  ['"办理" 在 业务', '"办理" 于 业务', '此处应为 `在`，却是“于”（请写作 `在`）', true],
  ['"办理" 在 业务', '"办理" 泳道 业务', '此处应为 `在`，却是“泳道”（请写作 `在`）', true],
  ['任务 办', '任务', '文字"办理"之前应有名称（请写作 `办 "办理"`）', true],
  ['任务 办', '作业 办', '此处应为语句，却是“作业”（是不是想写 `任务`？）', true],
  ['判断 可', '决策 可', '此处应为语句，却是“决策”（是不是想写 `判断`？）', true],
  ['泳道 业务', '角色 业务', '此处应为语句，却是“角色”（是不是想写 `泳道`？）', true],
  ['任务 办', '网关 办', '此处应为语句，却是“网关”（是不是想写 `判断`、`并行`或`汇合`？）'],
  [
    '任务 办',
    '甲乙 办',
    '此处应为语句，却是“甲乙”（节点的种类有：`开始`, `结束`, `任务`, `人工`, `判断`, `子流程`, `并行`, `汇合`, `合并`, `等待`, `文档`, `数据`, `系统`, `存档`）',
  ],
  ['"办理" 在 业务', '"办理" 在 业务 { 时长: 3小时 }', '任务没有“时长”这一属性（是不是想写“用时”？）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 负责人: "张三" }', '“负责人”不是任务的属性（是不是想写“角色”？）'],
];

/** Words that are read as they stand: the file has no finding. */
const ALIASES: readonly (readonly [text: string, line: string, written: string])[] = [
  [FILE, 'task u', 'step u'],
  [FILE, 'task u', 'activity u'],
  [FILE, 'lane b', 'swimlane b'],
  [CHINESE, '任务 办', '步骤 办'],
  [CHINESE, '任务 办', '活动 办'],
  [CHINESE, '判断 可', '审批 可'],
  [CHINESE, '泳道 业务', '部门 业务'],
  [CHINESE, '角色: "业务员"', '岗位: "业务员"'],
  [CHINESE, '负责: "管理部"', '负责人: "管理部"'],
  [CHINESE, '负责: "管理部"', '责任人: "管理部", 纸张: A4, 显示: [时间, 费用], 编制人: "张三"'],
  [CHINESE, '"办理" 在 业务', '"办理" 在 业务 { 时间: 1小时, 费用: 3元 }'],
  [CHINESE, '"办理" 在 业务', '"办理" 在 业务 { 工时: 1小时 }'],
  [CHINESE, '来 -> 办 -> 可', '来 -> 办 -> 可\n单据 单 "单据"\n档案 存 "档案" { 保存期限: 3年 }\n办 ~> 单 ~> 存'],
];

/** A line of another notation among the file's own, and what is told to write instead. */
const FOREIGN: readonly (readonly [line: string, write: string])[] = [
  [':Check the goods;', 'task name "Check the goods" in lane'],
  ['if (in stock?) then (yes)', 'decision name "in stock?" in lane'],
  ['elseif (half of it?) then (some)', 'decision name "half of it?" in lane'],
  ['else (no)', 'name -[no]-> …'],
  ['while (more goods?) is (yes)', 'decision name "more goods?" in lane'],
  ['repeat while (again?) is (yes)', 'decision name "again?" in lane'],
  ['switch (kind?)', 'decision name "kind?" in lane'],
  ['|Warehouse|', 'lane name "Warehouse"'],
  ['|#gold|Warehouse|', 'lane name "Warehouse"'],
  ['note right: only in May', 'note "only in May" on name'],
  ['A[Check the goods]', 'task name "Check the goods" in lane'],
  ['A["Check the goods"]', 'task name "Check the goods" in lane'],
  ['B{In stock?}', 'decision name "In stock?" in lane'],
  ['C([Order comes in])', 'start name "Order comes in" in lane'],
  ['D[(Stock list)]', 'system name "Stock list"'],
  ['E[/Packing slip/]', 'task name "Packing slip" in lane'],
  ['F@{ shape: diam, label: "In stock?" }', 'task name "In stock?" in lane'],
  ['linkStyle 0 stroke:#f00', 'class name { color: … }'],
  ['style A fill:#f9f', 'class name { color: … }'],
  ['click A href "https://example.org"', 'link: "https://example.org"'],
  ['direction LR', 'direction: right'],
  ['A: Check { shape: diamond }', 'decision name "Check" in lane'],
  ['A: Stock { shape: cylinder }', 'system name "Stock"'],
  ['A: Slip { shape: document }', 'document name "Slip"'],
  ['A.shape: diamond', 'decision name "…" in lane'],
  ['A [label="Check", shape=diamond]', 'decision name "…" in lane'],
  ['A [label="Check"]', 'task name "Check" in lane'],
  ['rankdir=LR', 'direction: right'],
  ['<bpmn:userTask id="T" name="Check the goods">', 'task name "Check the goods" in lane'],
  ['<task id="T" name="Check the goods"/>', 'task name "Check the goods" in lane'],
  ['<bpmn:exclusiveGateway id="G" name="In stock?" />', 'decision name "In stock?" in lane'],
  ['<bpmn:parallelGateway id="G" />', 'fork name'],
  ['<bpmn:startEvent id="S" name="Order comes in" />', 'start name "Order comes in" in lane'],
  ['<bpmn:lane id="L" name="Warehouse">', 'lane name "Warehouse"'],
  ['<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B" />', 'A -> B'],
];

const WHOLE: readonly (readonly [text: string, told: string])[] = [
  [
    'flowchart TD\n  A[Start] --> B{Ok?}\n  B -->|yes| C[Do]\n',
    'this is Mermaid, not a .flow file (make a .flow file of it: `flowc import example.flow`)',
  ],
  ['%% a chart\ngraph LR;\nA-->B\n', 'this is Mermaid, not a .flow file (make a .flow file of it: `flowc import example.flow`)'],
  [
    '@startuml\nstart\n:Do it;\nstop\n@enduml\n',
    'this is PlantUML, not a .flow file (make a .flow file of it: `flowc import example.flow`)',
  ],
  [
    'digraph G {\n  a -> b\n}\n',
    'this is Graphviz, not a .flow file (how a process is written stands in the reference, grammar/README.md)',
  ],
  [
    '<?xml version="1.0"?>\n<bpmn:definitions>\n',
    'this is BPMN, not a .flow file (make a .flow file of it: `flowc import example.flow`)',
  ],
  ['<mxfile host="app">\n', 'this is draw.io, not a .flow file (make a .flow file of it: `flowc import example.flow`)'],
  ['{ "nodes": [] }\n', 'this is JSON, not a .flow file (how a process is written stands in the reference, grammar/README.md)'],
];

const withoutPlace = (line: string) => line.replace(/^\d+(?: \+\d+)? \S+: /, '');

function table(text: string, rows: readonly Row[], lang: 'en' | 'zh') {
  for (const [line, written, told, isFixed] of rows) {
    it(written, () => {
      expect(text).toContain(line);
      const wrong = text.replace(line, written);
      const found = asRead(wrong, { lang }).map(withoutPlace);
      expect(found.map((each) => each.replace(/ \((.*)\)$/, lang === 'zh' ? '（$1）' : ' ($1)'))).toEqual([told]);
      if (isFixed) expect(mended(wrong)).toBe(text);
    });
  }
}

describe('what people write for it, and the remedy', () => {
  it('starts from files without a fault', () => {
    expect(asRead(FILE)).toEqual([]);
    expect(asRead(CHINESE)).toEqual([]);
  });

  table(FILE, ENGLISH, 'en');
  table(CHINESE, CHINESE_ROWS, 'zh');

  it('reads the lines that stand further in below `lane a "A":` as what the lane holds, and writes its braces', () => {
    const wrong = FILE.replace(
      'lane b "B" { role: "q" }',
      'lane c "C":\n  task v "See it"\n  task w "Say it"\nlane b "B" { role: "q" }',
    ).replace('u -> e', 'u -> v -> w -> e');
    expect(asRead(wrong).map(withoutPlace)).toEqual([
      'expected `{` behind the lane, found `:` (put what the lane holds in braces: `{ … }`)',
    ]);
    expect(mended(wrong)).toContain('lane c "C" {\n  task v "See it"\n  task w "Say it"\n}\nlane b');
    expect(asRead(mended(wrong))).toEqual([]);
  });

  it.each(ALIASES)('reads $2', (text, line, written) => {
    expect(text).toContain(line);
    expect(asRead(text.replace(line, written))).toEqual([]);
  });

  it.each(FOREIGN)('%s', (line, write) => {
    const found = asRead(`${FILE}${line}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^14 syntax: /);
    expect(found[0]!.endsWith(`(write \`${write}\`)`), found[0]).toBe(true);
  });

  it.each(WHOLE)('%j as a whole', (text, told) => {
    expect(asRead(text).map(withoutPlace)).toEqual([told]);
  });
});
