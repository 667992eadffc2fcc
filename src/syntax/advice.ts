/** What to do about a token that the grammar has no place for, where the remedy is clear. The first piece of advice that fits is given. */
import type { IToken } from 'chevrotain';
import type { Phrase } from '../diagnostics/diagnostic.ts';
import type { ItemPlace, StatementDraft } from './draft.ts';
import { phrase } from './syntax-messages.ts';
import { Arrow, Bare, Colon, Comma, Identifier, In, is, isStatementKeyword, LeftBrace, RightBrace, Text } from './tokens.ts';
import type { ExpectedPart } from './unexpected.ts';

/** A failure in its surroundings. `previous`, `next` and `after` stand around the token that was found. */
export interface FailureContext {
  readonly found: IToken;
  readonly next: IToken;
  readonly after: IToken;
  readonly previous: IToken;
  readonly expected: readonly ExpectedPart[];
  readonly place: ItemPlace;
  readonly draft: StatementDraft | undefined;
}

const OTHER_COMMENT = /^(?:\/\/|\/\*|%%|<!--|--)/;
const OTHER_QUOTE = /^['‘’「『＂«`]/;

const RULES: readonly ((mishap: FailureContext) => Phrase | null)[] = [
  ({ found }) => (OTHER_COMMENT.test(found.image) && found.tokenType === Bare ? phrase('syntax.help.comment') : null),
  ({ found, expected }) => (OTHER_QUOTE.test(found.image) && expected.includes('text') ? phrase('syntax.help.quoteText') : null),
  ({ found, next, after, previous }) =>
    found.tokenType === LeftBrace && previous.tokenType === In && next.tokenType === Identifier && after.tokenType !== Colon
      ? phrase('syntax.help.inLane', { name: next.image })
      : null,
  ({ found, place }) => (found.tokenType === RightBrace && place === 'file' ? phrase('syntax.help.noOpening') : null),
  ({ found, place }) => (found.tokenType === Colon && place === 'file' ? phrase('syntax.help.block') : null),
  ({ found, draft }) => (isKeyless(found) && draft?.kind === 'attribute' && !draft.value ? phrase('syntax.help.colon') : null),
  ({ next, draft }) => (next.tokenType === Colon && draft?.kind === 'attribute' ? phrase('syntax.help.comma') : null),
  ({ found, draft, expected }) =>
    expected.includes('attribute') && !draft && found.tokenType === Text ? phrase('syntax.help.list') : null,
  ({ found, draft }) => (found.tokenType !== Comma && draft?.kind === 'attribute' ? phrase('syntax.help.quoteValue') : null),
  ({ found }) => (isStatementKeyword(found) ? phrase('syntax.help.newLine') : null),
  ({ found, draft }) =>
    found.tokenType === LeftBrace && (draft?.kind === 'flow' || draft?.kind === 'note') ? phrase('syntax.help.noBlock') : null,
  ({ found, expected }) => (found.tokenType === Identifier && isTextMissing(expected) ? phrase('syntax.help.quoteText') : null),
  ({ found, draft }) => (found.tokenType === Text && draft?.kind === 'node' ? phrase('syntax.help.order') : null),
  ({ found, expected }) =>
    expected.includes('in') && /^在\d/.test(found.image) ? phrase('syntax.help.laneName', { name: found.image.slice(1) }) : null,
  ({ found, expected }) =>
    found.tokenType === Identifier && expected.includes('in') ? phrase('syntax.help.inLane', { name: found.image }) : null,
  ({ found, expected }) =>
    found.tokenType === Identifier && expected.includes('on') ? phrase('syntax.help.on', { name: found.image }) : null,
  ({ found, expected }) => (/^\d/.test(found.image) && isNameMissing(expected) ? phrase('syntax.help.letter') : null),
  ({ found, expected }) => (is(found, Arrow) && expected.includes('statement') ? phrase('syntax.help.flow') : null),
  ({ expected }) => (expected.length === 1 && expected[0] === 'arrow' ? phrase('syntax.help.flow') : null),
];

/** Advice for a failure, or null where none is certain enough. */
export function advice(mishap: FailureContext): Phrase | null {
  for (const rule of RULES) {
    const help = rule(mishap);
    if (help) return help;
  }
  return null;
}

function isKeyless(found: IToken): boolean {
  return found.tokenType === Text || found.image.startsWith('=') || found.tokenType === Identifier;
}

function isTextMissing(expected: readonly ExpectedPart[]): boolean {
  return expected.includes('text');
}

function isNameMissing(expected: readonly ExpectedPart[]): boolean {
  return expected.some((expectation) => expectation === 'name' || expectation === 'end' || expectation === 'statement');
}
