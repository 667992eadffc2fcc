/** The exact comparison of the benchmarks: what it counts, and that its search finds a drawing without cost where there is one. */
import { describe, expect, it } from 'vitest';
import { lineOf, meeting, wraps } from '../../bench/layout/exact/lines.ts';
import { leastCost, type Puzzle } from '../../bench/layout/exact/search.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
const [a, b, c] = [box(0, 0), box(0, 200), box(300, 0)];

describe('the cost of lines', () => {
  it('counts a crossing of lines of one box twice', () => {
    const down = lineOf(a, b, [
      [50, 40],
      [50, 200],
    ]);
    const round = lineOf(a, c, [
      [0, 20],
      [-20, 20],
      [-20, 100],
      [350, 100],
      [350, 40],
    ]);
    expect(meeting(down, round)).toEqual({ crossings: 1, own: 1 });
    expect([wraps(down), wraps(round)]).toEqual([false, true]);
  });

  it('lets lines share a trunk but no other stretch', () => {
    const one = lineOf(a, b, [
      [50, 40],
      [50, 200],
    ]);
    const other = lineOf(a, c, [
      [50, 40],
      [50, 120],
      [300, 120],
    ]);
    const apart = lineOf(c, b, [
      [300, 100],
      [50, 100],
      [50, 200],
    ]);
    expect(meeting(one, other)).toEqual({ crossings: 0, own: 0 });
    expect(meeting(one, apart)).toEqual({ crossings: 0, own: 0 });
    expect(meeting(other, apart)).toBeNull();
  });
});

describe('the least cost', () => {
  const puzzle = (kinds: string, lines: readonly (readonly [number, number])[]): Puzzle => ({
    boxes: [...kinds].map((kind) => ({ lane: 0, kind: kind === 'd' ? 'decision' : 'task' })),
    lanes: 1,
    lines: lines.map(([from, to]) => ({ from, to, kind: 'sequence', ahead: from < to })),
  });

  it('is nothing for mending and looking again', () => {
    const mend = puzzle('tdtt', [
      [0, 1],
      [1, 2],
      [2, 1],
      [1, 3],
    ]);
    expect(leastCost(mend, 6)).toEqual({ cost: 0, complete: true });
  });
});
