/**
 * Which items need no second look: an item that was sifted stays where it is until something in its rows, or in those next to them, moves.
 */
import type { OrderModel } from './model.ts';

export class Settled {
  readonly #model: OrderModel;
  #clock = 0;
  /** By row: when something moved there. One row of margin at both ends. */
  readonly #moved: Int32Array;
  /** By item: when it was sifted. */
  readonly #sifted: Int32Array;

  constructor(model: OrderModel) {
    this.#model = model;
    this.#moved = new Int32Array(model.rows.length + 2);
    this.#sifted = new Int32Array(model.itemCount);
  }

  /** Nothing is settled any more. */
  clear(): void {
    this.#clock++;
    this.#moved.fill(this.#clock);
  }

  has(item: number): boolean {
    const since = this.#sifted[item]!;
    const last = this.#model.lastRow[item]! + 2;
    for (let row = this.#model.firstRow[item]!; row <= last; row++) if (this.#moved[row]! > since) return false;
    return true;
  }

  add(item: number, moved: boolean): void {
    if (moved) {
      this.#clock++;
      for (let row = this.#model.firstRow[item]!; row <= this.#model.lastRow[item]!; row++) this.#moved[row + 1] = this.#clock;
    }
    this.#sifted[item] = this.#clock;
  }
}
