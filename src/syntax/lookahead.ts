/**
 * Chevrotain plays the grammar through at every start to learn which tokens lead where, a tenth of a whole run over a small file. It always
 * learns the same, so that stands in `lookahead.generated.ts` and is put where Chevrotain puts it. One token decides everywhere, and so
 * each type of token with what it leads to is all there is to know.
 */
import type { EmbeddedActionsParser, IToken } from 'chevrotain';
import { EndOfFile, makeToken, vocabulary } from './tokens.ts';

/** The alternative that a token begins, or whether it begins an optional part. */
type Choice = number | boolean;

/** Chevrotain's number of a place in the grammar → name of a token type → choice. What is not there does not begin anything. */
export type Lookahead = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

/** What Chevrotain keeps for itself: of its declarations, a parser has none of it. */
interface Analysed {
  input: IToken[];
  selfAnalysisDone: boolean;
  readonly lookAheadFuncsCache: Map<number, () => Choice | undefined>;
  LA(howMuch: number): IToken;
}

const types = [...vocabulary, EndOfFile];

/** Makes a parser ready as its own analysis would. */
export function restoreAnalysis(parser: EmbeddedActionsParser, lookahead: Lookahead): void {
  const analysed = parser as unknown as Analysed;
  for (const [place, choices] of Object.entries(lookahead)) {
    const choiceOf: (Choice | undefined)[] = [];
    for (const { name, tokenTypeIdx } of types) choiceOf[tokenTypeIdx!] = choices[name];
    analysed.lookAheadFuncsCache.set(Number(place), () => choiceOf[analysed.LA(1).tokenTypeIdx]);
  }
  analysed.selfAnalysisDone = true;
}

/** What a parser looks ahead for, whether it has worked that out or was given it. */
export function lookaheadOf(parser: EmbeddedActionsParser): Lookahead {
  const analysed = parser as unknown as Analysed;
  const lookahead: Record<string, Record<string, Choice>> = {};
  for (const [place, choose] of analysed.lookAheadFuncsCache) {
    lookahead[place] = {};
    for (const type of types) {
      analysed.input = [makeToken(type, '', 0)];
      const choice = choose.call(parser);
      if (choice !== undefined && choice !== false) lookahead[place][type.name] = choice;
    }
  }
  return lookahead;
}
