/**
 * The canonical form of a figure: `30 min` is `30m`, 半天 is 0.5天, `￥1,200` is 1200元. A figure that is written in one of the forms of the
 * reference stays as it is.
 */
import type { Value } from '../syntax/tree.ts';

const CHINESE_UNITS = { s: '秒', m: '分钟', h: '小时', d: '天', w: '周', mo: '月', y: '年' } as const;
const ENGLISH_PERIODS = { h: 'hour', d: 'day', w: 'week', mo: 'month', y: 'year' } as const;
const HAN = /\p{Script=Han}/u;

/** The canonical text of a value, or null where what was written is canonical or no figure. */
export function canonicalValue(value: Value): string | null {
  const written = value.raw;
  const text = textOf(value, HAN.test(written));
  return text === null || isCanonical(written, value.type) ? null : text;
}

/** `A4横向` as `A4 横向`. */
export function canonicalPage({ raw }: Value): string {
  return raw.replace(/(?<=[\dA-Za-z])(?=横向|纵向)/, ' ');
}

function textOf(value: Value, isChinese: boolean): string | null {
  switch (value.type) {
    case 'duration':
      return value.parts.map(({ amount, unit }) => `${amount}${isChinese ? CHINESE_UNITS[unit] : unit}`).join('');
    case 'money':
      return value.currency === 'CNY' && /[\p{Script=Han}￥]/u.test(value.raw)
        ? `${digitsOf(value)}元`
        : `${digitsOf(value)} ${value.currency}`;
    case 'rate':
      return isChinese
        ? `${value.amount}${value.counter ?? ''}/${CHINESE_UNITS[value.per]}`
        : `${value.amount}${value.counter ? ` ${value.counter}` : ''}/${ENGLISH_PERIODS[value.per]}`;
    case 'number':
      return isChinese ? `${value.number}${counterOf(value.raw)}` : String(value.number);
    default:
      return null;
  }
}

/** The amount of money with the decimals that it was written with. */
function digitsOf({ amount, raw }: Value & { readonly type: 'money' }): string {
  const decimals = /[万千亿]/.test(raw) ? null : /\.(\d+)/.exec(raw)?.[1];
  return decimals ? amount.toFixed(decimals.length) : String(amount);
}

function counterOf(raw: string): string {
  return raw
    .replace(/^一式/, '')
    .replace(/^[\d_.,\s]+|^[半一二两三四五六七八九十百]+/, '')
    .trim();
}

const AMOUNT = String.raw`\d+(?:_\d+)*(?:\.\d+)?`;
const UNITS = [...new Set([...Object.keys(CHINESE_UNITS), ...Object.values(CHINESE_UNITS), '分'])].join('|');
const PERIODS = [...Object.keys(ENGLISH_PERIODS), ...Object.values(ENGLISH_PERIODS), ...Object.values(CHINESE_UNITS)].join('|');
const CANONICAL: Readonly<Partial<Record<Value['type'], RegExp>>> = {
  duration: new RegExp(`^(?:${AMOUNT}(?:${UNITS}))+$`),
  money: new RegExp(`^${AMOUNT}(?: [A-Z]{3}|元)$`),
  rate: new RegExp(`^${AMOUNT}[^/]*/(?:${PERIODS})$`),
  number: new RegExp(`^${AMOUNT}\\p{Script=Han}?$`, 'u'),
};

function isCanonical(written: string, type: Value['type']): boolean {
  return CANONICAL[type]?.test(written) ?? true;
}
