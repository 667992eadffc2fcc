import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/catalogue.ts';
import { codes, told } from './support/lint.ts';

describe.each(RULES.map((rule) => [rule.name, rule] as const))('the examples of %s', (name, { docs, severity }) => {
  const level = severity.recommended === 'off' ? 'info' : severity.recommended;
  const options = { rules: { [name]: level }, beside: docs.beside ?? {} };

  it('good: nothing is found', () => {
    expect(told(docs.good, options)).toEqual([]);
  });

  it('bad: this rule finds one fault, and no other finds any', () => {
    expect(codes(docs.bad, options)).toEqual([name]);
  });
});
