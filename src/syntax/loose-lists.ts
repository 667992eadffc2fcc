import type { IToken } from 'chevrotain';
import { keyTable, keyWords, mistakenKeys, valueWords } from './keywords.ts';
import type { Ahead } from './outlook.ts';
import { Colon, Comma, Identifier, Text } from './tokens.ts';

/** Whether a comma leads to a further value of a key and not to the next key: `show: number, time`, `risk: "R-1", "R-2"`. */
export function listGoesOn(key: IToken, ahead: Ahead): boolean {
  const name = keyWords.get(key.image.toLowerCase());
  if (name === undefined || !keyTable[name].list || ahead(1).tokenType !== Comma) return false;
  const next = ahead(2);
  if (next.tokenType === Text) return true;
  if (next.tokenType !== Identifier || ahead(3).tokenType === Colon) return false;
  const { values } = keyTable[name];
  if (values) return values.includes(meaningOf(next.image));
  return !keyWords.has(next.image) && !mistakenKeys.has(next.image) && !next.image.startsWith('x-');
}

/** A value may be called as the key is that it shows. */
function meaningOf(word: string): string {
  return keyWords.get(word) ?? valueWords.get(word) ?? mistakenKeys.get(word) ?? word;
}
