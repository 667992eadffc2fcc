/**
 * Between lexer and parser: decides which line ends separate and which words are keywords, both by what stands around them, so that the
 * grammar needs to look no further than one token ahead. One pass, and linear: every `[` looks ahead no further than the next one.
 *
 * - A line end is dropped inside a closed `[ ]`, after `:`, a comma or an arrow, before a line that begins with an arrow, and before a
 *   `{` on a line of its own (which the parser then tells). After a dangling mark it stays where the next line begins something new.
 * - A statement's keyword is one at the start of a statement, unless an arrow, a comma or the like shows that it is a name there.
 * - `in` and `on` are keywords after a text or after the name of a declaration; there `在业务` is `在 业务`.
 */
import type { IToken, TokenType } from 'chevrotain';
import { keyWords, kindWords, prepositionWords, statementWords } from './keywords.ts';
import {
  Arrow,
  Colon,
  Comma,
  Delimiter,
  EndOfFile,
  type GuessedKeyword,
  Identifier,
  In,
  is,
  Kind,
  keywordType,
  LeftBrace,
  LeftBracket,
  LineEnd,
  makeToken,
  On,
  RightBrace,
  RightBracket,
  Semicolon,
  Separator,
  Text,
  take,
} from './tokens.ts';

export interface ArrangedTokens {
  /** Ends with an end-of-file token that has a place. */
  readonly tokens: IToken[];
  /** Tokens `{` that begin a line. */
  readonly looseBraces: ReadonlySet<IToken>;
  /** How many `{` have no `}`. */
  readonly unclosedBraces: number;
  /** The words of `在业务` that were taken apart, at `在`. */
  readonly joinedWords: readonly IToken[];
}

const JOINED = /^(在|关于)(?=.)/;

/** Tokens of the lexer → tokens for the parser of a text of this length. */
export function arrange(lexed: readonly IToken[], length: number): ArrangedTokens {
  return new Arranger(lexed).run(length);
}

class Arranger {
  private readonly out: IToken[] = [];
  private readonly looseBraces = new Set<IToken>();
  private readonly joinedWords: IToken[] = [];
  private depth = 0;
  private unclosedBraces = 0;
  /** Index of the `]` of the list or state that we are in, else -1. */
  private listEnd = -1;

  constructor(private readonly lexed: readonly IToken[]) {}

  run(length: number): ArrangedTokens {
    for (let i = 0; i < this.lexed.length; i++) this.take(this.lexed[i]!, i);
    this.out.push(makeToken(EndOfFile, '', length));
    return {
      tokens: this.out,
      looseBraces: this.looseBraces,
      unclosedBraces: this.unclosedBraces,
      joinedWords: this.joinedWords,
    };
  }

  private take(token: IToken, i: number): void {
    if (token.tokenType === LineEnd) {
      if (this.separates(i)) this.out.push(token);
      return;
    }
    if (token.tokenType === Identifier) this.takeWord(token, i);
    else this.out.push(token);
    if (token.tokenType === LeftBracket) this.listEnd = this.closingBracket(i);
    else if (token.tokenType === LeftBrace) this.openBrace(token, i);
    else if (token.tokenType === RightBrace) this.closeBrace();
  }

  private openBrace(token: IToken, i: number): void {
    this.depth++;
    this.unclosedBraces++;
    if (this.lexed[i - 1]?.tokenType === LineEnd && this.out.at(-2) && !is(this.out.at(-2)!, Delimiter))
      this.looseBraces.add(token);
  }

  private closeBrace(): void {
    if (this.depth === 0) return;
    this.depth--;
    this.unclosedBraces--;
  }

  private separates(i: number): boolean {
    if (i < this.listEnd) return false;
    const next = this.lexed[i + 1];
    const previous = this.out.at(-1);
    if (!next || !previous) return true;
    if (is(next, Arrow)) return false;
    if (previous.tokenType === Colon || previous.tokenType === Comma || is(previous, Arrow)) return this.beginsAnew(i + 1);
    return !(next.tokenType === LeftBrace && !is(previous, Separator) && previous.tokenType !== LeftBrace);
  }

