/**
 * Beside which step a data symbol stands: what it writes goes to its right, what it reads to its left. A symbol that the author put into a
 * lane stands beside a step of that lane, else free in its lane.
 */
import type { DataPlace } from './data-places.ts';

export interface SatelliteHost {
  /** A flow node's id, or the index of a data place. */
  readonly beside: string | number;
  readonly side: 'left' | 'right';
}

/** Null where the symbol stands for itself. */
export function satelliteHost(place: DataPlace, home: ReadonlyMap<string, string | null>): SatelliteHost | null {
  const fits = (id: string) => place.node.lane === null || home.get(id) === place.node.lane;
  const writer = place.writers.find(fits);
  if (writer !== undefined) return { beside: writer, side: 'right' };
  const reader = place.readers.find(fits);
  if (reader !== undefined) return { beside: reader, side: 'left' };
  if (place.beside && place.node.lane === null)
    return { beside: place.beside.place, side: place.beside.receives ? 'right' : 'left' };
  return null;
}
