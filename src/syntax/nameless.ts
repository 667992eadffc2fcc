/**
 * Names for statements that were written without one, `task "Pack the goods"`: the undeclared one that the flows use, else one made
 * of the text.
 */
import type { IToken } from 'chevrotain';
import type { Remedy } from './remedy.ts';
import { phrase } from './syntax-messages.ts';
import { Arrow, Comma, Identifier, In, is, isStatementKeyword, Kind, Lane, Text } from './tokens.ts';

const LONGEST = 24;

/** Gives each token without an image its name. `unnamed` are those whose statement the flows may call otherwise. */
export function nameStatements(
  nameless: readonly IToken[],
  tokens: readonly IToken[],
): { remedies: Remedy[]; unnamed: IToken[] } {
  if (nameless.length === 0) return { remedies: [], unnamed: [] };
  const { declared, used } = namesOf(tokens);
  const free = [...used].filter((name) => !declared.has(name));
  const remedies = nameless.map((name, i): Remedy => {
    const text = tokens[tokens.indexOf(name) + 1]!;
    name.image = nameless.length === 1 && free.length === 1 ? free[0]! : unique(nameFrom(text.image) || `step${i + 1}`, declared);
    declared.add(name.image);
    const { startOffset: start } = name;
    return {
      start,
      end: start + text.image.length,
      message: phrase('syntax.nameless', { text: text.image }),
      help: phrase('syntax.help.write', { text: `${name.image} ${text.image}` }),
      edits: [{ start, end: start, text: `${name.image} ` }],
    };
  });
  const isNamed = free.every((name) => declared.has(name));
  return { remedies, unnamed: isNamed ? [] : [...nameless] };
}

/** The names of a file: those that statements declare, and those that flows and lanes use. */
function namesOf(tokens: readonly IToken[]): { declared: Set<string>; used: Set<string> } {
  const declared = new Set<string>();
  const used = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (token.tokenType !== Identifier || token.image === '') continue;
    const [previous, next] = [tokens[i - 1], tokens[i + 1]];
    if (previous && isStatementKeyword(previous) && [Kind, Lane].includes(previous.tokenType)) declared.add(token.image);
    else if (previous?.tokenType === In) used.add(token.image);
    else if ((next && is(next, Arrow)) || (previous && is(previous, Arrow))) used.add(token.image);
    else if (previous?.tokenType === Comma && next?.tokenType !== Text) continue;
  }
  return { declared, used };
}

/** `"Pack the goods"` → `pack-the-goods`, `“填写《申请表》”` → `填写申请表`. */
function nameFrom(text: string): string {
  const isHan = /\p{Script=Han}/u.test(text);
  const words = (text.match(isHan ? /[\p{Script=Han}\p{L}\p{N}]+/gu : /[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
  let name = '';
  for (const word of words) {
    const longer = isHan ? name + word : name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST && name !== '') break;
    name = longer;
  }
  return /^\p{XID_Start}/u.test(name) ? [...name].slice(0, LONGEST).join('') : '';
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name}${i}`;
  return free;
}
