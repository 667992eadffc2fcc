/**
 * What can be written at a place of a text, which is most often not whole yet: found out from the words before the cursor alone, by the same
 * lexer that reads whole files.
 */
import { arrange } from '../../syntax/arrange.ts';
import { keyWords, kindWords, prepositionWords, statementWords } from '../../syntax/keywords.ts';
import { type LexedText, tokenize } from '../../syntax/lexer.ts';
import {
  Arrow,
  Bare,
  Colon,
  Comma,
  Connector,
  Delimiter,
  endOf,
  Identifier,
  is,
  LeftBrace,
  LeftBracket,
  makeToken,
  RightBrace,
  RightBracket,
  Separator,
  Text,
  textPayload,
} from '../../syntax/tokens.ts';

type PlaceToken = LexedText['tokens'][number];

/** The kind of block that the cursor is in, by the English keyword of its statement. */
export interface BlockAt {
  readonly keyword: string;
  /** The name of what is declared. */
  readonly name: string | null;
  /** The keys that stand in it before the cursor, in English. */
  readonly keys: readonly string[];
}

export type CompletionPlace =
  | { readonly kind: 'nothing' }
  /** The name of a rule, in a comment that waives it. */
  | { readonly kind: 'rule' }
  /** A declaration or flow, or in a block of a lane its attributes too. */
  | { readonly kind: 'statement'; readonly block: BlockAt | null }
  | { readonly kind: 'key'; readonly block: BlockAt }
  | { readonly kind: 'value'; readonly block: BlockAt; readonly key: string; readonly isQuoted: boolean }
  /** The id of a lane, after `in` or `lane`. */
  | { readonly kind: 'lane' }
  /** The ids that a note is on. */
  | { readonly kind: 'noted' }
  /** What a flow leads to; `from` are the names before the arrow. */
  | { readonly kind: 'end'; readonly flow: 'sequence' | 'information'; readonly from: readonly string[] }
  /** An arrow, behind such names. */
  | { readonly kind: 'arrow'; readonly from: readonly string[] }
  | { readonly kind: 'label'; readonly flow: 'sequence' | 'information'; readonly from: readonly string[] }
  /** `in`, behind a declared node. */
  | { readonly kind: 'in' }
  | { readonly kind: 'on' }
  | { readonly kind: 'path'; readonly isQuoted: boolean };

export interface PlaceAt {
  readonly place: CompletionPlace;
  /** Where the word begins that is being written. */
  readonly start: number;
}

