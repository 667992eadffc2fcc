/**
 * Moves labels off the facts at boxes. The lane layout keeps labels off boxes but does not know of a number or time that stands on an outline and
 * reaches a few pixels out of it; the nearest free place is never far.
 */
import type { Box } from '../../geometry/geometry.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { PlacedLaneGraph } from '../lane-graph.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';
import { moveBox } from '../words/text-line.ts';

const AIR = 2;
const STEPS = [0, 2, 4, 6, 8, 10, 12, 14, 16].flatMap((step) => (step === 0 ? [0] : [step, -step]));
/** Ways to move a label, the shortest first. */
const MOVES = STEPS.flatMap((dx) => STEPS.map((dy) => ({ dx, dy }))).sort(
  (a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy),
);

/** The labels as moved; one that finds no free place stays. Lanes stand side by side along the axis `across`. */
export function withNudgedLabels(placed: PlacedLaneGraph, { chart, sizes }: PageParts, across: 0 | 1): PlacedLaneGraph {
  const facts = chart.nodes.flatMap((_, i) =>
    sizes[i]!.facts.map(({ box }) => moveBox(box, placed.nodes[i]!.x, placed.nodes[i]!.y)),
  );
  const labels = [...placed.labels];
  labels.forEach((label, i) => {
    if (!label || !facts.some((fact) => overlaps(fact, label))) return;
    const area = grown(label, STEPS.at(-2)! + AIR);
    const taken = [
      ...placed.nodes,
      ...facts,
      ...labels.filter((other, k): other is Box => other !== null && k !== i),
      ...placed.edges.flatMap(segments),
      ...bordersAt(placed, label, across),
    ].filter((each) => overlaps(each, area));
    const free = MOVES.map(({ dx, dy }) => moveBox(label, dx, dy)).find(
      (box) => !taken.some((each) => overlaps(each, grown(box, AIR))),
    );
    if (free) labels[i] = free;
  });
  return { ...placed, labels };
}

/** Borders of lanes, which a label that stands clear of them must not be moved onto. */
function bordersAt({ borders, height }: PlacedLaneGraph, label: Box, across: 0 | 1): Box[] {
  const lines = borders.map(
    (at): Box => (across === 0 ? { x: at, y: 0, width: 0, height } : { x: 0, y: at, width: height, height: 0 }),
  );
  return lines.filter((line) => !overlaps(line, label));
}
