import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elkLayered, type LayeredEngine } from '../../../src/layout/elk/layered.ts';
import { type Wish, wishesOf } from '../../../src/layout/lanes/acyclic.ts';
import { formBlocks } from '../../../src/layout/lanes/blocks.ts';
import { flowLayers } from '../../../src/layout/lanes/depth-first.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { findRankings } from '../../../src/layout/lanes/rankings.ts';
import { runs } from '../../support/fuzz.ts';
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

const place = fc.nat({ max: COUNT - 1 });
const flow = fc.tuple(place, place).filter(([from, to]) => from !== to);

describe('breaking the cycles', () => {
  it('turns as little round as can be, in every ranking', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(flow, { maxLength: 14 }), async (flows) => {
        const nodes = Array.from({ length: COUNT }, () => node('step', 0));
        const graph = formBlocks(
          graphOf(
            1,
            nodes,
            flows.map(([from, to]) => edge(from, to)),
          ),
        );
        const wishes = wishesOf(graph);
        const least = Math.min(...ORDERS.map((order) => feedback(wishes, order)));
        for (const { arrows } of await findRankings(elkLayered, graph)) {
          const turned = arrows.reduce((sum, { reversed }, i) => sum + (reversed ? wishes[i]!.weight : 0), 0);
          expect(turned).toBe(least);
        }
      }),
      runs(25),
    );
  });

  it('leaves what makes progress as it is: a step that only reworks goes up, not the decision that sends to it', async () => {
    const graph = formBlocks(
      graphOf(
        1,
        [0, 1, 2, 3].map(() => node('step', 0)),
        [edge(0, 1), edge(1, 2), edge(2, 1), edge(1, 3)],
      ),
    );
    for (const { arrows } of await findRankings(elkLayered, graph)) {
      expect(arrows.map(({ reversed }) => reversed).filter(Boolean)).toHaveLength(1);
      expect(arrows[0]!.reversed || arrows[3]!.reversed).toBe(false);
    }
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

  async function questions(count: number, ...pairs: [number, number][]): Promise<number[]> {
    const asked: number[] = [];
    const engine: LayeredEngine = (nodeCount, links) => {
      asked.push(nodeCount);
      return elkLayered(nodeCount, links);
    };
    await layoutLanes(graphOf(1, steps(count), edges(...pairs)), engine);
    return asked;
  }

  it('is asked once for every drawing: for the whole graph where it has no loop', async () => {
    expect(await questions(3, [0, 1], [1, 2])).toEqual([3]);
  });

  it('is asked for the joints of the knots where there are loops', async () => {
    expect(await questions(4, [0, 1], [1, 2], [2, 1], [2, 3])).toEqual([2]);
    expect(await questions(6, [0, 1], [1, 2], [2, 3], [3, 1], [3, 4], [4, 1], [3, 5])).toEqual([2]);
  });

  it('gives one more ranking: blocks of a lane that it puts into different layers may follow each other', async () => {
    const fan = formBlocks(graphOf(1, steps(4), edges([0, 1], [0, 2], [0, 3])));
    const [plain, layered] = await findRankings(async () => [0, 3, 1, 2], fan);
    expect(plain!.sequels).toEqual([]);
    expect(layered!.sequels).toEqual([
      { upper: 0, lower: 2 },
      { upper: 2, lower: 3 },
      { upper: 3, lower: 1 },
    ]);
  });
});

function link(upper: number, lower: number) {
  return { upper, lower };
}
