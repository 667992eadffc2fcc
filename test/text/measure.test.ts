import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { isMeasured, measure } from '../../src/text/measure.ts';

const fonts = ['Regular', 'Bold'].map(
  (weight) => fontkit.openSync(join(import.meta.dirname, `../../fonts/FlowcSans-${weight}.ttf`)) as fontkit.Font,
);

const TEXTS = [
  'Fill in the quotation request',
  'LTV To Wave AVATAR “Type” fj',
  'office fl fi ffi effort',
  'Größe prüfen, Übergabe an Äußere Stelle',
  'Año, élève, Škoda, łódź, señor',
  'Проверить заявку, Товар',
  'Έλεγχος αίτησης ΤΑ ΑΥ',
  '填写《报价申请表》——然后交给管理部',
  'KC-1 每个报价先经总经理批准',
  '（A）：30分钟，20份/天',
  '80 CNY + 12.50 EUR = ¥92.50 (15%)',
  'ERP系统V2.0 → SAP/R3 ①②③ ✓',
  '核算价格与工期…',
  'https://example.com/a_b-c?x=1&y=2',
];

/** Texts as people mix them, from a linear congruential sequence so that a failure can be repeated. */
function mixed(count: number): string[] {
  const alphabet = [...'AVTWLYPFfjtrywovaeikgQ10479.,-/() 填写报价申请表，。《》（）：、“”äöüßéčřЖяΩλ'];
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return alphabet[seed % alphabet.length]!;
  };
  return Array.from({ length: count }, () => Array.from({ length: 14 }, next).join(''));
}

describe('measure', () => {
  it.each([false, true])('agrees with the font to 0.2 % (bold: %s)', (bold) => {
    for (const text of [...TEXTS, ...mixed(1000)].filter(isMeasured)) {
      const exact = fonts[bold ? 1 : 0]!.layout(text).advanceWidth / 100;
      const error = Math.abs(measure(text, { size: 10, bold }) - exact) / exact;
      expect(error, text).toBeLessThanOrEqual(0.002);
    }
  });

  it('measures nothing as nothing', () => {
    expect(measure('', { size: 13, bold: false })).toBe(0);
  });

  it('estimates what the fonts lack, a joined emoji as one sign and a combining mark as none', () => {
    const style = { size: 100, bold: false };
    expect(measure('👩‍👩‍👧', style)).toBe(measure('🙂', style));
    expect(measure('e\u0301\u0323', style)).toBe(measure('e', style));
    expect(measure('č', style)).toBe(measure('c', style));
    expect(measure('مرحبا', style)).toBeGreaterThan(100);
    expect(isMeasured('Fill in 填写')).toBe(true);
    expect(isMeasured('مرحبا')).toBe(false);
  });
});
