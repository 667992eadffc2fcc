import { describe, expect, it } from 'vitest';
import { RuleTester, type ValidCase } from '../../src/entries/testing.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { approvals, calling, chain, drifting, goingOn, handing, reworking, two } from './support/processes.ts';
import { sketch } from './support/sketch.ts';

/** A file, and how often the rule is reported in it under `strict`. */
type Row = readonly [text: string, times: number, more?: Omit<ValidCase, 'text'>];

const clerk = 'lane a "Accounts" { role: "Clerk" }\n';
const control = '{ control: "KC-1" }';

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'missing-start': [
    [sketch('t -> e'), 1],
    [sketch('s -> t -> e'), 0],
    [sketch('subprocess p "Order" in a { see: "order.flow" }; p -> t -> e'), 0],
    ['lane a "A"\ndocument x "Form"\n', 0],
  ],
  'missing-end': [
    [sketch('s -> t'), 1],
    [sketch('subprocess p "Order" in a { see: "order.flow" }; s -> t -> p'), 0],
  ],
  'dead-end': [
    [sketch('s -> d; d -[yes]-> e; d -[no]-> t'), 1],
    [sketch('subprocess p "Order" in a { see: "order.flow" }; s -> t -> p'), 0],
    [sketch('s -> t'), 0],
    [sketch('t -> u; t -> e'), 0],
  ],
  'unreachable-node': [
    [sketch('s -> t -> e; u -> e'), 1],
    [sketch('s -> t -> e; u -> v -> w -> e'), 1],
    [sketch('s -> t -> e; u -> e; v -> e'), 2],
    ['lane a "A"\nstart s "S" in a\ns -> @A\npage "2"\ntask u "U" in a\nend e "E" in a\n@A -> u -> e\n', 0],
    [sketch('t -> e'), 0],
  ],
  'terminator-in-middle': [
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> s'), 1],
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> t'), 0],
    [sketch('s -> t -> e -> u -> e1'), 1],
  ],
  'implicit-split': [
    [sketch('s -> d; d -[yes]-> t -> m; d -[no]-> m; m -> u, v; u, v -> e'), 1],
    [sketch('s -> t; t -> u; t -> v; u, v -> e'), 1],
    [sketch('s -> t; t -> u; t -[late]-> v; u, v -> e'), 1],
    [sketch('s -> t -> u -> e; t ~> x'), 0],
    [sketch('task t "T" in a { deadline: 2d }; s -> t; t -> u; t -[late]-> v; u, v -> w -> e'), 0],
    [sketch('task t "T" in a { deadline: 2d }; s -> t; t -> u; t -> v; t -[late]-> e; u, v -> e'), 1],
  ],
  'duplicate-flow': [
    [sketch('s -> t -> e; s -> t'), 1],
    [sketch('s -> t -> e; t ~> x; t ~> x'), 1],
    [sketch('s -> t -> e; t ~> x[draft]; t ~> x[final]'), 0],
    [sketch('s -> d; d -[yes]-> t; d -[no]-> t; t -> e'), 0],
    [sketch('s -> t -> x -> u -> e; s -> t -> x -> u -> e'), 1],
    [sketch('s -> d; d -[yes]-> x -> t -> e; d -[no]-> x -> u -> e'), 0],
  ],
  'superfluous-bar': [
    [sketch('s -> t -> f -> u -> e'), 1],
    [sketch('s -> d; d -[yes]-> t -> f; d -[no]-> u -> f; f -> v -> e'), 1],
    [sketch('s -> d; d -[yes]-> t -> m; d -[no]-> u -> m; m -> v -> e'), 0],
    [sketch('s -> m -> t -> e'), 1],
    [sketch('s -> f; f -> t, u; t, u -> j -> e'), 0],
    [sketch('s -> d; d -[yes]-> t -> f; d -[no]-> u -> f; f -> v, w; v, w -> j -> e'), 0],
    [sketch('s -> t -> f; f -> u; f -> @A; u -> e'), 0],
  ],
  'empty-phase': [
    ['lane a "A"\nphase "P"\nstart s "S" in a\nphase "Q"\nend e "E" in a\ns -> e\n', 0],
    ['lane a "A"\nphase "P"\nphase "Q"\nstart s "S" in a\nend e "E" in a\ns -> e\n', 1],
    [
      'lane a "A"\nphase "P"\nstart s "S" in a\ntask t "T" in a\nend e "E" in a\nphase "Papers"\ndocument x "X"\ns -> t -> e\nt ~> x\n',
      1,
    ],
  ],
  'phase-order': [
    ['lane a "A"\nphase "P"\ntask t "T" in a\nend e "E" in a\nphase "Q"\nstart s "S" in a\ns -> t -> e\n', 1],
    ['lane a "A"\nstart s "S" in a\nphase "P"\ntask t "T" in a\nphase "Q"\nend e "E" in a\ns -> t -> e\n', 0],
    [
      'lane a "A"\nphase "P"\nstart s "S" in a\ntask t "T" in a\nphase "Q"\ntask u "U" in a\ndecision d "D?" in a\nend e "E" in a\ns -> t -> u -> d\nd -[no]-> t\nd -[yes]-> e\n',
      0,
    ],
    [
      'lane a "A"\nphase "P"\nstart s "S" in a\ntask t "T" in a\nphase "Q"\nstart s2 "S2" in a\nend e "E" in a\ns -> t -> e\ns2 -> t\n',
      0,
    ],
  ],
  deadlock: [
    [sketch('s -> f; f -> t, u; u -> d; d -[yes]-> v -> m; d -[no]-> m; t, m -> j -> e'), 0],
    [sketch('s -> d; d -[yes]-> t; d -[no]-> u; t, u -> j -> e'), 1],
    [sketch('s -> f; f -> t; f -> d; d -[yes]-> u; d -[no]-> v; u, v -> w; t, w -> j -> e'), 0],
    [sketch('s -> f; f -> t; f -> d; d -[yes]-> j; d -[no]-> e; t -> j -> e1'), 1],
    [sketch('s -> f; f -> t; f -> d; d -[yes]-> j; d -[no]-> u -> d; t -> j -> e'), 0],
    [sketch('s -> t -> j; s1 -> u -> j; j -> e'), 0],
    [sketch('s -> t -> j; s1 -> u -> v; s2 -> w -> v; v -> j -> e'), 0],
    [sketch('s -> t -> j; j -> d; d -[yes]-> e; d -[no]-> j'), 1],
    [sketch('s -> f -> t, u; t -> j; u -> @A; @A -> j; j -> e'), 0],
    [sketch('s -> t; t -> u; t -> v; u, v -> j -> e'), 0],
  ],
  'lack-of-synchronization': [
    [sketch('s -> f; f -> t; f -> u; t, u -> v -> e'), 1],
    [sketch('s -> d; d -[yes]-> t; d -[no]-> u; t, u -> v -> e'), 0],
    [sketch('s -> f -> t, u -> e'), 0],
    [sketch('s -> f -> t, u; t -> e; u -> e1'), 0],
    [sketch('task t "T" in a { deadline: 2d }; s -> t; t -> u; t -[late]-> v; u, v -> w -> e'), 0],
    [sketch('s -> t -> v; s1 -> u -> v -> e'), 0],
    [sketch('subprocess p "P" in a { see: "p.flow" }; s -> f -> t, u -> p'), 1],
    [sketch('s -> u -> f; f -> t -> e; f -> d; d -[again]-> u; d -[enough]-> e1'), 1],
    [sketch('s -> t -> f -> u, v; u, v -> w -> g -> t1, u1; t1, u1 -> w1 -> e'), 2],
  ],
  'loop-without-exit': [
    [sketch('s -> d; d -[yes]-> e; d -[no]-> t -> u -> t'), 1],
    [sketch('s -> u -> d; d -[no]-> t -> u; d -[yes]-> e'), 0],
    [sketch('s -> t -> f -> u -> t; f -> e'), 1],
  ],
  'implicit-join': [
    [sketch('s -> d; d -[yes]-> t; d -[no]-> u -> t; t -> e'), 1],
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> t'), 0],
    [sketch('s -> d; d -[yes]-> e; d -[no]-> e'), 0],
  ],
  'decision-without-alternative': [
    [sketch('s -> t -> d; d -[yes]-> e'), 1],
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> e'), 1],
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> t'), 0],
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> @Z'), 0],
  ],
  'unlabelled-branch': [
    [sketch('s -> d; d -[yes]-> t -> e; d -> u -> e'), 1],
    [sketch('s -> t -> u -> e'), 0],
    [sketch('s -> d; d -> t -> e; d -[no]-> u -> e'), 1],
  ],
  'duplicate-branch-label': [
    [sketch('s -> d; d -[是]-> t -> e; d -[Yes 20%]-> u -> e'), 1],
    [sketch('s -> d; d -[no, minor]-> t -> e; d -[no, major]-> u -> e'), 0],
    [sketch('s -> d; d -[over 10]-> t -> e; d -[Over  10]-> u -> e'), 1],
    [sketch('s -> d; d -[yes]-> t -> e; d -[yes]-> t; d -[no]-> e'), 0],
  ],
  'probability-sum': [
    [sketch('s -> d; d -[yes 70%]-> t -> e; d -[no 20%]-> e'), 1],
    [sketch('s -> d; d -[yes]-> t -> e; d -[no 20%]-> e'), 0],
    [sketch('s -> d; d -[one 60%]-> t -> e; d -[two 50%]-> e; d -[three]-> u -> e'), 1],
    [sketch('s -> d; d -[one 33.3%]-> t -> e; d -[two 33.3%]-> e; d -[three 33.4%]-> u -> e'), 0],
  ],
  'decision-not-a-question': [
    [sketch('decision d "Price" in a; s -> t -> d; d -[yes]-> e; d -[no]-> t'), 1],
    [sketch('decision d "是否批准" in a; s -> t -> d; d -[yes]-> e; d -[no]-> t'), 0],
    [sketch('decision d "总经理审批" in a; s -> t -> d; d -[yes]-> e; d -[no]-> t'), 0],
    [sketch('decision d "Customer type" in a; s -> t -> d; d -[new]-> e; d -[regular]-> t'), 0],
    [sketch('decision d "同意报价？" in a; s -> t -> d; d -[是]-> e; d -[否]-> t'), 0],
  ],
  'input-without-output': [
    [sketch('s -> t -> e; x ~> t'), 1],
    [sketch('s -> t -> u -> e; x ~> t; u ~> y'), 0],
    [sketch('s -> t -> u -> e; x ~> t; u ~> y'), 1, { options: { per: 'task' } }],
    [sketch('s -> t -> e; archive r "File"; r ~> x ~> t'), 1],
  ],
  'read-before-write': [
    [sketch('s -> t -> u -> e; u ~> x ~> t'), 1],
    [sketch('s -> t -> u -> d; d -[yes]-> e; d -[no]-> t; u ~> x ~> t'), 0],
    [sketch('s -> t -> e; x ~> t'), 0],
    [sketch('system y "ERP"; s -> t -> u -> e; u ~> y ~> t'), 0],
    [sketch('archive y "File"; s -> t -> u -> e; u ~> x ~> t; y ~> x'), 0],
    [sketch('s -> t -> e; s1 -> u -> e1; u ~> x ~> t'), 0],
  ],
  'unused-data': [
    [sketch('s -> t -> e; document x "Form"'), 1],
    [sketch('s -> t -> e; t ~> x'), 0],
    [sketch('task t "T" in a { system: r }; s -> t -> e; system r "ERP"'), 0],
    ['document x "Form"\n', 0],
    [sketch('use "org.flow"; s -> t -> e'), 0, { beside: { 'org.flow': 'document x "Form"\n' } }],
  ],
  'data-named-as-task': [
    [sketch('task t "Fill in form" in a; document x "Fill in form"; s -> t -> e; t ~> x'), 1],
    [sketch('task t "填写申请表" in a; document x "申请表"; s -> t -> e; t ~> x'), 0],
    [sketch('task t "Order" in a; document x "Purchase order"; s -> t -> e; t ~> x'), 0],
  ],
  'unnamed-information': [
    [sketch('s -> t -> u -> e; t ~> u'), 1],
    [sketch('s -> t -> u -> v -> e; t ~> u; u ~> v; t ~> v'), 1],
    [sketch('s -> t -> u -> e; t ~[date]~> u'), 0],
    [sketch('s -> t -> u -> e; t ~> x ~> u'), 0],
    [sketch('s -> t -> u -> e; t ~> x ~> a'), 0],
  ],
  'unquantified-io': [
    [sketch('s -> t -> e; t ~> x'), 1],
    [sketch('document x "Form" { copies: 1 }; s -> t -> e; t ~> x'), 0],
    [sketch('data r "Price"; s -> t -> e; t ~> r'), 0],
  ],
  'unowned-task': [
    [`${two}start s "S" in a\ntask t "Pack"\nend e "E" in b\ns -> t -> e\n`, 1],
    ['lane a "A" {\n  start s "S"\n  task t "Pack"\n  end e "E"\n}\ns -> t -> e\n', 0],
    [sketch('start s "S"; end e "E"; fork f; join j; s -> f -> t, u -> j -> e'), 0],
    ['start s "S"\ntask t "Pack" { role: "Clerk" }\ndelay w "Wait"\nend e "E"\ns -> t -> w -> e\n', 1],
    ['start s "S"\ntask t "Pack" { responsible: "Clerk" }\nend e "E"\ns -> t -> e\n', 0],
  ],
  'empty-lane': [
    [`${two}start s "S" in a\ntask t "T" in a\nend e "E" in a\ns -> t -> e\n`, 1],
    ['lane o "Outer" {\n  lane a "A"\n}\nstart s "S" in a\ntask t "T" in a\nend e "E" in a\ns -> t -> e\n', 0],
    ['lane o "Outer" {\n  lane p "P"\n  lane q "Q"\n}\nlane a "A"\nstart s "S" in a\nend e "E" in a\ns -> e\n', 1],
    [`use "org.flow"\nstart s "S" in a\ntask t "T" in a\nend e "E" in a\ns -> t -> e\n`, 0, { beside: { 'org.flow': two } }],
    [`${two}start s "S" in a\ntask t "T" in a { informed: b }\nend e "E" in a\ns -> t -> e\n`, 0],
    [`${two}document x "Bill"\nstart s "S" in a\ntask t "T" in a\nend e "E" in a\ns -> t -> e\nt ~> x ~> b\n`, 0],
    [two, 0],
  ],
  'missing-role': [
    [sketch('s -> t -> e'), 1],
    [sketch('s -> t -> u -> v -> e'), 1],
    [sketch('s -> t -> e').replace('lane a "A"', 'lane a "A" { external }'), 0],
    [`${clerk}start s "S" in a\ntask t "T" in a\nend e "E" in a\ns -> t -> e\n`, 0],
  ],
  'incomplete-header': [
    [sketch('s -> t -> e'), 1],
    [`process "P" { owner: "A" }\n${sketch('s -> t -> e')}`, 1],
    [`process "P" { owner: "A", customer: "B" }\n${sketch('s -> t -> e')}`, 0],
    [two, 0],
  ],
  'connector-unpaired': [
    [sketch('s -> @A; @A -> t; @A -> u; t, u -> e'), 1],
    [sketch('s -> d; d -[yes]-> t -> @A; d -[no]-> u -> @A; @A -> v -> e'), 0],
    [sketch('s -> t -> e; t -> @A'), 1],
    [sketch('s -> t -> e; @A -> t'), 1],
  ],
  'connector-page': [
    [sketch('s -> @A/3; page "2"; @A -> t -> e'), 1],
    [sketch('s -> @A; page "2"; @A -> t -> e'), 0],
  ],
  'ping-pong': [
    [`${two}start s "S" in a\ntask t "T" in b\ntask u "U" in a\ntask v "V" in b\nend e "E" in a\ns -> t -> u -> v -> e\n`, 1],
    [`${two}start s "S" in a\ntask t "T" in b\nend e "E" in a\ns -> t -> e\n`, 0],
    [
      `${two}start s "S" in a\ntask t "T" in b\ntask u "U" in a\ndecision d "OK?" in b\nend e "E" in b\ns -> t -> u -> d\nd -[yes]-> e\nd -[no]-> u\n`,
      0,
    ],
    [
      `lane a "A"\nlane b "B" { external }\nstart s "S" in a\ntask t "T" in b\ntask u "U" in a\ntask v "V" in b\nend e "E" in a\ns -> t -> u -> v -> e\n`,
      0,
    ],
  ],
  'many-handoffs': [
    [handing(9), 1],
    [handing(8), 0],
    [handing(9), 0, { options: { max: 9 } }],
  ],
  'long-rework': [
    [reworking('d'), 1],
    [reworking('c'), 0],
    [reworking('d'), 0, { options: { max: 4 } }],
  ],
  'duplicate-step': [
    [sketch('task t "Check" in a; task u "check" in a; s -> t -> v -> u -> e'), 1],
    [sketch('task t "Check" in a; task u "Check" in a; s -> d; d -[yes]-> t -> e; d -[no]-> u -> e'), 0],
    [sketch('lane b "B"; task t "Check" in a; task u "Check" in b; s -> t -> u -> e'), 0],
    [sketch('s -> t -> d; d -[yes]-> e; d -[no]-> t'), 0],
    [sketch('task t "Check" in a; task u "Check" in a; s -> v -> d; d -[yes]-> t -> e; d -[no]-> w -> u -> v'), 0],
  ],
  'excessive-approvals': [
    [approvals('"B approves?"'), 1],
    [approvals('"Over 1000?"'), 0],
  ],
  'segregation-of-duties': [
    [
      `${two}start s "S" in a\ntask t "T" in a, b\ndecision d "OK?" in a ${control}\nend e "E" in a\ns -> t -> d\nd -[yes]-> e\nd -[no]-> t\n`,
      0,
    ],
    [
      `${two}start s "S" in a\ntask t "T" in a\ndecision d "OK?" in a, b ${control}\nend e "E" in a\ns -> t -> d\nd -[yes]-> e\nd -[no]-> t\n`,
      0,
    ],
    [
      `${clerk}start s "S" in a\ntask t "T" in a\ndecision d "OK?" in a ${control}\nend e "E" in a\ns -> t -> d\nd -[yes]-> e\nd -[no]-> t\n`,
      1,
    ],
    [
      `${clerk}start s "S" in a\ntask t "T" in a\ndecision d "OK?" in a { control: "KC-1", role: "Head" }\nend e "E" in a\ns -> t -> d\nd -[yes]-> e\nd -[no]-> t\n`,
      0,
    ],
    [
      `${two}start s "S" in a\ntask t "T" in a\ntask u "U" in b\ndecision d "OK?" in b ${control}\nend e "E" in a\ns -> t -> u -> d\nd -[yes]-> e\nd -[no]-> t\n`,
      0,
    ],
    [sketch(`decision d "OK?" in a ${control}; s -> d; d -[yes]-> e; d -[no]-> t -> e`), 0],
  ],
  'decision-without-check': [
    [sketch('s -> d; d -[yes]-> e; d -[no]-> t -> e'), 1],
    [sketch('s -> t -> d; d -[no]-> d2; d -[yes]-> e; d2 -[yes]-> e; d2 -[no]-> t'), 0],
    [sketch('s -> f -> d, t; d -[yes]-> e; d -[no]-> u -> e; t -> e'), 1],
  ],
  'control-without-evidence': [
    [sketch(`task t "T" in a ${control}; s -> t -> e`), 1],
    [sketch(`task t "T" in a ${control}; archive r "File"; s -> t -> u -> v -> w -> e; w ~> r`), 0],
    [sketch(`task t "T" in a ${control}; s -> t -> e; t ~> x`), 0],
    [sketch(`task t "T" in a { control: "KC-1", system: "ERP" }; s -> t -> e`), 0],
    [sketch(`decision d "OK?" in a ${control}; s -> t -> d; d -[yes]-> e; d -[no]-> u -> e; u ~> x`), 1],
    [sketch(`decision d "OK?" in a ${control}; s -> t -> d; d -[yes]-> e; d -[no]-> u -> e; t ~> x ~> d`), 0],
    [sketch(`decision d "OK?" in a ${control}; s -> t -> d; d -[yes]-> v -> e; d -[no]-> u -> e; v ~> x`), 0],
  ],
  'empty-label': [
    [sketch('task t "" in a; s -> t -> e'), 1],
    [sketch('task t " \u3000" in a; s -> t -> e'), 1],
    [sketch('fork f in a; join j in a; s -> f -> t, u -> j -> e'), 0],
    [sketch('task t in a; s -> t -> e'), 0],
  ],
  'verb-object-label': [
    ...(['Order processing', 'Training', 'Goods inspection', 'Claim handling', '订单处理工作', '收货情况'] as const).map(
      (text): Row => [sketch(`task t "${text}" in a; s -> t -> e`), 1],
    ),
    ...(
      ['Process order', 'Review', '质量检验', 'Approve payment', 'Re-check the documentation', 'Quickly plan training'] as const
    ).map((text): Row => [sketch(`task t "${text}" in a; s -> t -> e`), 0]),
  ],
  'label-too-long': [
    [sketch(`task t "${'long '.repeat(13)}" in a; s -> t -> e`), 1],
    [sketch(`task t "${'审'.repeat(31)}" in a; s -> t -> e`), 1],
    [sketch(`task t "${'审'.repeat(30)}" in a; s -> t -> e`), 0],
  ],
  'too-many-nodes': [
    [sketch(`s -> ${chain(49)} -> e`), 1],
    [sketch(`s -> ${chain(38)} -> e; ${Array.from({ length: 30 }, (_, i) => `t1 ~> x${i}`).join('; ')}`), 0],
  ],
  'too-many-routes': [
    [sketch(`s -> d; ${Array.from({ length: 7 }, (_, i) => `d -[${i}]-> t${i} -> e`).join('; ')}`), 1],
    [sketch(`s -> d; ${Array.from({ length: 6 }, (_, i) => `d -[${i}]-> t${i} -> e`).join('; ')}`), 0],
  ],
  'see-missing': [
    [sketch('subprocess p "P" in a { see: "p.flow" }; s -> p -> e'), 1],
    [sketch('subprocess p "P" in a { see: "p.flow" }; s -> p -> e'), 0, { beside: { 'p.flow': sketch('s -> t -> e') } }],
    [sketch('subprocess p "P" in a { see: "../p.flow" }; s -> p -> e'), 1, { beside: { '../p.flow': sketch('s -> t -> e') } }],
  ],
  'see-cycle': [
    [calling('b.flow'), 1, { beside: { 'b.flow': calling('example.flow') } }],
    [calling('b.flow'), 0, { beside: { 'b.flow': goingOn('example.flow') } }],
    [calling('b.flow'), 1, { beside: { 'b.flow': calling('c.flow'), 'c.flow': calling('example.flow') } }],
    [calling('b.flow'), 0, { beside: { 'b.flow': calling('c.flow'), 'c.flow': calling('b.flow') } }],
  ],
  'lane-name-drift': [
    [drifting('sales "Sales Dept"', 'a.flow'), 1, { beside: { 'a.flow': drifting('sales "Sales"', '') } }],
    [drifting('sales "Sales Dept"', ''), 0, { beside: { 'a.flow': drifting('sales "Sales"', '') } }],
    [
      drifting('sales "Sales"', 'a.flow'),
      0,
      { beside: { 'a.flow': drifting('sales "销售部"', '').replace('"Take"', '"接单并且登记"') } },
    ],
    [drifting('trade "Sales"', 'a.flow'), 1, { beside: { 'a.flow': drifting('sales "Sales"', '') } }],
  ],
  'orphan-file': [
    [calling('b.flow'), 1, { beside: { 'b.flow': sketch('s -> t -> e') } }],
    [calling('b.flow'), 0, { beside: { 'b.flow': calling('example.flow') } }],
    [sketch('s -> t -> e'), 0, { beside: { 'b.flow': sketch('s -> t -> e') } }],
    [calling('b.flow'), 0, { beside: { 'b.flow': sketch('s -> t -> e') }, options: { entry: ['example.flow'] } }],
  ],
  'fullwidth-punctuation': [
    ['lane a "A"｛external｝\nlane b "B"　{ external }\n', 1],
    ['泳道 a "甲"｛外部｝\n', 0],
    ['泳道 a "填写：报价（含税）" # 注释：没有问题\n', 0],
    ['泳道 a “甲”\n', 0],
  ],
  'unused-suppression': [
    [`# flowc-ignore unowned-task: why\n${sketch('s -> t -> e')}`, 1],
    [`# flowc-ignore no-such-rule: why\n${sketch('s -> t -> e')}`, 1],
    [`# flowc-ignore unowned-task: why\n${sketch('s -> t -> e')}`, 0, { rules: { 'unowned-task': 'off' } }],
  ],
};

const tester = new RuleTester({ describe, it });

for (const [rule, rows] of Object.entries(ROWS)) {
  const cases = rows.map(([text, findings, more]) => ({ text, findings, ...more }));
  tester.run(rule, {
    valid: cases.filter(({ findings }) => findings === 0),
    invalid: cases.filter(({ findings }) => findings > 0),
  });
}

it('every rule has cases here, or an example that it finds wrong', () => {
  const names = RULES.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(ROWS)));
  expect(RULES.filter(({ name, docs }) => !Object.hasOwn(ROWS, name) && docs.bad === undefined)).toEqual([]);
});
