/**
 * Between lexer and parser: decides which line ends separate and which words are keywords, both by what stands around them, so that the
 * grammar needs to look no further than one token ahead. One pass, and linear: every `[` looks ahead no further than the next one.
 *
 * - A line end is dropped inside a closed `[ ]`, after `:`, a comma or an arrow, before a line that begins with an arrow, and before a
 *   `{` on a line of its own (which the parser then reports). After a dangling mark it stays where the next line begins something new.
 * - A statement's keyword is one at the start of a statement, unless an arrow, a comma or the like shows that it is a name there.
 * - `in` and `on` are keywords after a text or after the name of a declaration; there `在业务` is `在 业务`.
 */
import type { IToken, TokenType } from 'chevrotain';
import { guessKeyword, keywordInCase } from './guess-keyword.ts';
import { keyWords, kindWords, prepositionWords, statementWords } from './keywords.ts';
import { nameStatements } from './nameless.ts';
import type { Remedy } from './remedy.ts';
import { phrase } from './syntax-messages.ts';
import {
  Arrow,
  Colon,
  Comma,
  Connector,
  Delimiter,
  EndOfFile,
  endOf,
  type GuessedKeyword,
  Identifier,
  In,
  is,
  Kind,
  keywordType,
  Lane,
  LeftBrace,
  LeftBracket,
  LineEnd,
  makeToken,
  Note,
  On,
  Page,
  Phase,
  Process,
  RightBrace,
  RightBracket,
  Semicolon,
  Separator,
  Text,
  take,
  textPayload,
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
  /** What was written otherwise and could be read all the same. */
  readonly remedies: readonly Remedy[];
  /** The statements whose name is anybody's guess: what the flows call them is no second mistake. */
  readonly unnamed: readonly IToken[];
}

/** What is left must be a name by itself, as `1号` is not. */
const JOINED = /^(在|关于)(?=[\p{XID_Start}_])/u;
/** What is written for `in`. */
const OTHER_IN = /^(?:lane|by|at|for|inside|within|swimlane|于|由|属于|位于|泳道|部门)$/i;

/** Statements that have a title and no name. */
const TITLED = new Map([
  [Process, 'syntax.processName'],
  [Page, 'syntax.pageName'],
  [Phase, 'syntax.phaseName'],
] as const);

/** Tokens of the lexer → tokens for the parser of a text. */
export function arrange(lexed: readonly IToken[], text: string): ArrangedTokens {
  return new Arranger(lexed, text).run(text.length);
}

class Arranger {
  readonly #lexed: readonly IToken[];
  readonly #text: string;
  readonly #out: IToken[] = [];
  readonly #looseBraces = new Set<IToken>();
  readonly #joinedWords: IToken[] = [];
  #depth = 0;
  #unclosedBraces = 0;
  /** Index of the `]` of the list or state that we are in, else -1. */
  #listEnd = -1;

  /** The keyword of the statement that we are in. */
  #statement: IToken | null = null;
  readonly #remedies: Remedy[] = [];
  readonly #nameless: IToken[] = [];
  /** Blocks that a lane's colon opened, as the column of the lane. */
  readonly #columns: { readonly column: number; readonly depth: number; readonly remedy: number }[] = [];

  constructor(lexed: readonly IToken[], text: string) {
    this.#lexed = lexed;
    this.#text = text;
  }

