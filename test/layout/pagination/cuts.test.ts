import { describe, expect, it } from 'vitest';
import { bestCuts } from '../../../src/layout/pagination/cuts.ts';
import type { Stretches } from '../../../src/layout/pagination/estimate.ts';
import type { Tie } from '../../../src/layout/pagination/ties.ts';

/** Units in a row, tied each to the next by 10 unless `costs` says otherwise. */
function chain(count: number, costs: Readonly<Record<number, number>> = {}): Pick<Stretches, 'units' | 'at'> {
  const ties = Array.from({ length: count - 1 }, (_, a): Tie => ({ a, b: a + 1, cost: costs[a] ?? 10, connected: true }));
  const units = Array.from({ length: count }, (_, i) => ({
    ids: [`${i}`],
    kind: 'task' as const,
    phase: 0,
    rooms: [room()] as const,
  }));
  return { units, at: units.map((_, i) => ties.filter(({ a, b }) => a === i || b === i)) } as Pick<Stretches, 'units' | 'at'>;
}

const room = () => ({ lane: 0, across: 100, along: 50, row: 0 });
const filled = (share: number) => ({ share, used: share });
const atMost = (most: number) => (from: number, to: number) => filled((to - from) / most);
const placesOf = (...asked: Parameters<typeof bestCuts>) => bestCuts(...asked).places;

describe('cuts', () => {
  it('are none where all fits', () => {
    expect(placesOf(chain(5), atMost(5))).toEqual([0]);
  });

  it('fall where they cost least', () => {
    expect(placesOf(chain(10, { 4: 40, 5: 1 }), atMost(7))).toEqual([0, 6]);
  });

  it('fall between phases, even where that makes a page more, and within one that no page holds', () => {
    const phased = (...phases: number[]) => {
      const { units, at } = chain(phases.length);
      return { units: units.map((unit, i) => ({ ...unit, phase: phases[i]! })), at };
    };
    expect(placesOf(phased(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3), atMost(6))).toEqual([0, 4, 8]);
    expect(placesOf(phased(1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2), atMost(6))).toEqual([0, 6]);
  });

  it('make as few pages as they can', () => {
    expect(placesOf(chain(21), atMost(7))).toEqual([0, 7, 14]);
  });

  it('leave no page nearly empty where another place costs the same', () => {
    const [, cut] = placesOf(chain(8), atMost(7));
    expect(cut).toBeGreaterThan(1);
    expect(cut).toBeLessThan(7);
  });

  it('put what does not fit at all on a page of its own', () => {
    const cuts = placesOf(chain(3), (from, to) => filled(from <= 1 && to > 1 ? Number.POSITIVE_INFINITY : 0.5));
    expect(cuts).toEqual([0, 1, 2]);
  });
});
