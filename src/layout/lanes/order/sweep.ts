/**
 * Prices many places for one item at once: every neighbour adds its price to a stretch of the sorted places, and one pass sums up. One sweep
 * serves a whole search, so that sifting allocates nothing.
 */

/** Up to this many numbers, sorting by insertion is faster. */
const FEW = 24;

export class Sweep {
  /** The places, in order and distinct, and what each costs: the first `count` of them. */
  readonly places: Float64Array;
  readonly costs: Float64Array;
  count = 0;

  constructor(capacity: number) {
    this.places = new Float64Array(capacity);
    this.costs = new Float64Array(capacity + 1);
  }

  /** Adds a place that lies below none of the earlier ones. */
  append(place: number): void {
    if (this.count === 0 || this.places[this.count - 1] !== place) this.places[this.count++] = place;
  }

  insert(place: number): void {
    const at = this.#firstFrom(place);
    if (at < this.count && this.places[at] === place) return;
    this.places.copyWithin(at + 1, at, this.count++);
    this.places[at] = place;
  }

  /** Once all places are there: nothing costs anything yet. */
  begin(): void {
    this.costs.fill(0, 0, this.count + 1);
  }

  /** Strictly between two positions. */
  between(a: number, b: number, price: number): void {
    if (a < b) this.#add(this.#firstAbove(a), this.#firstFrom(b), price);
    else if (b < a) this.#add(this.#firstAbove(b), this.#firstFrom(a), price);
  }

  /** From the first position on, up to the second, which does not count. */
  from(a: number, b: number, price: number): void {
    this.#add(this.#firstFrom(a), this.#firstFrom(b), price);
  }

  above(position: number, price: number): void {
    this.#add(this.#firstAbove(position), this.count, price);
  }

  below(position: number, price: number): void {
    this.#add(0, this.#firstFrom(position), price);
  }

  /** Turns what was added into the costs of the places. */
  sum(): void {
    for (let i = 1; i < this.count; i++) this.costs[i] = this.costs[i]! + this.costs[i - 1]!;
  }

  /** The cheapest place; the present one where no other is cheaper by more than `leastGain`. */
  best(present: number, leastGain: number): number {
    let best = present;
    let cost = this.costs[this.#firstFrom(present)]! - leastGain;
    for (let i = 0; i < this.count; i++) {
      if (this.costs[i]! >= cost) continue;
      cost = this.costs[i]!;
      best = this.places[i]!;
    }
    return best;
  }

  #add(from: number, to: number, price: number): void {
    if (to <= from) return;
    this.costs[from] = this.costs[from]! + price;
    this.costs[to] = this.costs[to]! - price;
  }

  #firstAbove(value: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]! > value) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #firstFrom(value: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]! >= value) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Sorts the first `count` numbers. */
export function sortFirst(numbers: Float64Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}
