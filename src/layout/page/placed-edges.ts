/** Edges as drawn: their courses in place, cut at the border of a lane where they end there, and their labels. */
import type { PlacedEdge } from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import { flowMark, type Highlight } from '../../model/highlight.ts';
import { labelLines } from '../graph/edge-label.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { PlacedLaneGraph } from '../lane-graph.ts';

export function placedEdges(
  { chart, labels }: PageParts,
  placed: PlacedLaneGraph,
  lanes: ReadonlyMap<string, Box>,
  highlight: Highlight | null,
): PlacedEdge[] {
  return chart.edges.map(({ from, to, flow, labelled, main }, i) => {
    const [source, target] = [chart.nodes[from]!, chart.nodes[to]!];
    const labelBox = placed.labels[i] ?? null;
    const label = labels[i];
    let points = placed.edges[i]!;
    if (target.kind === 'anchor') points = cutAt(points, lanes.get(target.id));
    if (source.kind === 'anchor') points = cutAt([...points].reverse(), lanes.get(source.id)).reverse();
    const mark = flowMark(flow, highlight);
    return {
      ...{ from: source.id, to: target.id, fromPlace: source.place, toPlace: target.place },
      ...{ kind: flow.kind, label: label?.text ?? null, answer: labelled ? flow.answer : null, main },
      ...{ labelBox: label ? labelBox : null, labelLines: label && labelBox ? labelLines(label, labelBox, points) : [], points },
      ...(mark === null ? {} : { mark }),
    };
  });
}

/** The course up to where it enters the box for the last time; the whole where it never comes from outside. */
function cutAt(points: readonly Point[], box: Box | undefined): Point[] {
  if (!box) return [...points];
  for (let i = points.length - 1; i > 0; i--) {
    const [from, to] = [points[i - 1]!, points[i]!];
    if (!contains(box, from) && contains(box, to)) return [...points.slice(0, i), entryPoint(from, to, box)];
  }
  return [...points];
}

function contains({ x, y, width, height }: Box, [px, py]: Point): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

function entryPoint([fromX, fromY]: Point, [toX, toY]: Point, { x, y, width, height }: Box): Point {
  if (fromY === toY) return [fromX < toX ? x : x + width, toY];
  return [toX, fromY < toY ? y : y + height];
}
