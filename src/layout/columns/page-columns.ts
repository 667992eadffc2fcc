/**
 * Which lanes a page shows: those that something on it uses. A lane of this file that no page uses is shown on the first one, thin, so that the
 * reader sees that it has no part; one that came by `use` is not.
 */
import type { Process } from '../../model/process.ts';
import type { Chart } from '../chart/chart.ts';
import { type Columns, columnsOf } from './columns.ts';

/** `all` are the charts of the whole picture on the page that shows unused lanes, else none. */
export function pageColumns(
  process: Process,
  chart: Pick<Chart, 'nodes' | 'lanes'>,
  all: readonly Pick<Chart, 'lanes'>[],
): Columns {
  const shown = new Set(chart.lanes);
  if (all.length > 0) {
    const byId = new Map(process.lanes.map((lane) => [lane.id, lane]));
    const unused = process.lanes.filter(({ id, imported }) => !imported && !all.some(({ lanes }) => lanes.has(id)));
    for (const lane of unused) {
      for (let at: typeof lane | undefined = lane; at && !shown.has(at.id); at = byId.get(at.parent ?? '')) shown.add(at.id);
    }
  }
  const occupied = new Set(chart.nodes.flatMap(({ kind, lane }) => (lane !== null && kind !== 'anchor' ? [lane] : [])));
  return columnsOf(
    process.lanes.filter(({ id }) => shown.has(id)),
    occupied,
  );
}
