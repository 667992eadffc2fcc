/**
 * Paper sizes in millimetres: ISO 216 A series, and the North American sizes of ANSI/ASME Y14.1 and common use.
 * A named size stands upright unless the value says `landscape`; an own size stands as written unless it says otherwise.
 */

import { nearest } from '../../../diagnostics/nearest.ts';
import { valueWords } from '../../../syntax/keywords.ts';
import { phrase } from '../../model-messages.ts';
import type { PageSize } from '../../process.ts';
import { type ValueReader, wordsOf } from './reading.ts';

const PAPERS: Readonly<Record<string, readonly [name: string, width: number, height: number]>> = {
  a0: ['A0', 841, 1189],
  a1: ['A1', 594, 841],
  a2: ['A2', 420, 594],
  a3: ['A3', 297, 420],
  a4: ['A4', 210, 297],
  a5: ['A5', 148, 210],
  a6: ['A6', 105, 148],
  letter: ['Letter', 215.9, 279.4],
  legal: ['Legal', 215.9, 355.6],
  tabloid: ['Tabloid', 279.4, 431.8],
  ledger: ['Ledger', 279.4, 431.8],
};

const MODIFIERS: ReadonlySet<string> = new Set(['portrait', 'landscape', 'fit']);
const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, 毫米: 1, cm: 10, 厘米: 10, in: 25.4 };
const LEAST_MM = 50;
const MOST_MM = 5000;
const MOST_MARGIN_MM = 100;

export const pageSize: ValueReader<PageSize | 'auto'> = (value) => {
  const words = wordsOf(value)
    .replace(/(?<=[\dA-Za-z])(?=横向|纵向)/, ' ')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map(english);
  if (words.length === 1 && words[0] === 'auto') return { value: 'auto' };
  const size = sizeOf(words.filter((word) => !MODIFIERS.has(word)).join(' '));
  const turn = words.filter((word) => word === 'portrait' || word === 'landscape');
  if (!size || turn.length > 1) {
    const meant = words.map((word) => nearest(word, known)).find((name) => name !== null && !words.includes(name));
    const help = meant == null ? null : phrase('help.did-you-mean', { name: PAPERS[meant]?.[0] ?? meant });
    return { expected: phrase('expected.page'), help };
  }
  const { name, sides } = size;
  const [short, long] = [Math.min(...sides), Math.max(...sides)];
  if (short < LEAST_MM || long > MOST_MM) return { expected: phrase('expected.page-range', { least: LEAST_MM, most: MOST_MM }) };
  const [widthMm, heightMm] = turn[0] === 'landscape' ? [long, short] : turn[0] === 'portrait' ? [short, long] : sides;
  const turns = name !== null && turn.length === 0;
  return { value: { name, widthMm, heightMm, fit: words.includes('fit'), ...(turns ? { turns } : {}) } };
};

const known = [...Object.keys(PAPERS), ...MODIFIERS, 'auto'];

function english(word: string): string {
  return valueWords.get(word) ?? word;
}

interface SheetSize {
  readonly name: string | null;
  readonly sides: readonly [width: number, height: number];
}

/** A size by its name, `210mm x 297mm` or `210 x 297 mm`; A4 where only the orientation was given. */
function sizeOf(words: string): SheetSize | null {
  const paper = PAPERS[words === '' ? 'a4' : words];
  if (paper) return { name: paper[0], sides: [paper[1], paper[2]] };
  const own = /^([\d.]+) ?(mm|cm|in|毫米|厘米)? ?[x×*] ?([\d.]+) ?(mm|cm|in|毫米|厘米)?$/.exec(words);
  if (!own) return null;
  const unit = own[4] ?? own[2] ?? 'mm';
  const sides = [Number(own[1]) * MILLIMETRES[own[2] ?? unit]!, Number(own[3]) * MILLIMETRES[unit]!] as const;
  return sides.every(Number.isFinite) ? { name: null, sides } : null;
}

/** A length such as `12mm`, in millimetres; a bare number counts millimetres. */
export const lengthMm: ValueReader<number> = (value) => {
  const found = /^([\d.]+) ?(mm|cm|in|毫米|厘米)?$/.exec(wordsOf(value).trim().toLowerCase());
  const mm = found ? Number(found[1]) * MILLIMETRES[found[2] ?? 'mm']! : Number.NaN;
  if (Number.isNaN(mm)) return { expected: phrase('expected.length') };
  return mm <= MOST_MARGIN_MM ? { value: mm } : { expected: phrase('expected.length-range', { most: MOST_MARGIN_MM }) };
};
