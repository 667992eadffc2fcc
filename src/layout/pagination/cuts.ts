/**
 * Where a stretch of units is best cut into pages: the cheapest of all ways, by dynamic programming over the places between units, as paragraphs
 * are broken into lines (Knuth and Plass, "Breaking Paragraphs into Lines", 1981). A page costs something, and more the emptier it is; what is cut
 * costs what its ties say.
 */
import type { Stretches } from './estimate.ts';

/** How full a page would be with the units from `from` to before `to`; more than 1 does not fit. */
export type Fill = (from: number, to: number) => number;

const PAGE = 40;
const EMPTY = 130;
/** Beyond this a longer stretch is not looked at: what is added seldom makes it smaller. */
const TOO_FULL = 1.5;

/** The places before which pages begin, 0 first. A unit alone is never refused. */
export function bestCuts({ units, at }: Pick<Stretches, 'units' | 'at'>, fill: Fill): number[] {
  const count = units.length;
  const best = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Array<number>(count + 1).fill(0);
  best[0] = 0;
  for (let from = 0; from < count; from++) {
    let cut = 0;
    for (let to = from + 1; to <= count; to++) {
      cut += cutBy(at[to - 1]!, from, to - 1);
      const full = fill(from, to);
      if (full > TOO_FULL && to > from + 1) break;
      if (full > 1 && to > from + 1) continue;
      const cost = best[from]! + PAGE + EMPTY * (1 - Math.min(1, full)) ** 3 + cut / 2;
      if (cost < best[to]!) [best[to], before[to]] = [cost, from];
    }
  }
  const cuts: number[] = [];
  for (let place = count; place > 0; place = before[place]!) cuts.unshift(before[place]!);
  return cuts;
}

/** What the cuts cost more when the unit at `place` joins those from `from` before it. */
function cutBy(ties: Stretches['at'][number], from: number, place: number): number {
  return ties.reduce((sum, { a, b, cost }) => {
    const other = a === place ? b : a;
    if (other === place) return sum;
    return sum + (other >= from && other < place ? -cost : cost);
  }, 0);
}
