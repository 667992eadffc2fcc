/**
 * Places points on a line: minimise Σ weight · |x[b] - x[a] - distance| subject to x[b] - x[a] >= separation, over whole numbers.
 *
 * This is the linear programme behind both ranks and coordinates of layered drawings (Gansner, Koutsofios, North, Vo: A technique for
 * drawing directed graphs, 1993, sections 2 and 4). Its dual is a minimum-cost circulation: a separation is an arc of cost -separation
 * without limit, a pull two opposite arcs of cost ∓distance whose capacity is the weight. The positions are the negated potentials.
 */
import { Arcs, circulationPotentials, UNLIMITED } from './network-simplex.ts';

export class DistanceProgram {
  readonly #pointCount: number;
  readonly #arcs = new Arcs();
  readonly #separations = new Map<number, number>();

  constructor(pointCount: number) {
    this.#pointCount = pointCount;
  }

  /** x[b] - x[a] >= distance. Rounded up to a whole number; the largest one of a pair counts. */
  separate(a: number, b: number, distance: number): void {
    const key = a * this.#pointCount + b;
    const cost = -Math.ceil(distance - 1e-6);
    const known = this.#separations.get(key);
    if (known === undefined) {
      this.#separations.set(key, this.#arcs.add(a, b, cost, UNLIMITED));
    } else if (cost < this.#arcs.cost[known]!) this.#arcs.cost[known] = cost;
  }

  /** Pays `weight` for every unit by which x[b] - x[a] falls short of `distance`. */
  prefer(a: number, b: number, weight: number, distance: number): void {
    if (a !== b && weight > 0) this.#arcs.add(a, b, -Math.round(distance), weight);
  }

  /** Pays `weight` for every unit by which x[b] - x[a] differs from `distance`, which is rounded. Returns its number, -1 where nothing is paid. */
  pull(a: number, b: number, weight: number, distance = 0): number {
    if (a === b || weight <= 0) return -1;
    const cost = Math.round(distance);
    const number = this.#arcs.add(a, b, -cost, weight);
    this.#arcs.add(b, a, cost, weight);
    return number;
  }

  /** Gives a pull another weight. */
  reweigh(pull: number, weight: number): void {
    if (pull < 0) return;
    this.#arcs.capacity[pull] = weight;
    this.#arcs.capacity[pull + 1] = weight;
  }

  /** The positions of an optimum; only their differences mean something. Throws where separations contradict each other. */
  solve(): number[] {
    const potential = circulationPotentials(this.#pointCount, this.#arcs);
    const x: number[] = [];
    for (let i = 0; i < this.#pointCount; i++) x.push(0 - potential[i]!);
    return x;
  }
}
