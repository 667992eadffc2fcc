/**
 * Lays the arrows through the rows: short ones are one segment in a channel, long ones get a run, one rigid vertical line that passes
 * through the rows between (Sander: A fast heuristic for hierarchical Manhattan layout, 1996; Eiglsperger, Siebenhaller, Kaufmann: An
 * efficient implementation of Sugiyama's algorithm, 2005). With one position per run the long edges of the drawing are straight.
 */
import type { Arrow, BlockGraph, Course, Item, Layering, RowPlan, Segment } from './stages.ts';

export function layArrows(graph: BlockGraph, arrows: readonly Arrow[], plan: RowPlan): Layering {
  const { rowCount } = plan;
  const items: Item[] = graph.blocks.map((block) => {
    const row = plan.row[block.index]!;
    return { index: block.index, block, arrow: null, firstRow: row, lastRow: row };
  });
  const courses = arrows.map((arrow, i) => layArrow(arrow, plan, plan.handoff[i]!, items));
  const rows: Item[][] = Array.from({ length: rowCount }, () => []);
  for (const item of items) for (let row = item.firstRow; row <= item.lastRow; row++) rows[row]!.push(item);
  const channels: Segment[][] = Array.from({ length: rowCount }, () => []);
  const handoffs: Course[][] = Array.from({ length: rowCount }, () => []);
  for (const course of courses) {
    if (course.handoff) handoffs[plan.row[course.arrow.upper.block.index]!]!.push(course);
    for (const segment of course.segments) channels[segment.channel]!.push(segment);
  }
  return {
    graph,
    laneCount: graph.graph.lanes.length,
    rowCount,
    phaseEnds: phaseEnds(graph, plan),
    items,
    courses,
    rows,
    channels,
    handoffs,
  };
}

function phaseEnds({ blocks }: BlockGraph, { row }: RowPlan): number[] {
  const last = new Map<number, number>();
  for (const { index, phase } of blocks) last.set(phase, Math.max(last.get(phase) ?? 0, row[index]!));
  return [...last.values()].sort((a, b) => a - b).slice(0, -1);
}

/** Adds the arrow's run to the items where it needs one. */
function layArrow(arrow: Arrow, { row }: RowPlan, handoff: boolean, items: Item[]): Course {
  if (handoff) return { arrow, handoff, arch: false, run: null, segments: [] };
  const upper = items[arrow.upper.block.index]!;
  const lower = items[arrow.lower.block.index]!;
  const top = row[upper.index]!;
  const bottom = row[lower.index]!;
  if (bottom === top) return { arrow, handoff, arch: true, run: null, segments: [] };
  if (bottom === top + 1) return { arrow, handoff, arch: false, run: null, segments: [{ arrow, channel: top, upper, lower }] };
  const run: Item = { index: items.length, block: null, arrow, firstRow: top + 1, lastRow: bottom - 1 };
  items.push(run);
  const segments: Segment[] = [{ arrow, channel: top, upper, lower: run }];
  for (let channel = top + 1; channel < bottom - 1; channel++) segments.push({ arrow, channel, upper: run, lower: run });
  segments.push({ arrow, channel: bottom - 1, upper: run, lower });
  return { arrow, handoff, arch: false, run, segments };
}
