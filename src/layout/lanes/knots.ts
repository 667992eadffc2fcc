/**
 * The knots of a graph (strongly connected components), made small enough for many questions. Whichever link of a chain is turned round, the cycles
 * through it are broken alike: so what the layered engine is asked holds only the ends of the chains, and its answer is spread over the blocks
 * between them. Contraction of vertices with one predecessor and one successor: Levy, Low: A contraction algorithm for finding small cycle
 * cutsets (1988).
 */
import { strongComponents } from '../../model/graph/components.ts';
import type { Wish } from './acyclic.ts';

/** A path on which nothing else begins or ends. A chain may end where it starts. */
export interface KnotChain {
  readonly from: number;
  readonly to: number;
  readonly inner: readonly number[];
  /** How many inner blocks stand before each link that costs least to turn round. */
  readonly cuts: readonly number[];
}

export interface Knot {
  /** Blocks where chains meet, and others where there are fewer than two: a cycle is between two blocks. */
  readonly joints: readonly number[];
  readonly chains: readonly KnotChain[];
}

export function findKnots(count: number, wishes: readonly Wish[]): Knot[] {
  const all: number[][] = Array.from({ length: count }, () => []);
  for (const { upper, lower } of wishes) all[upper]!.push(lower);
  const component = strongComponents(all);
  const weights = Array.from({ length: count }, () => new Map<number, number>());
  const entered = new Array<number>(count).fill(0);
  for (const { upper, lower, weight } of wishes) {
    if (component[upper] !== component[lower] || upper === lower) continue;
    const known = weights[upper]!.get(lower);
    if (known === undefined) entered[lower]!++;
    weights[upper]!.set(lower, (known ?? 0) + weight);
  }
  const members = new Map<number, number[]>();
  component.forEach((number, block) => {
    if (weights[block]!.size > 0) members.set(number, [...(members.get(number) ?? []), block]);
  });
  return [...members.values()].map((blocks) => {
    const isJoint = (block: number) => entered[block]! > 1 || weights[block]!.size > 1;
    const met = blocks.filter(isJoint);
    const joints = met.length > 1 ? met : [...new Set([...met, ...blocks])].slice(0, 2);
    return { joints, chains: chainsBetween(joints, weights) };
  });
}

function chainsBetween(joints: readonly number[], weights: readonly ReadonlyMap<number, number>[]): KnotChain[] {
  const ends = new Set(joints);
  return joints.flatMap((from) => [...weights[from]!].map(([next, weight]) => chainFrom(from, next, weight, ends, weights)));
}

function chainFrom(
  from: number,
  next: number,
  weight: number,
  ends: ReadonlySet<number>,
  weights: readonly ReadonlyMap<number, number>[],
): KnotChain {
  const inner: number[] = [];
  const along = [weight];
  let to = next;
  while (!ends.has(to)) {
    inner.push(to);
    const [[after, own]] = weights[to]! as unknown as [[number, number]];
    along.push(own);
    to = after;
  }
  const least = Math.min(...along);
  return { from, to, inner, cuts: along.flatMap((own, i) => (own === least ? [i] : [])) };
}

/**
 * Spreads the layers of the joints over the blocks of the chains, in place. Where a chain leads back, `choose` says which of its cheapest links
 * is turned round: what stands before it follows the chain's start, what stands behind it leads to the chain's end.
 */
export function layChains(layer: number[], { chains }: Knot, choose: (count: number) => number): void {
  for (const { from, to, inner, cuts } of chains) {
    const start = layer[from]!;
    const end = layer[to]!;
    const leadsBack = end <= start;
    const cut = leadsBack ? cuts[choose(cuts.length)]! : inner.length;
    const step = (leadsBack ? 1 : end - start) / (inner.length + 1);
    inner.forEach((block, i) => {
      layer[block] = (i < cut ? start : end - 1) + (i + 1) * step;
    });
  }
}
