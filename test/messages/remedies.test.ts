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

/** A line of a sound file, what somebody writes instead, what is reported, and whether the fix makes the line again. */
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
  ['task u', 'action u', '"action" is read as "task" (write `task`)', true],
  ['task u', 'userTask u', '"userTask" is read as "task" (write `task`)', true],
  ['decision ok', 'xor ok', '"xor" is read as "decision" (write `decision`)', true],
  ['decision ok', 'if ok', '"if" is read as "decision" (write `decision`)', true],
  ['document x', 'form x', '"form" is read as "document" (write `document`)', true],
  ['lane b', 'department b', '"department" is read as "lane" (write `lane`)', true],
  ['lane b', 'pool b', '"pool" is read as "lane" (write `lane`)', true],
  ['start s', 'begin s', '"begin" is read as "start" (write `start`)', true],
  ['end e', 'stop e', '"stop" is read as "end" (write `end`)', true],
  ['task u', 'wait u', '"wait" is read as "delay" (write `delay`)'],
  ['task u', 'gateway u', 'expected a statement, found the word "gateway" (did you mean `decision`, `fork` or `join`?)'],
  ['task u', 'and u', 'expected a statement, found the word "and" (did you mean `fork` or `join`?)'],
  ['task u', 'event u', 'expected a statement, found the word "event" (did you mean `start`, `end` or `delay`?)'],
  ['"Send it" in b', '"Send it" in b { duration: 3h }', '"duration" is read as "time" (write "time")'],
  ['"Send it" in b', '"Send it" in b { assignee: "Bob" }', '"assignee" is read as "person" (write "person")'],
  ['"Send it" in b', '"Send it" in b { price: 3 EUR }', '"price" is read as "cost" (write "cost")'],
  ['"Send it" in b', '"Send it" in b { owner: "Bob" }', 'the key "owner" does not belong to the task (did you mean "role"?)'],
  [
    '"Send it" in b',
    '"Send it" in b { flavour: "x" }',
    'the task has no key "flavour" (a key of your own begins with x-: `x-flavour`)',
  ],
];

/** What forms and other notations call it: read as it is meant, said, and written by the fix. */
const READ_AS: readonly Row[] = [
  ['start s', 'start event s', '"start event" is read as "start" (write `start`)', true],
  ['end e', 'end event e', '"end event" is read as "end" (write `end`)', true],
  ['task u', 'user task u', '"user task" is read as "task" (write `task`)', true],
  [
    's -> t -> ok',
    'parallel split f\njoin g\ntask v "See" in a\ntask w "Look" in a\ns -> f -> v, w -> g -> t -> ok',
    '"parallel split" is read as "fork" (write `fork`)',
  ],
  [
    's -> t -> ok',
    'fork f\nparallel join g\ntask v "See" in a\ntask w "Look" in a\ns -> f -> v, w -> g -> t -> ok',
    '"parallel join" is read as "join" (write `join`)',
  ],
  ['decision ok', 'exclusive gateway ok', '"exclusive gateway" is read as "decision" (write `decision`)', true],
  ['decision ok', 'condition ok', '"condition" is read as "decision" (write `decision`)', true],
  ['document x', 'report x', '"report" is read as "document" (write `document`)', true],
  ['owner: "x"', 'process owner: "x"', '"process owner" is read as "owner" (write "owner")', true],
  ['customer: "y"', 'client: "y"', '"client" is read as "customer" (write "customer")', true],
  ['role: "r"', 'position: "r"', '"position" is read as "role" (write "role")', true],
  ['copies: 1', 'number of copies: 1', '"number of copies" is read as "copies" (write "copies")', true],
  ['process "P" {', 'process "P"\n{', '`{` stands on a line of its own (write it at the end of the line above)', true],
  ['process "P"', '// of the house\nprocess "P"', '`//` is read as a comment (a comment begins with `#`)'],
  [
    'customer: "y"',
    'customer: "y", show: number, time, cost, legend',
    'the list of "show" has no brackets (a list stands in brackets: `[a, b]`)',
  ],
  ['customer: "y"', 'customer: "y", hours per day: 7', '"hours per day" is read as "hours-per-day" (write `hours-per-day`)'],
  [
    'in a\ndecision',
    'in a { risk: "R-1", "R-2" }\ndecision',
    'the list of "risk" has no brackets (a list stands in brackets: `[a, b]`)',
  ],
  ['s -> t -> ok', 's -> t -> ok\nnote "Hurry" in t', 'expected `on`, found "in" (write `on`)'],
  [
    '"Send it" in b',
    '"Send it" in b { input: "Form" }',
    'the task has no key "input" (a document is a node of its own: `document name "…"`, and `step ~> name` or `name ~> step`)',
  ],
  [
    'owner: "x"',
    'owner: "x", purpose: fast, cheap, good',
    'the process has no key "cheap" (a text with a comma stands in quotes: `purpose: "…"`)',
  ],
  ['task u', 'parallel gateway u', 'expected a statement, found the word "parallel gateway" (did you mean `fork` or `join`?)'],
];

