/**
 * Text → tokens. Every text can be read: what is no other token is a bare word. A first character decides, and each scan is linear, so the
 * whole is. (Chevrotain's own lexer costs 8 ms to set up, a tenth of a whole run over a small file; this one costs nothing, and is twice as fast.)
 */
import type { IToken, TokenType } from 'chevrotain';
import { asciiBareEnd, asciiIdentifierEnd } from './ascii-scan.ts';
import { keyWords } from './keywords.ts';
import { type ScannedArrow, scanForeignArrow, scanLabelledArrow } from './scan-arrow.ts';
import { scanText } from './scan-text.ts';
import {
  Arrow,
  Bare,
  Colon,
  Comma,
  Connector,
  HexColor,
  Identifier,
  LeftBrace,
  LeftBracket,
  LineEnd,
  makeToken,
  RightBrace,
  RightBracket,
  ScannedArrowToken,
  Semicolon,
  Text,
} from './tokens.ts';

/** A piece of the text that is no token for the parser. */
export interface Trivia {
  readonly start: number;
  readonly text: string;
}

export interface LexedText {
  readonly tokens: IToken[];
  /** With their `#`, or `//`, without the line end. */
  readonly comments: readonly Trivia[];
  /** Runs of white space that hold a U+3000. */
  readonly wideBlanks: readonly Trivia[];
  /** Runs of invisible characters outside texts, labels and comments; they are read as blanks. */
  readonly hidden: readonly Trivia[];
}

const MARKS: ReadonlyMap<string, TokenType> = new Map(
  (
    [
      [Colon, ':：'],
      [Comma, ',，、'],
      [Semicolon, ';；'],
      [LeftBrace, '{｛'],
      [RightBrace, '}｝'],
      [LeftBracket, '[【［'],
      [RightBracket, ']】］'],
    ] as const
  ).flatMap(([type, characters]) => [...characters].map((character) => [character, type] as const)),
);

