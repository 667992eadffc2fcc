import { describe, expect, it } from 'vitest';
import { copiesText, durationText, moneyText, rateText } from '../../src/layout/words/quantities.ts';

const duration = (parts: [number, 's' | 'm' | 'h' | 'd' | 'w' | 'mo' | 'y'][]) => ({
  text: '',
  parts: parts.map(([amount, unit]) => ({ amount, unit })),
});
const money = (amount: number, currency: string | null) => ({ amount, currency, text: '' });

describe('quantities in words', () => {
  it('tell durations in the units they were written in', () => {
    expect(durationText(duration([[30, 'm']]), 'en')).toBe('30 min');
    expect(
      durationText(
        duration([
          [1, 'h'],
          [30, 'm'],
        ]),
        'en',
      ),
    ).toBe('1 h 30 min');
    expect(
      durationText(
        duration([
          [1, 'h'],
          [30, 'm'],
        ]),
        'zh',
      ),
    ).toBe('1小时30分钟');
    expect(durationText(duration([[1.5, 'd']]), 'zh')).toBe('1.5天');
    expect(durationText({ text: '永久' }, 'zh')).toBe('永久');
  });

  it('tell money with its code before the figure, in Chinese with its name after it', () => {
    expect(moneyText(money(80, 'CNY'), undefined, 'en')).toBe('CNY 80');
    expect(moneyText(money(80, 'CNY'), undefined, 'zh')).toBe('80元');
    expect(moneyText(money(1234567.5, 'EUR'), undefined, 'en')).toBe('EUR 1,234,567.50');
    expect(moneyText(money(5, null), 'USD', 'zh')).toBe('5美元');
    expect(moneyText(money(5, null), undefined, 'en')).toBe('5');
    expect(moneyText(money(5, 'CHF'), undefined, 'zh')).toBe('5 CHF');
    expect(moneyText(money(80, '元'), undefined, 'en')).toBe('80 元');
  });

  it('tell rates with the counter that was written', () => {
    expect(rateText({ amount: 20, per: 'd', text: '20/day' }, 'en')).toBe('20/day');
    expect(rateText({ amount: 20, per: 'd', text: '20/day' }, 'zh', '份')).toBe('20份/天');
    expect(rateText({ amount: 20, per: 'mo', text: '20箱/月' }, 'zh', '份')).toBe('20箱/月');
  });

  it('tell copies', () => {
    expect([1, 2].map((amount) => copiesText({ amount, text: '' }, 'en'))).toEqual(['1 copy', '2 copies']);
    expect(copiesText({ amount: 2, text: '2份' }, 'zh')).toBe('2份');
  });

  it('never write an exponent', () => {
    expect(moneyText(money(1e9, 'CNY'), undefined, 'zh')).toBe('1,000,000,000元');
    expect(durationText(duration([[1e-9, 'h']]), 'en')).toBe('0 h');
  });
});