const READ_AS_CHINESE: readonly Row[] = [
  ['"办理" 在 业务', '"办理" 在 业务 { 依据: "办法" }', '“依据”按“制度”理解（改为“制度”）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 频率: 20次/天 }', '任务没有“频率”这一属性（它就是“数量”，是流程、开始和数据节点的属性）'],
  [
    '"办理" 在 业务',
    '"办理" 在 业务 { 超时: 催办 }',
    '任务没有“超时”这一属性（“期限”过后做什么，用一条流程线表示：`-[逾期]->`）',
  ],
  ['客户: "顾客"', '客户: "顾客", 说明: "从下单到收款"', '“说明”按“目的”理解（改为“目的”）'],
  ['任务 办', '流程步骤 办', '“流程步骤”按“任务”理解（请写作 `任务`）', true],
  ['判断 可', '判定 可', '“判定”按“判断”理解（请写作 `判断`）', true],
  [
    '"办理" 在 业务',
    '"办理"在1号仓库',
    '此处应为`在`、`{`或行尾，实为“在1号仓库”（“1号仓库”不能作名称：名称以字母或汉字开头，如 `在 一号仓库`）',
  ],
  ['泳道 业务', '岗位 业务', '“岗位”按“泳道”理解（请写作 `泳道`）', true],
  ['负责: "管理部"', '负责部门: "管理部"', '“负责部门”按“负责”理解（改为“负责”）', true],
  ['负责: "管理部"', '所有者: "管理部"', '“所有者”按“负责”理解（改为“负责”）', true],
  ['角色: "业务员"', '职务: "业务员"', '“职务”按“角色”理解（改为“角色”）', true],
  ['客户: "顾客"', '客户: "顾客", 审批人: "总经理"', '“审批人”按“批准”理解（改为“批准”）'],
  ['客户: "顾客"', '客户: "顾客", 适用范围: "全公司"', '“适用范围”按“范围”理解（改为“范围”）'],
  ['客户: "顾客"', '客户: "顾客", 显示: 编号，用时，费用', '“显示”的列表没有写方括号（列表要写在方括号中：`[a, b]`）'],
  ['客户: "顾客"', '客户: "顾客", 编号: "QP-08"', '流程没有“编号”这一属性（自定的属性以 x- 开头：`x-编号`）'],
  ['角色: "业务员"', '角色: "业务员", 工时成本: 80元', '“工时成本”按“费率”理解（改为“费率”）'],
  ['角色: "业务员"', '角色: "业务员", 负责人: "李明"', '“负责人”按“人员”理解（改为“人员”）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 等待: 3天 }', '“等待”按“等候”理解（改为“等候”）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 截止: 3天 }', '“截止”按“期限”理解（改为“期限”）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 控制点: "KC-1", 系统: "ERP" }', '“控制点”按“控制”理解（改为“控制”）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 会计分录: "借：库存现金" }', '“会计分录”按“核算”理解（改为“核算”）'],
  ['来 -> 办 -> 可', '来 -> 办 -> 可\n注释 "从速" 关于 办', '“注释”按“备注”理解（请写作 `备注`）'],
  ['来 -> 办 -> 可', '来 -> 办 -> 可\n备注 "从速" 在 办', '此处应为 `关于`，实为“在”（请写作 `关于`）'],
];

