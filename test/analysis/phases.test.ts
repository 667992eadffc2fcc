import { describe, expect, it } from 'vitest';
import { statsOf } from '../../src/analysis/stats.ts';
import { processOf } from '../model/example.ts';

const TEXT = `lane a "A" { rate: 60 EUR }
phase "Order"
start s "S" in a
task t "T" in a { time: 1h, wait: 1d, cost: 5 EUR }
decision d "Good?" in a
phase "Delivery"
task u "U" in a { time: 2h }
delay w "W" in a { time: 2d }
end e "E" in a
s -> t -> d
d -[no 50%]-> t
d -[yes 50%]-> u -> w -> e
`;

describe('the figures of phases', () => {
  it('are those of their steps, as often as they are done', () => {
    const { expected, critical } = statsOf(processOf(TEXT));
    const told = (phases: NonNullable<typeof expected>['phases']) =>
      phases.map(({ phase, elapsed, work, costs }) => [phase.title, elapsed, work, costs[0]!.amount]);
    expect(told(expected!.phases)).toEqual([
      ['Order', { active: 2, waiting: 48 }, 2, 2 * 65],
      ['Delivery', { active: 2, waiting: 48 }, 2, 120],
    ]);
    expect(told(critical!.phases)).toEqual([
      ['Order', { active: 1, waiting: 24 }, 1, 65],
      ['Delivery', { active: 2, waiting: 48 }, 2, 120],
    ]);
  });

  it('are none where the process has no phases', () => {
    expect(statsOf(processOf(TEXT.replace(/^phase .*\n/gm, ''))).critical!.phases).toEqual([]);
  });
});

describe('a step of several departments', () => {
  it('takes the time of the people of each, at their rate', () => {
    const text = `lane a "A" { rate: 60 EUR }
lane b "B" { rate: 100 EUR }
lane c "Outside" { external }
start s "S" in a
task t "T" in a, b, c { time: 2h }
end e "E" in a
s -> t -> e
`;
    const { expected } = statsOf(processOf(text));
    expect([expected!.elapsed.active, expected!.work, expected!.costs[0]!.amount]).toEqual([2, 4, 320]);
    expect(expected!.loads.map(({ lane, hoursPerCase }) => [lane.id, hoursPerCase])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });
});
