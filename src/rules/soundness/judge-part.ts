/**
 * What can go wrong in one part: joins that wait forever, and places where parallel work meets without a join. Each cause is reported once: a
 * meeting is reported at the gate that needs the fewest steps, which then counts as fixed while the others are looked for; a join that only
 * waits for what is stuck at another one is passed over.
 */
import { reach } from '../helpers/flow-graph.ts';
import { type Budget, type Clash, explore, holds, type State } from './explore.ts';
import type { NetPart, NetPlace, PartGate } from './part.ts';

/** A join that has got something in a state from which it can never act. */
export interface Deadlock {
  readonly join: PartGate;
  readonly state: State;
  readonly arrived: readonly NetPlace[];
  readonly missing: readonly NetPlace[];
}

export interface PartFaults {
  readonly meetings: readonly Clash[];
  readonly deadlocks: readonly Deadlock[];
  /** Whether there were too many markings to say that nothing else is wrong. */
  readonly isUndecided: boolean;
}

const NO_FAULTS: PartFaults = { meetings: [], deadlocks: [], isUndecided: false };

/**
 * Judges a part exactly, as long as its markings are not too many. Where a loop around it brings work in again, what a run has left behind in it
 * can be met by another token.
 */
export function judgePart(part: NetPart, budget: Budget, isInLoop: () => boolean): PartFaults {
  if (isSoundByForm(part)) return NO_FAULTS;
  const spent: PartGate[] = [];
  const meetings: Clash[] = [];
  for (;;) {
    const { states, clashes, isComplete } = explore(part, spent, budget);
    const [first] = clashes;
    const gate = first?.gate;
    if (gate && !gate.onCycle) {
      meetings.push(first);
      spent.push(gate);
    } else {
      const deadlocks = deadlocksIn(part, states);
      meetings.push(...unrelated(clashes));
      if (deadlocks.length > 0 && meetings.length === 0 && isInLoop())
        meetings.push(...unrelated(explore(part, spent, budget, true).clashes));
      return { meetings, deadlocks, isUndecided: !isComplete };
    }
  }
}

/** A part of choices alone has one token at all times; one of parallel work alone without a cycle acts once at each gate. */
function isSoundByForm({ gates }: NetPart): boolean {
  const allOf = (type: 'any' | 'all') =>
    gates.every(({ gate, into, out }) => gate.type === type || (into.length < 2 && out.length < 2));
  return allOf('any') || (allOf('all') && !gates.some(({ onCycle }) => onCycle));
}

/** Clashes on cycles, without those that may only follow from an earlier one. */
function unrelated(clashes: readonly Clash[]): Clash[] {
  const reported: Clash[] = [];
  let behind = new Set<PartGate>();
  for (const clash of clashes) {
    const at = clash.gate ?? clash.places[0].from!;
    if (behind.has(at)) continue;
    reported.push(clash);
    behind = new Set([...behind, ...gatesFrom(at)]);
  }
  return reported;
}

const gatesFrom = (gate: PartGate) => reach([gate], ({ out }) => out.flatMap(({ to }) => to ?? []));

function deadlocksIn(part: NetPart, states: readonly State[]): Deadlock[] {
  const joins = part.gates.filter(({ gate, into }) => gate.type === 'all' && into.length > 1);
  const before = statesBefore(states);
  const stuckIn = new Map<PartGate, State[]>();
  for (const join of joins) {
    const stuck = stuckStates(join, states, before);
    if (stuck.length > 0) stuckIn.set(join, stuck);
  }
  const causes = [...stuckIn.keys()].filter((join) => isCause(join, stuckIn));
  return causes.map((join) => {
    const state = clearest(join, stuckIn.get(join)!, before);
    const has = (place: NetPlace) => holds(state.marking, place);
    return { join, state, arrived: join.into.filter(has), missing: join.into.filter((place) => !has(place)) };
  });
}

/** The first state in which what the join still lacks can no longer come, so that it is clear what it waits for without success; else the first. */
function clearest(join: PartGate, stuck: readonly State[], before: StatesBefore): State {
  const coming = join.into.map((place) => {
    const there = [...before.keys()].filter(({ marking }) => holds(marking, place));
    return { place, before: reach(there, (state) => before.get(state)!) };
  });
  const isClear = (state: State) => coming.every((each) => holds(state.marking, each.place) || !each.before.has(state));
  return stuck.find(isClear) ?? stuck[0]!;
}

type StatesBefore = ReadonlyMap<State, readonly State[]>;

function statesBefore(states: readonly State[]): Map<State, State[]> {
  const before = new Map<State, State[]>(states.map((state) => [state, []]));
  for (const state of states) for (const next of state.next) before.get(next)!.push(state);
  return before;
}

/** The states in which a join has got something, but neither now nor later everything; shortest runs first. */
function stuckStates(join: PartGate, states: readonly State[], before: StatesBefore): State[] {
  const count = ({ marking }: State) => join.into.filter((place) => holds(marking, place)).length;
  const full = states.filter((state) => state.isOpen || count(state) === join.into.length);
  const hopeful = reach(full, (state) => before.get(state)!);
  return states.filter((state) => !hopeful.has(state) && count(state) > 0);
}

/**
 * Whether a join is stuck by itself in some final state: in none of the branches it still lacks is there work that is stuck at another one.
 * Where joins wait for each other, the first is the cause.
 */
function isCause(join: PartGate, stuckIn: ReadonlyMap<PartGate, readonly State[]>): boolean {
  const final = stuckIn.get(join)!.filter(({ next, isOpen }) => next.length === 0 && !isOpen);
  if (final.length === 0) return true;
  const joins = [...stuckIn.keys()];
  return final.some(({ marking }) => {
    const lacks = join.into.filter((place) => !holds(marking, place));
    return joins.every((other) => {
      if (other === join || !other.into.some((place) => holds(marking, place))) return true;
      if (!leadsTo(other, lacks)) return true;
      const lackedThere = other.into.filter((place) => !holds(marking, place));
      return leadsTo(join, lackedThere) && joins.indexOf(join) < joins.indexOf(other);
    });
  });
}

function leadsTo(join: PartGate, places: readonly NetPlace[]): boolean {
  const behind = gatesFrom(join);
  return places.some(({ from }) => from !== null && behind.has(from));
}
