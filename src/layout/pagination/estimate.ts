/**
 * How much room a stretch of the reading order takes up, before it is laid out: rows by longest paths, lanes as wide as their widest row. Rough,
 * but what is laid out afterwards shows how far off it is.
 */
import type { Density } from '../density.ts';
import { CONNECTOR, distancesAt, ROW_GAP } from './room.ts';
import type { Tie } from './ties.ts';
import type { LaneRoom, PageUnit } from './units.ts';

/** Lengths across and along the flow. */
export interface PageExtent {
  readonly across: number;
  readonly along: number;
}

export interface Stretches {
  /** In reading order. */
  readonly units: readonly PageUnit[];
  /** Between places in that order. */
  readonly ties: readonly Tie[];
  /** By place: the ties that end there. */
  readonly at: readonly (readonly Tie[])[];
  /** The least width of each lane. */
  readonly lanes: readonly number[];
  readonly density: Density;
}

/** The room that the units from `from` to before `to` need on a page of their own. */
export function estimate({ units, at, lanes, density }: Stretches, from: number, to: number): PageExtent {
  const row: number[] = [];
  const grid = new PageGrid(density);
  const inLanes = new Map<number, number[]>();
  let [phase, begin, lowest] = [units[from]?.phase, 0, 0];
  for (let place = from; place < to; place++) {
    if (units[place]!.phase !== phase) [phase, begin] = [units[place]!.phase, Math.floor(lowest) + 1];
    let own = begin;
    let [entered, exits, ways] = [false, 0, 0];
    for (const { a, b, connected } of at[place]!) {
      if (!connected) continue;
      const other = a === place ? b : a;
      const inside = other >= from && other < to;
      if (inside && b === place && a < place) own = Math.max(own, row[a - from]! + rowsBetween(units[a]!, units[place]!));
      if (!inside && b === place) entered = true;
      if (!inside && a === place) exits++;
      if (a === place) ways++;
    }
    if (entered) own = Math.max(own, 1);
    const unit = units[place]!;
    own = Math.max(own, belowOthers(inLanes, unit.rooms[0].lane, own, density.abreast));
    row.push(own);
    lowest = Math.max(lowest, own);
    for (const room of unit.rooms) grid.add(own + room.row, room);
    const { lane } = unit.rooms[0];
    if (entered) grid.add(own - 1, { ...CONNECTOR, lane, row: 0 });
    for (let exit = 0; exit < exits; exit++)
      grid.add(exit === 0 && exits === ways ? own + 1 : own, { ...CONNECTOR, lane, row: 0 });
  }
  return grid.extent(lanes);
}

/** A hand-over to another lane may stay in its row. */
function rowsBetween(a: PageUnit, b: PageUnit): number {
  const canShare = a.rooms[0].lane !== b.rooms[0].lane && a.kind !== 'fork' && b.kind !== 'join' && a.rooms.length === 1;
  return canShare ? 0.5 : 1;
}

/** The row from `own` on in which a lane has room for one more; takes it. */
function belowOthers(inLanes: Map<number, number[]>, lane: number, own: number, abreast: number): number {
  if (!Number.isFinite(abreast)) return own;
  const taken = inLanes.get(lane) ?? [];
  inLanes.set(lane, taken);
  let row = own;
  while (taken.filter((other) => Math.floor(other) === Math.floor(row)).length >= abreast) row = Math.floor(row) + 1;
  taken.push(row);
  return row;
}

class PageGrid {
  readonly #gaps;
  readonly #along = new Map<number, number>();
  readonly #cells = new Map<string, { lane: number; across: number }>();

  constructor(density: Density) {
    this.#gaps = distancesAt(density);
  }

  add(row: number, { lane, across, along }: LaneRoom): void {
    const level = Math.floor(row);
    this.#along.set(level, Math.max(this.#along.get(level) ?? 0, along));
    const key = `${lane} ${level}`;
    const known = this.#cells.get(key);
    this.#cells.set(key, { lane, across: known ? known.across + this.#gaps.nodeGap + across : across });
  }

  extent(least: readonly number[]): PageExtent {
    const widths = new Map<number, number>();
    for (const { lane, across } of this.#cells.values()) {
      widths.set(lane, Math.max(widths.get(lane) ?? least[lane] ?? 0, across + this.#gaps.lanePadding));
    }
    const across = [...widths.values()].reduce((sum, width) => sum + width, 0);
    const along = [...this.#along.values()].reduce((sum, height) => sum + height + ROW_GAP, ROW_GAP);
    return { across, along };
  }
}
