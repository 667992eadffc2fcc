/**
 * Mistakes in the first word of a statement or attribute: a misspelt keyword, a keyword without the blank behind it, a key without its
 * colon. Each is reported or made ready to be reported, and the word is then read as what it was meant to be.
 */
import type { IToken, TokenType } from 'chevrotain';
import type { Phrase } from '../diagnostics/diagnostic.ts';
import type { ItemPlace } from './draft.ts';
import { guessKeyword, inScriptOf, type KeywordGuess } from './guess-keyword.ts';
import { keyWords, kindTable, kindWords, prepositionWords } from './keywords.ts';
import type { Ahead } from './outlook.ts';
import type { Problems } from './problems.ts';
import { phrase } from './syntax-messages.ts';
import {
  endOf,
  type GuessedKeyword,
  guessedKeyword,
  Identifier,
  isStatementKeyword,
  Kind,
  keywordType,
  Lane,
  Text,
  take,
} from './tokens.ts';
import { expectedPhrase } from './unexpected.ts';

/** Looks at the start of an item. False where what follows it cannot be made sense of, so that a failure there is the same mistake. */
export function correctStart(ahead: Ahead, place: ItemPlace, problems: Problems): boolean {
  const word = ahead(1);
  if (place === 'attributes') takeAsKey(ahead);
  else if (guessedKeyword(word)) reportGuessed(problems, word, guessedKeyword(word)!);
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

function takeAsKeyword(ahead: Ahead, place: ItemPlace, problems: Problems): boolean {
  const word = ahead(1);
  const guess = guessKeyword(word.image);
  const looksLikeNode = ahead(2).tokenType === Identifier && (ahead(3).tokenType === Text || isIn(ahead(3)));
  const canonical = guess?.canonical ?? (looksLikeNode ? 'task' : null);
  const type = canonical && keywordType(canonical);
  if (!type || (place === 'lane' && type !== Lane && type !== Kind)) return true;
  reportWord(problems, word, guess, type);
  const namesNothing = ahead(2).tokenType === Text && ['lane', 'class', 'kind'].includes(type.name.toLowerCase());
  if (!namesNothing) take(word, type, { guess: canonical!, advice: null });
  return !namesNothing;
}

/** `in`, which is no keyword yet behind a word that was none. */
function isIn(token: IToken): boolean {
  return token.tokenType === Identifier && prepositionWords.get(token.image) === 'in';
}

/** A keyword in other case, or one that a blank is missing behind: read as it is meant. */
function reportGuessed(problems: Problems, word: IToken, { advice, inCase, meant }: GuessedKeyword): void {
  const range = { start: word.startOffset, end: endOf(word) };
  if (meant !== undefined) reportMeant(problems, word, meant);
  else if (inCase !== undefined) {
    const help = phrase('syntax.help.write', { text: inCase });
    const message = phrase('syntax.keywordCase', { text: word.image });
    problems.remedy({ ...range, message, help, edits: [{ ...range, text: inCase }], severity: 'info', group: 'case' });
  } else {
    const message = expectedStatement(word);
    problems.report(problems.span(range.start, range.end), message, { help: advice === null ? null : didYouMean([advice]) });
  }
}

function reportWord(problems: Problems, word: IToken, guess: KeywordGuess | null, type: TokenType): void {
  const range = { start: word.startOffset, end: endOf(word) };
  if (guess?.certain || (guess && guess.words.length > 1)) {
    reportMeant(problems, word, guess.words);
    return;
  }
  const help = guess ? didYouMean(guess.words) : type === Kind ? phrase('syntax.help.kinds', { list: kindsLike(word) }) : null;
  problems.report(problems.span(range.start, range.end), expectedStatement(word), { help });
}

/** A word that means one keyword to every reader is read so; of several the author has to choose. */
function reportMeant(problems: Problems, word: IToken, words: readonly string[]): void {
  const range = { start: word.startOffset, end: endOf(word) };
  const group = `word ${word.image}`;
  const [meant, ...others] = words;
  if (others.length > 0) {
    problems.remedy({ ...range, message: expectedStatement(word), help: didYouMean(words), edits: [], group });
    return;
  }
  const message = phrase('syntax.readAs', { text: word.image, meant: meant! });
  const help = phrase('syntax.help.write', { text: meant! });
  problems.remedy({ ...range, message, help, edits: [{ ...range, text: meant! }], severity: 'info', group });
}

function expectedStatement({ image }: IToken): Phrase {
  const found = phrase('syntax.foundWord', { text: image });
  return phrase('syntax.expected', { expected: expectedPhrase(['statement']), found });
}

function didYouMean(words: readonly string[]): Phrase {
  const [first, second, third] = words.map((word) => phrase('syntax.mark', { mark: word }));
  const either = (one: Phrase, other: Phrase) => phrase('syntax.or', { first: one, last: other });
  const all = third
    ? phrase('syntax.comma', { first: first!, rest: either(second!, third) })
    : second
      ? either(first!, second)
      : first!;
  return phrase('syntax.help.didYouMean', { words: all });
}

/** The kinds in the script of a word. */
function kindsLike({ image }: IToken): string {
  return Object.keys(kindTable)
    .map((kind) => `\`${inScriptOf(image, kind, kindWords)}\``)
    .join(', ');
}
