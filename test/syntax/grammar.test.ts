import { describe, expect, it } from 'vitest';
import { FlowParser } from '../../src/syntax/parser.ts';

describe('grammar', () => {
  it('passes the validations that the shipped parser leaves out', () => {
    expect(() => new FlowParser({ skipValidations: false })).not.toThrow();
  });
});
