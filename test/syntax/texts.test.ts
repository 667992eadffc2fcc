import { describe, expect, it } from 'vitest';
import { mistakes, read, statement } from './read.ts';

const textOf = (written: string) => {
  const node = statement(`task a ${written}`);
  return node.kind === 'node' ? node.text : null;
};

describe('texts', () => {
  it.each([
    ['"plain"', 'plain'],
    ['""', ''],
    [String.raw`"\"\\\n\t"`, '"\\\n\t'],
    [String.raw`"\u{4e2d}\u{1F600}"`, '中😀'],
    ['"with “curly” quotes"', 'with “curly” quotes'],
    ['"｛：，｝"', '｛：，｝'],
    ['“填写”', '填写'],
    ['“填写“报价”申请”', '填写“报价”申请'],
    ['“say "yes"”', 'say "yes"'],
    [String.raw`“a \” b”`, 'a ” b'],
    ['"{ # } -> [x]"', '{ # } -> [x]'],
  ])('%s', (written, value) => {
    expect(textOf(written)?.value).toBe(value);
  });

  it('know which quotes they had', () => {
    expect(['"a"', '“a”', '"""a"""'].map((written) => textOf(written)?.quote)).toEqual(['straight', 'curly', 'block']);
  });
});

describe('text blocks', () => {
  it.each([
    ['"""one line"""', 'one line'],
    ['""""""', ''],
    ['"""\n    one\n      two\n\n    three\n    """', 'one\n  two\n\nthree'],
    ['"""one\n    two\n    three"""', 'one\ntwo\nthree'],
    ['"""\r\n  one\r\n  two\r\n  """', 'one\ntwo'],
    ['"""\n  say "yes" and ""\n"""', 'say "yes" and ""'],
    ['"""\n  \\"""\n"""', '"""'],
    ['"""\n\tone\n\t two\n"""', 'one\n two'],
  ])('%j', (written, value) => {
    expect(textOf(written)?.value).toBe(value);
  });
});

describe('mistakes in texts', () => {
  const unclosed = 'unclosed text: expected `"`, found the end of the line';
  it.each([
    ['task a «"Fill in»\ntask b', unclosed, ['task a "Fill in"', 'task b']],
    ['task a «"Fill in» {\n  time: 1h\n}\ntask b', unclosed, ['task a "Fill in" { time }', 'task b']],
    ['process { owner: «"A» }\ntask b', unclosed, ['process { owner }', 'task b']],
    ['task a «“填写»\ntask b', 'unclosed text: expected `”`, found the end of the line', ['task a "填写"', 'task b']],
    ['task a «“填写"» in b', 'expected `”`, found `"`', ['task a "填写" in b']],
    ['task a «"填写”» in b', 'expected `"`, found `”`', ['task a "填写" in b']],
    ['task a «”填写”» in b', 'expected `“`, found `”`', ['task a "填写" in b']],
    ['task a "x «\\q»"', 'unknown escape "\\q"', ['task a "x \\\\q"']],
    ['task a "«\\u{110000}»"', 'unknown escape "\\u{110000}"', ['task a "\\\\u{110000}"']],
    ['task a "«\\u{d800}»"', 'unknown escape "\\u{d800}"', ['task a "\\\\u{d800}"']],
    [
      'process { purpose: «"""\n  why»\n}\ntask a "A"',
      'unclosed text: expected `"""`, found the end of the file',
      ['process { purpose }', 'task a "A"'],
    ],
  ])('%s', (marked, message, short) => {
    const { expected, found, messages, outline } = mistakes(marked);
    expect(messages).toEqual([message]);
    expect(found).toEqual(expected);
    expect(outline).toEqual(short);
  });

  it('show where an unclosed text begins', () => {
    const { diagnostics } = read('process { purpose: """\n why');
    expect(diagnostics[0]!.related).toMatchObject([{ span: { start: 19, end: 22 } }]);
  });
});
