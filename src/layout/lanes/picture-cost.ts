/**
 * How good a whole picture is, in the terms of a reader: few crossings and bends (Purchase: Which aesthetic has the greatest effect on human
 * understanding?, 1997), `yes` at the foot and `no` at a side, a small sheet.
 */
import type { Point } from '../../geometry/geometry.ts';
import { extentOfPoints, overlaps } from './extent.ts';
import type { Link, Picture } from './stages.ts';
import { countCrossings, stretchesOf } from './stretches.ts';

const CROSSING = 6;
const SWAPPED = 3;
/** Square pixels a node that are worth a bend. */
const AREA = 6000;

export function pictureCost({ layering, columns, heights, lines }: Picture): number {
  const extents = lines.map(extentOfPoints);
  const order = lines.map((_, i) => i).sort((a, b) => extents[a]!.top - extents[b]!.top);
  const stretches = lines.map(stretchesOf);
  let crossed = 0;
  order.forEach((a, i) => {
    for (let j = i + 1; j < order.length && extents[order[j]!]!.top <= extents[a]!.bottom; j++) {
      const b = order[j]!;
      if (overlaps(extents[a]!, extents[b]!, 0)) crossed += countCrossings(stretches[a]!, stretches[b]!);
    }
  });
  const bends = lines.reduce((sum, points) => sum + points.length - 2, 0);
  const swapped = layering.graph.links.filter((link, i) => isSwapped(link, lines[i]!)).length;
  const area = columns.borders[columns.borders.length - 1]! * heights.height;
  return bends + CROSSING * crossed + SWAPPED * swapped + area / Math.max(1, layering.graph.graph.nodes.length) / AREA;
}

/** Whether a branch leaves a decision the wrong way: `yes` elsewhere than downwards, `no` downwards. */
export function isSwapped({ source, data }: Link, [first, second]: readonly Point[]): boolean {
  if (source.member.node.kind !== 'decision' || data.answer === null) return false;
  const down = second![1] > first![1] + 1e-6;
  return down !== (data.answer === 'yes');
}
