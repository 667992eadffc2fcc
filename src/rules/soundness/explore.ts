/**
 * Plays the token game on a part: every marking that can occur while no two tokens meet. A marking is a set of places, because a
 * second token in a place, or a second place before one `any` gate, is itself a fault and is not played on. Breadth first, so that the
 * run that leads to a marking is a shortest one.
 */
import type { ProcessNode } from '../../model/process.ts';
import type { NetPart, NetPlace, PartGate } from './part.ts';

export interface State {
  /** A bit for each place that holds a token, then one for each spent gate. */
  readonly marking: bigint;
  /** The state before, the gate that acted (none where work only leaves), and where an `any` gate put its token; null at the beginning. */
  readonly by: { readonly before: State; readonly gate: PartGate | null; readonly chosen: NetPlace | null } | null;
  readonly next: State[];
  /** Whether more may follow that was not looked at, or would if a loop were fixed. */
  isOpen: boolean;
}

/** Two tokens meet: in two places before a gate, or twice in one. */
export interface Clash {
  readonly gate: PartGate | null;
  readonly places: readonly [NetPlace, NetPlace];
  /** What the last step led to. */
  readonly state: State;
}

export interface Exploration {
  readonly states: readonly State[];
  /** The first clash at each gate or place, those that need fewer steps first. */
  readonly clashes: readonly Clash[];
  /** Whether every marking was seen. */
  readonly isComplete: boolean;
}

/** The node to which two tokens come: behind a gate that acted twice, what it leads to, unless that gathers. */
export function meetingPoint({ gate, places: [{ first, from }] }: Clash): ProcessNode | null {
  if (gate) return gate.gate.node;
  const next = first?.to.node?.kind === 'join' ? null : first?.to.node;
  return first?.nodes.find(({ kind }) => kind !== 'join' && kind !== 'end') ?? next ?? from?.gate.node ?? null;
}

/** How many markings may still be looked at before what is left stays undecided. */
export interface Budget {
  states: number;
}

/** Whether a place holds a token. */
export const holds = (marking: bigint, { bit }: NetPlace): boolean => (marking & bit) !== 0n;

/**
 * The markings of a part; where `isRepeated`, also those of work that has left it and comes in again. A spent gate is one where tokens are known to meet: it acts once
 * and then lets what comes wait for good.
 */
export function explore(part: NetPart, spent: readonly PartGate[], budget: Budget, isRepeated = false): Exploration {
  const spentBit = new Map(spent.map((gate, i) => [gate, 1n << BigInt(part.places.length + i)]));
  const first: State = { marking: part.begin.bit, by: null, next: [], isOpen: false };
  const states = [first];
  const known = new Map([[first.marking, first]]);
  const clashes = new Map<PartGate | NetPlace, Clash>();
  let isComplete = true;
  for (const state of states) {
    if (budget.states === 0) {
      state.isOpen = true;
      isComplete = false;
      continue;
    }
    budget.states -= 1;
    for (const gate of part.gates) actAt(gate, state);
    for (const place of part.places) {
      if (place.to === null && place.holds && holds(state.marking, place)) go(state, state.marking ^ place.bit, null, null);
    }
  }
  return { states, clashes: [...clashes.values()], isComplete };

  function actAt(gate: PartGate, state: State): void {
    const { marking } = state;
    const arrived = gate.into.filter((place) => holds(marking, place));
    if (arrived.length === 0) return;
    if (gate.gate.type === 'all') {
      if (arrived.length < gate.into.length) return;
      act(state, gate, arrived, gate.out, null);
    } else if (((spentBit.get(gate) ?? 0n) & marking) === 0n) {
      for (const taken of arrived) for (const chosen of gate.out) act(state, gate, [taken], [chosen], chosen);
    }
  }

  function act(
    state: State,
    gate: PartGate,
    taken: readonly NetPlace[],
    given: readonly NetPlace[],
    chosen: NetPlace | null,
  ): void {
    const left = taken.reduce((marking, place) => marking ^ place.bit, state.marking | (spentBit.get(gate) ?? 0n));
    const held = given.map((place) => (isRepeated && part.exits.has(place) ? part.begin : place)).filter(({ holds }) => holds);
    const marking = held.reduce((sum, place) => sum | place.bit, left);
    const met = meetingOf(left, held, { marking, by: { before: state, gate, chosen }, next: [], isOpen: true });
    if (met === null) go(state, marking, gate, chosen);
    else {
      state.isOpen = true;
      const at = met.gate ?? met.places[0];
      if (!clashes.has(at)) clashes.set(at, met);
    }
  }

  /** Whether one of the tokens given meets another one; at a spent gate that is known. */
  function meetingOf(left: bigint, given: readonly NetPlace[], state: State): Clash | null {
    const fresh = given.filter(({ to }) => to === null || !spentBit.has(to));
    const twice = fresh.find((place) => holds(left, place));
    if (twice) return { gate: null, places: [twice, twice], state };
    for (const { to } of fresh) {
      const [one, other] = to && to.gate.type === 'any' ? to.into.filter((place) => holds(state.marking, place)) : [];
      if (one && other) return { gate: to, places: [one, other], state };
    }
    return null;
  }

  function go(before: State, marking: bigint, gate: PartGate | null, chosen: NetPlace | null): void {
    const there = known.get(marking) ?? { marking, by: { before, gate, chosen }, next: [], isOpen: (marking & part.lost) !== 0n };
    before.next.push(there);
    if (known.has(marking)) return;
    known.set(marking, there);
    states.push(there);
  }
}
