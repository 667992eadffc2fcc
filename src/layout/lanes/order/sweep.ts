/**
 * Prices many places for one item at once: every neighbour adds its price to a stretch of a sorted list of places, and one pass sums up.
 */
export class Sweep {
  private readonly change: Float64Array;

  constructor(private readonly places: Float64Array) {
    this.change = new Float64Array(places.length + 1);
  }

  /** Strictly between two positions. */
  between(a: number, b: number, price: number): void {
    if (a !== b) this.add(this.firstAbove(Math.min(a, b)), this.firstFrom(Math.max(a, b)), price);
  }

  above(position: number, price: number): void {
    this.add(this.firstAbove(position), this.places.length, price);
  }

  below(position: number, price: number): void {
    this.add(0, this.firstFrom(position), price);
  }

  sums(): Float64Array {
    let sum = 0;
    return this.places.map((_, i) => {
      sum += this.change[i]!;
      return sum;
    });
  }

  private add(from: number, to: number, price: number): void {
    if (to <= from) return;
    this.change[from] = this.change[from]! + price;
    this.change[to] = this.change[to]! - price;
  }

  private firstAbove(value: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]! > value) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private firstFrom(value: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]! >= value) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
