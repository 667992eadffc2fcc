import { describe, expect, it } from 'vitest';
import { build, flowsIn, processOf, told } from '../example.ts';

const nodesIn = (text: string) => processOf(text).nodes.map(({ id, lane }) => `${id} in ${lane}`);

describe('names', () => {
  it('may be used before they are declared', () => {
    expect(nodesIn('a -> b\ntask a "A" in l\ntask b "B" in l\nlane l "L"')).toEqual(['a in l', 'b in l']);
  });

  it('are compared after NFC normalisation', () => {
    const { nodes } = processOf('lane caf\u00e9 "C"\ntask a "A" in cafe\u0301');
    expect(nodes[0]!.lane).toBe('caf\u00e9');
  });

  it('may be those of what every object has', () => {
    expect(nodesIn('lane constructor "C"\ntask __proto__ "P" in constructor\ntask toString "T"\n__proto__ -> toString')).toEqual([
      '__proto__ in constructor',
      'toString in null',
    ]);
  });

  it('are shared by lanes and nodes, and borne once', () => {
    expect(told('task fill "Fill in"\nlane fill "Filling"\ndocument fill "Form"')).toEqual([
      'duplicate-name "fill": the name "fill" is taken by the task above (lanes and nodes share their names; give this one another)',
      '+ "fill" first declared here',
      'duplicate-name "fill": the name "fill" is taken by the task above (lanes and nodes share their names; give this one another)',
      '+ "fill" first declared here',
    ]);
  });

  it('keep the first declaration of two, and check the attributes of the other', () => {
    const text = 'task a "First"\ntask a "Second" { tiem: 3h }';
    expect(build(text).process.nodes.map(({ text }) => text)).toEqual(['First']);
    expect(told(text).some((line) => line.includes('"tiem"'))).toBe(true);
  });
});

describe('a node', () => {
  it('shows its id where it has no text, but a fork or join shows nothing', () => {
    const { nodes } = processOf('task check\nfork f\njoin j "All"\njoin k\ntask empty ""');
    expect(nodes.map(({ text }) => text)).toEqual(['check', '', 'All', '', '']);
    expect(nodes.map(({ textSpan }) => textSpan !== null)).toEqual([false, false, true, false, true]);
  });

  it('knows its declaration, its statement and its attributes by place', () => {
    const text = 'lane l "L"\ntask fill "Fill in" in l { time: 3h }';
    const node = processOf(text).nodes[0]!;
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(cut(node.span)).toBe('task fill');
    expect(cut(node.textSpan!)).toBe('"Fill in"');
    expect(cut(node.statementSpan)).toBe('task fill "Fill in" in l { time: 3h }');
    expect(cut(node.attributeSpans.time!)).toBe('time: 3h');
  });

  it.each([
    ['start', '开始'],
    ['end', '结束'],
    ['task', '任务'],
    ['manual', '人工'],
    ['manual', '操作'],
    ['decision', '判断'],
    ['decision', '决定'],
    ['document', '文档'],
    ['document', '文件'],
    ['document', '表格'],
    ['data', '数据'],
    ['system', '系统'],
    ['system', '数据库'],
    ['archive', '存档'],
    ['subprocess', '子流程'],
    ['fork', '并行'],
    ['join', '汇合'],
    ['delay', '等待'],
  ])('is a %s as %s too', (kind, alias) => {
    expect(processOf(`${alias} 甲 "文"\n${kind} b "B"`).nodes.map((node) => node.kind)).toEqual([kind, kind]);
  });
});

