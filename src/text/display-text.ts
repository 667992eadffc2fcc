/**
 * A text as it is set: composed (NFC), without control characters and what XML cannot hold, and with ASCII signs where the Chinese font's would
 * tear a hole: its ’ “ ” … are a full em wide, which is right beside ideographs and wrong in "don’t". Only the drawing uses this form.
 */
import { isWide } from './measure.ts';

/** Control characters, direction overrides, byte-order marks, lone surrogates and noncharacters; the newline stays. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const ASCII_MARKS: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '…': '...' };
const CURLY = /[‘’“”…]/g;

function isLetterOfWords(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !isWide(character.codePointAt(0)!);
}

function hasWide(text: string): boolean {
  return [...text].some((character) => isWide(character.codePointAt(0)!));
}

/** In a text with ideographs only an apostrophe inside a word changes; otherwise every mark does. */
function withAsciiMarks(text: string): string {
  if (text.search(CURLY) < 0) return text;
  if (!hasWide(text)) return text.replace(CURLY, (mark) => ASCII_MARKS[mark]!);
  return text.replace(/’/g, (mark, at: number) => (isLetterOfWords(text[at - 1]) && isLetterOfWords(text[at + 1]) ? "'" : mark));
}

/** Newlines stay; every other run of blanks of any kind is one space, and none stands at the beginning or end of a line. */
export function displayText(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .normalize('NFC')
    .split('\n');
  return withAsciiMarks(lines.map(clean).join('\n'));
}

function clean(line: string): string {
  return line
    .replace(/[\s\p{Zs}]/gu, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/ +/g, ' ')
    .trim();
}