  /** Whether a line begins as a declaration or as `key:`. */
  private beginsAnew(i: number): boolean {
    const [first, second] = [this.lexed[i]!, this.lexed[i + 1]];
    if (first.tokenType !== Identifier || !second) return false;
    if (second.tokenType === Colon) return true;
    return keywordType(first.image) !== null && (second.tokenType === Identifier || second.tokenType === Text);
  }

  private takeWord(token: IToken, i: number): void {
    const type = this.atStart(i) && this.standsAlone(i) ? keywordType(token.image) : null;
    const glued = this.atStart(i) && this.lexed[i + 1]?.tokenType === Text ? gluedKeyword(token.image) : null;
    if (type) this.out.push(take(token, type));
    else if (glued) this.takeGluedApart(token, glued);
    else if (this.maySayWhere()) this.takePreposition(token);
    else this.out.push(token);
  }

  private atStart(i: number): boolean {
    if (i < this.listEnd) return false;
    const previous = this.out.at(-1);
    if (!previous || is(previous, Separator) || previous.tokenType === RightBrace) return true;
    return this.depth > 0 && (previous.tokenType === LeftBrace || previous.tokenType === Comma);
  }

  /** Whether a keyword at the start of a statement is one, by what follows: `end -> x`, `task, review -> y`, `{ system: … }` are names. In a
   * block `system "…"` is a key without its colon. */
  private standsAlone(i: number): boolean {
    const ended = this.lexed[i + 1]?.tokenType === LineEnd;
    const next = this.lexed[ended ? i + 2 : i + 1];
    if (next && is(next, Arrow)) return false;
    const inBlock = this.depth > 0;
    if (ended || !next) return !inBlock;
    if (next.tokenType === Comma || next.tokenType === Colon || next.tokenType === LeftBracket) return false;
    if (!inBlock) return true;
    if (next.tokenType === Text) return !keyWords.has(this.lexed[i]!.image);
    return next.tokenType !== RightBrace && next.tokenType !== Semicolon;
  }

  private maySayWhere(): boolean {
    const previous = this.out.at(-1);
    return previous?.tokenType === Text || (previous?.tokenType === Identifier && this.out.at(-2)?.tokenType === Kind);
  }

  private takePreposition(token: IToken): void {
    const preposition = prepositionWords.get(token.image);
    const joined = JOINED.exec(token.image)?.[1];
    if (preposition) this.out.push(take(token, preposition === 'in' ? In : On));
    else if (joined) this.takeApart(token, joined);
    else this.out.push(token);
  }

  /** `任务填表 "…"`: told as a mistake by the parser, which can read on all the same. */
  private takeGluedApart(token: IToken, keyword: string): void {
    const guess = (kindWords.get(keyword) ?? statementWords.get(keyword))!;
    const payload = { guess, advice: `${keyword} ${token.image.slice(keyword.length)}` };
    this.out.push(part(token, keywordType(keyword)!, 0, keyword.length, payload));
    this.out.push(part(token, Identifier, keyword.length, token.image.length));
  }

  private takeApart(token: IToken, joined: string): void {
    const word = part(token, joined === '在' ? In : On, 0, joined.length);
    this.joinedWords.push(word);
    this.out.push(word, part(token, Identifier, joined.length, token.image.length));
  }

  /** Index of the `]` that closes the `[` at `i`, or -1 where something stands before it that no list holds. */
  private closingBracket(i: number): number {
    for (let at = i + 1; at < this.lexed.length; at++) {
      const type = this.lexed[at]!.tokenType;
      if (type === RightBracket) return at;
      const foreign = type === LeftBracket || type === LeftBrace || type === RightBrace || type === Colon || type === Semicolon;
      if (foreign || is(this.lexed[at]!, Arrow)) return -1;
    }
    return -1;
  }
}

/** The longest Chinese keyword that the word goes on after. */
function gluedKeyword(word: string): string | null {
  const keywords = [...statementWords.keys(), ...kindWords.keys()].filter(
    (keyword) => keyword > '\x7F' && word.startsWith(keyword),
  );
  return keywords.filter((keyword) => keyword.length < word.length).sort((a, b) => b.length - a.length)[0] ?? null;
}

function part(token: IToken, type: TokenType, from: number, to: number, payload?: GuessedKeyword): IToken {
  return makeToken(type, token.image.slice(from, to), token.startOffset + from, payload);
}
