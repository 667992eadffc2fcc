/** No text makes the parser throw, hang or put a part of the tree outside its whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/source/source-file.ts';
import { FUZZ, runs } from '../support/fuzz.ts';
import { QUOTATION, QUOTATION_ZH } from '../support/samples.ts';
import { read, statements } from './read.ts';

const SAMPLES = [QUOTATION, QUOTATION_ZH];
const PIECES = [
  ...[
    'process',
    'lane',
    'task',
    'end',
    'page',
    'note',
    'use',
    'class',
    'in',
    'on',
    '任务',
    '泳道',
    '在',
    '在业务',
    'a',
    'b-c',
    '审批',
  ],
  ...[
    '"text"',
    '"open',
    '“文”',
    '“开',
    '"""block"""',
    '"""open',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '【',
    '】',
    ':',
    '：',
    ',',
    '、',
    ';',
    '｛',
  ],
  ...[
    '->',
    '~>',
    '-[',
    '-[yes]->',
    '-[no 5%]->',
    '~[x]~>',
    '－＞',
    '→',
    '=>',
    '-->',
    '<-',
    '@A',
    '@A/2',
    '@',
    '#',
    '# c',
    '#fff',
    'color:',
  ],
  ...[
    'time:',
    '1h30m',
    '20/day',
    '80 CNY',
    '2026-05-01',
    '%',
    '/',
    '=',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '　',
    '\u200b',
    '\0',
    '\ud800',
    '😀',
  ],
];

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const spacedSoup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const mutated = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...PIECES)), { maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((whole, [at, length, piece]) => edited(whole, at % (whole.length + 1), length, piece), text),
  );

function edited(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

/** Every span under a part of the tree lies inside the span of that part. */
function checkNesting(part: unknown, within: Span): void {
  if (typeof part !== 'object' || part === null) return;
  const { span } = part as { span?: Span };
  if (span) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect([span.start >= within.start, span.end <= within.end]).toEqual([true, true]);
  }
  for (const [key, value] of Object.entries(part)) if (!key.toLowerCase().endsWith('span')) checkNesting(value, span ?? within);
}

function checkText(text: string): void {
  const { tree, diagnostics, messages } = read(text);
  expect(tree.span).toMatchObject({ start: 0, end: text.startsWith('\uFEFF') ? text.length - 1 : text.length });
  checkNesting(tree.statements, tree.span);
  checkNesting(tree.comments, tree.span);
  checkNesting(tree.fullWidth, tree.span);
  checkNesting(tree.unread, tree.span);
  for (const { span, related } of diagnostics) checkNesting([{ span }, ...related], tree.span);
  for (const message of messages) expect(message).not.toMatch(/\{[a-z]|undefined|NaN/);
  for (const statement of tree.statements) {
    if (statement.kind !== 'flow') continue;
    expect(statement.steps).toHaveLength(statement.arrows.length + 1);
    expect(statement.steps.every((step) => step.length > 0)).toBe(true);
  }
}

describe('any text', () => {
  it.each([
    ['of random characters', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['of random code units', fc.string({ unit: 'binary', maxLength: 200 })],
    ["of the language's pieces", soup],
    ['of pieces and blanks', spacedSoup],
    ['with a few mistakes', mutated],
  ])('%s gives a tree of nested spans', (_, texts) => {
    fc.assert(fc.property(texts, checkText), runs(100));
  });

  it('keeps every comment', () => {
    const lines = fc.array(fc.constantFrom(...QUOTATION.split('\n').slice(1), '', '# own line', 'task a # behind'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(lines, (all) => {
        const written = all.filter((line) => line.includes('#')).length;
        expect(read(all.join('\n')).tree.comments).toHaveLength(written);
      }),
      FUZZ,
    );
  });
});

describe('a sample', () => {
  it.each(SAMPLES)('has no mistake', (text) => {
    expect(() => statements(text)).not.toThrow();
  });

  it.each(SAMPLES)('from which one mark was lost has one mistake at most', (text) => {
    for (const { index } of text.matchAll(/[^\p{L}\p{N}\s]|\n/gu)) {
      expect(read(edited(text, index, 1, '')).messages.length, `without character ${index}`).toBeLessThanOrEqual(1);
    }
  });

  it.each(SAMPLES)('from which one word was lost has one mistake at most', (text) => {
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
      expect(read(edited(text, index, word.length, '')).messages.length, `without ${word} at ${index}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('a long text', () => {
  const long = 50_000;
  const units = [
    '“',
    '“{',
    '"\\"{',
    '"""',
    '}\\"""\n',
    '-',
    '->',
    '-[',
    '~[x',
    '-[x\n',
    'a ',
    'a->',
    'a,',
    'a[',
    'x:',
    'x: [',
    '】 ',
    ' ',
    '\n',
  ];
  const more = [
    'lane a {\n',
    'task t "x" {x:{',
    'tsk a "x"\n',
    'a\n',
    '}\n',
    "'",
    '1_',
    'https://',
    '\0',
    '\ud800',
    '𠮷',
    '#',
    '@A ',
    '=>',
    '-- ',
    '--      ',
  ];
  it.each([...units, ...more])('of %j ends soon', (unit) => {
    const { diagnostics } = read(unit.repeat(Math.ceil(long / unit.length)));
    expect(diagnostics.length).toBeLessThanOrEqual(101);
  });

  it.each(['{', '[', '"'])('of a million %s ends soon', (mark) => {
    expect(read(mark.repeat(1_000_000)).diagnostics.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['blanks in a label', `a -[x${' '.repeat(long)}y]-> b`],
    ['blanks after a quoted label', `a -["x"${' '.repeat(long)}y]-> b`],
    ['digits in a label', `a -[${'1'.repeat(long)}]-> b`],
    ['words in a value', `task a { role: ${'a '.repeat(long)}}`],
    ['digits in a value', `task a { role: ${'1_'.repeat(long)}}`],
    ['lines in a text block', `process { purpose: """\n${'  x\n'.repeat(long)}""" }`],
  ])('of %s ends soon', (_, text) => {
    expect(read(text).diagnostics).toEqual([]);
  });
});

describe('blocks', () => {
  const nested = (depth: number) => `${'lane a {\n'.repeat(depth)}${'}\n'.repeat(depth)}`;

  it('may nest a hundred deep', () => {
    expect(read(nested(100)).messages).toEqual([]);
  });

  it('that nest deeper are told once', () => {
    expect(read(nested(5000)).messages).toEqual(['blocks are nested more than 100 deep']);
  });
});

describe('ten thousand nodes and flows', () => {
  it('are all read', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => i);
    const nodes = numbers.map((i) => `task t${i} "Task ${i}" in l { time: 30m, cost: 80 CNY }\n`);
    const flows = numbers.map((i) => `t${i} -[yes 20%]-> t${(i * 7) % 10_000}\n`);
    expect(statements([...nodes, ...flows].join(''))).toHaveLength(20_000);
  });
});
