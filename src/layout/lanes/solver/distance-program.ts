/**
 * Places points on a line: minimise Σ weight · |x[b] - x[a] - distance| subject to x[b] - x[a] >= separation, over whole numbers.
 *
 * This is the linear programme behind both ranks and coordinates of layered drawings (Gansner, Koutsofios, North, Vo: A technique for
 * drawing directed graphs, 1993, sections 2 and 4). Its dual is a minimum-cost circulation: a separation is an arc of cost -separation
 * without limit, a pull two opposite arcs of cost ∓distance whose capacity is the weight. The positions are the negated potentials.
 */
import { type Arc, circulationPotentials, UNLIMITED } from './network-simplex.ts';

export class DistanceProgram {
  private readonly arcs: { from: number; to: number; cost: number; capacity: number }[] = [];
  private readonly separations = new Map<number, number>();

  constructor(private readonly pointCount: number) {}

  /** x[b] - x[a] >= distance. Rounded up to a whole number; the largest one of a pair counts. */
  separate(a: number, b: number, distance: number): void {
    const key = a * this.pointCount + b;
    const cost = -Math.ceil(distance - 1e-6);
    const known = this.separations.get(key);
    if (known === undefined) {
      this.separations.set(key, this.arcs.length);
      this.arcs.push({ from: a, to: b, cost, capacity: UNLIMITED });
    } else if (cost < this.arcs[known]!.cost) this.arcs[known]!.cost = cost;
  }

  /** Pays `weight` for every unit by which x[b] - x[a] falls short of `distance`. */
  prefer(a: number, b: number, weight: number, distance: number): void {
    if (a !== b && weight > 0) this.arcs.push({ from: a, to: b, cost: -Math.round(distance), capacity: weight });
  }

  /** Pays `weight` for every unit by which x[b] - x[a] differs from `distance`, which is rounded. */
  pull(a: number, b: number, weight: number, distance = 0): void {
    if (a === b || weight <= 0) return;
    const cost = Math.round(distance);
    this.arcs.push({ from: a, to: b, cost: -cost, capacity: weight }, { from: b, to: a, cost, capacity: weight });
  }

  /** The positions of an optimum; only their differences mean something. Throws where separations contradict each other. */
  solve(): number[] {
    const arcs: readonly Arc[] = this.arcs;
    const potential = circulationPotentials(this.pointCount, arcs);
    return Array.from({ length: this.pointCount }, (_, i) => 0 - potential[i]!);
  }
}
