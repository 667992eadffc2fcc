/**
 * Beside which step a data symbol stands, and so in which lane: what a step writes goes to its right, what it reads to its left, and a store goes
 * beside the document kept in it. A symbol that the author put into a lane stands beside a step of that lane, else free in its lane.
 */
import type { DataPlace } from './data-places.ts';

export interface SatelliteHost {
  /** A flow node's id, or the index of a data place. */
  readonly beside: string | number;
  readonly side: 'left' | 'right';
}

export interface SatelliteContext {
  readonly places: readonly DataPlace[];
  /** Lane of each flow node. */
  readonly home: ReadonlyMap<string, string | null>;
  /** Where a data node stands that nobody touches and the author put nowhere. */
  readonly firstLane: string | null;
}

/** Null where the symbol stands for itself. */
export function satelliteHost(index: number, around: SatelliteContext): SatelliteHost | null {
  const { node, writers, readers, beside } = around.places[index]!;
  const fits = (id: string) => node.lane === null || around.home.get(id) === node.lane;
  const writer = writers.find(fits);
  if (writer !== undefined) return { beside: writer, side: 'right' };
  const reader = readers.find(fits);
  if (reader !== undefined) return { beside: reader, side: 'left' };
  if (!beside || (node.lane !== null && node.lane !== satelliteLane(beside.place, around))) return null;
  return { beside: beside.place, side: beside.receives ? 'right' : 'left' };
}

/** The author's lane, else that of whom it stands beside. A chain from store to document to step is as short as it was written. */
export function satelliteLane(index: number, around: SatelliteContext): string | null {
  const { node } = around.places[index]!;
  if (node.lane !== null) return node.lane;
  const beside = satelliteHost(index, around)?.beside;
  if (typeof beside === 'string') return around.home.get(beside) ?? null;
  return beside === undefined ? around.firstLane : satelliteLane(beside, around);
}
