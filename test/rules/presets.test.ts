import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/catalogue.ts';
import { PRESETS, type Rule } from '../../src/rules/engine/rule.ts';
import { QUOTATION, QUOTATION_ZH } from '../support/samples.ts';
import { codes } from './support/lint.ts';

/** The catalogue: each rule, its severity under recommended, strict and minimal, and whether it fixes or suggests. */
const CATALOGUE = [
  ['missing-start', 'EEE', null],
  ['missing-end', 'EEE', null],
  ['unreachable-node', 'EEE', null],
  ['dead-end', 'EEE', null],
  ['terminator-in-middle', 'EEE', null],
  ['implicit-split', 'WE-', 'suggestion'],
  ['duplicate-flow', 'WW-', 'yes'],
  ['superfluous-bar', 'WW-', 'yes'],
  ['empty-phase', 'WW-', null],
  ['phase-order', 'WW-', null],
  ['deadlock', 'EEE', 'yes'],
  ['lack-of-synchronization', 'WE-', 'suggestion'],
  ['loop-without-exit', 'EEE', null],
  ['implicit-join', '-I-', null],
  ['decision-without-alternative', 'EEE', null],
  ['unlabelled-branch', 'EEE', 'yes'],
  ['duplicate-branch-label', 'EEE', null],
  ['probability-sum', 'WE-', null],
  ['decision-not-a-question', 'IW-', 'suggestion'],
  ['input-without-output', 'IW-', null],
  ['read-before-write', 'WW-', null],
  ['unused-data', 'WW-', null],
  ['data-named-as-task', 'WW-', null],
  ['unnamed-information', '-I-', null],
  ['unquantified-io', '-I-', null],
  ['unowned-task', 'EEE', null],
  ['empty-lane', 'WW-', null],
  ['missing-role', '-I-', null],
  ['incomplete-header', '-W-', null],
  ['connector-unpaired', 'EEE', null],
  ['connector-page', 'EEE', 'yes'],
  ['ping-pong', 'IW-', null],
  ['many-handoffs', '-I-', null],
  ['duplicate-step', 'IW-', null],
  ['long-rework', '-I-', null],
  ['excessive-approvals', 'IW-', null],
  ['segregation-of-duties', 'WE-', null],
  ['decision-without-check', 'IW-', null],
  ['control-without-evidence', 'WE-', null],
  ['empty-label', 'EEE', null],
  ['verb-object-label', '-I-', null],
  ['label-too-long', 'II-', null],
  ['too-many-nodes', 'WW-', null],
  ['too-many-routes', 'IW-', null],
  ['see-missing', 'EEE', 'suggestion'],
  ['see-cycle', 'WE-', null],
  ['lane-name-drift', 'WW-', null],
  ['orphan-file', '-I-', null],
  ['fullwidth-punctuation', 'IW-', 'yes'],
  ['unused-suppression', 'WWW', 'yes'],
] as const;

const LETTERS = { error: 'E', warning: 'W', info: 'I', off: '-' } as const;
const levels = ({ severity }: Rule) => PRESETS.map((preset) => LETTERS[severity[preset]]).join('');

describe('the catalogue', () => {
  it('has these rules, in this order, with these severities', () => {
    const listed = new Set<string>(CATALOGUE.map(([name]) => name));
    const rules = RULES.filter(({ name }) => listed.has(name));
    expect(rules.map((rule) => [rule.name, levels(rule), rule.fixable])).toEqual(CATALOGUE);
  });

  it('has one file a rule, named after it', () => {
    const files = readdirSync(new URL('../../src/rules', import.meta.url)).filter((name) => name.endsWith('.ts'));
    const rules = files.filter((name) => name !== 'catalogue.ts').map((name) => name.replace(/\.ts$/, ''));
    expect(rules.sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  it('is held back only by rules that it has', () => {
    const names = RULES.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(RULES.flatMap(({ behind }) => behind)));
  });
});

describe('the samples of the language', () => {
  it.each(['minimal', 'recommended'])('give no diagnostics under %s', (preset) => {
    expect(codes(QUOTATION, { preset })).toEqual([]);
    expect(codes(QUOTATION_ZH, { preset })).toEqual([]);
  });

  it('break nothing under strict but what is off by default', () => {
    expect([...new Set(codes(QUOTATION, { preset: 'strict' }))].sort()).toEqual(['missing-role']);
    expect([...new Set(codes(QUOTATION_ZH, { preset: 'strict' }))].sort()).toEqual(['incomplete-header', 'missing-role']);
  });
});