  run(length: number): ArrangedTokens {
    for (let i = 0; i < this.#lexed.length; i++) this.#take(this.#lexed[i]!, i);
    this.#closeColumns(length, -1);
    this.#out.push(makeToken(EndOfFile, '', length));
    const { remedies, unnamed } = nameStatements(this.#nameless, this.#out);
    return {
      tokens: this.#out,
      remedies: [...this.#remedies, ...remedies],
      unnamed,
      looseBraces: this.#looseBraces,
      unclosedBraces: this.#unclosedBraces,
      joinedWords: this.#joinedWords,
    };
  }

  #take(token: IToken, i: number): void {
    if (token.tokenType === LineEnd) {
      const next = this.#lexed[i + 1];
      if (next && this.#columns.length > 0) this.#closeColumns(token.startOffset, this.#columnOf(next));
      if (this.#separates(i)) this.#out.push(token);
      return;
    }
    if (is(token, Separator)) this.#statement = null;
    if (token.tokenType === Identifier) {
      if (!this.#isDropped(token, i)) this.#takeWord(token, i);
    } else if (token.tokenType === Colon && this.#opensLane(i)) {
      this.#openLane(token, i);
      return;
    } else if (token.tokenType === Connector && this.#saysWhereAtSign()) this.#takeLaneAtSign(token);
    else this.#out.push(token);
    if (token.tokenType === LeftBracket) this.#listEnd = this.#closingBracket(i);
    else if (token.tokenType === LeftBrace) this.#openBrace(token, i);
    else if (token.tokenType === RightBrace) this.#closeBrace();
  }

  #openBrace(token: IToken, i: number): void {
    this.#depth++;
    this.#unclosedBraces++;
    if (this.#lexed[i - 1]?.tokenType === LineEnd && this.#out.at(-2) && !is(this.#out.at(-2)!, Delimiter))
      this.#looseBraces.add(token);
  }

  #closeBrace(): void {
    if (this.#depth === 0) return;
    this.#depth--;
    this.#unclosedBraces--;
  }

  #separates(i: number): boolean {
    if (i < this.#listEnd) return false;
    const next = this.#lexed[i + 1];
    const previous = this.#out.at(-1);
    if (!next || !previous) return true;
    if (is(next, Arrow)) return false;
    if (previous.tokenType === Colon || previous.tokenType === Comma || is(previous, Arrow)) return this.#startsStatement(i + 1);
    return !(next.tokenType === LeftBrace && !is(previous, Separator) && previous.tokenType !== LeftBrace);
  }

  /** Whether a line begins as a declaration or as `key:`. */
  #startsStatement(i: number): boolean {
    const [first, second] = [this.#lexed[i]!, this.#lexed[i + 1]];
    if (first.tokenType !== Identifier || !second) return false;
    if (second.tokenType === Colon) return true;
    return keywordType(first.image) !== null && (second.tokenType === Identifier || second.tokenType === Text);
  }

  #takeWord(token: IToken, i: number): void {
    const type = this.#atStart(i) && this.#standsAlone(i) ? keywordType(token.image) : null;
    const glued = this.#atStart(i) && this.#lexed[i + 1]?.tokenType === Text ? gluedKeyword(token.image) : null;
    const inCase = type || !this.#atStart(i) || !this.#declares(i) ? null : keywordInCase(token.image);
    if (type) this.#takeKeyword(token, i, type);
    else if (inCase && this.#standsAlone(i)) {
      const guess = kindWords.get(inCase) ?? statementWords.get(inCase)!;
      this.#takeKeyword(token, i, keywordType(inCase)!, { guess, advice: null, inCase });
    } else if (this.#isMeantAsKeyword(token, i)) {
      const { canonical, words } = guessKeyword(token.image)!;
      this.#takeKeyword(token, i, keywordType(canonical)!, { guess: canonical, advice: null, meant: words });
    } else if (glued) this.#takeGluedApart(token, glued);
    else if (this.#maySayWhere()) this.#takePreposition(token, i);
    else this.#out.push(token);
  }

  /** Whether a word that stands for keywords which every reader knows begins a declaration: `判定 ok "…"`. */
  #isMeantAsKeyword(token: IToken, i: number): boolean {
    const next = this.#lexed[i + 1]?.tokenType;
    if (this.#depth > 0 || !this.#atStart(i) || (next !== Identifier && next !== Text)) return false;
    const guess = guessKeyword(token.image);
    const isMeant = guess !== null && (guess.certain || guess.words.length > 1);
    const type = isMeant ? keywordType(guess.canonical) : null;
    return next === Identifier ? type === Kind || type === Lane : type === Note;
  }

  #takeKeyword(token: IToken, i: number, type: TokenType, payload?: GuessedKeyword): void {
    this.#statement = take(token, type, payload);
    this.#out.push(token);
    if ((type === Kind || type === Lane) && isTextBehind(token, this.#lexed[i + 1])) {
      const name = makeToken(Identifier, '', this.#lexed[i + 1]!.startOffset);
      this.#nameless.push(name);
      this.#out.push(name);
    }
  }

  #declares(i: number): boolean {
    const next = this.#lexed[i + 1]?.tokenType;
    return next === Identifier || next === Text;
  }

  /** `process p2p "P2P"`: the name of what has none. */
  #isDropped(token: IToken, i: number): boolean {
    const before = this.#out.at(-1);
    const message = before && TITLED.get(before.tokenType);
    if (message === undefined || !isTextBehind(token, this.#lexed[i + 1])) return false;
    const [start, end] = [token.startOffset, endOf(token)];
    this.#remedies.push({
      start,
      end,
      message: phrase(message, { text: token.image }),
      help: phrase('syntax.help.dropName', { text: token.image }),
      edits: [{ start, end: this.#lexed[i + 1]!.startOffset, text: '' }],
    });
    return true;
  }

  /** `lane a "A":` at the end of a line. */
  #opensLane(i: number): boolean {
    const ends = !this.#lexed[i + 1] || this.#lexed[i + 1]!.tokenType === LineEnd;
    const head = this.#out.slice(-3);
    const isTitled = head[0] === this.#statement && head[2]?.tokenType === Text;
    const isUntitled = head[1] === this.#statement && head[2]?.tokenType === Identifier;
    return ends && this.#statement?.tokenType === Lane && (isTitled || isUntitled);
  }

  /** The lines below that stand further in are what the lane holds. */
  #openLane(colon: IToken, i: number): void {
    const column = this.#columnOf(this.#statement!);
    const [start, end] = [colon.startOffset, endOf(colon)];
    const next = this.#lexed[i + 2];
    const holds = next !== undefined && this.#columnOf(next) > column;
    const before = this.#text[start - 1] === ' ' ? '' : ' ';
    this.#remedies.push({
      start,
      end,
      message: phrase('syntax.laneColon', { mark: '{' }),
      help: phrase(holds ? 'syntax.help.laneBlock' : 'syntax.help.noColon'),
      edits: [{ start, end, text: holds ? `${before}{` : '' }],
    });
    if (!holds) return;
    this.#out.push(makeToken(LeftBrace, '{', start));
    this.#depth++;
    this.#columns.push({ column, depth: this.#depth, remedy: this.#remedies.length - 1 });
  }

  /** Closes the lanes that a line at `column` stands outside of; their last line ends at `end`. */
  #closeColumns(end: number, column: number): void {
    for (
      let lane = this.#columns.at(-1);
      lane && lane.column >= column && this.#depth <= lane.depth;
      lane = this.#columns.at(-1)
    ) {
      this.#columns.pop();
      this.#depth = lane.depth - 1;
      const at = this.#out.at(-1) ? endOf(this.#out.at(-1)!) : end;
      this.#out.push(makeToken(RightBrace, '', at));
      const remedy = this.#remedies[lane.remedy]!;
      this.#remedies[lane.remedy] = {
        ...remedy,
        edits: [...remedy.edits, { start: end, end, text: `\n${' '.repeat(lane.column)}}` }],
      };
    }
  }

  #columnOf({ startOffset }: IToken): number {
    return startOffset - (this.#text.lastIndexOf('\n', startOffset - 1) + 1);
  }

  #atStart(i: number): boolean {
    if (i < this.#listEnd) return false;
    const previous = this.#out.at(-1);
    if (!previous || is(previous, Separator) || previous.tokenType === RightBrace) return true;
    return this.#depth > 0 && (previous.tokenType === LeftBrace || previous.tokenType === Comma);
  }

  /** Whether a keyword at the start of a statement is one, by what follows: `end -> x`, `task, review -> y`, `{ system: … }` are names. In a
   * block `system "…"` is a key without its colon. */
  #standsAlone(i: number): boolean {
    const ended = this.#lexed[i + 1]?.tokenType === LineEnd;
    const next = this.#lexed[ended ? i + 2 : i + 1];
    if (next && is(next, Arrow)) return false;
    const inBlock = this.#depth > 0;
    if (ended || !next) return !inBlock;
    if (next.tokenType === Comma || next.tokenType === Colon || next.tokenType === LeftBracket) return false;
    if (!inBlock) return true;
    if (next.tokenType === Text) return !keyWords.has(this.#lexed[i]!.image);
    return next.tokenType !== RightBrace && next.tokenType !== Semicolon;
  }

  #maySayWhere(): boolean {
    const previous = this.#out.at(-1);
    return previous?.tokenType === Text || (previous?.tokenType === Identifier && this.#out.at(-2)?.tokenType === Kind);
  }

  /** `"Text" @sales`. */
  #saysWhereAtSign(): boolean {
    return this.#statement?.tokenType === Kind && this.#out.at(-1)?.tokenType === Text;
  }

