import { describe, expect, it } from 'vitest';
import { mistakes, read, statement } from './read.ts';

const arrowOf = (text: string) => {
  const flow = statement(text);
  return flow.kind === 'flow' ? flow.arrows[0]! : null;
};

describe('labels', () => {
  it.each([
    ['a -[yes]-> b', 'yes', null, 'yes'],
    ['a -[ yes ]-> b', 'yes', null, 'yes'],
    ['a ~[by post]~> b', 'by post', null, 'by post'],
    ['a-[no, minor # 3]->b', 'no, minor # 3', null, 'no, minor # 3'],
    ['a -[no 15%]-> b', 'no', 0.15, 'no 15%'],
    ['a -[no, 2.5 %]-> b', 'no', 0.025, 'no, 2.5 %'],
    ['a -[是 20％]-> b', '是', 0.2, '是 20％'],
    ['a -[20%]-> b', null, 0.2, '20%'],
    ['a -[超过20%]-> b', '超过20%', null, '超过20%'],
    ['a -["over 20%"]-> b', 'over 20%', null, '"over 20%"'],
    ['a -["over 20%" 15%]-> b', 'over 20%', 0.15, '"over 20%" 15%'],
    ['a -["a ] b"]-> b', 'a ] b', null, '"a ] b"'],
    ['a -[“是”]-> b', '是', null, '“是”'],
    ['a -["big" orders]-> b', '"big" orders', null, '"big" orders'],
    ['a -["say \\"no\\""]-> b', 'say "no"', null, '"say \\"no\\""'],
    ['a －【是】－＞ b', '是', null, '是'],
    ['a -【见【1】】-> b', '见【1】', null, '见【1】'],
    ['a -[见【1】]-> b', '见【1】', null, '见【1】'],
    ['a -[yes,\n  at once]-> b', 'yes, at once', null, 'yes,\n  at once'],
    ['a -[yes] -> b', 'yes', null, 'yes'],
  ])('%s', (text, label, probability, written) => {
    const arrow = arrowOf(text)!;
    expect([arrow.label, arrow.probability]).toEqual([label, probability]);
    expect(text.slice(arrow.labelSpan!.start, arrow.labelSpan!.end)).toBe(written);
  });

  it('may be empty, which is none', () => {
    expect(arrowOf('a -[]-> b')).toMatchObject({ label: null, labelSpan: null, probability: null });
  });
});

describe('arrows of other notations', () => {
  it.each([
    ['a «=>» b', 'expected `->`, found `=>`', 'write `->`', 'a -> b'],
    ['a «-->» b', 'expected `->`, found `-->`', 'write `->`', 'a -> b'],
    ['a «->>» b', 'expected `->`, found `->>`', 'write `->`', 'a -> b'],
    ['a «⇒» b', 'expected `->`, found `⇒`', 'write `->`', 'a -> b'],
    ['a «——>» b', 'expected `->`, found `——>`', 'write `->`', 'a -> b'],
    ['a «-.->» b', 'expected `~>`, found `-.->`', 'write `~>`', 'a ~> b'],
    ['a «-->|yes|» b', 'expected `->`, found `-->|yes|`', 'write `-[yes]->`', 'a -[yes]-> b'],
    ['a «-- yes -->» b', 'expected `->`, found `-- yes -->`', 'write `-[yes]->`', 'a -[yes]-> b'],
    ['a «<-» b', 'expected `->`, found `<-`', 'write `b -> a`', 'a -> b'],
    ['a «-[yes]~>» b', 'expected `->`, found `~>`', 'write `-[yes]->`', 'a -[yes]-> b'],
    ['a «-[yes]-->» b', 'expected `->`, found `]`', 'write `-[yes]->`', 'a -[yes]-> b'],
    ['a «-[yes]» b', 'expected `->`, found `]`', 'write `-[yes]->`', 'a -[yes]-> b'],
    ['a «-[yes ->» b', 'unclosed label: expected `]`, found `->`', 'write `-[yes]->`', 'a -[yes]-> b'],
    ['a «-["yes]->» b', 'unclosed text: expected `"`, found `]`', 'end the text with "', 'a -["yes]-> b'],
  ])('%s is told and read all the same', (marked, message, cure, short) => {
    const { expected, found, messages, helps, outline } = mistakes(marked);
    expect(messages).toEqual([message]);
    expect(helps).toEqual([cure]);
    expect(found).toEqual(expected);
    expect(outline).toEqual([short]);
  });

  it('are told once a notation, with all their places', () => {
    const { diagnostics, messages } = read('a => b => c\nc --> d\n');
    expect(messages).toEqual(['expected `->`, found `=>`', 'expected `->`, found `-->`']);
    expect(diagnostics[0]!.related).toHaveLength(1);
    expect(diagnostics[0]!.fix!.edits).toHaveLength(2);
  });

  it('leave the lines after an unclosed label alone', () => {
    const { messages, outline } = mistakes('a -[yes -> b\nc -[no]-> d');
    expect(messages).toHaveLength(1);
    expect(outline).toEqual(['a -[yes]-> b', 'c -[no]-> d']);
  });

  it('tell the unknown escapes of a label', () => {
    const { expected, found } = mistakes('a -["x«\\z»"]-> b');
    expect(found).toEqual(expected);
  });
});
