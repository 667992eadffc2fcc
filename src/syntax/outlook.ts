/** What the next tokens begin or end: the questions by which recovery finds its way. `ahead(1)` is the next token. */
import type { IToken } from 'chevrotain';
import type { ItemPlace } from './draft.ts';
import { keyWords } from './keywords.ts';
import {
  Arrow,
  Colon,
  Comma,
  Connector,
  EndOfFile,
  Identifier,
  is,
  isStatementKeyword,
  Kind,
  Lane,
  LeftBracket,
  RightBrace,
  Separator,
} from './tokens.ts';

export type Ahead = (k: number) => IToken;

/** Whether nothing more of an item stands here. */
export function endsItem(ahead: Ahead, place: ItemPlace): boolean {
  const { tokenType } = ahead(1);
  if (tokenType === EndOfFile || is(ahead(1), Separator)) return true;
  return place !== 'file' && (tokenType === Comma || tokenType === RightBrace);
}

/** Whether a new item begins here, though no separator says so. */
export function beginsItem(ahead: Ahead, place: ItemPlace): boolean {
  return isStatementKeyword(ahead(1)) || (place !== 'file' && isKeyed(ahead, 1));
}

/** Whether a statement begins at the k-th token that cannot stand in such a block. */
export function isMisplaced(ahead: Ahead, place: ItemPlace, k = 1): boolean {
  const [token, next] = [ahead(k), ahead(k + 1)];
  if (isStatementKeyword(token)) return place === 'attributes' || (token.tokenType !== Lane && token.tokenType !== Kind);
  if (token.tokenType !== Identifier && token.tokenType !== Connector) return false;
  return is(next, Arrow) || (next.tokenType === LeftBracket && !keyWords.has(token.image));
}

/** Whether the k-th token is the key of `key:`. */
export function isKeyed(ahead: Ahead, k: number): boolean {
  return ahead(k).tokenType === Identifier && ahead(k + 1).tokenType === Colon;
}
