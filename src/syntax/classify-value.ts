/**
 * Which type of value unquoted words are, by their form alone: `4h` is a duration wherever it stands, and whether a duration belongs there
 * is decided by the model. Words of no known form are text.
 */
import { counters, currencyWords, periodWords, unitWords } from './keywords.ts';
import type { Unit, Value } from './tree.ts';

/** Numbers in Chinese signs, as they stand before a unit: 半, 两, 十二, 三十, 一百. */
const HAN_NUMBER = '半|[一二两三四五六七八九十百]{1,5}';

const HAN_DIGITS = '零一二三四五六七八九';

/** The number below a thousand that such signs say; 半 is a half. */
function chineseAmount(signs: string): number {
  if (signs === '半') return 0.5;
  let total = 0;
  let digit = 0;
  for (const sign of signs.replaceAll('两', '二')) {
    const value = HAN_DIGITS.indexOf(sign);
    if (value >= 0) digit = value;
    else {
      total += Math.max(1, digit) * (sign === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}

/** A value without its place. */
export type ValueContent = Value extends infer V ? (V extends Value ? Omit<V, 'span' | 'raw'> : never) : never;

const DIGITS = String.raw`\d+(?:_\d+)*(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
const AMOUNT = `(?:${DIGITS})`;
/** In digits or, before a Chinese unit, in signs: 两小时, 半天. */
const SPOKEN = `(?:${AMOUNT}|${HAN_NUMBER})`;
const UNIT_NAMES = alternatives([...unitWords.keys()]);
const PART = String.raw`(${SPOKEN})\s*(?:个)?(?:工作)?(${UNIT_NAMES})(半)?(?![A-Za-z])`;
const COUNTERS = alternatives(counters);
const SIGNS = alternatives([...currencyWords.keys()].filter((word) => /^[^A-Za-z\p{Script=Han}]/u.test(word)));
const CURRENCIES = alternatives([...currencyWords.keys()]);
const PERIODS = alternatives([...periodWords.keys()]);

const NUMBER = new RegExp(`^(?:一式)?(${SPOKEN})\\s*(?:${COUNTERS}|copies|copy)?$`);
const DURATION = new RegExp(String.raw`^${PART}(?:\s*(?:零|又|and )?${PART})*$`);
const DURATION_PART = new RegExp(PART, 'g');
const MONEY = new RegExp(String.raw`^(${SPOKEN})\s*(万|千|亿)?\s*([A-Z]{3}|${CURRENCIES})$`);
const SIGNED_MONEY = new RegExp(String.raw`^(${SIGNS}|[A-Z]{3} )\s*(${AMOUNT})\s*(万|千|亿)?(?:元)?$`);
const RATE = new RegExp(String.raw`^(${AMOUNT})\s*([\p{L}][\p{L} ]*?)?\s*(?:/|\bper\b|\ba\b)\s*(${PERIODS})$`, 'u');
/** 每周三 is a day of the week; 每周三次 is a rate. */
const CHINESE_RATE = new RegExp(String.raw`^每个?(${PERIODS})\s*(?:(${AMOUNT})\s*([\p{L}]*)|(${HAN_NUMBER})(${COUNTERS}))$`, 'u');
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const VERSION = /^\d+(?:\.\d+){2,}$/;
const TIMES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
/** What a figure can begin with. */
const FIGURE = /^(?:[\d$€£¥￥半每一二两三四五六七八九十百]|HK\$|[A-Z]{3} \d)/;

/** The content of an unquoted value; `text` has its punctuation in ASCII and single blanks. */
export function classifyValue(text: string): ValueContent {
  return FIGURE.test(text) ? (number(text) ?? dateOrVersion(text) ?? measure(text) ?? plain(text)) : plain(text);
}

function plain(text: string): ValueContent {
  return { type: 'text', text, quoted: false };
}

/** `2`, `2份`, `3 copies`, `一式三份`; a number in signs alone is a word. */
function number(text: string): ValueContent | null {
  const match = NUMBER.exec(text);
  const isWord = match?.[1] === text && !/^\d/.test(text);
  return match && !isWord ? { type: 'number', number: amountOf(match[1]!) } : null;
}

function dateOrVersion(text: string): ValueContent | null {
  if (VERSION.test(text)) return { type: 'version', version: text };
  return DATE.test(text) ? { type: 'date', date: text } : null;
}

function measure(text: string): ValueContent | null {
  if (DURATION.test(text)) {
    const parts = [...text.matchAll(DURATION_PART)].map((part) => ({
      amount: amountOf(part[1]!) + (part[3] ? 0.5 : 0),
      unit: unitOf(part[2]!),
    }));
    return { type: 'duration', parts };
  }
  return money(text) ?? rate(text);
}

function money(text: string): ValueContent | null {
  const [, amount, times, code] = MONEY.exec(text) ?? reordered(SIGNED_MONEY.exec(text));
  if (amount === undefined) return null;
  // Without the factor, binary fractions would show: 0.29 × 10 000.
  const total = Math.round(amountOf(amount) * (TIMES[times ?? ''] ?? 1) * 1e6) / 1e6;
  return { type: 'money', amount: total, currency: currencyWords.get(code!) ?? code!.trim() };
}

function reordered(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match ? [match[0], match[2], match[3], match[1]] : [];
}

function rate(text: string): ValueContent | null {
  if (!/[/每]|\b(?:per|a)\b/.test(text)) return null;
  const each = RATE.exec(text);
  if (each)
    return { type: 'rate', amount: amountOf(each[1]!), per: periodWords.get(each[3]!)!, counter: each[2]?.trim() || null };
  const [, period, digits, counter, signs, signsCounter] = CHINESE_RATE.exec(text) ?? [];
  if (period === undefined) return null;
  const amount = amountOf((digits ?? signs)!);
  return { type: 'rate', amount, per: periodWords.get(period)!, counter: counter || signsCounter || null };
}

function unitOf(word: string): Unit {
  return unitWords.get(word)!;
}

function amountOf(digits: string): number {
  return /^\d/.test(digits) ? Number(digits.replaceAll(/[_,]/g, '')) : chineseAmount(digits);
}

/** The words as a regular expression, longer ones first. */
function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[$.]/g, '\\$&'));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}
