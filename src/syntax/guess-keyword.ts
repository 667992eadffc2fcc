/** Which keyword a word at the start of a statement was meant to be, for "did you mean" and for reading on. */
import { nearest } from '../diagnostics/nearest.ts';
import { kindWords, mistakenWords, statementWords } from './keywords.ts';

/** A keyword as it would be written, and the English one it stands for; null where no keyword is near. */
export function guessKeyword(word: string): { readonly word: string; readonly canonical: string } | null {
  const keywords: ReadonlyMap<string, string> = new Map<string, string>([...statementWords, ...kindWords]);
  const mistaken = mistakenWords.get(word) ?? mistakenWords.get(word.toLowerCase());
  if (mistaken) return { word: inScriptOf(word, mistaken, keywords), canonical: mistaken };
  const near = nearest(word, keywords.keys());
  return near === null ? null : { word: near, canonical: keywords.get(near)! };
}

function inScriptOf(word: string, canonical: string, keywords: ReadonlyMap<string, string>): string {
  const names = [...keywords].filter(([, stands]) => stands === canonical).map(([name]) => name);
  return names.find((name) => isHan(name) === isHan(word)) ?? canonical;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}
