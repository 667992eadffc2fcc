/** Values in words: texts, flags, choices, dates and links. */

import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { ownWords } from '../../../diagnostics/phrase.ts';
import { currencyWords, keyWords, mistakenKeys, valueWords } from '../../../syntax/keywords.ts';
import { phrase } from '../../model-messages.ts';
import { type ValueReader, wordsOf } from './reading.ts';

/** A text, quoted or the words as written; a number, a date and so on are words too. */
export const text: ValueReader<string> = (value) => ({ value: wordsOf(value) });

/** A currency as money is written with it: `CNY`, also for 元. */
export const currencyCode: ValueReader<string> = (value) => {
  const written = wordsOf(value).trim();
  return { value: currencyWords.get(written) ?? (/^[a-z]{3}$/i.test(written) ? written.toUpperCase() : written) };
};

export const flag: ValueReader<boolean> = (value) => {
  const word = english(wordsOf(value));
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return { expected: phrase('expected.flag') };
};

/** One of a few words, as they are or in any language of the keywords. */
export function choice<Word extends string>(words: readonly Word[]): ValueReader<Word> {
  return (value) => {
    const written = wordsOf(value);
    const known = words.find((word) => word === written.trim()) ?? words.find((word) => word === english(written));
    const found = known ?? words.find((word) => word === mistakenKeys.get(written.trim().toLowerCase()));
    if (found !== undefined) return { value: found };
    const meant = nearest(written, words);
    const help = meant === null ? null : phrase('help.did-you-mean', { name: meant });
    return { expected: phrase('expected.choice', { words: listed(words) }), help };
  };
}

/** The words as they are written in each language. */
function listed(words: readonly string[]): Phrase {
  const chinese = words.map((word) => {
    const known = [...valueWords, ...keyWords].find(([written, stands]) => stands === word && /^\p{Script=Han}/u.test(written));
    return known?.[0] ?? word;
  });
  return ownWords({ en: words.join(', '), zh: chinese.join('、') });
}

/** The English word that a written value stands for; an attribute's name can be a value too (`显示: [用时]`). */
function english(written: string): string {
  const word = written.trim().toLowerCase();
  return valueWords.get(word) ?? keyWords.get(word) ?? word;
}

/** A day of the calendar, `2026-05-01` or `2026年5月1日`, as it was written. */
export const date: ValueReader<string> = (value) => {
  const written = wordsOf(value).trim();
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$|^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(written);
  const [year, month, day] = (found ?? []).slice(1).filter(Boolean).map(Number);
  if (year && month && day && month <= 12 && day <= daysOf(year, month)) return { value: written };
  return { expected: phrase(found ? 'expected.real-date' : 'expected.date') };
};

/** Days of a month, by the Gregorian calendar. */
function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'file']);

/** A web address or a path. What a browser would run is refused, also where blanks hide it. */
export const link: ValueReader<string> = (value) => {
  const address = wordsOf(value).trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them inside a scheme
  const scheme = /^([^/?#:]*):/.exec(address.replace(/[\u0000-\u0020\u007f-\u009f\u200b\ufeff]/g, ''))?.[1];
  if (scheme === undefined || SCHEMES.has(scheme.toLowerCase())) return { value: address };
  return { expected: phrase('expected.link') };
};
