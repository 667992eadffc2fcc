import { describe, expect, test } from 'vitest';
import { FlowParser } from '../../src/syntax/parser.ts';

describe('grammar', () => {
  test('passes the validations that the shipped parser leaves out', () => {
    expect(() => new FlowParser({ skipValidations: false })).not.toThrow();
  });
});
