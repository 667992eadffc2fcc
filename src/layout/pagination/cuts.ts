/**
 * Where a stretch of units is best cut into pages: the cheapest of all ways, by dynamic programming over the places between units, as paragraphs
 * are broken into lines (Knuth and Plass, "Breaking Paragraphs into Lines", 1981). Phases are kept whole as far as the paper holds them; then the
 * fewest pages come first; then no page with hardly a step on it, then what is cut costs what its ties say, and a page more the emptier it is.
 */
import type { Stretches } from './estimate.ts';

/** How much of a page the units from `from` to before `to` would take up. */
export interface Fill {
  /** In the direction that is shortest of room; more than 1 does not fit. */
  readonly share: number;
  /** Along the flow. */
  readonly used: number;
}

export interface Cuts {
  /** The places before which pages begin, 0 first. */
  readonly places: readonly number[];
  readonly cost: number;
}

export const PAGE = 1000;
/** For a cut within a phase: a page more is the better choice. */
const TORN_PHASE = 1500;
/** A page with fewer steps looks lost, unless the process has no more. */
const LEAST_STEPS = 3;
const FEW_STEPS = 600;
/** Of a page that is not the last. */
const HALF_EMPTY = 120;
const HALF = 0.52;
const EMPTY = 130;
/** Beyond this a longer stretch is not looked at: what is added rarely makes it smaller. */
const TOO_FULL = 1.5;

/** A unit alone is never refused. */
export function bestCuts(stretches: Pick<Stretches, 'units' | 'at'>, fill: (from: number, to: number) => Fill): Cuts {
  const { at } = stretches;
  const count = stretches.units.length;
  const best = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Array<number>(count + 1).fill(0);
  best[0] = 0;
  for (let from = 0; from < count; from++) {
    let cut = 0;
    for (let to = from + 1; to <= count; to++) {
      cut += cutBy(at[to - 1]!, from, to - 1);
      const full = fill(from, to);
      if (full.share > TOO_FULL && to > from + 1) break;
      if (full.share > 1 && to > from + 1) continue;
      const cost = best[from]! + pageCost(stretches, from, to, full.used) + cut / 2;
      if (cost < best[to]!) [best[to], before[to]] = [cost, from];
    }
  }
  const places: number[] = [];
  for (let place = count; place > 0; place = before[place]!) places.unshift(before[place]!);
  return { places, cost: best[count]! };
}

/** What cuts at these places cost. */
export function costOfCuts(
  stretches: Pick<Stretches, 'units' | 'at'>,
  places: readonly number[],
  fill: (from: number, to: number) => Fill,
): number {
  return places.reduce((sum, from, i) => {
    const to = places[i + 1] ?? stretches.units.length;
    let cut = 0;
    for (let place = from; place < to; place++) cut += cutBy(stretches.at[place]!, from, place);
    return sum + pageCost(stretches, from, to, fill(from, to).used) + cut / 2;
  }, 0);
}

function pageCost({ units }: Pick<Stretches, 'units'>, from: number, to: number, used: number): number {
  const steps = stepsOf(units.slice(from, to));
  const isLost = steps < LEAST_STEPS && to - from < units.length && stepsOf(units) >= LEAST_STEPS;
  const isHalfEmpty = used < HALF && to < units.length;
  const isTorn =
    from > 0 && units[from - 1]!.phase === units[from]!.phase && units.some(({ phase }) => phase !== units[0]!.phase);
  return (
    PAGE +
    (isTorn ? TORN_PHASE : 0) +
    (isLost ? FEW_STEPS : 0) +
    (isHalfEmpty ? HALF_EMPTY : 0) +
    EMPTY * (1 - Math.min(1, used)) ** 3
  );
}

function stepsOf(units: Stretches['units']): number {
  return units.filter(({ kind }) => STEPS.has(kind)).length;
}

const STEPS: ReadonlySet<string> = new Set(['task', 'manual', 'decision', 'subprocess', 'delay']);

/** What the cuts cost more when the unit at `place` joins those from `from` before it. */
function cutBy(ties: Stretches['at'][number], from: number, place: number): number {
  return ties.reduce((sum, { a, b, cost }) => {
    const other = a === place ? b : a;
    if (other === place) return sum;
    return sum + (other >= from && other < place ? -cost : cost);
  }, 0);
}
