/** Keywords in the script of a word that stands beside them: a fix writes Chinese where the author does. */
import { inScriptOf } from '../syntax/guess-keyword.ts';
import { kindWords, type NodeKindKeyword, prepositionWords } from '../syntax/keywords.ts';

/** The keyword of a kind of node in the script of a word. */
export function kindWordLike(word: string, kind: NodeKindKeyword): string {
  return inScriptOf(word, kind, kindWords);
}

/** The preposition `in` in the script of a word. */
export function inLike(word: string): string {
  return inScriptOf(word, 'in', prepositionWords);
}
