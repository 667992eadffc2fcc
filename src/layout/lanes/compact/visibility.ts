/**
 * Which boxes see each other sideways: a sweep from top to bottom over boxes that do not overlap, which keeps those at the present height in
 * order of x and reports every pair of neighbours it meets (Lengauer: Combinatorial algorithms for integrated circuit layout, 1990, chapter 10).
 */
export interface Sight {
  /** Where it stands in the order: its x without the room it asks for. */
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pairs (left one, right one) of indices that are ever neighbours. Boxes that only touch at a height count as side by side. */
export function neighbours(boxes: readonly Sight[]): [number, number][] {
  const pairs = new Map<number, [number, number]>();
  const meet = (a: number | undefined, b: number | undefined) => {
    if (a !== undefined && b !== undefined) pairs.set(a * boxes.length + b, [a, b]);
  };
  const starts = boxes.map((_, i) => i).sort((a, b) => boxes[a]!.top - boxes[b]!.top || boxes[a]!.at - boxes[b]!.at || a - b);
  const stops = boxes.map((_, i) => i).sort((a, b) => boxes[a]!.bottom - boxes[b]!.bottom || a - b);
  const active: number[] = [];
  let gone = 0;
  for (const box of starts) {
    while (gone < stops.length && boxes[stops[gone]!]!.bottom < boxes[box]!.top) {
      const at = active.indexOf(stops[gone]!);
      gone++;
      if (at < 0) continue;
      active.splice(at, 1);
      meet(active[at - 1], active[at]);
    }
    const at = placeOf(active, boxes, box);
    meet(active[at - 1], box);
    meet(box, active[at]);
    active.splice(at, 0, box);
  }
  return [...pairs.values()];
}

/** Index of the first active box right of a new one. */
function placeOf(active: readonly number[], boxes: readonly Sight[], box: number): number {
  const x = boxes[box]!.at;
  let low = 0;
  let high = active.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (boxes[active[half]!]!.at > x) high = half;
    else low = half + 1;
  }
  return low;
}
