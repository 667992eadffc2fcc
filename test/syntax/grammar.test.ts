import { VERSION } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { LOOKAHEAD } from '../../src/syntax/lookahead.generated.ts';
import { lookaheadOf } from '../../src/syntax/lookahead.ts';
import { FlowParser } from '../../src/syntax/parser.ts';

describe('grammar', () => {
  it('passes the validations that the shipped parser leaves out', () => {
    expect(() => new FlowParser(null)).not.toThrow();
  });

  it('is analysed where `lookahead.ts` expects it', () => {
    const { selfAnalysisDone, lookAheadFuncsCache, LA } = new FlowParser(null) as unknown as Record<string, unknown>;
    const found = {
      selfAnalysisDone,
      lookAheadFuncsCache: lookAheadFuncsCache instanceof Map && typeof [...lookAheadFuncsCache.values()][0],
      LA: typeof LA,
    };
    const changed = `Chevrotain ${VERSION} keeps its analysis elsewhere: adapt \`Analysed\` in src/syntax/lookahead.ts, then \`npm run generate\``;
    expect(found, changed).toEqual({ selfAnalysisDone: true, lookAheadFuncsCache: 'function', LA: 'function' });
  });

  it('is looked ahead in by the shipped parser as by one that analyses it', () => {
    expect(lookaheadOf(new FlowParser(LOOKAHEAD))).toEqual(lookaheadOf(new FlowParser(null)));
  });
});