const NOTHING: CompletionPlace = { kind: 'nothing' };
const WAIVER = /^[#＃]\s*flowc-ignore(?:-file)?\s[^:：]*$/;
const WORD = /[@＠]?[\p{XID_Continue}-]*$/u;
const OPEN_LABEL = /([-－~～])[[【［]([^\]】］\n]*)$/;

export function placeAt(text: string, offset: number): PlaceAt {
  const written = text.slice(0, offset);
  const word = WORD.exec(written.slice(Math.max(0, offset - 200)))![0];
  const lexed = tokenize(written);
  const comment = lexed.comments.at(-1);
  if (comment !== undefined && comment.start + comment.text.length === offset && !written.endsWith('\n')) {
    return { place: WAIVER.test(comment.text) ? { kind: 'rule' } : NOTHING, start: offset - /[\w/-]*$/.exec(written)![0].length };
  }
  const last = lexed.tokens.at(-1);
  if (last !== undefined && isOpen(last, written)) return quotedPlace(lexed, last);
  const label = openLabel(written);
  if (label !== null) return label;
  const start = offset - word.length;
  return { place: plainPlace(written.slice(0, start)), start };
}

/** Whether a text is still being written: the lexer gives back the blanks at its end. */
function isOpen(last: PlaceToken, written: string): boolean {
  return last.tokenType === Text && textPayload(last).problem === 'unclosed' && /^[^\S\n]*$/.test(written.slice(endOf(last)));
}

/** In a text that is still open: a path has completions, and a value that is a text. */
function quotedPlace({ tokens }: LexedText, open: PlaceToken): PlaceAt {
  const start = open.startOffset + 1;
  const { statement, block } = contextOf(tokens.slice(0, -1));
  if (statement.length === 1 && statementWords.get(statement[0]!.image) === 'use')
    return { place: { kind: 'path', isQuoted: true }, start };
  const key = block === null ? null : keyIn(statement);
  if (block === null || key === null) return { place: NOTHING, start };
  return { place: key === 'see' ? { kind: 'path', isQuoted: true } : { kind: 'value', block, key, isQuoted: true }, start };
}

function openLabel(written: string): PlaceAt | null {
  const line = written.slice(written.lastIndexOf('\n') + 1);
  const open = OPEN_LABEL.exec(line);
  if (open === null) return null;
  const start = written.length - open[2]!.length;
  const { statement, block } = contextOf(tokenize(written.slice(0, start - 2)).tokens);
  if (block !== null || statement.length === 0) return null;
  const flow = open[1] === '-' || open[1] === '－' ? 'sequence' : 'information';
  return { place: { kind: 'label', flow, from: lastStep(statement) }, start };
}

function plainPlace(before: string): CompletionPlace {
  const { statement, block, isClosed } = contextOf(tokenize(before).tokens);
  if (isClosed) return NOTHING;
  if (block === null) return statementPlace(statement, null);
  const [first] = statement;
  if (first === undefined) return block.keyword === 'lane' ? { kind: 'statement', block } : { kind: 'key', block };
  if (first.tokenType !== Identifier && block.keyword === 'lane') return statementPlace(statement, block);
  const key = keyIn(statement);
  if (key === null) return NOTHING;
  return key === 'see' ? { kind: 'path', isQuoted: false } : { kind: 'value', block, key, isQuoted: false };
}

function statementPlace(statement: readonly PlaceToken[], block: BlockAt | null): CompletionPlace {
  const [first] = statement;
  if (first === undefined) return { kind: 'statement', block };
  const last = statement.at(-1)!;
  const arrow = statement.findLastIndex((token) => is(token, Arrow));
  if (arrow >= 0 && (is(last, Arrow) || last.tokenType === Comma)) {
    return { kind: 'end', flow: flowOf(statement[arrow]!), from: lastStep(statement.slice(0, arrow)) };
  }
  const keyword = first.tokenType === Identifier || first.tokenType === Connector ? null : keywordOf(first);
  if (keyword === null) return last.tokenType === Comma ? { kind: 'end', flow: 'sequence', from: [] } : afterEnd(statement);
  return declarationPlace(keyword, statement, last);
}

function declarationPlace(keyword: string, statement: readonly PlaceToken[], last: PlaceToken): CompletionPlace {
  const preposition = statement.findLast((token) => prepositionWords.has(token.image) && statement.indexOf(token) > 1);
  const isNaming = preposition !== undefined && (last === preposition || last.tokenType === Comma);
  if (keyword === 'use') return statement.length === 1 ? { kind: 'path', isQuoted: false } : NOTHING;
  if (keyword === 'lane') return statement.length === 1 ? { kind: 'lane' } : NOTHING;
  if (keyword === 'note') {
    if (isNaming) return { kind: 'noted' };
    return last.tokenType === Text && preposition === undefined ? { kind: 'on' } : NOTHING;
  }
  if (!kindWords.has(statement[0]!.image)) return NOTHING;
  if (isNaming) return { kind: 'lane' };
  return statement.length > 1 && preposition === undefined && last.tokenType !== Comma ? { kind: 'in' } : NOTHING;
}

function afterEnd(statement: readonly PlaceToken[]): CompletionPlace {
  const from = lastStep(statement);
  return from.length > 0 ? { kind: 'arrow', from } : NOTHING;
}

function keywordOf({ image }: PlaceToken): string | null {
  return kindWords.get(image) ?? statementWords.get(image) ?? null;
}

function flowOf({ image }: PlaceToken): 'sequence' | 'information' {
  return /^[~～]/.test(image) ? 'information' : 'sequence';
}

/** The key of an attribute whose value begins or goes on behind it. */
function keyIn([key, colon]: readonly PlaceToken[]): string | null {
  if (key === undefined || colon?.tokenType !== Colon) return null;
  return keyWords.get(key.image) ?? key.image;
}

/** The names of the comma list at the end of a flow. */
function lastStep(statement: readonly PlaceToken[]): string[] {
  const step = statement.slice(statement.findLastIndex((token) => is(token, Arrow)) + 1);
  let depth = 0;
  return step.flatMap(({ tokenType, image }) => {
    if (tokenType === LeftBracket) depth++;
    if (tokenType === RightBracket) depth--;
    if (depth > 0 || tokenType === Text || tokenType === Bare) return [];
    return tokenType === Comma || tokenType === LeftBracket || tokenType === RightBracket ? [] : [image.normalize('NFC')];
  });
}

interface PlaceContext {
  /** The words of the statement or attribute that is being written. */
  readonly statement: readonly PlaceToken[];
  readonly block: BlockAt | null;
  /** Whether nothing more can stand in it. */
  readonly isClosed: boolean;
}

interface PlaceFrame {
  readonly head: readonly PlaceToken[];
  readonly keys: string[];
}

/** Which words stand in a block or statement is decided by the arranger; a word where the cursor is lets it see that more comes. */
function contextOf(lexed: readonly PlaceToken[]): PlaceContext {
  const length = lexed.length === 0 ? 0 : endOf(lexed.at(-1)!);
  const { tokens } = arrange([...lexed, makeToken(Identifier, '_', length)], ' '.repeat(length + 1));
  const frames: PlaceFrame[] = [];
  let statement: PlaceToken[] = [];
  let isClosed = false;
  let brackets = 0;
  const close = () => {
    const key = keyIn(statement);
    if (key !== null) frames.at(-1)?.keys.push(key);
    statement = [];
    isClosed = false;
    brackets = 0;
  };
  for (const token of tokens.slice(0, -2)) {
    const { tokenType } = token;
    if (tokenType === LeftBrace) {
      frames.push({ head: statement, keys: [] });
      statement = [];
      brackets = 0;
    } else if (tokenType === RightBrace) {
      close();
      frames.pop();
      isClosed = true;
    } else if (is(token, frames.length > 0 && brackets === 0 && !isDeclaration(statement) ? Delimiter : Separator)) close();
    else {
      if (tokenType === LeftBracket) brackets++;
      if (tokenType === RightBracket) brackets--;
      statement.push(token);
    }
  }
  const frame = frames.at(-1);
  return { statement, block: frame === undefined ? null : blockOf(frame), isClosed };
}

/** In a block of a lane the commas of `in a, b` are part of the statement. */
function isDeclaration([first]: readonly PlaceToken[]): boolean {
  return first !== undefined && first.tokenType !== Identifier && keywordOf(first) !== null;
}

function blockOf({ head, keys }: PlaceFrame): BlockAt {
  const [first, second] = head;
  const keyword = first === undefined ? '' : (keywordOf(first) ?? '');
  return { keyword, name: second?.tokenType === Identifier ? second.image.normalize('NFC') : null, keys };
}
