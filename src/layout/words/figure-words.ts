/** Computed figures in words: hours, money, shares and counts. */

import type { PictureLang } from './picture-words.ts';
import { durationText, moneyText } from './quantities.ts';

const MINUTE = 1 / 60;

/** Hours in their two largest units: `4 d 3 h`, `1 h 30 min`, `20 s`. `dayHours` is the length of a day, null for none. */
export function hoursText(hours: number, dayHours: number | null, lang: PictureLang): string {
  if (dayHours !== null && hours >= dayHours) return twoUnits(hours, dayHours, 'd', 1, 'h', lang);
  if (hours >= 1) return twoUnits(hours, 1, 'h', MINUTE, 'm', lang);
  if (hours >= MINUTE || hours === 0) return twoUnits(hours, MINUTE, 'm', MINUTE / 60, 's', lang);
  return inWords([[hours * 3600, 's']], lang);
}

type FigureUnit = 'd' | 'h' | 'm' | 's';

function twoUnits(
  hours: number,
  large: number,
  largeUnit: FigureUnit,
  small: number,
  smallUnit: FigureUnit,
  lang: PictureLang,
): string {
  const all = Math.round(hours / small);
  const perLarge = Math.round(large / small);
  const [whole, rest] = [Math.floor(all / perLarge), all % perLarge];
  return inWords(
    rest === 0
      ? [[whole, largeUnit]]
      : [
          [whole, largeUnit],
          [rest, smallUnit],
        ],
    lang,
  );
}

function inWords(parts: readonly (readonly [number, FigureUnit])[], lang: PictureLang): string {
  return durationText({ parts: parts.map(([amount, unit]) => ({ amount: round(amount), unit })), text: '' }, lang);
}

/** An amount of money, rounded to cents. */
export function costText(
  { amount, currency }: { readonly amount: number; readonly currency: string | null },
  lang: PictureLang,
): string {
  return moneyText({ amount: Math.round(amount * 100) / 100, currency, text: '' }, undefined, lang);
}

/** `20%`, as probabilities are drawn: figures that were measured or worked out, to two digits or so. */
export const shareText = (share: number): string => `${round(100 * share, share < 0.1 ? 1 : 0)}%`;

/** The same of a probability that the author wrote, as exact as it is. */
export const probabilityText = (probability: number): string => `${round(100 * probability, 2)}%`;

/** An average count: two digits below one, else one. */
export const countText = (count: number): string => String(round(count, count < 1 ? 2 : 1));

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
