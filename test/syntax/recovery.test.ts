/** One mistake gives one error at its place, and the rest of the file is read: each case marks the place and says what remains. */
import { describe, expect, it } from 'vitest';
import { say } from '../../src/diagnostics/phrase.ts';
import { mistakes, read } from './read.ts';

type Case = readonly [marked: string, message: string, help: string | null, outline: readonly string[]];

function tellOne(cases: readonly Case[]): void {
  it.each(cases)('%s', (marked, message, help, outline) => {
    const told = mistakes(marked);
    expect(told.messages).toEqual([message]);
    expect(told.found).toEqual(told.expected);
    expect(told.helps).toEqual([help]);
    expect(told.outline).toEqual(outline);
  });
}

describe('statements', () => {
  const quote = 'put texts in quotes: "…"';
  tellOne([
    [
      'task a «Fill» in the form in sales { time: 1h }\ntask b',
      'expected a text in quotes, `in`, `{` or the end of the line, found the word "Fill"',
      quote,
      ['task a { time }', 'task b'],
    ],
    ["task a «'Fill» in'", 'expected a text in quotes, `in`, `{` or the end of the line, found "\'Fill"', quote, ['task a']],
    ['task a «「填写」»', 'expected a text in quotes, `in`, `{` or the end of the line, found "「填写」"', quote, ['task a']],
    ['use «org».flow\ntask b', 'expected a text in quotes, found the word "org"', quote, ['task b']],
    ['use«»\ntask b', 'expected a text in quotes, found the end of the line', null, ['task b']],
    ['page «Two»', 'expected a text in quotes or the end of the line, found the word "Two"', quote, ['page']],
    ['task«»\ntask b', 'expected a name, found the end of the line', null, ['task b']],
    ['task «"A"»', 'expected a name before the text "A"', 'write `a "A"`', ['task a "A"']],
    ['lane «1st» "First"', 'expected a name, found the number "1st"', 'a name begins with a letter', []],
    [
      'task a in b «"A"»',
      'expected `{` or the end of the line, found the text "A"',
      'the order is: kind, name, "text", `in` lane, block',
      ['task a in b'],
    ],
    [
      'task a "A" «sales»',
      'expected `in`, `{` or the end of the line, found the word "sales"',
      'write `in sales`',
      ['task a "A"'],
    ],
    ['task a "A" «in»', 'expected a name, found the end of the file', null, ['task a "A"']],
    ['note "x" «a»', 'expected `on` or the end of the line, found the word "a"', 'write `on a`', ['note "x" on ']],
    [
      'process "P" { } «lane» a "A"\nlane b',
      'expected the end of the line, found the keyword "lane"',
      'begin each statement on a line of its own',
      ['process "P" {  }', 'lane a "A"', 'lane b'],
    ],
    ['«//» a comment\ntask a', '`//` is read as a comment', 'a comment begins with `#`', ['task a']],
    ['«}»\ntask a', 'expected a statement, found `}`', 'there is no `{` that it closes', ['task a']],
    ['fill«»', 'expected an arrow, found the end of the file', 'a flow joins names by arrows: `a -> b`', []],
    ['«\u200b»task a', 'invisible character U+200B', 'remove it', ['task a']],
    ['task a «\u202e\u2066»"A"', 'invisible character U+202E', 'remove it', ['task a "A"']],
  ]);
});

describe('keywords that are none', () => {
  tellOne([
    [
      '«taks» a "A" in b { time: 1h }',
      'expected a statement, found the word "taks"',
      'did you mean `task`?',
      ['task a "A" in b { time }'],
    ],
    ['«Lane» a "A"', 'keyword "Lane" is not in lower case', 'write `lane`', ['lane a "A"']],
    ['«action» a "A"', '"action" is read as "task"', 'write `task`', ['task a "A"']],
    ['«作业» a "A"', '"作业" is read as "任务"', 'write `任务`', ['task a "A"']],
    ['«任物» a "A"', 'expected a statement, found the word "任物"', 'did you mean `任务`?', ['task a "A"']],
    ['«任务»填表 "A"', 'expected a statement, found the word "任务"', 'did you mean `任务 填表`?', ['task 填表 "A"']],
    [
      '«quux» a "A"',
      'expected a statement, found the word "quux"',
      'the kinds of nodes are `start`, `end`, `task`, `manual`, `decision`, `subprocess`, `fork`, `join`, `merge`, `delay`, `document`, `data`, `system`, `archive`',
      ['task a "A"'],
    ],
    ['«form» "A"\ntask b', '"form" is read as "document"', 'write `document`', ['task b']],
  ]);
});

describe('flows', () => {
  const noEnd = 'expected the name of a node or lane, found ';
  tellOne([
    ['a «->»\n', `${noEnd}the end of the line`, null, ['a -> ?']],
    ['a -> b «->»', `${noEnd}the end of the file`, null, ['a -> b -> ?']],
    ['a -> «"B"» -> c', `${noEnd}the text "B"`, null, ['a -> ? -> c']],
    ['«"A"» -> b', 'expected a statement, found the text "A"', null, ['? -> b']],
    ['«->» b', 'expected a statement, found `->`', 'a flow joins names by arrows: `a -> b`', ['? -> b']],
    ['a -> b «c» -> d', 'expected an arrow, `,` or the end of the line, found the word "c"', null, ['a -> b -> d']],
    ['a -> b «{» x: 1 }', 'expected an arrow, `,` or the end of the line, found `{`', 'this statement has no block', ['a -> b']],
    ['form[«]» ~> b', 'expected a value, found `]`', null, ['form ~> b']],
    ['form[a«,» b] ~> c', 'expected `]`, found `,`', null, ['form ~> c']],
    ['form[a «~>» b', 'unclosed `[`: expected `]`, found `~>`', 'close it with `]`', ['form[a] ~> b']],
  ]);
});

