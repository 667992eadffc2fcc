/**
 * What each lane has to do, and whether it can: with `staff` people the capacity is their working hours, and the lane that reaches it first
 * is the bottleneck (Dumas et al. 2018, section 7.1.6: the theoretical capacity of a process is that of its busiest resource).
 */
import type { Lane, Process, ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';
import type { Facts } from './facts.ts';
import { HOURS_PER_DAY } from './hours.ts';

export interface Load {
  readonly lane: Lane;
  /** Hours of work a case. */
  readonly hoursPerCase: number;
  /** Hours of work on a working day; null without a volume. */
  readonly hoursPerDay: number | null;
  /** How many people that keeps busy; null without a volume. */
  readonly people: number | null;
  readonly staff: number | null;
  /** People needed of those that are there, 1 for all; null where one of the two is not known. */
  readonly utilisation: number | null;
  /** How many cases a working day its people can do; null without `staff`. */
  readonly casesPerDay: number | null;
}

/** The loads of the lanes that have work, in the order of declaration. */
export function loads(
  { lanes, attributes }: Process,
  { nodes, casesPerDay }: CaseGraph,
  visits: ReadonlyMap<ProcessNode, number>,
  factsOf: (node: ProcessNode) => Facts,
): Load[] {
  const day = attributes.hoursPerDay ?? HOURS_PER_DAY;
  const work = new Map<string, number>();
  for (const node of nodes) {
    const { lane, work: hours } = factsOf(node);
    if (lane && hours > 0) work.set(lane.id, (work.get(lane.id) ?? 0) + hours * (visits.get(node) ?? 0));
  }
  return lanes.flatMap((lane) => {
    const hoursPerCase = work.get(lane.id);
    if (hoursPerCase === undefined) return [];
    const hoursPerDay = casesPerDay === null ? null : hoursPerCase * casesPerDay;
    const people = hoursPerDay === null ? null : hoursPerDay / day;
    const staff = lane.attributes.staff || null;
    return {
      ...{ lane, hoursPerCase, hoursPerDay, people, staff },
      utilisation: people === null || staff === null ? null : people / staff,
      casesPerDay: staff === null ? null : (staff * day) / hoursPerCase,
    };
  });
}

/** The lane whose people can do the fewest cases; null where no lane says how many they are. */
export function bottleneck(all: readonly Load[]): Load | null {
  return all.reduce<Load | null>((least, load) => {
    if (load.casesPerDay === null) return least;
    return least === null || load.casesPerDay < least.casesPerDay! ? load : least;
  }, null);
}
