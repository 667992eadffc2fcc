import { describe, expect, it } from 'vitest';
import { LOOKAHEAD } from '../../src/syntax/lookahead.generated.ts';
import { lookaheadOf } from '../../src/syntax/lookahead.ts';
import { FlowParser } from '../../src/syntax/parser.ts';

describe('grammar', () => {
  it('passes the validations that the shipped parser leaves out', () => {
    expect(() => new FlowParser(null)).not.toThrow();
  });

  it('is looked ahead in by the shipped parser as by one that analyses it', () => {
    expect(lookaheadOf(new FlowParser(LOOKAHEAD))).toEqual(lookaheadOf(new FlowParser(null)));
  });
});
