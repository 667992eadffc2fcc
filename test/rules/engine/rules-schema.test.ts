import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/catalogue.ts';
import { rulesSchema } from '../../../src/rules/engine/rules-schema.ts';
import { resolveSettings } from '../../../src/rules/engine/settings.ts';

const fits = new Ajv().compile(rulesSchema());

describe('the schema of rules', () => {
  it('takes every rule with its options as they are by default', () => {
    const all = RULES.map(({ name, options }) => [
      name,
      ['warning', Object.fromEntries(Object.entries(options).map(([option, spec]) => [option, spec.default]))],
    ]);
    expect(fits(Object.fromEntries(all))).toBe(true);
  });

  it.each([
    { 'dead-end': 'off' },
    { 'ping-pong': ['warning'] },
    { 'ping-pong': ['warning', { max: 5 }] },
    { 'ping-pong': ['warning', { max: 1.5 }] },
    { 'ping-pong': ['warning', { maximum: 5 }] },
    { 'dead-end': 'loud' },
    { 'dead-ends': 'off' },
    { 'incomplete-header': ['error', { keys: ['owner', 'scope'] }] },
    { 'incomplete-header': ['error', { keys: ['boss'] }] },
    { 'probability-sum': ['error', { tolerance: 101 }] },
  ])('says of %j what the settings say', (rules) => {
    const { problems } = resolveSettings('recommended', [{ origin: 'flowc.json', rules }]);
    expect(fits(rules)).toBe(problems.length === 0);
  });
});
