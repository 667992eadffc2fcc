/** Texts and values as they stand in a `.flow` file. Whatever a source holds, what is written is one text or one value and nothing else. */

import { classifyValue } from '../../syntax/classify-value.ts';
import { type AttributeKey, type KeyEntry, keyTable } from '../../syntax/keywords.ts';
import type { DraftAttributes, DraftValue } from './draft.ts';
import { isIdentifier } from './identifiers.ts';

/** The types of value that a key's value may have without quotes. */
const BARE: Readonly<Partial<Record<KeyEntry['type'], readonly string[]>>> = {
  duration: ['duration'],
  money: ['money', 'number'],
  rate: ['rate'],
  number: ['number'],
  date: ['date'],
};

const PLAIN = /^[^\s"“”#{}[\],;:：，；、【】｛｝［］＃]+(?: [^\s"“”#{}[\],;:：，；、【】｛｝［］＃]+)*$/;

/** A text in quotes on one line, whatever it holds. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\r\n?|\n|\u2028|\u2029/g, '\\n')
    .replace(/\t/g, '\\t')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a source may hold them, a chart has no use for them
    .replace(/[\u0000-\u001f\u007f]/g, '');
  return `"${escaped}"`;
}

/** The label of an arrow between its brackets. */
export function labelText(label: string, probability: number | null): string {
  const share = probability === null ? '' : ` ${percent(probability)}%`;
  const isPlain = /^[^\s"“”\\[\]{}【】［］｛｝%％]+(?: [^\s"“”\\[\]{}【】［］｛｝%％]+)*$/.test(label);
  return `${isPlain ? label : quoted(label)}${share}`;
}

/** A share in hundredths without the noise of binary fractions. */
function percent(share: number): string {
  return String(Number((share * 100).toPrecision(12)));
}

/** Whether a text is a value of this key as it stands: `2h` of a time, not of a cost. Any text is one of a key that holds words. */
export function fitsKey(key: AttributeKey, text: string): boolean {
  const types = BARE[keyTable[key].type];
  return types === undefined || (PLAIN.test(text) && types.includes(classifyValue(text).type));
}

/** The attributes as `key: value` parts. */
export function attributeParts(attributes: DraftAttributes): string[] {
  return Object.entries(attributes).map(([key, value]) => {
    if (value === true) return key;
    if (!Array.isArray(value)) return `${key}: ${valueText(key, value as DraftValue)}`;
    const items = value.map((each) => valueText(key, each));
    return items.length === 1 && !key.startsWith('x-') ? `${key}: ${items[0]}` : `${key}: [${items.join(', ')}]`;
  });
}

function valueText(key: string, { text, isName = false }: DraftValue): string {
  if (isName) return isIdentifier(text) ? text : quoted(text);
  const entry = Object.hasOwn(keyTable, key) ? keyTable[key as AttributeKey] : null;
  if (entry === null) return quoted(text);
  const isBare = BARE[entry.type] !== undefined && fitsKey(key as AttributeKey, text);
  const isWord = (entry.type === 'flag' || entry.type === 'choice' || entry.type === 'name') && /^[\p{L}\p{N}_-]+$/u.test(text);
  return isBare || isWord ? text : quoted(text);
}