describe('a lane', () => {
  const lanesIn = (text: string) => processOf(text).lanes.map(({ id, parent }) => (parent === null ? id : `${parent}/${id}`));

  it('nests by block', () => {
    expect(lanesIn('lane a "A" {\n lane b "B" {\n lane c "C"\n }\n lane d "D"\n}\nlane e "E"')).toEqual([
      'a',
      'a/b',
      'b/c',
      'a/d',
      'e',
    ]);
  });

  it('holds the nodes of its block, also beside inner lanes', () => {
    expect(nodesIn('lane a "A" {\n task x "X"\n lane b "B" { task y "Y" }\n task z "Z"\n}')).toEqual([
      'x in a',
      'y in b',
      'z in a',
    ]);
  });

  it('is added to by a block without a name, before or after its declaration', () => {
    const { lanes, nodes } = processOf('lane a { task x "X" }\nlane a "A" { role: "R" }\nlane a { person: "P"\n task y "Y" }');
    expect(lanes).toMatchObject([{ id: 'a', name: 'A', attributes: { role: 'R', person: 'P' } }]);
    expect(nodes.map(({ lane }) => lane)).toEqual(['a', 'a']);
  });

  it('lies where it is added to, unless it lies elsewhere already', () => {
    expect(lanesIn('lane hq "HQ" {\n lane sales { role: "R" }\n}\nlane sales "Sales"')).toEqual(['hq', 'hq/sales']);
    expect(lanesIn('lane hq "HQ" {\n lane b {\n}\n}\nlane a "A" { lane b "B" }')).toEqual(['hq', 'a', 'a/b']);
  });

  it('never lies in itself', () => {
    expect(lanesIn('lane a "A" {\n lane b {\n}\n}\nlane b "B" {\n lane a {\n}\n}')).toEqual(['b/a', 'b']);
    expect(lanesIn('lane a "A" { lane a { role: "R" } }')).toEqual(['a']);
  });

  it('that nothing declares is told once, with all that stands in it', () => {
    expect(told('lane sales "Sales"\nlane salse {\n task x "X"\n}\ntask y "Y" in salse')).toEqual([
      'unknown-name "salse": no lane is called "salse" (did you mean the lane "sales"?)',
    ]);
  });

  it('is no node', () => {
    expect(told('task fill "F"\nlane fill { role: "R" }\nlane l "L"')).toEqual([
      'unknown-name "fill": expected a lane, found the task "fill" (the lanes are "l")',
    ]);
  });

  it('is named once: after `in`, or by the block', () => {
    expect(told('lane a "A" { task x "X" in b }\nlane b "B"')).toEqual([
      'wrong-value "b": expected no lane after a node in the block of lane "a", found "b" (remove `in b`, or declare the node outside the block)',
    ]);
    expect(told('lane a "A" { task x "X" in a }')).toEqual([]);
  });

  it('knows its declaration by place', () => {
    const text = 'lane sales "Sales" { role: "R" }';
    const { span } = processOf(text).lanes[0]!;
    expect(text.slice(span.start, span.end)).toBe('lane sales "Sales"');
  });
});

describe('a wrong name', () => {
  const LANES = 'lane sales "Sales"\nlane admin "Administration"\n';

  it('is told once, with every place that uses it', () => {
    expect(told(`${LANES}task a "A" in sale\ntask b "B" in sale\na ~> sale`)).toEqual([
      'unknown-name "sale": no lane is called "sale" (did you mean the lane "sales"?)',
      '+ "sale" also used here',
      '+ "sale" also used here',
    ]);
  });

  it('leaves the flow a good end', () => {
    const text = 'task a "A"\ntask b "B"\na -> bb -> b\nx -> y';
    expect(flowsIn(build(text).process)).toEqual(['a -> ?', '? -> b']);
    expect(told(text)).toEqual([
      'unknown-name "bb": no node is called "bb" (did you mean the task "b"?)',
      'unknown-name "x": no node is called "x" (declare it: `task x "…"`)',
      'unknown-name "y": no node is called "y" (declare it: `task y "…"`)',
    ]);
  });

  it('of a lane leaves the node marked, in the lane probably meant', () => {
    const { nodes } = build(`${LANES}task a "A" in sale\ntask b "B" in nowhere\ntask c "C" in sales`).process;
    expect(nodes.map(({ lane, laneUnknown }) => [lane, laneUnknown])).toEqual([
      ['sales', true],
      [null, true],
      ['sales', false],
    ]);
  });

  it('is said to be what it is', () => {
    expect(told(`${LANES}task a "A" in b\ntask b "B"\nnote "N" on sales`)).toEqual([
      'unknown-name "b": expected a lane, found the task "b" (the lanes are "sales", "admin")',
      'unknown-name "sales": expected a node, found the lane "sales"',
    ]);
  });

  it('may be the text of what was meant', () => {
    expect(told(`${LANES}task a "A" in Administration`)).toEqual([
      'unknown-name "Administration": no lane is called "Administration" (did you mean the lane "admin"?)',
    ]);
    expect(told('task 填表 "填写申请表"\ntask 审核 "审核"\n审核 -> 填写申请表')).toEqual([
      'unknown-name "填写申请表": no node is called "填写申请表" (did you mean the task "填表"?)',
    ]);
  });

  it('may stand for a lane or a node at an information flow', () => {
    expect(told(`${LANES}document invoice "I"\ninvoice ~> custom`)).toEqual([
      'unknown-name "custom": no node or lane is called "custom" (declare it: `document custom "…"`, or `system custom "…"`)',
    ]);
  });

  it('of a class is looked for among classes', () => {
    expect(told('class urgent { color: red }\ntask a "A" { class: urgnt }\ntask urgnt "U"')).toEqual([
      'unknown-name "urgnt": no class is called "urgnt" (did you mean "urgent"?)',
    ]);
  });

  it('is not told where the parser has told it', () => {
    expect(told('task a "A"\na ->\n', {}, { mayBeBroken: true })).toEqual([]);
    expect(flowsIn(build('task a "A"\na ->\n', {}, { mayBeBroken: true }).process)).toEqual(['a -> ?']);
  });

  it('is told of a declaration that is broken further on only there', () => {
    expect(told('task a "A" in\ntask b "B {\na -> b', {}, { mayBeBroken: true })).toEqual([]);
  });
});
