/**
 * The program structure tree of a net (Johnson, Pearson & Pingali 1994): its parts with a single arc in and a single arc out. A net is
 * sound exactly if each part is, seen by itself, with the parts inside it as plain arcs (Vanhatalo, Völzer & Leymann 2007); so each is
 * judged alone, and what is wrong inside one is not reported again around it.
 */
import { cycleClasses } from './cycle-classes.ts';
import type { Gate, Net, NetArc } from './net.ts';

export interface Region {
  /** The arc by which work comes in; null for the whole net. */
  readonly entry: NetArc | null;
  readonly exit: NetArc | null;
  /** The gates that are in no smaller region. */
  readonly gates: Gate[];
  /** Where an arc out of such a gate leads when the regions behind it are passed: the last arc of that way. */
  behind(arc: NetArc): NetArc;
}

/** All regions, an outer one before those inside it. */
export function regionsOf(net: Net): Region[] {
  const entered = new Map<NetArc, Region>();
  const left = new Map<NetArc, Region>();
  const behind = (arc: NetArc) => {
    let last = arc;
    for (let inner = entered.get(last); inner !== undefined; inner = entered.get(last)) last = inner.exit!;
    return last;
  };
  for (const arcs of classesOf(net)) {
    for (const [i, exit] of arcs.entries()) {
      if (i === 0) continue;
      const region: Region = { entry: arcs[i - 1]!, exit, gates: [], behind };
      entered.set(region.entry!, region);
      left.set(exit, region);
    }
  }
  const whole: Region = { entry: null, exit: null, gates: [], behind };
  const around = new Map<Region, Region>();
  const regions = [whole];
  const regionOf = new Map<Gate, Region>([[net.source, whole]]);
  for (const [gate, region] of regionOf) {
    region.gates.push(gate);
    for (const arc of gate.out) {
      const outside = left.has(arc) ? around.get(region)! : region;
      const inner = entered.get(arc);
      if (inner && !around.has(inner)) {
        around.set(inner, outside);
        regions.push(inner);
      }
      if (!regionOf.has(arc.to)) regionOf.set(arc.to, inner ?? outside);
    }
  }
  return regions;
}

/** The classes of cycle equivalent arcs, in the order in which work passes them. */
function classesOf({ source, sink, gates }: Net): NetArc[][] {
  const ends = [...stuckEnds(gates, sink), sink].map((from) => ({ from, to: source }));
  const arcs = inOrderOfWork(source);
  const classes = cycleClasses<Gate, { from: Gate; to: Gate }>([...arcs, ...ends], source);
  const members = new Map<number, NetArc[]>();
  for (const arc of arcs) {
    const key = classes.get(arc)!;
    const list = members.get(key);
    if (list) list.push(arc);
    else members.set(key, [arc]);
  }
  return [...members.values()];
}

/** The arcs in the order in which a depth-first search from the source looks along them: an arc that dominates another comes first. */
function inOrderOfWork(source: Gate): NetArc[] {
  const arcs: NetArc[] = [];
  const seen = new Set([source]);
  const stack = [{ gate: source, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const arc = top.gate.out[top.next++];
    if (arc === undefined) stack.pop();
    else {
      arcs.push(arc);
      if (!seen.has(arc.to)) stack.push({ gate: arc.to, next: 0 });
      seen.add(arc.to);
    }
  }
  return arcs;
}

/** From each part that the sink cannot be reached from, one gate: led back to the source as the sink is, they make the net one cycle. */
function stuckEnds(gates: readonly Gate[], sink: Gate): Gate[] {
  const ends: Gate[] = [];
  const leading = new Set<Gate>();
  const cover = (end: Gate) => {
    const pending = [end];
    for (let gate = pending.pop(); gate !== undefined; gate = pending.pop()) {
      if (leading.has(gate)) continue;
      leading.add(gate);
      for (const { from } of gate.into) pending.push(from);
    }
  };
  cover(sink);
  if (leading.size === gates.length) return ends;
  for (const gate of leavingOrder(gates)) {
    if (leading.has(gate)) continue;
    ends.push(gate);
    cover(gate);
  }
  return ends;
}

/** The gates in the order in which a depth-first search leaves them: the first one of a part without a way out is left before the way in. */
function leavingOrder(gates: readonly Gate[]): Gate[] {
  const order: Gate[] = [];
  const seen = new Set<Gate>();
  for (const root of gates) {
    const stack = seen.has(root) ? [] : [{ gate: root, next: 0 }];
    seen.add(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = top.gate.out[top.next++]?.to;
      if (to === undefined) order.push(stack.pop()!.gate);
      else if (!seen.has(to)) {
        seen.add(to);
        stack.push({ gate: to, next: 0 });
      }
    }
  }
  return order;
}
