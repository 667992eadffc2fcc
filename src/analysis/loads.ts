/**
 * What each lane has to do, and whether it can: with `staff` people the capacity is their working hours, and the lane that reaches it first
 * is the bottleneck (Dumas et al. 2018, section 7.1.6: the theoretical capacity of a process is that of its busiest resource).
 */
import type { Lane, Process, ProcessNode } from '../model/process.ts';
import type { CaseGraph } from './case-graph.ts';
import type { Facts, LaneWork } from './facts.ts';
import { HOURS_PER_DAY } from './hours.ts';

export interface Load {
  readonly lane: Lane;
  /** The file of a called process that it is from, where this process has none of its name. */
  readonly file: string | null;
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

/** The loads of the lanes that have work, in the order of declaration; those of called processes alone come last. */
export function loads(
  { lanes, attributes }: Process,
  { nodes, casesPerDay }: CaseGraph,
  visits: ReadonlyMap<ProcessNode, number>,
  factsOf: (node: ProcessNode) => Facts,
): Load[] {
  const day = attributes.hoursPerDay ?? HOURS_PER_DAY;
  const work = new Map<string, LaneWork>();
  for (const node of nodes) {
    for (const { lane, file, hours } of factsOf(node).loads) {
      const key = JSON.stringify([file, lane.id]);
      work.set(key, { lane, file, hours: (work.get(key)?.hours ?? 0) + hours * (visits.get(node) ?? 0) });
    }
  }
  const place = new Map(lanes.map((lane, i) => [lane, i]));
  const placeOf = ({ lane, file }: LaneWork) => (file === null ? place.get(lane)! : lanes.length);
  return [...work.values()]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ lane, file, hours: hoursPerCase }) => {
      const hoursPerDay = casesPerDay === null ? null : hoursPerCase * casesPerDay;
      const people = hoursPerDay === null ? null : hoursPerDay / day;
      const staff = lane.attributes.staff || null;
      return {
        lane,
        file,
        hoursPerCase,
        hoursPerDay,
        people,
        staff,
        utilisation: people === null || staff === null ? null : people / staff,
        casesPerDay: staff === null || hoursPerCase === 0 ? null : (staff * day) / hoursPerCase,
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