const BLANKS = /[^\S\n]+/y;
const WIDE_BLANKS = /\u3000+/g;
const LINE_ENDS = /\n(?:[^\S\n\u3000]*\n)*/y;
const COMMENT = /[#＃][^\n]*/y;
const HEX_COLOR = /[#＃][0-9a-fA-F]{3,8}(?!\p{XID_Continue})/uy;
const IDENTIFIER = /[\p{XID_Start}_]\p{XID_Continue}*(?:-\p{XID_Continue}+)*/uy;
const ADDRESS = /(?:(?:https?|ftp|file):\/\/|mailto:)[^\s,;{}[\]"“”：，、；｛｝【】［］]+/y;
const CONNECTOR = /[@＠][\p{L}\p{N}]+(?:[/／]\d+)?/uy;
const ARROW = /[-－~～][>＞》]|→/y;
const BARE_END = /[\s,;:{}[\]"“”#＃：，、；｛｝【】［］]|[-－~～][>＞》[【［]|→|=>|[\p{Cc}\p{Cf}]/gu;
/** Characters that nobody sees; white space is not among them. */
const HIDDEN = /(?:(?!\s)[\p{Cc}\p{Cf}])+/uy;
const CLOCK = /\d:\d/y;
/** Money with commas between its thousands: a currency stands before or behind it, so that a list of numbers is none. */
const THOUSANDS =
  /[$€£¥￥] ?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=[ \t]*(?:\p{Script=Han}|[A-Z]{3}\b))|(?<=\b[A-Z]{3} )\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/uy;

/** What money with commas between its thousands begins with, in its first six signs. */
const BEFORE_THOUSANDS = /^(?:[$€£¥￥] ?)?\d{1,3},/;

/** Reads a text into tokens. */
export function tokenize(text: string): LexedText {
  const lexer = new Lexer(text);
  lexer.run();
  return lexer;
}

/** Whether only a word can begin in this way; further letters are found by trying. */
function isLetter(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

/** Whether a sign is one of ASCII that everybody sees; not where the text has ended. */
function isVisible(sign: string | undefined): boolean {
  return sign !== undefined && sign > ' ' && sign <= '~';
}

class Lexer implements LexedText {
  readonly #source: string;
  readonly tokens: IToken[] = [];
  readonly comments: Trivia[] = [];
  readonly wideBlanks: Trivia[] = [];
  readonly hidden: Trivia[] = [];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  run(): void {
    while (this.#at < this.#source.length) {
      const first = this.#source[this.#at]!;
      if (!this.#takePlain(first)) this.#takeOther(first);
    }
  }

  /** What most of a text is, by its first sign: words of ASCII, blanks, line ends, quoted texts and arrows without a label. */
  #takePlain(first: string): boolean {
    if (isLetter(first)) return this.#takeWord();
    switch (first) {
      case ' ': {
        const end = this.#pastBlanks(this.#at + 1);
        return isVisible(this.#source[end]) && this.#moveTo(end);
      }
      case '\n':
        return isVisible(this.#source[this.#pastBlanks(this.#at + 1)]) && this.#takeLineEnds(this.#at + 1);
      case '"':
        return this.#takeText();
      case '-':
      case '~':
        return this.#isPlainArrow() ? this.#add(Arrow, this.#at + 2) : this.#takeArrow();
      default:
        return false;
    }
  }

  #takeOther(first: string): void {
    const mark = MARKS.get(first);
    if (mark) this.#add(mark, this.#at + 1);
    else if (first === '#' || first === '＃') this.#takeHash();
    else this.#takeBlanks() || this.#takeWord() || this.#takeText() || this.#takeArrow() || this.#takeRest();
  }

  /** Whether `->` or `~>` stands here before a blank; with a `|` behind that it is an arrow of another notation. */
  #isPlainArrow(): boolean {
    const [source, at] = [this.#source, this.#at];
    return source[at + 1] === '>' && source[at + 2] === ' ' && source[at + 3] !== '|';
  }

  #moveTo(at: number): true {
    this.#at = at;
    return true;
  }

  /** The first place from `from` on where no blank stands. */
  #pastBlanks(from: number): number {
    let at = from;
    while (this.#source[at] === ' ') at++;
    return at;
  }

  #add(type: TokenType, end: number, payload?: Parameters<typeof makeToken>[3]): true {
    this.tokens.push(makeToken(type, this.#source.slice(this.#at, end), this.#at, payload));
    this.#at = end;
    return true;
  }

  #takeBlanks(): boolean {
    const end = this.#match(BLANKS);
    if (end === null) {
      const lines = this.#match(LINE_ENDS);
      return lines !== null && this.#takeLineEnds(lines);
    }
    if (end > this.#at + 1 || this.#source[this.#at] === '\u3000') this.#noteWideBlanks(end);
    this.#at = end;
    return true;
  }

  /** Line ends with only comments between them are one. */
  #takeLineEnds(end: number): true {
    if (this.tokens.at(-1)?.tokenType !== LineEnd) return this.#add(LineEnd, end);
    this.#at = end;
    return true;
  }

  #noteWideBlanks(end: number): void {
    const text = this.#source.slice(this.#at, end);
    if (!text.includes('\u3000')) return;
    for (const wide of text.matchAll(WIDE_BLANKS)) this.wideBlanks.push({ start: this.#at + wide.index, text: wide[0] });
  }

  #takeWord(): boolean {
    const first = this.#source[this.#at]!;
    const address = first === 'h' || first === 'f' || first === 'm' ? this.#match(ADDRESS) : null;
    if (address !== null) return this.#add(Bare, address);
    const isAscii = isLetter(first);
    const end = (isAscii ? asciiIdentifierEnd(this.#source, this.#at) : null) ?? this.#match(IDENTIFIER);
    return end !== null && this.#add(Identifier, end);
  }

  #takeText(): boolean {
    const text = scanText(this.#source, this.#at);
    return text !== null && this.#add(Text, text.end, text);
  }

  #takeArrow(): boolean {
    const scanned: ScannedArrow | null = scanLabelledArrow(this.#source, this.#at) ?? scanForeignArrow(this.#source, this.#at);
    if (scanned) return this.#add(ScannedArrowToken, scanned.end, scanned);
    const end = this.#match(ARROW);
    return end !== null && this.#add(Arrow, end);
  }

  #takeRest(): boolean {
    if (this.#takeSlashes()) return true;
    const first = this.#source[this.#at]!;
    const connector = first === '@' || first === '＠' ? this.#match(CONNECTOR) : null;
    if (connector !== null) return this.#add(Connector, connector);
    const end = isVisible(first) ? null : this.#match(HIDDEN);
    if (end === null) {
      const amount = BEFORE_THOUSANDS.test(this.#source.slice(this.#at, this.#at + 6)) ? this.#match(THOUSANDS) : null;
      return this.#add(Bare, this.#bareEnd(amount ?? this.#at));
    }
    this.hidden.push({ start: this.#at, text: this.#source.slice(this.#at, end) });
    this.#at = end;
    return true;
  }

  /** A `#` begins a comment; right after `color:` or `line:` it may begin a colour. */
  #takeHash(): void {
    const key = this.tokens.at(-1)?.tokenType === Colon ? keyWords.get(this.tokens.at(-2)?.image ?? '') : undefined;
    const color = key === 'color' || key === 'line' ? this.#match(HEX_COLOR) : null;
    if (color !== null) {
      this.#add(HexColor, color);
      return;
    }
    const end = this.#match(COMMENT)!;
    this.comments.push({ start: this.#at, text: this.#source.slice(this.#at, end).replace(/\r$/, '') });
    this.#at = end;
  }

  /** `//` at the start of a line can only be a comment. */
  #takeSlashes(): boolean {
    const before = this.tokens.at(-1);
    if (!this.#source.startsWith('//', this.#at) || (before && before.tokenType !== LineEnd)) return false;
    const end = this.#source.indexOf('\n', this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end).replace(/\r$/, '');
    this.comments.push({ start: this.#at, text });
    this.#at += text.length;
    return true;
  }

  /** Everything up to the next delimiter; a colon between digits is none (`17:30`). */
  #bareEnd(begin: number): number {
    for (let from = begin; ; ) {
      const end = asciiBareEnd(this.#source, from) ?? this.#foreignBareEnd(from);
      CLOCK.lastIndex = end - 1;
      if (end === this.#at || !CLOCK.test(this.#source)) return Math.max(end, this.#at + 1);
      from = end + 1;
    }
  }

  #foreignBareEnd(from: number): number {
    BARE_END.lastIndex = from;
    return BARE_END.exec(this.#source)?.index ?? this.#source.length;
  }

  /** End of the pattern's match right here, or null. */
  #match(pattern: RegExp): number | null {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#source) ? pattern.lastIndex : null;
  }
}
