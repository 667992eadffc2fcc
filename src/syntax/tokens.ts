/**
 * The vocabulary of the language. The lexer knows no keywords: a word is a keyword only where one can stand, which `arrange` finds out.
 * What is wrong inside a token (a text without its closing quote, an arrow of another notation) travels with the token as its payload and
 * is reported when the parser comes to it; so a part of the file that is skipped after one mistake gives no second one.
 */
import { createToken, EOF, type IToken, type TokenType } from 'chevrotain';
import { kindWords, statementWords } from './keywords.ts';
import type { ScannedArrow } from './scan-arrow.ts';
import type { ScannedText } from './scan-text.ts';

/** Any token that can stand in an unquoted value. */
export const Word = createToken({ name: 'Word' });
/** What ends a statement: a line end or a semicolon. */
export const Separator = createToken({ name: 'Separator' });
/** What ends an attribute: a separator or a comma. */
export const Delimiter = createToken({ name: 'Delimiter' });

export const LineEnd = createToken({ name: 'LineEnd', categories: [Separator, Delimiter] });
export const Semicolon = createToken({ name: 'Semicolon', categories: [Separator, Delimiter] });
export const Comma = createToken({ name: 'Comma', categories: [Delimiter] });
export const Colon = createToken({ name: 'Colon' });
export const LeftBrace = createToken({ name: 'LeftBrace' });
export const RightBrace = createToken({ name: 'RightBrace' });
export const LeftBracket = createToken({ name: 'LeftBracket' });
export const RightBracket = createToken({ name: 'RightBracket' });
export const Text = createToken({ name: 'Text' });
export const Arrow = createToken({ name: 'Arrow' });
/** `-[label]->`, and arrows of other notations. */
export const ScannedArrowToken = createToken({ name: 'ScannedArrow', categories: [Arrow] });
export const HexColor = createToken({ name: 'HexColor' });
export const Identifier = createToken({ name: 'Identifier', categories: [Word] });
export const Connector = createToken({ name: 'Connector', categories: [Word] });
/** Any other run of characters: numbers, units, signs, web addresses. */
export const Bare = createToken({ name: 'Bare', categories: [Word] });

export const Process = createToken({ name: 'Process' });
export const Use = createToken({ name: 'Use' });
export const Lane = createToken({ name: 'Lane' });
export const Page = createToken({ name: 'Page' });
export const Phase = createToken({ name: 'Phase' });
export const Note = createToken({ name: 'Note' });
export const Class = createToken({ name: 'Class' });
export const Kind = createToken({ name: 'Kind' });
export const In = createToken({ name: 'In' });
export const On = createToken({ name: 'On' });
export const EndOfFile = EOF;

const STATEMENT_TYPES = { process: Process, use: Use, lane: Lane, page: Page, phase: Phase, note: Note, class: Class };
const statementTypes: readonly TokenType[] = [...Object.values(STATEMENT_TYPES), Kind];
const categories: readonly TokenType[] = [Word, Separator, Delimiter];
const marks: readonly TokenType[] = [LineEnd, Semicolon, Comma, Colon, LeftBrace, RightBrace, LeftBracket, RightBracket];
const content: readonly TokenType[] = [Text, Arrow, ScannedArrowToken, HexColor, Identifier, Connector, Bare];

/** Every token type, for the parser. */
export const vocabulary: TokenType[] = [...categories, ...marks, ...content, ...statementTypes, In, On];

/** The keyword that a misspelt or joined word was taken for, so that what follows it can be read. */
export interface GuessedKeyword {
  readonly guess: string;
  /** What should have been written; null where that has been reported. */
  readonly advice: string | null;
  /** The keyword in lower case, where it was written in other case. */
  readonly inCase?: string;
  /** The keywords that a word may stand for, where every reader would take it so. */
  readonly meant?: readonly string[];
}

/** A token at a place. `payload` is what a scan found out about a text or an arrow. */
export function makeToken(
  type: TokenType,
  image: string,
  startOffset: number,
  payload?: ScannedText | ScannedArrow | GuessedKeyword,
): IToken {
  return { image, startOffset, tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, payload };
}

/** Takes a token for one of another type. */
export function take(token: IToken, type: TokenType, payload?: GuessedKeyword): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  token.payload = payload;
  return token;
}

/** Offset after the token's last character. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** Whether the token is of the type or of a type in that category. */
export function is(token: IToken, type: TokenType): boolean {
  return token.tokenType === type || (type.categoryMatchesMap?.[token.tokenTypeIdx] ?? false);
}

/** The token type of a word that can begin a statement, else null. */
export function keywordType(word: string): TokenType | null {
  const statement = statementWords.get(word);
  if (statement) return STATEMENT_TYPES[statement];
  return kindWords.has(word) ? Kind : null;
}

/** Whether the token was found to begin a statement. */
export function isStatementKeyword(token: IToken): boolean {
  return statementTypes.includes(token.tokenType);
}

/** Whether the token was found to be a keyword where it stands. */
export function isKeyword(token: IToken): boolean {
  return isStatementKeyword(token) || token.tokenType === In || token.tokenType === On;
}

/** The keyword that a misspelt word at the start of a statement probably means; null for a known keyword. */
export function guessedKeyword(token: IToken): GuessedKeyword | null {
  return isStatementKeyword(token) ? ((token.payload as GuessedKeyword | undefined) ?? null) : null;
}

/** What the scanner found in a text token: its quotes, and whether they are closed. */
export function textPayload(token: IToken): ScannedText {
  return token.payload as ScannedText;
}

/** The notation that an arrow of another language was read from; null for an arrow of flowc. */
export function arrowPayload(token: IToken): ScannedArrow | null {
  return (token.payload as ScannedArrow | undefined) ?? null;
}
