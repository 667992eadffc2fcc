/** The words of the language are explained in both languages. */
import { describe, expect, it } from 'vitest';
import { kindWordsTable, statementTable } from '../../src/syntax/keyword-entries.ts';
import { keyMeaning, kindMeaning, statementMeaning } from '../../src/syntax/keyword-meanings.ts';
import { type AttributeKey, keyTable } from '../../src/syntax/keywords.ts';

const isChinese = (text: string | undefined) => /\p{Script=Han}/u.test(text ?? '');

describe('meanings', () => {
  it.each(Object.keys(statementTable))('of the statement %s are there', (own) => {
    expect(isChinese(statementMeaning(own, 'zh'))).toBe(true);
    expect(statementMeaning(own, 'en')).toMatch(/^[a-z]/);
  });

  it.each(Object.keys(kindWordsTable))('of the kind %s are there', (own) => {
    expect(isChinese(kindMeaning(own, 'zh'))).toBe(true);
  });

  it.each(Object.keys(keyTable) as AttributeKey[])('of the key %s are there', (key) => {
    expect(isChinese(keyMeaning(key, 'zh'))).toBe(true);
  });
});
