/**
 * Absorbing Markov chains (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3): with Q the probabilities of going from one transient state to
 * another, N = (I - Q)^-1 says how often each is visited. Solved one strongly connected component after the other, so that only a loop
 * costs a matrix, and only one of its own size.
 */
import { components } from '../model/graph/components.ts';

export interface Step<State> {
  readonly to: State;
  readonly probability: number;
}

export interface Chain<State> {
  /** The steps between transient states; what is missing to 1 is absorbed, and every state must lead there. */
  next(state: State): readonly Step<State>[];
  readonly states: readonly State[];
}

export interface Visits<State> {
  /** Expected number of visits to each state, for these entries. */
  readonly visits: ReadonlyMap<State, number>;
  /** Expected number of visits to a state by a case that is in it, this one included. */
  readonly again: ReadonlyMap<State, number>;
}

/** A larger loop is nobody's process, and its matrix would take more than a second. */
const MOST_STATES = 500;

/** Solves a chain that each state enters with the given probability; null where a loop is too large. */
export function solve<State>({ states, next }: Chain<State>, entry: ReadonlyMap<State, number>): Visits<State> | null {
  const visits = new Map<State, number>(states.map((state) => [state, entry.get(state) ?? 0]));
  const again = new Map<State, number>();
  const order = components(states, (state) => next(state).map(({ to }) => to)).reverse();
  for (const loop of order) {
    if (loop.length > MOST_STATES) return null;
    const inside = solveLoop(loop, next);
    const arrived = loop.map((state) => visits.get(state)!);
    for (const [i, state] of loop.entries()) {
      visits.set(
        state,
        arrived.reduce((sum, entering, k) => sum + entering * inside[k]![i]!, 0),
      );
      again.set(state, inside[i]![i]!);
    }
    const within = new Set(loop);
    for (const state of loop) {
      for (const { to, probability } of next(state)) {
        if (!within.has(to)) visits.set(to, visits.get(to)! + visits.get(state)! * probability);
      }
    }
  }
  return { visits, again };
}

/** (I - Q)^-1 for the states of a loop, row by row. */
function solveLoop<State>(loop: readonly State[], next: Chain<State>['next']): number[][] {
  const place = new Map(loop.map((state, i) => [state, i]));
  const stays = loop.map((_, i) => loop.map((_, j) => (i === j ? 1 : 0)));
  for (const [i, state] of loop.entries()) {
    for (const { to, probability } of next(state)) {
      const j = place.get(to);
      if (j !== undefined) stays[i]![j]! -= probability;
    }
  }
  return inverse(stays);
}

/**
 * The inverse by Gauss-Jordan elimination in place, in O(n^3). It needs no pivoting: the diagonal of I - Q dominates each row, since the
 * probabilities that leave a state add up to 1 at most.
 */
function inverse(matrix: number[][]): number[][] {
  for (const [k, pivotRow] of matrix.entries()) {
    const pivot = 1 / pivotRow[k]!;
    pivotRow[k] = 1;
    for (let j = 0; j < matrix.length; j++) pivotRow[j]! *= pivot;
    for (const row of matrix) {
      const factor = row[k]!;
      if (row === pivotRow || factor === 0) continue;
      row[k] = 0;
      for (let j = 0; j < matrix.length; j++) row[j]! -= factor * pivotRow[j]!;
    }
  }
  return matrix;
}
