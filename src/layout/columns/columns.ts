/**
 * The columns of a page: one a strip of its lanes. A lane with child lanes is a group over its columns. A page without lanes is one unnamed
 * column.
 */
import { lanePaths, laneStrips } from '../../model/lanes.ts';
import type { Lane } from '../../model/process.ts';
import type { Chart, ChartNode } from '../chart/chart.ts';
import type { LaneSpan } from '../lane-graph.ts';

/** One column: its lane, or null for the unnamed one. */
interface Column {
  readonly lane: Lane | null;
  /** Whether it is the strip of a lane whose header stands over child lanes too. */
  readonly strip: boolean;
  /** How many headers stand above its own. */
  readonly depth: number;
}

/** A lane with child lanes, over the columns from `first` to `last`. */
interface ColumnGroup {
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

/** The kinds of step that can be drawn across the lanes of several departments. */
const LONG: ReadonlySet<ChartNode['kind']> = new Set(['task', 'manual', 'subprocess']);

/** By node of the chart: the columns of its departments, where it has several and they are neighbours on the page. */
export function spansOf({ nodes }: Pick<Chart, 'nodes'>, { home }: Pick<LaneColumns, 'home'>): (LaneSpan | null)[] {
  return nodes.map(({ kind, lane, source }) => {
    if (source === null || source.otherLanes.length === 0 || lane === null || !LONG.has(kind)) return null;
    const columns = [...new Set([lane, ...source.otherLanes].map((id) => home.get(id) ?? -1))].sort((a, b) => a - b);
    const [first, last] = [columns[0]!, columns.at(-1)!];
    return first >= 0 && last > first && last - first === columns.length - 1 ? { first, last } : null;
  });
}
