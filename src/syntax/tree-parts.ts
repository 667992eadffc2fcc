/** Tokens → the small parts of the tree: words, names, texts, arrows, values. */
import type { IToken } from 'chevrotain';
import type { Span } from '../source/source-file.ts';
import { classifyValue, type ValueContent } from './classify-value.ts';
import { decodeText } from './decode-text.ts';
import { asciiWords } from './full-width.ts';
import { keyWords, kindWords, statementWords } from './keywords.ts';
import { flowOf, type ScannedArrow } from './scan-arrow.ts';
import { arrowPayload, endOf, guessedKeyword, textPayload } from './tokens.ts';
import type { EndPoint, FlowArrow, Name, Str, Value, Word } from './tree.ts';

/** At the end of a label, after a blank or a comma. */
const PROBABILITY = /(?:^|[\s,，])(\d{1,9}(?:\.\d{1,9})?)[ \t]?[%％]$/;
const LAST_OF_ASCII = 0x7f;
const CONNECTOR = /^[@＠](.*?)(?:[/／](\d+))?$/su;

export class TreeParts {
  readonly #file: string;
  readonly #source: string;

  constructor(file: string, source: string) {
    this.#file = file;
    this.#source = source;
  }

  span(from: IToken, to: IToken = from): Span {
    return this.range(from.startOffset, endOf(to));
  }

  range(start: number, end: number): Span {
    return { file: this.#file, start, end };
  }

  /** The keyword of a statement with what it stands for. */
  keyword(token: IToken): Word {
    const canonical = guessedKeyword(token)?.guess ?? kindWords.get(token.image) ?? statementWords.get(token.image) ?? null;
    return { span: this.span(token), text: token.image, canonical };
  }

  key(token: IToken): Word {
    const word = composed(token.image);
    const canonical = keyWords.get(word) ?? keyWords.get(word.toLowerCase().replace(/\s+/g, '-')) ?? null;
    return { span: this.span(token), text: token.image, canonical };
  }

  name(token: IToken): Name {
    return { span: this.span(token), id: composed(token.image) };
  }

  str(token: IToken): Str {
    const { quote } = textPayload(token);
    return { span: this.span(token), value: decodeText(innerText(token), quote), quote };
  }

  connector(token: IToken): EndPoint {
    const [, letter, page] = CONNECTOR.exec(token.image)!;
    const span = this.span(token);
    if (page === undefined) return { kind: 'connector', span, letter: letter!, page: null, pageSpan: null };
    return {
      kind: 'connector',
      span,
      letter: letter!,
      page: Number(page),
      pageSpan: this.range(span.end - page.length, span.end),
    };
  }

  missing(at: number): EndPoint {
    return { kind: 'missing', span: this.range(at, at) };
  }

  arrow(token: IToken): FlowArrow {
    const scanned = arrowPayload(token);
    const span = this.span(token);
    const flow = scanned?.flow ?? flowOf(token.image);
    if (!scanned?.label || scanned.label.end === scanned.label.start)
      return { span, flow, label: null, labelSpan: null, probability: null };
    return { span, flow, ...this.#label(scanned.label, scanned.quotedEnd) };
  }

  /** An unquoted value of the words of these tokens. */
  words(tokens: readonly IToken[]): Value {
    return this.value(tokens[0]!, tokens.at(-1)!, classifyValue(joinedWords(tokens)));
  }

  value(first: IToken, last: IToken, content: ValueContent): Value {
    const span = this.span(first, last);
    return { span, raw: this.#source.slice(span.start, span.end), ...content };
  }

  #label({ start, end }: NonNullable<ScannedArrow['label']>, quotedEnd: number | null) {
    const unquoted = this.#source.slice(quotedEnd ?? start, end);
    const share = PROBABILITY.exec(quotedEnd === null ? unquoted : ` ${unquoted}`);
    const words = share && quotedEnd === null ? unquoted.slice(0, share.index).replace(/[,，]$/, '') : unquoted;
    const label = quotedEnd === null ? oneLine(words) : decodeText(this.#source.slice(start + 1, quotedEnd - 1), 'straight');
    const probability = share ? Number(share[1]) / 100 : null;
    return { label: label === '' ? null : label, labelSpan: this.range(start, end), probability };
  }
}

/** A word with its letters and accents as one character each, as they are in ASCII already: asking the system takes longer than looking. */
function composed(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > LAST_OF_ASCII) return word.normalize('NFC');
  return word;
}

/** What stands between the quotes, as it was written. */
export function innerText(token: IToken): string {
  const { quote, problem } = textPayload(token);
  const width = quote === 'block' ? 3 : 1;
  return token.image.slice(width, problem === 'unclosed' ? undefined : -width);
}

/** Words as one text: in ASCII punctuation, with one blank wherever white space stood between them. */
function joinedWords(tokens: readonly IToken[]): string {
  const parts = tokens.map((token, i) => (i > 0 && endOf(tokens[i - 1]!) < token.startOffset ? ` ${token.image}` : token.image));
  return asciiWords(parts.join(''));
}

/** A text that may run over several lines, in one. */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
