/** The language of the words on a picture: what the process says, else the script of its texts; never the locale. */
import type { Process } from '../process.ts';

const CHINESE = /^(zh|cn|chinese|中|汉|漢)/i;
const FOREIGN = /[^\s!-~]/;
const HAN = /\p{Script=Han}/u;
const OTHER_LETTER = /[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u;

/** Chinese where at least as many texts hold Chinese characters as hold letters of other scripts alone. */
export function langOf(stated: string | undefined, texts: Iterable<string>): Process['lang'] {
  if (stated !== undefined && stated.trim() !== '') return CHINESE.test(stated.trim()) ? 'zh' : 'en';
  let chinese = 0;
  let other = 0;
  for (const text of texts) {
    if (FOREIGN.test(text) && HAN.test(text)) chinese++;
    else if (/[A-Za-z]/.test(text) || OTHER_LETTER.test(text)) other++;
  }
  return chinese > 0 && chinese >= other ? 'zh' : 'en';
}
