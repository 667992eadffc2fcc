/** What each node takes of one case: hours and money, and what of it the process does not say. */

import { lanePaths } from '../model/lane-paths.ts';
import { isStep } from '../model/node-kinds.ts';
import type { Lane, Process, ProcessNode } from '../model/process.ts';
import { elapsedHours, HOURS_PER_DAY, isDuration, workHours } from './hours.ts';

/** Hours that pass while work is done, and while nothing is done. */
export interface Elapsed {
  readonly active: number;
  readonly waiting: number;
}

export interface Cost {
  readonly amount: number;
  /** A code, or null where money is written without one. */
  readonly currency: string | null;
}

export interface Facts {
  readonly elapsed: Elapsed;
  /** Hours of work by the organisation's own people: none in an external lane. */
  readonly work: number;
  /** What is stated, and what the work costs at the rate of its lane. */
  readonly costs: readonly Cost[];
  /** The lane of its own people who do it, or null. */
  readonly lane: Lane | null;
  readonly lacksTime: boolean;
  readonly lacksCost: boolean;
}

export const NO_TIME: Elapsed = { active: 0, waiting: 0 };

export const total = ({ active, waiting }: Elapsed): number => active + waiting;

export function plus(a: Elapsed, b: Elapsed): Elapsed {
  return { active: a.active + b.active, waiting: a.waiting + b.waiting };
}

export function times(factor: number, { active, waiting }: Elapsed): Elapsed {
  return { active: factor * active, waiting: factor * waiting };
}

/** The facts of each node of a process. */
export function factsOf({ attributes: process, lanes }: Pick<Process, 'attributes' | 'lanes'>): (node: ProcessNode) => Facts {
  const hoursPerDay = process.hoursPerDay ?? HOURS_PER_DAY;
  const paths = lanePaths({ lanes });
  return (node) => {
    const { time, wait, cost } = node.attributes;
    const around = paths.get(node.lane ?? '') ?? [];
    const isOwn = !around.some((lane) => lane.attributes.external);
    const rate = around.findLast((lane) => lane.attributes.rate !== undefined)?.attributes.rate;
    const given = isDuration(time) ? time : null;
    const work = given && isOwn && node.kind !== 'delay' ? workHours(given, hoursPerDay) : 0;
    const passed = given ? elapsedHours(given) : 0;
    const waited = isDuration(wait) ? elapsedHours(wait) : 0;
    const currency = (own: string | null) => own ?? process.currency ?? null;
    return {
      elapsed: node.kind === 'delay' ? { active: 0, waiting: passed + waited } : { active: passed, waiting: waited },
      work,
      costs: [
        ...(cost ? [{ amount: cost.amount, currency: currency(cost.currency) }] : []),
        ...(rate && work > 0 ? [{ amount: rate.amount * work, currency: currency(rate.currency) }] : []),
      ],
      lane: isOwn ? (around.at(-1) ?? null) : null,
      lacksTime: given === null && (isStep(node) || node.kind === 'delay'),
      lacksCost: isStep(node) && isOwn && cost === undefined && (rate === undefined || given === null),
    };
  };
}

/** Sums of money, one a currency, in the order in which the currencies are met; each cost counts as often as its factor says. */
export function sumOfCosts(costs: Iterable<readonly [factor: number, cost: Cost]>): Cost[] {
  const sums = new Map<string | null, number>();
  for (const [factor, { amount, currency }] of costs) sums.set(currency, (sums.get(currency) ?? 0) + factor * amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
