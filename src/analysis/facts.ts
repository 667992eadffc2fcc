/** What each node takes of one case: hours and money, and what of it the process does not say. */

import { lanePaths } from '../model/lanes.ts';
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

/** What a visit to a node takes. */
export interface Taken {
  readonly elapsed: Elapsed;
  /** Hours of work by the organisation's own people: none in an external lane. */
  readonly work: number;
  /** What is stated, and what the work costs at the rate of its lane. */
  readonly costs: readonly Cost[];
  /** What happens inside of it, where it is a process of its own. */
  readonly handoffs: number;
  readonly returns: number;
  readonly approvals: number;
}

export interface Facts {
  readonly mean: Taken;
  /** In the worst case; differs from the mean only where it is a process of its own. */
  readonly worst: Taken;
  /** The share of its work that repeats what was done in it before. */
  readonly rework: number;
  /** Work by lane. */
  readonly loads: readonly LaneWork[];
  readonly lacksTime: boolean;
  readonly lacksCost: boolean;
}

/** Hours of work in a lane of the process's own people. */
export interface LaneWork {
  readonly lane: Lane;
  /** The file of a called process that the lane is from, where this process has none of its name. */
  readonly file: string | null;
  readonly hours: number;
}

export const NO_TIME: Elapsed = { active: 0, waiting: 0 };

export const total = ({ active, waiting }: Elapsed): number => active + waiting;

/** The sum of two durations, in hours. */
export function plus(a: Elapsed, b: Elapsed): Elapsed {
  return { active: a.active + b.active, waiting: a.waiting + b.waiting };
}

/** A duration as often as said, in hours; the factor may be a mean. */
export function times(factor: number, { active, waiting }: Elapsed): Elapsed {
  return { active: factor * active, waiting: factor * waiting };
}

/** The facts of each node of a process. */
export function factsOf({
  attributes: process,
  lanes: all,
}: Pick<Process, 'attributes' | 'lanes'>): (node: ProcessNode) => Facts {
  const hoursPerDay = process.hoursPerDay ?? HOURS_PER_DAY;
  const paths = lanePaths({ lanes: all });
  return (node) => {
    const { time, wait, cost } = node.attributes;
    // Of a step of several departments the people of each of them work that long.
    const own = [node.lane, ...node.otherLanes]
      .map((id) => paths.get(id ?? '') ?? [])
      .filter((around) => !around.some((lane) => lane.attributes.external));
    const rates = own.map((around) => around.findLast((lane) => lane.attributes.rate !== undefined)?.attributes.rate);
    const given = isDuration(time) ? time : null;
    const hours = given && node.kind !== 'delay' ? workHours(given, hoursPerDay) : 0;
    const passed = given ? elapsedHours(given) : 0;
    const waited = isDuration(wait) ? elapsedHours(wait) : 0;
    const currency = (own: string | null) => own ?? process.currency ?? null;
    const taken: Taken = {
      elapsed: node.kind === 'delay' ? { active: 0, waiting: passed + waited } : { active: passed, waiting: waited },
      work: own.length * hours,
      costs: [
        ...(cost ? [{ amount: cost.amount, currency: currency(cost.currency) }] : []),
        ...rates.flatMap((rate) =>
          rate && hours > 0 ? [{ amount: rate.amount * hours, currency: currency(rate.currency) }] : [],
        ),
      ],
      handoffs: 0,
      returns: 0,
      approvals: 0,
    };
    const lanes = own.flatMap((around) => around.at(-1) ?? []);
    return {
      mean: taken,
      worst: taken,
      rework: 0,
      loads: hours > 0 ? lanes.map((lane) => ({ lane, file: null, hours })) : [],
      lacksTime: given === null && (isStep(node) || node.kind === 'delay'),
      lacksCost: isStep(node) && own.length > 0 && cost === undefined && (rates.includes(undefined) || given === null),
    };
  };
}

/** Sums of money, one a currency, in the order in which the currencies are met; each cost counts as often as its factor says. */
export function sumOfCosts(costs: Iterable<readonly [factor: number, cost: Cost]>): Cost[] {
  const sums = new Map<string | null, number>();
  for (const [factor, { amount, currency }] of costs) sums.set(currency, (sums.get(currency) ?? 0) + factor * amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
