/** A step with a deadline that goes on as late: a case that leaves by that way has been there until the deadline, and not longer. */
import { type Elapsed, plus, times, total } from './facts.ts';
import { elapsedHours, isDuration } from './hours.ts';
import type { WeightedFlow } from './ways.ts';

/** What passes at a node before a way out of it is gone, where `usual` passes before the others; deadlines are calendar time. */
export function elapsedBefore({ late, from }: WeightedFlow, usual: Elapsed): Elapsed {
  const { deadline } = from.attributes;
  if (!late || !isDuration(deadline)) return usual;
  const hours = elapsedHours(deadline);
  const active = Math.min(usual.active, hours);
  return { active, waiting: hours - active };
}

/** The mean over all ways out of a node. */
export function meanElapsed(ways: readonly WeightedFlow[], usual: Elapsed): Elapsed {
  if (!ways.some(({ late }) => late)) return usual;
  return ways.map((way) => times(way.probability ?? 0, elapsedBefore(way, usual))).reduce(plus);
}

/** How many hours more than usual pass before a way is gone. */
export function lateBy(way: WeightedFlow, usual: Elapsed): number {
  return total(elapsedBefore(way, usual)) - total(usual);
}
