/** Puts a token that the grammar has no place for into words: what was expected, what was found, and where that stands. */
import type { IToken, TokenType } from 'chevrotain';
import type { Phrase } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source-file.ts';
import { phrase } from './syntax-messages.ts';
import {
  Arrow,
  Bare,
  Colon,
  Comma,
  Connector,
  EndOfFile,
  endOf,
  Identifier,
  In,
  is,
  isKeyword,
  LineEnd,
  On,
  Text,
} from './tokens.ts';

const LONGEST = 40;
/** What the parser can expect: a class of tokens in words, or a mark as it is written. */
const EXPECTATIONS = {
  name: phrase('syntax.name'),
  text: phrase('syntax.text'),
  value: phrase('syntax.value'),
  statement: phrase('syntax.statement'),
  attribute: phrase('syntax.attribute'),
  lane: phrase('syntax.lane'),
  node: phrase('syntax.node'),
  end: phrase('syntax.end'),
  arrow: phrase('syntax.arrow'),
  endOfLine: phrase('syntax.endOfLine'),
  in: phrase('syntax.in'),
  on: phrase('syntax.on'),
  '{': phrase('syntax.mark', { mark: '{' }),
  '}': phrase('syntax.mark', { mark: '}' }),
  ']': phrase('syntax.mark', { mark: ']' }),
  ':': phrase('syntax.mark', { mark: ':' }),
  ',': phrase('syntax.mark', { mark: ',' }),
} as const satisfies Record<string, Phrase>;

export type ExpectedPart = keyof typeof EXPECTATIONS;

const TOKEN_EXPECTATIONS: Readonly<Record<string, ExpectedPart>> = {
  Identifier: 'name',
  Text: 'text',
  Word: 'value',
  Arrow: 'arrow',
  In: 'in',
  On: 'on',
  LeftBrace: '{',
  RightBrace: '}',
  RightBracket: ']',
  Colon: ':',
  Comma: ',',
};

/** What a missing token is called; a token that no statement can miss is a statement. */
export function expectationOf(type: TokenType): ExpectedPart {
  return TOKEN_EXPECTATIONS[type.name] ?? 'statement';
}

/** "a", "a or b", "a, b or c". */
export function expectedPhrase(expected: readonly ExpectedPart[]): Phrase {
  const [first, ...rest] = expected.map((expectation): Phrase => EXPECTATIONS[expectation]);
  const [second, ...more] = rest;
  if (!second) return first!;
  if (more.length === 0) return phrase('syntax.or', { first: first!, last: second });
  return phrase('syntax.comma', { first: first!, rest: expectedPhrase(expected.slice(1)) });
}

/** What was found, as messages name it. */
export function foundPhrase(token: IToken): Phrase {
  const type = token.tokenType;
  if (type === EndOfFile) return phrase('syntax.endOfFile');
  if (type === LineEnd) return phrase('syntax.endOfLine');
  if (is(token, Arrow)) return phrase('syntax.mark', { mark: shown(token.image) });
  if (type === Text) return phrase('syntax.foundText', { text: shown(token.image) });
  if (isKeyword(token)) return phrase('syntax.foundKeyword', { text: shown(token.image) });
  if (type === Identifier) return phrase('syntax.foundWord', { text: shown(token.image) });
  if (type === Connector) return phrase('syntax.foundOther', { text: shown(token.image) });
  return type === Bare ? foundBare(token.image) : phrase('syntax.mark', { mark: token.image });
}

/** Where a failure is shown: at the token; at a line's or the file's end, at the dangling mark or right behind what stands before. */
export function failurePlace(found: IToken, previous: IToken | null, file: string): Span {
  const atEnd = found.tokenType === LineEnd || found.tokenType === EndOfFile;
  if (!atEnd || !previous) return { file, start: found.startOffset, end: atEnd ? found.startOffset : endOf(found) };
  const end = endOf(previous);
  const dangling = is(previous, Arrow) || [Comma, Colon, In, On].includes(previous.tokenType);
  return { file, start: dangling ? previous.startOffset : end, end };
}

function foundBare(image: string): Phrase {
  if (/^\d/.test(image)) return phrase('syntax.foundNumber', { text: shown(image) });
  return phrase('syntax.foundOther', { text: shown(image) });
}

function shown(image: string): string {
  const characters = [...image.slice(0, 2 * LONGEST)];
  return (characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('')).replace(
    /\s*\n\s*/g,
    ' ',
  );
}
