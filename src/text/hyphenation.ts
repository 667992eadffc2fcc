/**
 * Where a word of letters may be divided at the end of a line: Liang's patterns for English ("Word Hy-phen-a-tion by Com-put-er", 1983), found
 * by package hyphen. They also serve other languages in Latin letters, which a file does not name. The patterns stand in a string and are read
 * when the first word is too wide for its place, since few pictures hold one.
 */
import createHyphenator from 'hyphen/hyphen.js';
import { EN_US } from './hyphenation.generated.ts';

/** The package's work grows with the square of a word's length. */
const LONGEST = 64;
const MARK = '\u00ad';

let divided: ((word: string) => string) | undefined;

/** Offsets inside a word at which it may be divided, each with two letters before it and three behind at least; none of a word without rules. */
export function hyphenation(word: string): number[] {
  if (word.length > LONGEST || !/^\p{Script=Latin}+$/u.test(word)) return [];
  divided ??= createHyphenator(JSON.parse(EN_US), { hyphenChar: MARK, minWordLength: 5 });
  const places: number[] = [];
  let at = 0;
  for (const part of divided(word).split(MARK).slice(0, -1)) {
    at += part.length;
    if (at >= 2 && at <= word.length - 3) places.push(at);
  }
  return places;
}
