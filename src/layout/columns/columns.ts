/**
 * The columns of a page: one a strip of its lanes. A lane with child lanes is a group over its columns. A page without lanes is one unnamed
 * column.
 */
import { lanePaths } from '../../model/lane-paths.ts';
import { laneStrips } from '../../model/lane-strips.ts';
import type { Lane } from '../../model/process.ts';

/** One column: its lane, or null for the unnamed one. */
export interface Column {
  readonly lane: Lane | null;
  /** Whether it is the strip of a lane whose header stands over child lanes too. */
  readonly strip: boolean;
  /** How many headers stand above its own. */
  readonly depth: number;
}

/** A lane with child lanes, over the columns from `first` to `last`. */
export interface ColumnGroup {
  readonly lane: Lane;
  readonly first: number;
  readonly last: number;
  readonly depth: number;
}

export interface LaneColumns {
  readonly columns: readonly Column[];
  /** Outer groups before inner ones. */
  readonly groups: readonly ColumnGroup[];
  /** Rows of headers; 0 without lanes. */
  readonly headerRows: number;
  /** The column in which a lane's own nodes stand, by the lane's id; without any, the first of its columns. */
  readonly home: ReadonlyMap<string, number>;
}

const UNNAMED: LaneColumns = { columns: [{ lane: null, strip: false, depth: 0 }], groups: [], headerRows: 0, home: new Map() };

/** `lanes` are those on the page with the lanes round them, in declaration order; `occupied` those in which nodes stand. */
export function columnsOf(lanes: readonly Lane[], occupied: ReadonlySet<string>): LaneColumns {
  if (lanes.length === 0) return UNNAMED;
  const paths = lanePaths({ lanes });
  const parents = new Set(lanes.map(({ parent }) => parent));
  const home = new Map<string, number>();
  const groups = new Map<Lane, { lane: Lane; first: number; last: number; depth: number }>();
  const columns = laneStrips(lanes, occupied).map((lane, i): Column => {
    const path = paths.get(lane.id)!;
    path.forEach((outer, depth) => {
      if (!home.has(outer.id)) home.set(outer.id, i);
      if (parents.has(outer.id)) groups.set(outer, { lane: outer, first: home.get(outer.id)!, last: i, depth });
    });
    return { lane, strip: parents.has(lane.id), depth: path.length - 1 };
  });
  const deepest = columns.reduce((most, { depth }) => Math.max(most, depth), 0);
  return { columns, groups: [...groups.values()], headerRows: deepest + 1, home };
}
