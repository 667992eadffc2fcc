/**
 * Kinds and keys of several words, as people write them who know BPMN or a form: `start event s "…"`, `approved by: "…"`. The words become one token,
 * which is then read as any other name of the kind or key.
 */
import type { IToken } from 'chevrotain';
import { keyWords, mistakenKeys, mistakenWords, unclearWords } from './keywords.ts';
import { Colon, Comma, endOf, Identifier, is, LeftBrace, makeToken, Separator, Text } from './tokens.ts';

const MOST_WORDS = 3;

/** Tokens of the lexer, with such words joined. */
export function joinWords(tokens: readonly IToken[], text: string): IToken[] {
  const out: IToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const isFirst = areIdentifiers(tokens[i], tokens[i + 1]) && beginsItem(out.at(-1));
    const length = isFirst ? lengthAt(tokens, i, text) : 1;
    if (length === 1) out.push(tokens[i]!);
    else {
      const [first, last] = [tokens[i]!, tokens[i + length - 1]!];
      out.push(makeToken(Identifier, text.slice(first.startOffset, endOf(last)), first.startOffset));
      i += length - 1;
    }
  }
  return out;
}

function beginsItem(before: IToken | undefined): boolean {
  if (before === undefined || is(before, Separator)) return true;
  return before.tokenType === Comma || before.tokenType === LeftBrace;
}

function areIdentifiers(a: IToken | undefined, b: IToken | undefined): boolean {
  return a?.tokenType === Identifier && b?.tokenType === Identifier;
}

/** What names of several words begin with: their parts before each hyphen or blank. */
const BEGINNINGS = new Set(
  [...keyWords.keys(), ...mistakenKeys.keys(), ...mistakenWords.keys(), ...unclearWords.keys()].flatMap((name) =>
    [...name.matchAll(/[- ]/g)].map(({ index }) => name.slice(0, index)),
  ),
);

/** How many words from here on are one name. */
function lengthAt(tokens: readonly IToken[], i: number, text: string): number {
  if (!BEGINNINGS.has(tokens[i]!.image.toLowerCase())) return 1;
  for (let length = MOST_WORDS; length > 1; length--) {
    const words = tokens.slice(i, i + length);
    if (words.length < length || !words.every((word) => word.tokenType === Identifier)) continue;
    if (words.some((word, k) => k > 0 && text.slice(endOf(words[k - 1]!), word.startOffset).trim() !== '')) continue;
    const next = tokens[i + length]?.tokenType;
    const name = words.map(({ image }) => image.toLowerCase());
    const key = name.join('-');
    if (next === Colon && (keyWords.has(key) || mistakenKeys.has(key))) return length;
    const kind = name.join(' ');
    if ((next === Identifier || next === Text) && (mistakenWords.has(kind) || unclearWords.has(kind))) return length;
  }
  return 1;
}
