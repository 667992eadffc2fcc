/** Durations, money, rates and numbers. `text` keeps each as it was written. */

import { classifyValue } from '../../../syntax/classify-value.ts';
import { phrase } from '../../model-messages.ts';
import type { Duration, Money, Quantity, Rate } from '../../process.ts';
import { expected, type ValueReader } from './reading.ts';

export const duration: ValueReader<Duration> = (value) => {
  if (value.type === 'duration') return { value: { parts: value.parts, text: value.raw } };
  const wrong = expected(phrase('expected.duration'), value);
  return value.type === 'number' ? { ...wrong, help: phrase('wrong-value.unit', { number: value.raw }) } : wrong;
};

export const durationOrText: ValueReader<Duration | { readonly text: string }> = (value) => {
  return value.type === 'text' ? { value: { text: value.text } } : duration(value);
};

/** `currency` is that of money without a code. */
export function money(currency: string | null): ValueReader<Money> {
  return (value) => {
    if (value.type === 'money') return { value: { amount: value.amount, currency: value.currency, text: value.raw } };
    if (value.type === 'number') return { value: { amount: value.number, currency, text: value.raw } };
    return expected(phrase('expected.money'), value);
  };
}

/** Money an hour, of which the hour may be written: `60元/小时`. */
export function hourlyMoney(currency: string | null): ValueReader<Money> {
  const plain = money(currency);
  return (value) => {
    const amount = value.type === 'list' ? undefined : PER_HOUR.exec(value.raw)?.[1];
    return plain(amount === undefined ? value : { ...classifyValue(amount), span: value.span, raw: amount });
  };
}

const PER_HOUR = /^(.+?)\s*(?:[/／]\s*(?:h|hr|hour|小时|时)|每小时|(?:per|an)\s+hour)$/i;

export const rate: ValueReader<Rate> = (value) => {
  if (value.type === 'rate') return { value: { amount: value.amount, per: value.per, text: value.raw } };
  const wrong = expected(phrase('expected.rate'), value);
  return value.type === 'number' ? { ...wrong, help: phrase('wrong-value.per', { number: value.raw }) } : wrong;
};

export const number: ValueReader<number> = (value) => {
  return value.type === 'number' ? { value: value.number } : expected(phrase('expected.number'), value);
};

export const quantity: ValueReader<Quantity> = (value) => {
  if (value.type === 'number') return { value: { amount: value.number, text: value.raw } };
  return expected(phrase('expected.number'), value);
};

export const hoursOfDay: ValueReader<number> = (value) => {
  const read = number(value);
  if ('value' in read && (read.value <= 0 || read.value > 24)) return { expected: phrase('expected.hours') };
  return read;
};
