/** Which reader reads the value of a key. */
import { type AttributeKey, keyTable } from '../../syntax/keywords.ts';
import type { Scope } from './scope.ts';
import { color } from './values/color.ts';
import { lengthMm, pageSize } from './values/page-size.ts';
import { duration, durationOrText, hourlyMoney, hoursOfDay, money, number, quantity, rate } from './values/quantities.ts';
import type { ValueReader } from './values/reading.ts';
import { className, party, step, systemUse } from './values/references.ts';
import { choice, currencyCode, date, flag, link, text } from './values/texts.ts';

export interface ReaderContext {
  readonly scope: Scope;
  /** Currency of money without a code. */
  readonly currency: string | null;
  /** Ids of systems by what they are called in the picture. */
  readonly systemsByText: ReadonlyMap<string, string>;
  /** Names of the project's own themes. */
  readonly themes: readonly string[];
}

/** Keys that are read otherwise than the rest of their type. */
const BY_KEY: Readonly<Partial<Record<AttributeKey, ValueReader<unknown>>>> = {
  retention: durationOrText,
  'hours-per-day': hoursOfDay,
  copies: quantity,
  link,
  currency: currencyCode,
};

export function readerOf(key: AttributeKey, { scope, currency, systemsByText, themes }: ReaderContext): ValueReader<unknown> {
  const { type, values = [] } = keyTable[key];
  if (key === 'system') return systemUse(scope, systemsByText);
  if (key === 'theme') return choice([...values, ...themes]);
  const own = BY_KEY[key];
  if (own) return own;
  switch (type) {
    case 'text':
    case 'path':
      return text;
    case 'duration':
      return duration;
    case 'money':
      return key === 'rate' ? hourlyMoney(currency) : money(currency);
    case 'rate':
      return rate;
    case 'number':
      return number;
    case 'date':
      return date;
    case 'flag':
      return flag;
    case 'choice':
      return choice(values);
    case 'page':
      return pageSize;
    case 'length':
      return lengthMm;
    case 'color':
      return color;
    case 'party':
      return party(scope);
    case 'step':
      return step(scope);
    case 'name':
      return className(scope);
  }
}
