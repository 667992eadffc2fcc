/**
 * One region as a small net of its own, on which the token game is played: places hold tokens, a way that leads out of the region loses
 * them. Regions inside are places, since each gives back one token for each that it gets.
 */
import { components } from '../../model/graph/components.ts';
import type { Gate, NetArc } from './net.ts';
import type { Region } from './regions.ts';

export interface NetPlace {
  /** Its bit in a marking. */
  readonly bit: bigint;
  /** The gate that puts tokens here; null for the place in which the region begins. */
  readonly from: PartGate | null;
  /** The gate that takes them; null where they leave the region. */
  readonly to: PartGate | null;
  /** The arcs by which it begins and ends; null where the whole net begins. */
  readonly first: NetArc | null;
  readonly last: NetArc | null;
  /** Whether a token stays here until it is taken: not where it leaves at once and no other can meet it. */
  readonly holds: boolean;
}

export interface PartGate {
  readonly gate: Gate;
  readonly into: NetPlace[];
  readonly out: NetPlace[];
  /** Whether work can come back to it. */
  readonly onCycle: boolean;
}

export interface NetPart {
  /** The bits of places from which no way leads out of the process: who waits for a token there waits because of the loop it is in. */
  readonly lost: bigint;
  readonly gates: readonly PartGate[];
  readonly places: readonly NetPlace[];
  readonly begin: NetPlace;
  /** The places in which work leaves the region for good. */
  readonly exits: ReadonlySet<NetPlace>;
}

/** The net of a region; `ending` are the gates of the whole net from which the sink can be reached. */
export function partOf({ entry, exit, gates, behind }: Region, ending: ReadonlySet<Gate>): NetPart {
  const inside = new Set(gates);
  const last = new Map(gates.flatMap((gate) => gate.out.map((arc) => [arc, behind(arc)])));
  const isSink = (gate: Gate) => gate.out.length === 0;
  /** The gate of the region in which a way ends. */
  const target = (first: NetArc) => {
    const { to } = last.get(first)!;
    return last.get(first) === exit || isSink(to) || !inside.has(to) ? null : to;
  };
  const cycling = onCycles(gates, (gate) => gate.out.flatMap((arc) => target(arc) ?? []));
  const parts = new Map<Gate, PartGate>(gates.map((gate) => [gate, { gate, into: [], out: [], onCycle: cycling.has(gate) }]));
  const places: NetPlace[] = [];
  const put = ({ from, to, first, last, holds }: Omit<NetPlace, 'bit'>): NetPlace => {
    const placed = { bit: 1n << BigInt(places.length), from, to, first, last, holds };
    places.push(placed);
    from?.out.push(placed);
    to?.into.push(placed);
    return placed;
  };
  const begin = put({ from: null, to: parts.get(entry ? entry.to : gates[0]!)!, first: entry, last: entry, holds: true });
  for (const [gate, from] of parts) {
    for (const first of gate.out) {
      const to = target(first);
      const end = last.get(first)!;
      // A token that is still at work on the way out can be met by the next round.
      const isWork = end !== first || first.nodes.some(({ kind }) => kind !== 'end') || !isSink(first.to);
      put({ from, to: to && parts.get(to)!, first, last: end, holds: to !== null || (from.onCycle && isWork) });
    }
  }
  const lost = places.reduce((sum, { to, bit }) => (to && !ending.has(to.gate) ? sum | bit : sum), 0n);
  return {
    lost,
    gates: [...parts.values()].filter(({ gate }) => !isSink(gate)),
    places,
    begin,
    exits: new Set(places.filter((place) => exit !== null && place.last === exit)),
  };
}

function onCycles(gates: readonly Gate[], next: (gate: Gate) => readonly Gate[]): Set<Gate> {
  const found = components(gates, next);
  return new Set(found.flatMap((each) => (each.length > 1 || next(each[0]!).includes(each[0]!) ? each : [])));
}