const CHINESE_ROWS: readonly Row[] = [
  ['可 -[是]-> 完', '可 -是-> 完', '此处应为`->`，实为`-是->`（请写作 `-[是]->`）', true],
  ['可 -[否]-> 办', '可 -> 办：否', '标签应写在箭头中，却写在冒号后面（请写作 `-[否]->`）', true],
  ['"办理" 在 业务', '"办理" 于 业务', '此处应为 `在`，实为“于”（请写作 `在`）', true],
  ['"办理" 在 业务', '"办理" 泳道 业务', '此处应为 `在`，实为“泳道”（请写作 `在`）', true],
  ['任务 办', '任务', '文字"办理"之前应有名称（请写作 `办 "办理"`）', true],
  ['任务 办', '作业 办', '“作业”按“任务”理解（请写作 `任务`）', true],
  ['判断 可', '决策 可', '“决策”按“判断”理解（请写作 `判断`）', true],
  ['泳道 业务', '角色 业务', '“角色”按“泳道”理解（请写作 `泳道`）', true],
  ['任务 办', '网关 办', '此处应为语句，实为“网关”（是不是想写 `判断`、`并行`或`汇合`？）'],
  [
    '任务 办',
    '甲乙 办',
    '此处应为语句，实为“甲乙”（节点的类型有：`开始`, `结束`, `任务`, `人工`, `判断`, `子流程`, `并行`, `汇合`, `合并`, `等待`, `文档`, `数据`, `系统`, `存档`）',
  ],
  ['"办理" 在 业务', '"办理" 在 业务 { 时长: 3小时 }', '“时长”按“用时”理解（改为“用时”）'],
  ['"办理" 在 业务', '"办理" 在 业务 { 负责人: "张三" }', '“负责人”按“执行”理解（改为“执行”）'],
];

/** Words that are read as they stand: the file has no finding. */
const ALIASES: readonly (readonly [text: string, line: string, written: string])[] = [
  [FILE, 'task u', 'step u'],
  [FILE, 'task u', 'activity u'],
  [FILE, 'lane b', 'swimlane b'],
  [FILE, 'role: "q"', 'role: "q", rate: 35 EUR/h'],
  [CHINESE, '角色: "业务员"', '角色: "业务员", 费率: 60元/小时'],
  [CHINESE, '客户: "顾客"', '客户: "顾客", 显示: [控制点, 时间]'],
  [CHINESE, '任务 办', '步骤 办'],
  [CHINESE, '任务 办', '活动 办'],
  [CHINESE, '判断 可', '审批 可'],
  [CHINESE, '泳道 业务', '部门 业务'],
  [CHINESE, '角色: "业务员"', '岗位: "业务员"'],
  [CHINESE, '负责: "管理部"', '负责人: "管理部"'],
  [CHINESE, '负责: "管理部"', '责任人: "管理部", 纸张: A4, 显示: [时间, 费用], 编制人: "张三"'],
  [CHINESE, '"办理" 在 业务', '"办理" 在 业务 { 时间: 1小时, 费用: 3元 }'],
  [CHINESE, '"办理" 在 业务', '"办理" 在 业务 { 工时: 1小时 }'],
  [CHINESE, '"办理" 在 业务', '"办理" 在 业务 { 耗时: 1小时 }'],
  [CHINESE, '来 -> 办 -> 可', '来 -> 办 -> 可\n表单 单 "表单"\n归档 存 "归档" { 保存: 3年 }\n办 ~> 单 ~> 存'],
  [
    CHINESE,
    '来 -> 办 -> 可',
    '分支 分\n汇合 合\n任务 甲 "查甲" 在 业务\n任务 乙 "查乙" 在 业务\n来 -> 分 -> 甲, 乙 -> 合 -> 办 -> 可',
  ],
  [
    CHINESE,
    '来 -> 办 -> 可',
    '并行网关 分\n汇合 合\n任务 甲 "查甲" 在 业务\n任务 乙 "查乙" 在 业务\n来 -> 分 -> 甲, 乙 -> 合 -> 办 -> 可',
  ],
  [FILE, 'task u "Send it" in b', 'timer u "Wait a day" in b { time: 1d }'],
  [CHINESE, '来 -> 办 -> 可', '来 -> 办 -> 可\n单据 单 "单据"\n档案 存 "档案" { 保存期限: 3年 }\n办 ~> 单 ~> 存'],
];

/** A line of another notation among the file's own, and what the message says to write instead. */
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
  table(FILE, READ_AS, 'en');
  table(CHINESE, READ_AS_CHINESE, 'zh');
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
