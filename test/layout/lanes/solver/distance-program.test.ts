import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistanceProgram } from '../../../../src/layout/lanes/solver/distance-program.ts';

describe('DistanceProgram', () => {
  it('keeps separations and follows the strongest pull', () => {
    const program = new DistanceProgram(3);
    program.separate(0, 1, 10);
    program.separate(1, 2, 10);
    program.pull(0, 2, 1, 5);
    program.pull(0, 1, 3, 12);
    const [a, b, c] = program.solve();
    expect(b! - a!).toBe(12);
    expect(c! - b!).toBe(10);
  });

  it('takes the largest of several separations of one pair, rounded up', () => {
    const program = new DistanceProgram(2);
    program.separate(0, 1, 3);
    program.separate(0, 1, 7.2);
    program.separate(0, 1, 5);
    program.pull(0, 1, 1);
    const [a, b] = program.solve();
    expect(b! - a!).toBe(8);
  });

  it('refuses separations that contradict each other', () => {
    const program = new DistanceProgram(2);
    program.separate(0, 1, 1);
    program.separate(1, 0, 1);
    expect(() => program.solve()).toThrow('contradict');
  });

  it('is as good as trying all positions', () => {
    const point = fc.integer({ min: 0, max: 3 });
    const pull = fc.record({
      a: point,
      b: point,
      weight: fc.integer({ min: 1, max: 5 }),
      distance: fc.integer({ min: -3, max: 3 }),
    });
    const separation = fc.record({
      a: fc.integer({ min: 0, max: 2 }),
      step: fc.integer({ min: 1, max: 2 }),
      distance: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(pull, { maxLength: 6 }), fc.array(separation, { maxLength: 4 }), (pulls, separations) => {
        const program = new DistanceProgram(4);
        const limits = separations.map(({ a, step, distance }) => ({ a, b: Math.min(3, a + step), distance }));
        for (const { a, b, distance } of limits) program.separate(a, b, distance);
        for (const { a, b, weight, distance } of pulls) program.pull(a, b, weight, distance);
        const cost = (x: readonly number[]) =>
          pulls
            .filter(({ a, b }) => a !== b)
            .reduce((sum, { a, b, weight, distance }) => sum + weight * Math.abs(x[b]! - x[a]! - distance), 0);
        const allowed = (x: readonly number[]) => limits.every(({ a, b, distance }) => x[b]! - x[a]! >= distance);
        const solved = program.solve();
        expect(allowed(solved)).toBe(true);
        expect(cost(solved)).toBe(leastCost(cost, allowed));
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});

/** Tries all positions of four points within a range that holds an optimum. */
function leastCost(cost: (x: readonly number[]) => number, allowed: (x: readonly number[]) => boolean): number {
  let least = Number.POSITIVE_INFINITY;
  const range = Array.from({ length: 19 }, (_, i) => i - 9);
  for (const b of range)
    for (const c of range) for (const d of range) if (allowed([0, b, c, d])) least = Math.min(least, cost([0, b, c, d]));
  return least;
}
