import { describe, expect, it } from 'vitest';
import { rewording } from '../../../../src/cli/commands/diff/wording.ts';

const LONG = 'Compare the price with cost, with the target price and with earlier quotations for the same product';

describe('what changed in a long text', () => {
  it('is told between the words next to it', () => {
    expect(rewording(LONG, LONG.replace('target price', 'price of the market'))).toBe(
      '… cost, with the [-target price-]{+price of the market+} and with earlier quotations …',
    );
    expect(rewording(LONG, `${LONG}. Go through the folder twice a day`)).toBe(
      '… for the same product{+. Go through the folder twice a day+}',
    );
  });

  it('is told sign by sign in Chinese, close changes as one', () => {
    const text = '与成本、客户目标价和同类产品的历史报价比较。待签文件每天处理两次，紧急的随到随签';
    expect(rewording(text, text.replace('每天处理两次', '每周处理三次'))).toBe(
      '… 比较。待签文件每[-天处理两-]{+周处理三+}次，紧急的随到随签',
    );
  });

  it('begins where a word or a list begins', () => {
    const list = '1.1, 2025-03-17: the salesperson gets a copy of it, 1.0, 2024-09-02: first issue';
    expect(rewording(list, `1.2, 2026-05-01: checked, ${list}`)).toBe('{+1.2, 2026-05-01: checked, +}1.1, 2025-03 …');
  });

  it('is told as before and after where the text is short, or another one', () => {
    expect(rewording('Answer the customer', 'Answer the buyer')).toBeNull();
    expect(rewording(LONG, 'Nothing of what was said before is of any importance now, and so it is told as a whole')).toBeNull();
  });

  it('keeps both texts in what it tells', () => {
    const words = ['a', 'b', 'c', 'dd', '一', '二', ' ', ', ', '. '];
    for (let seed = 1; seed < 200; seed++) {
      let state = seed;
      const next = (most: number) => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return state % most;
      };
      const base = Array.from({ length: 60 }, () => words[next(words.length)]!);
      const other = base
        .filter(() => next(9) > 0)
        .flatMap((word) => (next(9) === 0 ? [word, words[next(words.length)]!] : [word]));
      const told = rewording(base.join(''), other.join(''));
      const whole = told?.includes('…') ? null : told;
      if (!whole) continue;
      const side = (gone: string, kept: string) => whole.replace(/\[-(.*?)-\]/gs, gone).replace(/\{\+(.*?)\+\}/gs, kept);
      expect([side('$1', ''), side('', '$1')]).toEqual([base.join(''), other.join('')]);
    }
  });
});
