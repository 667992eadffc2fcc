/** Numbers in Chinese signs, as they stand before a unit: 半, 两, 十二, 三十, 一百. */

export const HAN_NUMBER = '半|[一二两三四五六七八九十百]{1,5}';

const DIGITS = '零一二三四五六七八九';

/** The number below a thousand that such signs say; 半 is a half. */
export function chineseAmount(signs: string): number {
  if (signs === '半') return 0.5;
  let total = 0;
  let digit = 0;
  for (const sign of signs.replaceAll('两', '二')) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) digit = value;
    else {
      total += Math.max(1, digit) * (sign === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}
