/**
 * Mistakes in the first word of a statement or attribute: a misspelt keyword, a keyword without the blank behind it, a key without its
 * colon. Each is told or made ready to be told, and the word is then read as what it was meant to be.
 */
import type { IToken } from 'chevrotain';
import type { Place } from './draft.ts';
import { guessKeyword } from './guess-keyword.ts';
import { keyWords } from './keywords.ts';
import type { Ahead } from './outlook.ts';
import type { Problems } from './problems.ts';
import { phrase } from './syntax-messages.ts';
import { guessedKeyword, Identifier, isStatementKeyword, Kind, keywordType, Lane, Text, take } from './tokens.ts';
import { expectedPhrase } from './unexpected.ts';

/** Looks at the start of an item. False where what follows it cannot be made sense of, so that a failure there is the same mistake. */
export function correctStart(ahead: Ahead, place: Place, problems: Problems): boolean {
  const word = ahead(1);
  if (place === 'attributes') takeAsKey(ahead);
  else if (guessedKeyword(word)) tell(problems, word, guessedKeyword(word)!.advice);
  else if (word.tokenType === Identifier && isDeclaring(ahead) && !(place === 'lane' && keyWords.has(word.image))) {
    return takeAsKeyword(ahead, place, problems);
  }
  return true;
}

/** `{ page A4 }`: a key, not the keyword of that name. */
function takeAsKey(ahead: Ahead): void {
  const isKey = isStatementKeyword(ahead(1)) && keyWords.has(ahead(1).image) && ahead(2).tokenType === Identifier;
  if (isKey && ahead(3).tokenType !== Text) take(ahead(1), Identifier);
}

function isDeclaring(ahead: Ahead): boolean {
  return ahead(2).tokenType === Text || ahead(2).tokenType === Identifier;
}

function takeAsKeyword(ahead: Ahead, place: Place, problems: Problems): boolean {
  const near = guessKeyword(ahead(1).image);
  const looksLikeNode = ahead(2).tokenType === Identifier && ahead(3).tokenType === Text;
  const guess = near?.canonical ?? (looksLikeNode ? 'task' : null);
  const type = guess && keywordType(guess);
  if (!type || (place === 'lane' && type !== Lane && type !== Kind)) return true;
  tell(problems, ahead(1), near?.word ?? null);
  const namesNothing = ahead(2).tokenType === Text && ['lane', 'class', 'kind'].includes(type.name.toLowerCase());
  if (!namesNothing) take(ahead(1), type, { guess: guess!, advice: null });
  return !namesNothing;
}

function tell(problems: Problems, word: IToken, meant: string | null): void {
  const found = phrase('syntax.foundWord', { text: word.image });
  const help = meant === null ? null : phrase('syntax.help.didYouMean', { word: meant });
  problems.tell(
    problems.span(word.startOffset, word.startOffset + word.image.length),
    phrase('syntax.expected', { expected: expectedPhrase(['statement']), found }),
    { help },
  );
}
