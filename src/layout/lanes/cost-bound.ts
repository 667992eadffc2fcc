/**
 * The least that a picture can cost once its columns are known, before its routes are: its sheet, its axes, what runs against the direction, and
 * the bends that no route can do without. A draft whose bound is no less than the best picture's cost need not be drawn (branch and bound:
 * Land, Doig: An automatic method of solving discrete programming problems, 1960).
 */
import { countReordered, spareAxes } from './faults.ts';
import { rowExtent } from './heights.ts';
import { AREA, PRICES } from './picture-cost.ts';
import { CLEARANCE, PHASE_GAP, ROW_GAP } from './spacing.ts';
import type { Columns, Course, Layering, Member } from './stages.ts';

/** How far beyond its reach an end may slide, at most. */
const SLIDE = CLEARANCE + 2;

/** `usual` are the links that run against the direction in the author's order. */
export function costBound(layering: Layering, columns: Columns, usual: ReadonlySet<number>): number {
  const { graph, blocks } = layering.graph;
  const area = columns.borders[columns.borders.length - 1]! * leastHeight(layering);
  let bends = 0;
  for (const course of layering.courses) bends += leastBends(course, columns);
  for (const { inner } of blocks) for (const { points } of inner) bends += points.length - 2;
  return (
    area / Math.max(1, graph.nodes.length) / AREA +
    PRICES.axes * spareAxes(layering, columns) +
    PRICES.reordered * countReordered(layering, usual) +
    PRICES.bends * bends
  );
}

/** Of channels that hold no tracks. */
function leastHeight(layering: Layering): number {
  const { rowCount, phaseEnds } = layering;
  let height = PHASE_GAP * phaseEnds.length + ROW_GAP * (rowCount - 1);
  for (let row = 0; row < rowCount; row++) {
    const { above, below } = rowExtent(layering, row);
    height += above + below;
  }
  return height;
}

/** None where one vertical can meet both ends, one where it can meet one of them beside the other's box. */
function leastBends({ arrow: { link, reversed }, handoff, arch }: Course, { x }: Columns): number {
  if (handoff) return 0;
  if (arch) return 2;
  const { source, target } = link;
  const out = spanOf(source.member, x[source.block.index]!, reversed ? 'top' : 'bottom');
  const into = spanOf(target.member, x[target.block.index]!, reversed ? 'bottom' : 'top');
  if (out.low <= into.high && into.low <= out.high) return 0;
  const isBeside = into.high > out.right || into.low < out.left || out.high > into.right || out.low < into.left;
  return isBeside ? 1 : 2;
}

/** A box, and the part of its head or foot at which a line may end. */
function spanOf({ x, node: { width, ports } }: Member, axis: number, side: 'top' | 'bottom') {
  const left = axis + x;
  const { at, reach } = ports[side];
  return { left, right: left + width, low: left + at - reach - SLIDE, high: left + at + reach + SLIDE };
}
