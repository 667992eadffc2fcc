import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/catalogue.ts';
import { explain, explainAll } from '../../../src/rules/run/explain.ts';

describe('explain', () => {
  it('tells what a rule wants, why, how grave it is and which options it has', () => {
    const text = explain('ping-pong', 'en')!;
    expect(text).toMatch(/^ping-pong \(efficiency\)\n\nOn one forward path /);
    expect(text).toContain('why\n  Each handover waits for somebody to be free.');
    expect(text).toContain('recommended: info\n  strict: warning\n  minimal: off');
    expect(text).toContain('`max`: how many times in a row work may change between the same two lanes (default 3)');
    expect(text).toContain('bad\n  lane sales "Sales"');
    expect(text).toContain('# flowc-ignore ping-pong: the reason');
  });

  it('tells it in Chinese', () => {
    expect(explain('ping-pong', 'zh')).toMatch(/^ping-pong（效率）\n\n在一条向前的路径上/);
    expect(explain('ping-pong', 'zh')).toContain('为什么\n  每次交接');
  });

  it('knows no other rule', () => {
    expect(explain('constructor', 'en')).toBeNull();
  });

  it('lists every rule with its severities and whether it mends', () => {
    const list = explainAll('en');
    for (const { name } of RULES) expect(list).toContain(`  ${name} `);
    expect(list).toMatch(/duplicate-flow +WW- \* {2}The same flow/);
    expect(list).toMatch(/dead-end +EEE {4}Every path/);
  });

  it.each([
    ['en', 60],
    ['zh', 60],
    ['en', 100],
    ['zh', 100],
    ['en', 40],
  ] as const)('keeps the list in %s within a terminal of %i columns', (lang, columns) => {
    const lines = explainAll(lang, RULES, columns).split('\n');
    const names = lines.filter((line) => /^ {2}[a-z]/.test(line));
    expect(names).toHaveLength(RULES.length);
    expect(lines.filter((line) => !names.includes(line) && stringWidth(line) > columns)).toEqual([]);
    if (columns >= 60) expect(names.filter((line) => stringWidth(line) > columns)).toEqual([]);
  });
});