  #takeLaneAtSign(token: IToken): void {
    this.#out.push(makeToken(In, token.image[0]!, token.startOffset));
    this.#out.push(part(token, Identifier, 1, token.image.length));
    this.#remedies.push(laneRemedy(token.startOffset, token.image[0]!, token.image, 'in '));
  }

  #takePreposition(token: IToken, i: number): void {
    const ofNode = this.#statement?.tokenType === Kind;
    const preposition = prepositionWords.get(token.image);
    const joined = JOINED.exec(token.image)?.[1];
    const other = ofNode && this.#lexed[i + 1]?.tokenType === Identifier ? OTHER_IN.exec(token.image)?.[0] : undefined;
    if (other || (ofNode && preposition === 'on')) {
      this.#out.push(take(token, In));
      this.#remedies.push(laneRemedy(token.startOffset, token.image, token.image, inLike(token.image)));
    } else if (preposition === 'in' && this.#statement?.tokenType === Note) {
      this.#out.push(take(token, On));
      this.#remedies.push(laneRemedy(token.startOffset, token.image, token.image, token.image === 'in' ? 'on' : '关于'));
    } else if (preposition) this.#out.push(take(token, preposition === 'in' ? In : On));
    else if (joined) this.#takeApart(token, joined);
    else this.#out.push(token);
  }

  /** `任务填表 "…"`: reported as a mistake by the parser, which can read on all the same. */
  #takeGluedApart(token: IToken, keyword: string): void {
    const guess = (kindWords.get(keyword) ?? statementWords.get(keyword))!;
    const payload = { guess, advice: `${keyword} ${token.image.slice(keyword.length)}` };
    this.#out.push(part(token, keywordType(keyword)!, 0, keyword.length, payload));
    this.#out.push(part(token, Identifier, keyword.length, token.image.length));
  }

  #takeApart(token: IToken, joined: string): void {
    const word = part(token, joined === '在' ? In : On, 0, joined.length);
    this.#joinedWords.push(word);
    this.#out.push(word, part(token, Identifier, joined.length, token.image.length));
  }

  /** Index of the `]` that closes the `[` at `i`, or -1 where something stands before it that no list holds. */
  #closingBracket(i: number): number {
    for (let at = i + 1; at < this.#lexed.length; at++) {
      const type = this.#lexed[at]!.tokenType;
      if (type === RightBracket) return at;
      const foreign = type === LeftBracket || type === LeftBrace || type === RightBrace || type === Colon || type === Semicolon;
      if (foreign || is(this.#lexed[at]!, Arrow)) return -1;
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

/** A text with both quotes, and a blank before it: where one is missing, the other mistake is the likelier. */
function isTextBehind(word: IToken, text: IToken | undefined): boolean {
  return text?.tokenType === Text && textPayload(text).problem === null && text.startOffset > endOf(word);
}

function inLike(word: string): string {
  return /^\p{Script=Han}/u.test(word) ? '在' : 'in';
}

function laneRemedy(start: number, wrong: string, found: string, right: string): Remedy {
  const end = start + wrong.length;
  const word = right.trim();
  return {
    start,
    end: start + found.length,
    message: phrase('syntax.laneWord', { word, text: found }),
    help: phrase('syntax.help.write', { text: word }),
    edits: [{ start, end, text: right }],
    severity: 'info',
    group: `in ${wrong}`,
  };
}
