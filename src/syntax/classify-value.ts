/**
 * Which type of value unquoted words are, by their form alone: `4h` is a duration wherever it stands, and whether a duration belongs there
 * is the model's business. Words of no known form are text.
 */
import { counters, currencyWords, periodWords, unitWords } from './keywords.ts';
import type { Unit, Value } from './tree.ts';

/** A value without its place. */
export type ValueContent = Value extends infer V ? (V extends Value ? Omit<V, 'span' | 'raw'> : never) : never;

const AMOUNT = String.raw`\d+(?:_\d+)*(?:\.\d+)?`;
const UNIT_NAMES = alternatives([...unitWords.keys()]);
const PART = String.raw`(${AMOUNT})\s*个?(${UNIT_NAMES})`;

const NUMBER = new RegExp(`^(${AMOUNT})(?:${alternatives(counters)})?$`);
const DURATION = new RegExp(String.raw`^${PART}(?:\s*${PART})*$`);
const DURATION_PART = new RegExp(PART, 'g');
const MONEY = new RegExp(String.raw`^(${AMOUNT})\s*([A-Z]{3}|${alternatives([...currencyWords.keys()])})$`);
const RATE = new RegExp(String.raw`^(${AMOUNT})\s*([\p{L}][\p{L} ]*)?\s*/\s*(${alternatives([...periodWords.keys()])})$`, 'u');
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const VERSION = /^\d+(?:\.\d+){2,}$/;

/** The content of an unquoted value; `text` has its punctuation in ASCII and single blanks. */
export function classifyValue(text: string): ValueContent {
  return /^\d/.test(text) ? (number(text) ?? dateOrVersion(text) ?? measure(text) ?? plain(text)) : plain(text);
}

function plain(text: string): ValueContent {
  return { type: 'text', text, quoted: false };
}

function number(text: string): ValueContent | null {
  const match = NUMBER.exec(text);
  return match && { type: 'number', number: amountOf(match[1]!) };
}

function dateOrVersion(text: string): ValueContent | null {
  if (VERSION.test(text)) return { type: 'version', version: text };
  return DATE.test(text) ? { type: 'date', date: text } : null;
}

function measure(text: string): ValueContent | null {
  if (DURATION.test(text)) {
    const parts = [...text.matchAll(DURATION_PART)].map((part) => ({ amount: amountOf(part[1]!), unit: unitOf(part[2]!) }));
    return { type: 'duration', parts };
  }
  const money = MONEY.exec(text);
  if (money) return { type: 'money', amount: amountOf(money[1]!), currency: currencyWords.get(money[2]!) ?? money[2]! };
  const rate = RATE.exec(text);
  return rate && { type: 'rate', amount: amountOf(rate[1]!), per: periodWords.get(rate[3]!)!, counter: rate[2]?.trim() ?? null };
}

function unitOf(word: string): Unit {
  return unitWords.get(word)!;
}

function amountOf(digits: string): number {
  return Number(digits.replaceAll('_', ''));
}

/** The words as a regular expression, longer ones first. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
