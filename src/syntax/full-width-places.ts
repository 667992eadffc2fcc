/** Where full-width punctuation was read as ASCII: outside texts, labels and comments. */
import type { IToken } from 'chevrotain';
import type { SourceFile } from '../source/source-file.ts';
import { asciiPunctuation } from './full-width.ts';
import type { LexedText } from './lexer.ts';
import { Arrow, arrowPayload, Bare, Connector, HexColor, Identifier, LineEnd, ScannedArrowToken, Text } from './tokens.ts';
import type { FullWidth } from './tree.ts';

/** What can be reported; a file without any of it is passed over. */
const FULL_WIDTH = /[\uFF01-\uFF60、【】》→\u3000]|在|关于/;
/** The punctuation that may stand inside a token of words. */
const IN_WORDS = /[／％＠]/g;

/** All places of a file, in order. `joinedWords` are the words after which a blank is missing. */
export function fullWidthOf(source: SourceFile, lexed: LexedText, joinedWords: readonly IToken[]): FullWidth[] {
  if (!FULL_WIDTH.test(source.text)) return [];
  const file = source.path;
  const places: FullWidth[] = [];
  const add = (start: number, text: string, ascii = asciiPunctuation(text)) => {
    if (ascii !== text) places.push({ span: { file, start, end: start + text.length }, ascii });
  };
  for (const token of lexed.tokens) placesIn(token, add);
  for (const { start, text } of lexed.wideBlanks) add(start, text);
  for (const { start, text } of lexed.comments) add(start, text[0]!);
  for (const { startOffset, image } of joinedWords) add(startOffset, image, `${image} `);
  return places.sort((a, b) => a.span.start - b.span.start);
}

function placesIn(token: IToken, add: (start: number, text: string) => void): void {
  const { tokenType, startOffset, image } = token;
  if (tokenType === Identifier || tokenType === Text || tokenType === LineEnd) return;
  if (tokenType === ScannedArrowToken) {
    const { label, close, end, problem } = arrowPayload(token)!;
    if (problem === 'foreign') return;
    if (label) add(startOffset, image.slice(0, 2));
    if (close !== null) add(close, image.slice(close - startOffset, end - startOffset));
  } else if (tokenType === Bare || tokenType === Connector) {
    for (const match of image.matchAll(IN_WORDS)) add(startOffset + match.index, match[0]);
  } else if (tokenType === HexColor) add(startOffset, image[0]!);
  else if (tokenType === Arrow || image.length === 1) add(startOffset, image);
}
