/** Which steps of several departments can be drawn across their lanes: those whose lanes are neighbours on the page. */
import type { Chart, ChartNode } from '../chart/chart.ts';
import type { LaneSpan } from '../lane-graph.ts';
import type { LaneColumns } from './columns.ts';

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
