/** Programs that no one meant to write, for tests that nothing may break on: examples with random edits, and soups of tokens. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const EXAMPLES = readdirSync('examples')
  .filter((name) => name.endsWith('.flow'))
  .sort()
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

const TOKENS = [
  ...[
    'process',
    'lane',
    'task',
    'decision',
    'fork',
    'join',
    'page',
    'note',
    'use',
    'class',
    'in',
    'on',
    'document',
    'start',
    'end',
    'subprocess',
  ],
  ...['流程', '泳道', '任务', '判断', '在', '关于', '备注', 'a', 'b', 'c-d', '业务', 'x-own', '_'],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    ';',
    '->',
    '~>',
    '-[yes]->',
    '~[x]~>',
    '-[',
    ']->',
    '@A',
    '@A/2',
    '@',
    '#',
    '"',
    '"""',
    '“',
    '”',
    '，',
    '：',
    '－＞',
    '｛',
  ],
  ...[
    '"text"',
    '“文字”',
    '"\\u{1F600}"',
    '"\\u{110000}"',
    '12',
    '1_000',
    '30m',
    '1h30m',
    '80 CNY',
    '20/day',
    '2026-05-01',
    '2.0.1',
    '#c0392b',
    '15%',
    'A4 landscape',
  ],
  ...['time: 30m', 'see: "../x.flow"', 'control: "KC-1"', 'role', 'external', 'page: A0 fit', 'color: red', 'class: a'],
  ...['\n', '\r\n', '\t', ' ', '\u00a0', '\u3000', '\ufeff', '\0', '\u202e', '\ud800', '😀', 'é', 'e\u0301'],
];

const token = fc.constantFrom(...TOKENS);

/** An edit at a place from 0 to 1 of the text: what is cut there, in units, and what is put in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 400 })),
  put: fc.oneof(
    fc.constant(''),
    token,
    fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(' ')),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});

/** An example with some edits. */
export const mutatedExample = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((changed, { at, cut, put }) => {
      const start = Math.floor(at * changed.length);
      return changed.slice(0, start) + put + changed.slice(start + cut);
    }, text),
  );

/** Tokens in any order. */
export const tokenSoup = fc.array(token, { maxLength: 120 }).map((tokens) => tokens.join(' '));

/** Any text at all. */
export const anyText = fc.string({ unit: 'binary', maxLength: 400 });