describe('attributes', () => {
  const colon = 'a key and its value are joined by `:`';
  tellOne([
    [
      'task a { time «=» 1h, cost: 2 }',
      'expected `:`, `,`, the end of the line or `}`, found "="',
      colon,
      ['task a { time, cost }'],
    ],
    [
      'task a { role «"x"»\ncost: 2 }',
      'expected `:`, `,`, the end of the line or `}`, found the text "x"',
      colon,
      ['task a { role, cost }'],
    ],
    ['process { page «A4» }', 'expected `:`, `,`, the end of the line or `}`, found the word "A4"', colon, ['process { page }']],
    [
      'task a { system «"ERP"» }',
      'expected `:`, `,`, the end of the line or `}`, found the text "ERP"',
      colon,
      ['task a { system }'],
    ],
    [
      'task a { copies: 1 «volume»: 2 }',
      'expected `,`, the end of the line or `}`, found the word "volume"',
      'put a comma or a new line between two attributes',
      ['task a { copies, volume }'],
    ],
    [
      'process { approver: «"A", "B"», date: x }',
      'the list of "approver" has no brackets',
      'a list stands in brackets: `[a, b]`',
      ['process { approver, date }'],
    ],
    ['task a { role: «,» "x" }', 'expected a value, found `,`', null, ['task a {  }']],
    [
      'task a { risk: a «->» b }',
      'expected `,`, the end of the line or `}`, found `->`',
      'put a value with such characters in quotes: "…"',
      ['task a { risk }'],
    ],
    [
      'task a { policy: ["x"«,» time: 1h }',
      'unclosed `[`: expected `]`, found `,`',
      'close it with `]`',
      ['task a { policy, time }'],
    ],
    [
      'task a { policy: ["x"«»\n time: 1h }',
      'unclosed `[`: expected `]`, found the end of the line',
      'close it with `]`',
      ['task a { policy, time }'],
    ],
    ['task a { policy: [x «"y"», z], time: 1h }', 'expected `]`, found the text "y"', null, ['task a { time }']],
  ]);
});

describe('blocks', () => {
  const close = 'close it with `}` before this line';
  tellOne([
    [
      'lane s "S" {\n  task a "A"\n  task b "B"\n«a» -> b',
      'unclosed `{`: expected `}`, found the word "a"',
      close,
      ['lane s "S" { task a "A", task b "B" }', 'a -> b'],
    ],
    [
      'task a {\n  time: 1h\n«task» b "B"',
      'unclosed `{`: expected `}`, found the keyword "task"',
      close,
      ['task a { time }', 'task b "B"'],
    ],
    [
      'process {\n  owner: x\n«»',
      'unclosed `{`: expected `}`, found the end of the file',
      'close it with `}`',
      ['process { owner }'],
    ],
    [
      'task a\n«{»\n  time: 1h\n}',
      '`{` stands on a line of its own',
      'write it at the end of the line above',
      ['task a { time }'],
    ],
    [
      'process "P" {\n  «lane» s "S"\n  task a "A" in s\n  a -> b\n}\ntask c',
      'expected an attribute in this block, found the keyword "lane"',
      'write it outside the block',
      ['process "P" {  }', 'lane s "S"', 'task a "A" in s', 'a -> b', 'task c'],
    ],
    [
      'lane s {\n  «a» -> b\n  note "x" on a\n  role: x\n}',
      'expected an attribute, a lane or a node in this block, found a flow',
      'write it outside the block',
      ['lane s { role }', 'a -> b', 'note "x" on a'],
    ],
    [
      '«owner»: x\nversion: 2\n}\ntask a',
      'expected a statement, found the word "owner"',
      'attributes stand in the block of a statement: `{ key: value }`',
      ['task a'],
    ],
  ]);

  it('that are unclosed show where they began', () => {
    const { diagnostics } = mistakes('task a {\n time: 1h\ntask b');
    expect(diagnostics[0]!.related).toMatchObject([{ span: { start: 7, end: 8 } }]);
  });
});

describe('several mistakes', () => {
  it('are all told, each in its place', () => {
    const { expected, found, outline } = mistakes(
      'lane s "S" {\n  task a «A»\n  task b "B" { time «=» 1h; cost: «}»\n}\n«foo» c "C"\na -> «,» b\nb «=>» c',
    );
    expect(found).toEqual(expected);
    expect(outline).toEqual(['lane s "S" { task a, task b "B" { time } }', 'task c "C"', 'a -> ?', 'b -> c']);
  });

  it('are told in Chinese too', () => {
    const { diagnostics } = read('任务 a 填写\n任物 b "乙"');
    expect(diagnostics.map(({ message, help }) => [say(message, 'zh'), say(help!, 'zh')])).toEqual([
      ['此处应为带引号的文字、`在`、`{`或行尾，实为“填写”', '文字要加引号："…"'],
      ['此处应为语句，实为“任物”', '是不是想写 `任务`？'],
    ]);
  });

  it('are counted after a hundred', () => {
    const { diagnostics, messages } = read('task a "\\q"\n'.repeat(150));
    expect(diagnostics).toHaveLength(101);
    expect(messages.at(-1)).toBe('more than 100 syntax errors; the rest are not reported');
  });

  it('do not count warnings', () => {
    const { tree, diagnostics } = read('class c { color: #fff }\n'.repeat(1200));
    expect(tree.statements).toHaveLength(1200);
    expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});
