import { describe, expect, it } from 'vitest';
import { findKnots, layChains } from '../../../src/layout/lanes/knots.ts';

const wish = (upper: number, lower: number, weight = 10) => ({ upper, lower, weight });

describe('knots', () => {
  it('keeps the joints, and one chain for what runs between them', () => {
    const knots = findKnots(7, [wish(0, 1), wish(1, 2), wish(2, 3), wish(3, 1), wish(3, 4), wish(4, 5), wish(5, 1), wish(5, 6)]);
    expect(knots).toHaveLength(1);
    expect(knots[0]!.joints).toEqual([1, 3]);
    expect(knots[0]!.chains.map(({ from, to, inner }) => [from, inner, to])).toEqual([
      [1, [2], 3],
      [3, [], 1],
      [3, [4, 5], 1],
    ]);
  });

  it('has none where nothing leads back', () => {
    expect(findKnots(3, [wish(0, 1), wish(1, 2), wish(0, 2)])).toEqual([]);
  });

  it('takes two blocks of a single cycle, and names the links that cost least', () => {
    const [knot] = findKnots(3, [wish(0, 1, 10_000), wish(1, 2, 10), wish(2, 0, 10)]);
    expect(knot).toEqual({
      joints: [0, 1],
      chains: [
        { from: 0, to: 1, inner: [], cuts: [0] },
        { from: 1, to: 0, inner: [2], cuts: [0, 1] },
      ],
    });
  });

  it('lets a chain end where it starts', () => {
    const [knot] = findKnots(5, [wish(0, 1), wish(1, 0), wish(0, 2), wish(2, 3), wish(3, 0), wish(3, 4)]);
    expect(knot!.joints).toEqual([0, 1]);
    expect(knot!.chains[1]).toEqual({ from: 0, to: 0, inner: [2, 3], cuts: [0, 1, 2] });
  });

  it('spreads layers along a chain that leads on', () => {
    const layer = [2, 0, 0, 5];
    layChains(layer, { joints: [0, 3], chains: [{ from: 0, to: 3, inner: [1, 2], cuts: [0] }] }, () => 0);
    expect(layer).toEqual([2, 3, 4, 5]);
  });

  it('turns round the chosen link of a chain that leads back', () => {
    const knot = { joints: [0, 3], chains: [{ from: 3, to: 0, inner: [1, 2], cuts: [0, 1, 2] }] };
    const orderFor = (choice: number) => {
      const layer = [2, 0, 0, 5];
      layChains(layer, knot, () => choice);
      return [0, 1, 2, 3].sort((a, b) => layer[a]! - layer[b]!);
    };
    expect([0, 1, 2].map(orderFor)).toEqual([
      [1, 2, 0, 3],
      [2, 0, 3, 1],
      [0, 3, 1, 2],
    ]);
  });
});
