/**
 * Labels that stand outside of their arrow, as other notations write them: `a -> b: yes` (PlantUML, D2), `a -> [no] b`, and
 * `a -> b [label="yes"]` (Graphviz). The arrow is read with the label, and the label's place is reported when the parser comes to the arrow.
 */
import type { IToken } from 'chevrotain';
import type { ScannedArrow } from './scan-arrow.ts';
import { flowOf } from './scan-arrow.ts';
import {
  Arrow,
  Bare,
  Colon,
  Connector,
  endOf,
  Identifier,
  is,
  LeftBrace,
  LeftBracket,
  makeToken,
  RightBrace,
  RightBracket,
  ScannedArrowToken,
  Separator,
  Text,
} from './tokens.ts';

/** The tokens of the lexer with every such label in its arrow. Linear; a file without any is given back as it is. */
export function placeLabels(tokens: readonly IToken[]): readonly IToken[] {
  if (!hasSuspect(tokens)) return tokens;
  const out: IToken[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; ) {
    const end = lineEnd(tokens, i);
    const line = tokens.slice(i, end);
    const placed = depth === 0 ? placedIn(line) : null;
    out.push(...(placed ?? line));
    for (const { tokenType } of line) depth += tokenType === LeftBrace ? 1 : tokenType === RightBrace && depth > 0 ? -1 : 0;
    if (end < tokens.length) out.push(tokens[end]!);
    i = end + 1;
  }
  return out;
}

/** Whether a colon or bracket follows an arrow on a line outside of blocks: most files have none. */
function hasSuspect(tokens: readonly IToken[]): boolean {
  let depth = 0;
  let behindArrow = false;
  for (const token of tokens) {
    const { tokenType } = token;
    if (is(token, Separator)) behindArrow = false;
    else if (tokenType === LeftBrace) depth++;
    else if (tokenType === RightBrace) depth = Math.max(0, depth - 1);
    else if (tokenType === Arrow) behindArrow = true;
    else if (behindArrow && depth === 0 && (tokenType === Colon || tokenType === LeftBracket)) return true;
  }
  return false;
}

function lineEnd(tokens: readonly IToken[], from: number): number {
  let at = from;
  while (at < tokens.length && !is(tokens[at]!, Separator)) at++;
  return at;
}

/** The line with its label in the arrow, or null where it has none outside. */
function placedIn(line: readonly IToken[]): IToken[] | null {
  const arrows = line.flatMap((token, i) => (token.tokenType === Arrow ? [i] : []));
  if (arrows.length === 0 || (line[0]!.tokenType !== Identifier && line[0]!.tokenType !== Connector)) return null;
  return arrows.length === 1 ? (behindColon(line, arrows[0]!) ?? asAttribute(line, arrows[0]!)) : besideArrows(line, arrows);
}

/** `a -> b: yes`. */
function behindColon(line: readonly IToken[], arrow: number): IToken[] | null {
  const colon = line.findIndex(({ tokenType }) => tokenType === Colon);
  if (colon < arrow + 2 || line[colon - 1]!.tokenType !== Identifier) return besideArrows(line, [arrow]);
  const words = line.slice(colon + 1);
  const isLabel = words.length > 0 && words.every(({ tokenType }) => [Identifier, Bare, Text].includes(tokenType));
  if (!isLabel || (words.length > 1 && words.some(({ tokenType }) => tokenType === Text))) return null;
  return withLabel(line, arrow, words, [colon, line.length]);
}

/** `a -> [no] b`. */
function besideArrows(line: readonly IToken[], arrows: readonly number[]): IToken[] | null {
  const at = arrows.find((i) => line[i + 1]?.tokenType === LeftBracket);
  if (at === undefined) return null;
  const close = line.findIndex(({ tokenType }, i) => i > at && tokenType === RightBracket);
  const words = line.slice(at + 2, close);
  if (close < 0 || words.length === 0 || line[close + 1]?.tokenType !== Identifier) return null;
  const placed = withLabel(line, at, words, [at + 1, close + 1]);
  return (
    besideArrows(
      placed,
      arrows.filter((i) => i > at).map((i) => i - (close - at)),
    ) ?? placed
  );
}

/** `a -> b [label="yes"]`. */
function asAttribute(line: readonly IToken[], arrow: number): IToken[] | null {
  const open = line.findIndex(({ tokenType }) => tokenType === LeftBracket);
  const [key, , text] = line.slice(open + 1);
  if (open < arrow + 2 || key?.image !== 'label' || text?.tokenType !== Text) return null;
  const close = line.findIndex(({ tokenType }, i) => i > open && tokenType === RightBracket);
  return close < 0 ? null : withLabel(line, arrow, [text], [open, close + 1]);
}

/** The line without the tokens from `from` to `to`, whose words are the label of the arrow. */
function withLabel(
  line: readonly IToken[],
  arrow: number,
  words: readonly IToken[],
  [from, to]: readonly [from: number, to: number],
): IToken[] {
  const { image, startOffset } = line[arrow]!;
  const [first, last] = [words[0]!, words.at(-1)!];
  const outside = { start: line[from]!.startOffset, end: endOf(line[to - 1]!) };
  const scanned: ScannedArrow = {
    end: startOffset + image.length,
    flow: flowOf(image),
    label: { start: first.startOffset, end: endOf(last) },
    quotedEnd: first.tokenType === Text ? endOf(first) : null,
    close: null,
    problem: 'misplaced',
    outside,
  };
  const labelled = makeToken(ScannedArrowToken, image, startOffset, scanned);
  return [...line.slice(0, arrow), labelled, ...line.slice(arrow + 1, from), ...line.slice(to)];
}
