/**
 * A bend costs a reader the same however far a line steps aside, but a linear programme pays by the pixel and so leaves many small steps.
 * Solved again with weights by what the first answer left, it closes small gaps and gives up wide ones, where one bend more or less on a long
 * line matters little: reweighted l1 minimisation (Candès, Wakin, Boyd: Enhancing sparsity by reweighted l1 minimization, 2008).
 */

/** The weight of a pull from `a` to `b` over a distance. */
export type Weigh = (a: number, b: number, weight: number, distance: number) => number;

/** A gap of this many pixels keeps its weight. */
const USUAL_GAP = 90;
/** Keeps the weight of no gap finite. */
const LEAST_GAP = 6;

/** Weighs pulls by how far the points are from straight in an earlier answer. */
export function byGap(solved: ArrayLike<number>): Weigh {
  return (a, b, weight, distance) => {
    const gap = Math.abs(solved[b]! - solved[a]! - distance);
    return Math.max(1, Math.round((weight * (USUAL_GAP + LEAST_GAP)) / (gap + LEAST_GAP)));
  };
}
