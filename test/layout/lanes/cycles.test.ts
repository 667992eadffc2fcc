import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elkLayered, type LayeredEngine } from '../../../src/layout/elk/layered.ts';
import type { Wish } from '../../../src/layout/lanes/acyclic.ts';
import { leastFeedback } from '../../../src/layout/lanes/cycle-packing.ts';
import { flowLayers } from '../../../src/layout/lanes/depth-first.ts';
import { layoutWith } from '../../../src/layout/lanes/layout.ts';
import { FUZZ } from '../../support/fuzz.ts';
import { edge, graphOf, node } from './graphs.ts';

const COUNT = 5;

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

const ORDERS = permutations(Array.from({ length: COUNT }, (_, i) => i));

function feedback(wishes: readonly Wish[], position: readonly number[]): number {
  return wishes.reduce((sum, { upper, lower, weight }) => sum + (position[upper]! > position[lower]! ? weight : 0), 0);
}

const block = fc.nat({ max: COUNT - 1 });
const wish: fc.Arbitrary<Wish> = fc
  .record({ upper: block, lower: block, weight: fc.constantFrom(0, 1, 10, 100) })
  .filter(({ upper, lower }) => upper !== lower);

describe('the least that breaking cycles costs', () => {
  it('is never told too high', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), fc.constantFrom(...ORDERS), (wishes, position) => {
        const least = Math.min(...ORDERS.map((order) => feedback(wishes, order)));
        expect(leastFeedback(wishes, position)).toBeLessThanOrEqual(least);
      }),
      { ...FUZZ, numRuns: 200 },
    );
  });

  it('is exact where loops lead back over one course', () => {
    const course = [0, 1, 2, 3].map((upper) => ({ upper, lower: upper + 1, weight: 100 }));
    const back = [
      { upper: 2, lower: 0, weight: 10 },
      { upper: 4, lower: 0, weight: 10 },
      { upper: 4, lower: 1, weight: 1 },
    ];
    expect(leastFeedback([...course, ...back], [0, 1, 2, 3, 4])).toBe(21);
  });
});

describe('layers along the flow', () => {
  it('rise with every link that leads on', () => {
    expect(flowLayers(4, [link(0, 1), link(1, 2), link(2, 1), link(0, 3), link(3, 2)])).toEqual([0, 1, 2, 1]);
  });

  it('begin where nothing leads to, not at the first block', () => {
    expect(flowLayers(3, [link(2, 0), link(0, 1), link(1, 0)])).toEqual([1, 2, 0]);
  });

  it('are found for chains that are longer than the call stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => link(i, i + 1));
    expect(flowLayers(50_001, chain).at(-1)).toBe(50_000);
  });
});

describe('the layered engine', () => {
  const steps = (count: number) => Array.from({ length: count }, () => node('step', 0));
  const edges = (...pairs: [number, number][]) => pairs.map(([from, to]) => edge(from, to));

  async function isAsked(count: number, ...pairs: [number, number][]): Promise<boolean> {
    let asked = false;
    const engine: LayeredEngine = (...question) => {
      asked = true;
      return elkLayered(...question);
    };
    await layoutWith(engine, graphOf(1, steps(count), edges(...pairs)));
    return asked;
  }

  it('is not asked about a loop', async () => {
    expect(await isAsked(4, [0, 1], [1, 2], [2, 3], [2, 0])).toBe(false);
  });

  it('is asked about a tangle of loops', async () => {
    expect(await isAsked(5, [0, 1], [1, 3], [3, 2], [2, 1], [2, 4], [4, 0])).toBe(true);
  });
});

function link(upper: number, lower: number) {
  return { upper, lower };
}
