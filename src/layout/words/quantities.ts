/**
 * Durations, money, rates and copies in the words of the picture's language: `1 h 30 min` and `1小时30分钟`, `CNY 80` and `80元`,
 * `1 copy, 20/day` and `1份，20份/天`. Units are the international symbols of ISO 80000-3 where there is one.
 */
import type { Duration, Money, Quantity, Rate } from '../../model/process.ts';
import { type PictureLang, wordsOf } from './picture-words.ts';

const UNITS = {
  en: { s: ' s', m: ' min', h: ' h', d: ' d', w: ' wk', mo: ' mo', y: ' y' },
  zh: { s: '秒', m: '分钟', h: '小时', d: '天', w: '周', mo: '个月', y: '年' },
} as const;

const PER = {
  en: { h: 'hour', d: 'day', w: 'week', mo: 'month', y: 'year' },
  zh: { h: '小时', d: '天', w: '周', mo: '月', y: '年' },
} as const;

/** Currencies that Chinese readers write as a word after the amount. */
const ZH_CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '元',
  RMB: '元',
  USD: '美元',
  EUR: '欧元',
  JPY: '日元',
  HKD: '港元',
  TWD: '新台币',
  GBP: '英镑',
};

/** A duration in words, such as `2 h 30 min`. */
export function durationText(value: Duration | { readonly text: string }, lang: PictureLang): string {
  if (!('parts' in value)) return value.text;
  return value.parts.map(({ amount, unit }) => amountText(amount) + UNITS[lang][unit]).join(lang === 'en' ? ' ' : '');
}

/** `currency` holds for money without a code. */
export function moneyText({ amount, currency: own }: Money, currency: string | undefined, lang: PictureLang): string {
  const code = own ?? currency ?? null;
  const figure = amountText(amount, Number.isInteger(amount) ? 0 : 2);
  if (code === null) return figure;
  const word = lang === 'zh' ? ZH_CURRENCIES[code.toUpperCase()] : undefined;
  if (word) return figure + word;
  return /^[A-Za-z]+$/.test(code) && lang === 'en' ? `${code} ${figure}` : `${figure} ${code}`;
}

/** `counter` is the Chinese measure word to use where the author wrote none. */
export function rateText({ amount, per, text }: Rate, lang: PictureLang, counter = ''): string {
  const written = /\p{Nd}\s*([^\s\p{Nd}./／]+)\s*[/／]/u.exec(text)?.[1];
  return `${amountText(amount)}${lang === 'zh' ? (written ?? counter) : ''}/${PER[lang][per]}`;
}

/** A number of copies in words, such as `2 copies`. */
export function copiesText({ amount }: Quantity, lang: PictureLang): string {
  return wordsOf(lang).copies(amountText(amount), amount === 1);
}

/** Plain digits with a comma between thousands; never an exponent. */
function amountText(amount: number, minimumDigits = 0): string {
  const digits = minimumDigits > 0 ? amount.toFixed(minimumDigits) : String(Number(amount.toFixed(6)));
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}
