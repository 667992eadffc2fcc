/**
 * Orders the tracks of one channel. A group above another costs the crossings between them; it must not stand there where a line that comes
 * down from its track would run over a line that goes down to the other's. Sifting finds an order with few crossings, a topological
 * sort makes it keep what it must; a cycle of musts is reported, for the caller to break.
 */
import { strongComponents } from '../../model/graph/components.ts';
import { CLEARANCE } from './spacing.ts';
import type { Arrow, Segment } from './stages.ts';

/**
 * A stretch of a segment on one track: down from `upper`, along, and down to `lower`; of an arch, up from `upper`, along, and down to `lower`.
 * Its lower end moves where it is split.
 */
export interface Piece {
  readonly arrow: Arrow;
  /** Null for an arch. */
  readonly segment: Segment | null;
  readonly upper: number;
  lower: number;
  /** Whether it is the lower half of a segment that was split. */
  readonly second: boolean;
}

export interface TrackGroup {
  readonly pieces: readonly Piece[];
}

/** More than all crossings of two groups can cost, however many pieces they have. */
const CONFLICT = 1e9;
const MAX_PASSES = 12;

function sharesEnd(a: Piece, b: Piece): boolean {
  const one = a.arrow.link;
  const other = b.arrow.link;
  return one.source.member === other.source.member || one.target.member === other.target.member;
}

/** Where a piece goes down from its track: at its lower end; an arch at the upper one, too. */
function fallsWithin({ segment, upper, lower }: Piece, from: number, to: number): number {
  return Number(lower > from && lower < to) + Number(segment === null && upper > from && upper < to);
}

/** Whether two lines would hide each other with the first piece's track above the second's. */
function hides(above: Piece, below: Piece): boolean {
  if (below.segment === null || sharesEnd(above, below)) return false;
  if (Math.abs(above.lower - below.upper) < CLEARANCE) return true;
  return above.segment === null && Math.abs(above.upper - below.upper) < CLEARANCE;
}

/** Crossings and conflicts between two groups, the first above the second. */
function pairCost(above: TrackGroup, below: TrackGroup): number {
  let cost = 0;
  for (const a of above.pieces) {
    const low = Math.min(a.upper, a.lower) + 0.5;
    const high = Math.max(a.upper, a.lower) - 0.5;
    for (const b of below.pieces) {
      if (b.segment !== null && b.upper > low && b.upper < high) cost++;
      cost += fallsWithin(a, Math.min(b.upper, b.lower) + 0.5, Math.max(b.upper, b.lower) - 0.5);
      if (hides(a, b)) cost += CONFLICT;
    }
  }
  return cost;
}

export interface TrackOrder {
  /** From the top. */
  readonly groups: readonly TrackGroup[];
  /** Two pieces of a cycle, the first above the second, that hide each other; null where all is well. */
  readonly conflict: readonly [Piece, Piece] | null;
}

/** What each group costs above each other one, by their places in a list. */
type PairCosts = readonly (readonly number[])[];

function pairCosts(groups: readonly TrackGroup[]): PairCosts {
  return groups.map((above) => groups.map((below) => (above === below ? 0 : pairCost(above, below))));
}

/**
 * The best order of the groups of a channel that sifting (Matuszewski and others, 1999) finds from two starts, made to keep
 * what it must.
 */
export function orderTracks(groups: readonly TrackGroup[]): TrackOrder {
  if (groups.length < 2) return { groups, conflict: null };
  const costs = pairCosts(groups);
  const start = groups.map((_, i) => i).sort((a, b) => leftmost(groups[a]!) - leftmost(groups[b]!) || a - b);
  const tries = [siftTracks(start, costs), siftTracks([...start].reverse(), costs)];
  const sifted = totalCost(tries[1]!, costs) < totalCost(tries[0]!, costs) ? tries[1]! : tries[0]!;
  const { order, cycle } = obey(sifted, costs);
  const placed = order.map((i) => groups[i]!);
  return { groups: placed, conflict: cycle && findConflict(groups[cycle[0]]!, groups[cycle[1]]!) };
}

function leftmost({ pieces }: TrackGroup): number {
  return pieces.reduce((left, { upper, lower }) => Math.min(left, upper, lower), Number.POSITIVE_INFINITY);
}

function totalCost(order: readonly number[], costs: PairCosts): number {
  let sum = 0;
  for (let i = 0; i < order.length; i++) for (let j = i + 1; j < order.length; j++) sum += costs[order[i]!]![order[j]!]!;
  return sum;
}

/** Moves one group at a time to its best place until nothing improves. */
function siftTracks(start: readonly number[], costs: PairCosts): number[] {
  const order = [...start];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let moved = false;
    for (const group of start) {
      const from = order.indexOf(group);
      const to = bestTrack(order, from, costs);
      if (to === from) continue;
      order.splice(from, 1);
      order.splice(to, 0, group);
      moved = true;
    }
    if (!moved) break;
  }
  return order;
}

function bestTrack(order: readonly number[], from: number, costs: PairCosts): number {
  const group = order[from]!;
  let best = from;
  let bestChange = 0;
  let change = 0;
  for (let i = from - 1; i >= 0; i--) {
    change += costs[group]![order[i]!]! - costs[order[i]!]![group]!;
    if (change < bestChange) {
      bestChange = change;
      best = i;
    }
  }
  change = 0;
  for (let i = from + 1; i < order.length; i++) {
    change += costs[order[i]!]![group]! - costs[group]![order[i]!]!;
    if (change < bestChange) {
      bestChange = change;
      best = i;
    }
  }
  return best;
}

/** The given order where it keeps all musts; else the nearest one that does, or a pair of a cycle in the way. */
function obey(sifted: readonly number[], costs: PairCosts): { order: number[]; cycle: [number, number] | null } {
  if (!isBroken(sifted, costs)) return { order: [...sifted], cycle: null };
  const mustFollow = costs.map((_, above) => sifted.filter((below) => costs[below]![above]! >= CONFLICT));
  const component = strongComponents(mustFollow);
  for (const [i, above] of sifted.entries()) {
    for (const below of sifted.slice(i + 1)) {
      if (component[above] === component[below] && costs[above]![below]! >= CONFLICT)
        return { order: [...sifted], cycle: [above, below] };
    }
  }
  return { order: topological(sifted, mustFollow), cycle: null };
}

function isBroken(order: readonly number[], costs: PairCosts): boolean {
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length; j++) if (costs[order[i]!]![order[j]!]! >= CONFLICT) return true;
  return false;
}

/** Kahn's algorithm (1962); of the groups that may come next, the first of the given order does. */
function topological(preferred: readonly number[], mustFollow: readonly (readonly number[])[]): number[] {
  const waiting = preferred.map(() => 0);
  for (const list of mustFollow) for (const below of list) waiting[below] = waiting[below]! + 1;
  const left = [...preferred];
  const order: number[] = [];
  while (left.length > 0) {
    const next = left.findIndex((group) => waiting[group] === 0);
    const [group] = left.splice(next, 1);
    order.push(group!);
    for (const below of mustFollow[group!]!) waiting[below] = waiting[below]! - 1;
  }
  return order;
}

function findConflict(above: TrackGroup, below: TrackGroup): readonly [Piece, Piece] {
  for (const a of above.pieces) for (const b of below.pieces) if (hides(a, b)) return [a, b];
  throw new Error('groups of tracks in conflict without a pair of pieces in conflict');
}
