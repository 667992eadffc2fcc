import { describe, expect, it } from 'vitest';
import { formatSource } from '../../src/format/format.ts';
import { costText, hoursText } from '../../src/layout/words/figure-words.ts';
import { rateText } from '../../src/layout/words/quantities.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { attributeValue } from '../syntax/read.ts';

/** What people write, what it is read as, and what the formatter makes of it. */
const ROWS: readonly (readonly [written: string, meaning: object, canonical: string])[] = [
  ['time: 30 min', { parts: [{ amount: 30, unit: 'm' }] }, '30m'],
  ['time: 3 hours', { parts: [{ amount: 3, unit: 'h' }] }, '3h'],
  ['time: 1 day', { parts: [{ amount: 1, unit: 'd' }] }, '1d'],
  ['time: 2 weeks', { parts: [{ amount: 2, unit: 'w' }] }, '2w'],
  [
    'time: 1 h 30 min',
    {
      parts: [
        { amount: 1, unit: 'h' },
        { amount: 30, unit: 'm' },
      ],
    },
    '1h30m',
  ],
  ['time: 1.5d', { parts: [{ amount: 1.5, unit: 'd' }] }, '1.5d'],
  ['用时: 半天', { parts: [{ amount: 0.5, unit: 'd' }] }, '0.5天'],
  ['用时: 3日', { parts: [{ amount: 3, unit: 'd' }] }, '3天'],
  ['用时: 1个工作日', { parts: [{ amount: 1, unit: 'd' }] }, '1天'],
  ['用时: 两小时', { parts: [{ amount: 2, unit: 'h' }] }, '2小时'],
  ['用时: 十五分钟', { parts: [{ amount: 15, unit: 'm' }] }, '15分钟'],
  ['用时: 一天半', { parts: [{ amount: 1.5, unit: 'd' }] }, '1.5天'],
  [
    '用时: 1小时30分',
    {
      parts: [
        { amount: 1, unit: 'h' },
        { amount: 30, unit: 'm' },
      ],
    },
    '1小时30分',
  ],
  ['成本: ￥100', { amount: 100, currency: 'CNY' }, '100元'],
  ['cost: ¥100', { amount: 100, currency: 'CNY' }, '100 CNY'],
  ['cost: $12.50', { amount: 12.5, currency: 'USD' }, '12.50 USD'],
  ['cost: € 80', { amount: 80, currency: 'EUR' }, '80 EUR'],
  ['cost: CNY 1,200.50', { amount: 1200.5, currency: 'CNY' }, '1200.50 CNY'],
  ['成本: 5万元', { amount: 50_000, currency: 'CNY' }, '50000元'],
  ['成本: 0.29万元', { amount: 2900, currency: 'CNY' }, '2900元'],
  ['成本: 1,200元', { amount: 1200, currency: 'CNY' }, '1200元'],
  ['cost: 80 CNY', { amount: 80, currency: 'CNY' }, '80 CNY'],
  ['copies: 3 copies', { number: 3 }, '3'],
  ['份数: 一式三份', { number: 3 }, '3份'],
  ['份数: 两份', { number: 2 }, '2份'],
  ['volume: 20 per day', { amount: 20, per: 'd', counter: null }, '20/day'],
  ['volume: 20 forms/day', { amount: 20, per: 'd', counter: 'forms' }, '20 forms/day'],
  ['数量: 每天20份', { amount: 20, per: 'd', counter: '份' }, '20份/天'],
  ['数量: 每周三次', { amount: 3, per: 'w', counter: '次' }, '3次/周'],
  ['页面: A4横向', { text: 'A4横向' }, 'A4 横向'],
];

const formatted = (attribute: string) =>
  /\{ (.*) \}/.exec(formatSource(sourceFile('a.flow', `task a "A" { ${attribute} }\n`)).text ?? '')![1]!;

describe('values as people write them', () => {
  for (const [written, meaning, canonical] of ROWS) {
    const key = written.split(':')[0]!;
    it(`${written} is ${canonical}`, () => {
      expect(attributeValue(written)).toMatchObject(meaning);
      expect(formatted(written)).toBe(`${key}: ${canonical}`);
      expect(formatted(`${key}: ${canonical}`)).toBe(`${key}: ${canonical}`);
      if (!key.startsWith('页')) expect(attributeValue(`${key}: ${canonical}`)).toMatchObject(meaning);
    });
  }

  it.each(['每周三', '一', '半成品', '三方', 'copy', '1.2.3', '2026-05-01'])('%s is no figure', (words) => {
    expect(['text', 'version', 'date']).toContain(attributeValue(`description: ${words}`).type);
  });

  it('reads what flowc prints', () => {
    for (const lang of ['en', 'zh'] as const) {
      for (const hours of [0.25, 1.5, 7, 30, 100]) {
        expect(attributeValue(`time: ${hoursText(hours, 8, lang)}`).type, `${hours}`).toBe('duration');
      }
      for (const amount of [80, 1200, 12.5, 1_234_567]) {
        for (const currency of ['CNY', 'EUR', 'USD', 'GBP']) {
          expect(attributeValue(`cost: ${costText({ amount, currency }, lang)}`)).toMatchObject({
            type: 'money',
            amount,
            currency,
          });
        }
      }
      const rate = rateText({ amount: 20, per: 'w', text: '20份/周' }, lang);
      expect(attributeValue(`volume: ${rate}`)).toMatchObject({ type: 'rate', amount: 20, per: 'w' });
    }
  });
});
