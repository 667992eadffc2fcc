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

/** The forms that most figures have: `60`, `1.3`, `30m`, `20/day`. */
const SIMPLE = /^(\d+(?:\.\d+)?)(\/?)([a-z]*)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const VERSION = /^\d+(?:\.\d+){2,}$/;
const TIMES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
/** What a figure can begin with. */
const FIGURE = /^(?:[\d$€£¥￥半每一二两三四五六七八九十百]|HK\$|[A-Z]{3} \d)/;

/** The content of an unquoted value; `text` has its punctuation in ASCII and single blanks. */
export function classifyValue(text: string): ValueContent {
  if (!FIGURE.test(text)) return plain(text);
  return simple(text) ?? dateOrVersion(text) ?? number(text) ?? measure(text) ?? plain(text);
}

function simple(text: string): ValueContent | null {
  const [, digits, slash, word = ''] = SIMPLE.exec(text) ?? [];
  if (digits === undefined) return null;
  const amount = Number(digits);
  if (word === '') return slash ? null : { type: 'number', number: amount };
  const unit = slash ? undefined : unitWords.get(word);
  const per = slash ? periodWords.get(word) : undefined;
  if (unit !== undefined) return { type: 'duration', parts: [{ amount, unit }] };
  return per === undefined ? null : { type: 'rate', amount, per, counter: null };
}

function plain(text: string): ValueContent {
  return { type: 'text', text, quoted: false };
}

/** `2`, `2份`, `3 copies`, `一式三份`; a number in signs alone is a word. */
function number(text: string): ValueContent | null {
  const match = patterns().number.exec(text);
  const isWord = match?.[1] === text && !/^\d/.test(text);
  return match && !isWord ? { type: 'number', number: amountOf(match[1]!) } : null;
}

function dateOrVersion(text: string): ValueContent | null {
  if (VERSION.test(text)) return { type: 'version', version: text };
  return DATE.test(text) ? { type: 'date', date: text } : null;
}

function measure(text: string): ValueContent | null {
  if (patterns().duration.test(text)) {
    const parts = [...text.matchAll(patterns().durationPart)].map((part) => ({
      amount: amountOf(part[1]!) + (part[3] ? 0.5 : 0),
      unit: unitOf(part[2]!),
    }));
    return { type: 'duration', parts };
  }
  return money(text) ?? rate(text);
}

function money(text: string): ValueContent | null {
  const [, amount, times, code] = patterns().money.exec(text) ?? reordered(patterns().signedMoney.exec(text));
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
  const each = patterns().rate.exec(text);
  if (each)
    return { type: 'rate', amount: amountOf(each[1]!), per: periodWords.get(each[3]!)!, counter: each[2]?.trim() || null };
  const [, period, digits, counter, signs, signsCounter] = patterns().chineseRate.exec(text) ?? [];
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

let made: ReturnType<typeof makePatterns> | undefined;

/** Made when a value first needs them: together they take longer than to read a small file. */
function patterns() {
  made ??= makePatterns();
  return made;
}

function makePatterns() {
  const digits = String.raw`\d+(?:_\d+)*(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
  const amount = `(?:${digits})`;
  /** In digits or, before a Chinese unit, in signs: 两小时, 半天. */
  const spoken = `(?:${amount}|${HAN_NUMBER})`;
  const units = alternatives([...unitWords.keys()]);
  const part = String.raw`(${spoken})\s*(?:个)?(?:工作)?(${units})(半)?(?![A-Za-z])`;
  const measureWords = alternatives(counters);
  const signs = alternatives([...currencyWords.keys()].filter((word) => /^[^A-Za-z\u3400-\u9fff]/.test(word)));
  const currencies = alternatives([...currencyWords.keys()]);
  const periods = alternatives([...periodWords.keys()]);

  const number = new RegExp(`^(?:一式)?(${spoken})\\s*(?:${measureWords}|copies|copy)?$`);
  const duration = new RegExp(String.raw`^${part}(?:\s*(?:零|又|and )?${part})*$`);
  const durationPart = new RegExp(part, 'g');
  const money = new RegExp(String.raw`^(${spoken})\s*(万|千|亿)?\s*([A-Z]{3}|${currencies})$`);
  const signedMoney = new RegExp(String.raw`^(${signs}|[A-Z]{3} )\s*(${amount})\s*(万|千|亿)?(?:元)?$`);
  const rate = new RegExp(String.raw`^(${amount})\s*([\p{L}][\p{L} ]*?)?\s*(?:/|\bper\b|\ba\b)\s*(${periods})$`, 'u');
  /** 每周三 is a day of the week; 每周三次 is a rate. */
  const chineseRate = new RegExp(
    String.raw`^每个?(${periods})\s*(?:(${amount})\s*([\p{L}]*)|(${HAN_NUMBER})(${measureWords}))$`,
    'u',
  );

  return { number, duration, durationPart, money, signedMoney, rate, chineseRate };
}

/** The words as a regular expression, longer ones first. */
function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[$.]/g, '\\$&'));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}
