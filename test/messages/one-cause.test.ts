import { describe, expect, it } from 'vitest';
import { asRead, mended } from './as-read.ts';

const HEAD = `process "P" { owner: "x", customer: "y" }
lane a "A" { role: "r" }
lane b "B" { role: "q" }
start s "In" in a
task fill "Fill it in" in a
decision ok "Fine?" in b
task send "Send it" in b
end e "Out" in b
document form "Form" { copies: 1 }
`;
const FLOWS = `s -> fill -> ok
ok -[yes]-> send -> e
ok -[no]-> fill
fill ~> form ~> ok
`;
const WHOLE = HEAD + FLOWS;

const changed = (from: string | RegExp, to: string, text = WHOLE) => {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
};

/** What is changed in a file without a fault, and everything that is then reported. */
const ROWS: readonly (readonly [what: string, text: () => string, told: readonly string[]])[] = [
  ['nothing', () => WHOLE, []],
  [
    'a name in the wrong case, everywhere',
    () => HEAD + FLOWS.replaceAll('fill', 'Fill'),
    ['10 +2 unknown-name: no node is called "Fill" (did you mean the task "fill"?)'],
  ],
  [
    'a lane in the wrong case, everywhere',
    () => WHOLE.replaceAll(' in b', ' in B'),
    ['6 +2 unknown-name: no lane is called "B" (did you mean the lane "b"?)'],
  ],
  [
    'a misspelt name, everywhere',
    () => HEAD + FLOWS.replaceAll('send', 'sned').replaceAll('fill', 'fil'),
    [
      '10 +2 unknown-name: no node is called "fil" (did you mean the task "fill"?)',
      '11 unknown-name: no node is called "sned" (did you mean the task "send"?)',
    ],
  ],
  [
    'a connector that goes on at two places',
    () => changed('fill -> ok', 'fill -> @A\n@A -> ok\n@A -> send'),
    ['12 +1 connector-unpaired: connector A goes on at two places (use another letter for the other place)'],
  ],
  [
    'an undeclared document, several times',
    () => changed('fill ~> form ~> ok', 'fill ~> form ~> ok\nfill ~> letter ~> send\nletter ~> ok'),
    ['14 +1 unknown-name: no node or lane is called "letter" (declare it: `document letter "…"`, or `system letter "…"`)'],
  ],
  [
    'an undeclared system that a control leaves its evidence in',
    () =>
      changed(
        '"Fill it in" in a',
        '"Fill it in" in a { control: "KC-1" }',
        changed('fill ~> form ~> ok', 'fill ~> erp', changed('document form "Form" { copies: 1 }\n', '')),
      ),
    ['12 unknown-name: no node or lane is called "erp" (declare it: `document erp "…"`, or `system erp "…"`)'],
  ],
  [
    'sequence flow to a document, beside the right flow',
    () => changed('fill ~> form ~> ok', 'fill -> form\nfill ~> form ~> ok'),
    [
      '13 wrong-end: a sequence flow cannot end at the document "form" (information goes by `~>`; a document that travels along stands between two steps: `a -> form -> b`)',
    ],
  ],
  [
    'sequence flow to a document, behind the right flow',
    () => changed('fill ~> form ~> ok', 'fill ~> form ~> ok\nfill -> form'),
    [
      '14 wrong-end: a sequence flow cannot end at the document "form" (information goes by `~>`; a document that travels along stands between two steps: `a -> form -> b`)',
    ],
  ],
  ['a lane in an open brace', () => changed('"Send it" in b', 'in { b'), ['7 syntax: expected a name, found `{` (write `in b`)']],
  ['a lane in braces', () => changed('"Send it" in b', 'in { b }'), ['7 syntax: expected a name, found `{` (write `in b`)']],
  [
    'a stray brace in a lane',
    () => changed('lane b "B"', 'lane b } "B"'),
    ['3 syntax: expected a text in quotes, `{` or the end of the line, found `}` (there is no `{` that it closes)'],
  ],
];

describe('one cause, one finding', () => {
  for (const [what, text, told] of ROWS) {
    it(what, () => {
      expect(asRead(text())).toEqual(told);
    });
  }

  it('writes a name right in all its places', () => {
    expect(mended(HEAD + FLOWS.replaceAll('fill', 'Fill'))).toBe(WHOLE);
    expect(mended(WHOLE.replaceAll(' in b', ' in B'))).toBe(WHOLE);
  });

  it('tells full-width punctuation once a file, and not where the file is Chinese throughout', () => {
    const mixed = changed('{ role: "q" }', '｛ role：“q” ｝', changed('{ copies: 1 }', '｛ copies：1 ｝'));
    expect(asRead(mixed)).toEqual(['3 +2 fullwidth-punctuation: full-width punctuation in 6 places, such as here']);
    expect(mended(mixed)).toBe(changed('{ role: "q" }', '{ role:“q” }', changed('copies: 1', 'copies:1')));
    expect(asRead('流程 “甲” ｛ 负责：“乙” ｝\n泳道 甲 “甲”\n')).toEqual([]);
  });

  it('names a lane without a role once, however many steps it has, and no external party', () => {
    const strict = (text: string) => asRead(text, { preset: 'strict' }).filter((line) => line.includes('missing-role'));
    expect(strict(changed(' { role: "q" }', ''))).toEqual([
      '3 missing-role: lane "B" names no role for its 2 steps (add `role: "…"` to the lane)',
    ]);
    expect(strict(changed(' { role: "q" }', ' { external }'))).toEqual([]);
  });

  it('names information without a name once, with the first of it', () => {
    const text = `${WHOLE}fill ~> send\nok ~> send\ns ~> send\n`;
    expect(asRead(text, { preset: 'strict' }).filter((line) => line.includes('unnamed-information'))).toEqual([
      '14 unnamed-information: 3 information flows do not say what they carry: from task "Fill it in" to task "Send it" and 2 more (label the arrow, such as `~[delivery date]~>`, or put a document between them)',
    ]);
  });
});
