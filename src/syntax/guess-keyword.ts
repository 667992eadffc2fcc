/** Which keyword a word at the start of a statement was meant to be, for "did you mean" and for reading on. */
import { distance } from 'fastest-levenshtein';
import { kindWords, mistakenWords, statementWords } from './keywords.ts';

const LONGEST_KEYWORD = 12;

/** A keyword as it would be written, and the English one it stands for; null where no keyword is near. */
export function guessKeyword(word: string): { readonly word: string; readonly canonical: string } | null {
  if (word.length > LONGEST_KEYWORD) return null;
  const mistaken = mistakenWords.get(word) ?? mistakenWords.get(word.toLowerCase());
  if (mistaken) return { word: inSameScript(mistaken, word), canonical: mistaken };
  const near = keywords().filter(([keyword]) => isNear(word, keyword));
  const best = near.toSorted(([a], [b]) => distance(word, a) - distance(word, b))[0];
  return best ? { word: best[0], canonical: best[1] } : null;
}

function keywords(): [string, string][] {
  return [...statementWords, ...kindWords];
}

function isNear(word: string, keyword: string): boolean {
  const lower = word.toLowerCase();
  const longest = Math.max(word.length, keyword.length);
  const allowed = longest <= 2 && !isHan(word) ? 0 : longest <= 4 && !isTransposed(lower, keyword) ? 1 : 2;
  return distance(lower, keyword) <= allowed;
}

/** `taks` for `task`: two edits of single letters, one slip of the fingers. */
function isTransposed(word: string, keyword: string): boolean {
  return [...word].sort().join('') === [...keyword].sort().join('');
}

function inSameScript(canonical: string, word: string): string {
  return keywords().find(([keyword, stands]) => stands === canonical && isHan(keyword) === isHan(word))?.[0] ?? canonical;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}
