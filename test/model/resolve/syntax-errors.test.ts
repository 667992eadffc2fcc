import { describe, expect, it } from 'vitest';
import { build, told } from '../example.ts';

const LANES = 'lane sales "Sales"\nlane admin "Administration"\n';

describe('what the parser has told', () => {
  it.each([
    ['a lost end', 'task a "A"\na ->\n'],
    ['a lost lane', 'task a "A" in\ntask b "B"'],
    ['a lost quote', 'task a "A\ntask b "B"\na -> b'],
    ['a lost keyword', `${LANES}factory "Factory"\ntask a "A" in factory`],
    ['a lost name', `${LANES}lane "Factory"\ntask a "A" in factory`],
    ['a lost name in a block', 'lane hq "HQ" {\n  lane "Factory"\n}\ntask a "A" in factory'],
    ['a lost colon', 'task a { time 30m }\nprocess'],
    ['a lost brace', `${LANES}lane l "L" { external\ntask a "A" in sales\ntask b "B" in admin\na -> b`],
    ['a lost blank', `${LANES}任务 甲 "甲" 在q sales`],
    ['a wrong arrow', 'task a "A"\ntask b "B"\na ->q b'],
  ])('is not told again: %s', (_, text) => {
    expect(() => build(text)).toThrow();
    expect(told(text, {}, { mayBeBroken: true })).toEqual([]);
  });

  it.each([
    ['a wrong name elsewhere', 'task a "A"\na -> \ntask b "B"\nb -> c', 'unknown-name "c"'],
    ['a wrong name before it in the chain', 'task a "A"\na -> c -> a ->', 'unknown-name "c"'],
    ['a wrong value elsewhere', 'task a "A" in\ntask b { time }', 'wrong-value "time"'],
    ['a wrong key elsewhere', 'task a { time 30m, copies: 3 }', 'unknown-key "copies"'],
  ])('leaves the rest to be told: %s', (_, text, expected) => {
    const all = told(text, {}, { mayBeBroken: true });
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(expected);
  });

  it('marks a node whose lane was lost', () => {
    const { nodes } = build('task a "A" in\ntask b "B"', {}, { mayBeBroken: true }).process;
    expect(nodes.map(({ laneUnknown }) => laneUnknown)).toEqual([true, false]);
  });

  it('keeps names that a file taken in may have lost', () => {
    expect(told('use "org.flow"\ntask a "A" in factory', { 'org.flow': 'lane "Factory"' })).toEqual([
      expect.stringContaining('org.flow syntax'),
    ]);
  });
});
