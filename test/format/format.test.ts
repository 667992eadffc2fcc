import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../src/format/format.ts';
import { buildProcess } from '../../src/model/build-process.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parse } from '../../src/syntax/parse.ts';
import { runs } from '../support/fuzz.ts';
import { processText } from '../support/process-arbitrary.ts';

function read(text: string) {
  const source = sourceFile('a.flow', text);
  return { source, ...parse(source) };
}

function formatted(text: string): string {
  const { source, tree, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return format(source, tree);
}

/** What the file means, without the places it says it at and without the letters of its figures. */
function meaning(text: string): string {
  const { process } = buildProcess(read(text).tree, NO_FILES, parse);
  const isFigure = (of: object) => 'amount' in of || 'parts' in of;
  return JSON.stringify(process, function (this: object, key, value) {
    return /span|alone/i.test(key) || (key === 'text' && isFigure(this)) ? undefined : value;
  });
}

const comments = (text: string) => read(text).tree.comments.map(({ span }) => text.slice(span.start, span.end).trim());

describe('format', () => {
  it('sets declarations that follow each other in columns', () => {
    const text = [
      'lane sales "Sales" { role: "Clerk" }',
      'lane 管理 "管理部"   {external}',
      'start begin "Customer asks" in sales',
      'task   fill "填写" in   管理 {time:30m,cost:80 CNY}',
      'document form {copies: 1}',
      'fork  split in sales',
      '',
      '',
      '',
      'end done "Done" in sales',
    ].join('\n');
    expect(formatted(text)).toBe(
      [
        'lane sales "Sales"  { role: "Clerk" }',
        'lane 管理  "管理部" { external }',
        'start    begin "Customer asks" in sales',
        'task     fill  "填写"          in 管理 { time: 30m, cost: 80 CNY }',
        'document form                  { copies: 1 }',
        'fork     split                 in sales',
        '',
        'end done "Done" in sales',
        '',
      ].join('\n'),
    );
  });

  it('keeps an opened block open, a flat one flat, and opens one that gets too long', () => {
    const long = `task a "A" { description: "${'long '.repeat(25)}" }`;
    expect(formatted('process "P" {\nowner:  "O",version: 1.2\n}\nclass hot {color:red}')).toBe(
      'process "P" {\n  owner: "O"\n  version: 1.2\n}\nclass hot { color: red }\n',
    );
    expect(formatted(long)).toBe(`task a "A" {\n  description: "${'long '.repeat(25)}"\n}\n`);
  });

  it('gives each item of a list a line where the list is too long for one', () => {
    const [first, second] = ['first '.repeat(12), 'second '.repeat(8)];
    const broken = `task a "A" {\n  risk: [\n    "${first}",\n    "${second}"\n  ]\n}\n`;
    expect(formatted(`task a "A" { risk: ["${first}", "${second}"] }`)).toBe(broken);
    expect(formatted(broken)).toBe(broken);
    expect(formatted('task a "A" {\n  risk: [\n    "b",\n    "c"\n  ]\n}')).toBe('task a "A" {\n  risk: ["b", "c"]\n}\n');
  });

  it('sets one blank round arrows and keeps the lines a chain was broken into', () => {
    expect(formatted('a->b ,c-[ yes 20% ]->d\n  ->e\na~>f [ approved ]~>b;b->@A/2')).toBe(
      'a -> b, c -[yes 20%]-> d\n  -> e\na ~> f[approved] ~> b\nb -> @A/2\n',
    );
  });

  it('keeps words in the language they were written in, and sets full-width signs as ASCII', () => {
    expect(formatted('泳道 甲 "甲部"｛外部｝\n任务 填 "填写：表" 在 甲 ｛用时：30分钟｝\n填 －【是】→ 填')).toBe(
      '泳道 甲 "甲部" { 外部 }\n任务 填 "填写：表" 在 甲 { 用时: 30分钟 }\n填 -[是]-> 填\n',
    );
  });

  it('keeps every comment where it belongs', () => {
    const text = [
      '# first',
      '',
      'lane a "A" { # opening',
      '# about the role',
      'role: "R" # why',
      '# last',
      '}',
      'task t "T" in a   # behind',
      'a -> b # one',
      '# between',
      '-> c # two',
      '# end',
    ].join('\n');
    expect(formatted(text)).toBe(
      [
        '# first',
        '',
        'lane a "A" {  # opening',
        '  # about the role',
        '  role: "R"  # why',
        '  # last',
        '}',
        'task t "T" in a  # behind',
        'a -> b  # one',
        '  # between',
        '  -> c  # two',
        '# end',
        '',
      ].join('\n'),
    );
    expect(formatted('process "P" { show: [ number, # n\ntime ] }')).toBe(
      'process "P" {\n  show: [\n    number,  # n\n    time\n  ]\n}\n',
    );
  });

  it('keeps comments between a key and its value, in a state, among words and in a list of names', () => {
    const text = [
      'process "P" {',
      'owner: # who',
      '# more',
      '"O" # behind',
      'approver: # a',
      '[ Head # b',
      'of IT # c',
      ', # d',
      '"X"]',
      '}',
      'a ~> d[ # e',
      'approved # f',
      'twice] ~> b',
      'note "N" on a, # g',
      '# h',
      'd, b # i',
    ].join('\n');
    const printed = [
      'process "P" {',
      '  owner:  # who',
      '    # more',
      '    "O"  # behind',
      '  approver:  # a',
      '    [',
      '      Head of IT,  # b',
      '      # c',
      '      # d',
      '      "X"',
      '    ]',
      '}',
      'a ~> d[approved twice]  # e',
      '  # f',
      '  ~> b',
      'note "N" on a,  # g',
      '  # h',
      '  d, b  # i',
      '',
    ].join('\n');
    expect(formatted(text)).toBe(printed);
    expect(formatted(printed)).toBe(printed);
    expect(meaning(printed)).toBe(meaning(text));
  });

  it('opens a block that is too wide, where a Chinese character takes two columns', () => {
    const task = (text: string) => `任务 填 "填写" { 说明: "${text}" }\n`;
    expect(formatted(task('字'.repeat(48)))).toBe(task('字'.repeat(48)));
    expect(formatted(task('字'.repeat(60)))).toBe(`任务 填 "填写" {\n  说明: "${'字'.repeat(60)}"\n}\n`);
  });

  it('leaves the lines of a text block as they are', () => {
    const block = 'task t "T" {\n  description: """\n      one\n    two\n    """\n}\n';
    expect(formatted(block)).toBe(block);
  });

  it('keeps the line ends of the file, ends it in one', () => {
    expect(formatted('a -> b\r\n\r\n\r\nb -> c')).toBe('a -> b\r\n\r\nb -> c\r\n');
    expect(formatted('\n\n')).toBe('');
  });

  it('never changes the meaning, loses no comment and settles at once', () => {
    fc.assert(
      fc.property(processText(30), fc.infiniteStream(fc.nat({ max: 40 })), (text, dice) => {
        const wild = disarranged(text, dice);
        const once = formatted(wild);
        expect(meaning(once)).toBe(meaning(wild));
        expect(comments(once).sort()).toEqual(comments(wild).sort());
        expect(formatted(once)).toBe(once);
      }),
      runs(80),
    );
  });
});

/** The text as a hasty hand writes it: blanks, line ends and comments thrown in where the language allows them. */
function disarranged(text: string, dice: Iterator<number>): string {
  const roll = () => dice.next().value as number;
  return text
    .split('\n')
    .map((line) => {
      const parts = line.split(/("(?:[^"\\]|\\.)*"|-\[[^\]]*\])/);
      const spaced = parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/ /g, () => (roll() < 4 ? '   ' : ' '))));
      const broken = spaced
        .join('')
        .replace(/ (?=[-~](?:\[[^\]]*\][-~])?> )/g, () => [' # a\n', '\n', '\n  # b\n', ' '][roll()] ?? ' ')
        .replace(/(?<=\w[:,]) (?=["\d@])/g, () => [' # e\n', '\n', '\n  # f\n'][roll()] ?? ' ');
      const tail = ['  # c', '\n\n\n# d\n\n', ';', '\n'][roll()] ?? '';
      return /"""|^\s*$/.test(line) ? line : broken + tail;
    })
    .join('\n');
}
