/** Which keyword a word at the start of a statement was meant to be, for "did you mean" and for reading on. */
import { nearest } from '../diagnostics/nearest.ts';
import { kindWords, mistakenWords, statementWords, unclearWords } from './keywords.ts';

export interface KeywordGuess {
  /** The keywords that may be meant, as they would be written, the likeliest first. */
  readonly words: readonly string[];
  /** The English keyword that the statement is read as. */
  readonly canonical: string;
  /** Whether nothing else can be meant. */
  readonly certain: boolean;
}

/** Null where no keyword is near. */
export function guessKeyword(word: string): KeywordGuess | null {
  const keywords: ReadonlyMap<string, string> = new Map<string, string>([...statementWords, ...kindWords]);
  const known = <T>(table: ReadonlyMap<string, T>) => table.get(word) ?? table.get(word.toLowerCase());
  const mistaken = known(mistakenWords);
  if (mistaken) return { words: [inScriptOf(word, mistaken, keywords)], canonical: mistaken, certain: true };
  const several = known(unclearWords);
  // Read as a plain step, of which nothing more is asked than of any of them.
  if (several) return { words: several.map((each) => inScriptOf(word, each, keywords)), canonical: 'task', certain: false };
  const near = nearest(word, keywords.keys());
  return near === null ? null : { words: [near], canonical: keywords.get(near)!, certain: false };
}

/** The keyword in lower case that a word in other case is, or null. */
export function keywordInCase(word: string): string | null {
  const lower = word.toLowerCase();
  return lower !== word && (statementWords.has(lower) || kindWords.has(lower)) ? lower : null;
}

/** The words of an English keyword in the script of another word, its own first. */
export function inScriptOf(word: string, canonical: string, keywords: ReadonlyMap<string, string>): string {
  const names = [...keywords].filter(([, stands]) => stands === canonical).map(([name]) => name);
  return names.find((name) => isHan(name) === isHan(word)) ?? canonical;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}
