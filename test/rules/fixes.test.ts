import { describe, expect, it } from 'vitest';
import { fixed, lint } from './support/lint.ts';

const HEAD = 'lane a "A"\nstart s "Start" in a\nend e "End" in a\ntask t "Pack" in a\ntask u "Ship" in a\n';
const file = (flows: string) => `${HEAD}${flows}`;

describe.each([
  [
    'duplicate-flow',
    [
      ['a statement with its line', 's -> t -> u -> e\ns -> t\n', 's -> t -> u -> e\n'],
      ['a statement, its comment stays', 's -> t -> u -> e\ns -> t # again\n', 's -> t -> u -> e\n# again\n'],
      ['one of two statements on a line', 's -> t -> u -> e; s -> t\n', 's -> t -> u -> e\n'],
      ['the first of two statements on a line', 's -> t -> u -> e\ns -> t; t ~> u\n', 's -> t -> u -> e\nt ~> u\n'],
      ['the beginning of a chain', 's -> t\ns -> t -> u -> e\n', 's -> t\nt -> u -> e\n'],
      ['the end of a chain', 'u -> e\ns -> t -> u -> e\n', 'u -> e\ns -> t -> u\n'],
      ['the middle of a chain', 't -> u\ns -> t -> u -> e\n', 't -> u\ns -> t\nu -> e\n'],
      ['one of a list', 'fork f in a\ns -> f -> t\nf -> t, u\nt, u -> e\n', 'fork f in a\ns -> f -> t\nf -> u\nt, u -> e\n'],
      ['one of a list in a chain', 't -> e\nfork f in a\ns -> f -> t, u -> e\n', 't -> e\nfork f in a\ns -> f -> t, u\nu -> e\n'],
      ['a whole chain', 's -> t -> u -> e\n  s -> t -> u\n', 's -> t -> u -> e\n'],
      [
        'a document’s chain',
        'document x "Form"\ns -> t -> x -> u -> e\ns -> t\nt -> x -> u\n',
        'document x "Form"\ns -> t -> x -> u -> e\n',
      ],
      ['a label that is the same', 't ~[date]~> u\ns -> t -> u -> e\nt ~[date]~> u\n', 't ~[date]~> u\ns -> t -> u -> e\n'],
    ],
  ],
  [
    'unlabelled-branch',
    [
      [
        'no beside yes',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes]-> u -> e\nd -> t\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes]-> u -> e\nd -[no]-> t\n',
      ],
      [
        'yes beside no',
        'decision d "OK?" in a\ns -> t -> d\nd -> u -> e\nd -[No]-> t\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[Yes]-> u -> e\nd -[No]-> t\n',
      ],
      [
        'in Chinese',
        'decision d "OK?" in a\ns -> t -> d\nd -[是]-> u -> e\nd -> t\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[是]-> u -> e\nd -[否]-> t\n',
      ],
      [
        'beside a probability',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes 80%]-> u -> e\nd -[20%]-> t\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes 80%]-> u -> e\nd -[no 20%]-> t\n',
      ],
      [
        'not beside another answer',
        'decision d "OK?" in a\ns -> t -> d\nd -[later]-> u -> e\nd -> t\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[later]-> u -> e\nd -> t\n',
      ],
      [
        'not of three',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes]-> u -> e\nd -> t\nd -[late]-> e\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes]-> u -> e\nd -> t\nd -[late]-> e\n',
      ],
      [
        'not on an arrow that others share',
        'decision d "OK?" in a\ns -> t\nd -[yes]-> u -> e\nt, d -> d, t\n',
        'decision d "OK?" in a\ns -> t\nd -[yes]-> u -> e\nt, d -> d, t\n',
      ],
    ],
  ],
  [
    'connector-page',
    [
      [
        'the exit’s',
        's -> t -> @A/3\npage "Two"\nend e2 "End" in a\n@A/1 -> e2\nu -> e\n',
        's -> t -> @A/2\npage "Two"\nend e2 "End" in a\n@A/1 -> e2\nu -> e\n',
      ],
    ],
  ],
  [
    'superfluous-bar',
    [
      ['a fork in a chain', 'fork f in a\ns -> t -> f -> u -> e\n', 's -> t -> u -> e\n'],
      [
        'a merge between two chains',
        'decision d "OK?" in a\nmerge m\ns -> t -> d\nd -[yes]-> m\nd -[no]-> t\nm -> u -> e\n',
        'decision d "OK?" in a\ns -> t -> d\nd -[yes]-> u -> e\nd -[no]-> t\n',
      ],
      [
        'a fork at which alternatives meet',
        'decision d "OK?" in a\nfork f in a\ns -> d\nd -[yes]-> t -> f\nd -[no]-> f\nf -> u -> e\n',
        'decision d "OK?" in a\nmerge f in a\ns -> d\nd -[yes]-> t -> f\nd -[no]-> f\nf -> u -> e\n',
      ],
      [
        'in Chinese',
        '判断 d "可以?" 在 a\n并行 f 在 a\ns -> d\nd -[是]-> t -> f\nd -[否]-> f\nf -> u -> e\n',
        '判断 d "可以?" 在 a\n合并 f 在 a\ns -> d\nd -[是]-> t -> f\nd -[否]-> f\nf -> u -> e\n',
      ],
    ],
  ],
  [
    'deadlock',
    [
      [
        'alternatives into a join',
        'decision d "OK?" in a\njoin j in a\ns -> d\nd -[yes]-> t -> j\nd -[no]-> u -> j\nj -> e\n',
        'decision d "OK?" in a\nmerge j in a\ns -> d\nd -[yes]-> t -> j\nd -[no]-> u -> j\nj -> e\n',
      ],
      [
        'alternatives in a branch of a fork',
        'decision d "OK?" in a\nfork f in a\ntask v "Ask" in a\njoin j in a\ns -> f -> t, u\nu -> d\nd -[yes]-> v -> j\nd -[no]-> j\nt -> j -> e\n',
        'decision d "OK?" in a\nfork f in a\ntask v "Ask" in a\nmerge merged in a\njoin j in a\ns -> f -> t, u\nu -> d\nd -[yes]-> v -> merged -> j\nd -[no]-> merged\nt -> j -> e\n',
      ],
    ],
  ],
  ['fullwidth-punctuation', [['every mark', 's -> t； t －> u\nu -> e\n', 's -> t; t -> u\nu -> e\n']]],
] as const)('the fix of %s', (rule, rows) => {
  it.each(rows.map((row) => [...row]))('%s', (_, before, after) => {
    const result = fixed(file(before!), rule, { preset: 'strict' });
    expect(result).toBe(file(after!));
    expect(lint(result).filter(({ code }) => code === 'syntax')).toEqual([]);
  });
});

describe('a fix keeps comments', () => {
  it('and is not offered where one stands in between', () => {
    const text = file('t -> u\ns -> t # first\n  -> u -> e\n');
    expect(fixed(text, 'duplicate-flow')).toBe(text);
  });
});

describe('the fixes of one long chain', () => {
  it('grow as the chain does', () => {
    const sizeOf = (arrows: number) => {
      const found = lint(file(`${Array(arrows).fill('t').join(' -> ')}\n`)).flatMap(({ fix }) => fix?.edits ?? []);
      return found.reduce((sum, { span, text }) => sum + span.end - span.start + text.length, 0);
    };
    expect(sizeOf(800)).toBeGreaterThan(800);
    expect(sizeOf(800) / sizeOf(400)).toBeLessThan(2.5);
  });
});
