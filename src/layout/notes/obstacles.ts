/** What a note must keep clear of on a page that is already laid out: nodes with their facts, lines, labels, borders of lanes, other notes. */
import type { Box, Point } from '../../geometry/geometry.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { PlacedLaneGraph } from '../lane-graph.ts';
import { moveBox } from '../words/text-line.ts';

/** A box that is kept clear, with the air around it already added. `node` is the index of the node it stands for. */
export interface NoteObstacle extends Box {
  readonly node: number | null;
  /** Whether a tie may run over it: a border of a lane. */
  readonly passable: boolean;
}

const AIR = { node: 8, fact: 1, line: 6, label: 4, border: 5 };

/** In the directions of the page; `across` is the axis on which lanes stand side by side. */
export function obstaclesOf({ chart, sizes }: PageParts, placed: PlacedLaneGraph, across: 0 | 1): NoteObstacle[] {
  const nodes = chart.nodes.flatMap(({ kind }, node): NoteObstacle[] => {
    const box = placed.nodes[node]!;
    const { top, right, bottom, left } = sizes[node]!.margin;
    const whole = { x: box.x - left, y: box.y - top, width: box.width + left + right, height: box.height + top + bottom };
    return kind === 'anchor' ? [] : [{ ...grown(whole, AIR.node), node, passable: false }];
  });
  const facts = chart.nodes.flatMap((_, node) =>
    sizes[node]!.facts.map(({ box }) => obstacle(moveBox(box, placed.nodes[node]!.x, placed.nodes[node]!.y), AIR.fact)),
  );
  const lines = chart.edges.flatMap((_, i) => segments(placed.edges[i]!).map((box) => obstacle(box, AIR.line)));
  const labels = placed.labels.flatMap((box) => (box ? [obstacle(box, AIR.label)] : []));
  const borders = placed.borders.slice(1, -1).map((at): NoteObstacle => {
    const box =
      across === 0 ? { x: at, y: 0, width: 0, height: placed.height } : { x: 0, y: at, width: placed.height, height: 0 };
    return { ...obstacle(box, AIR.border), passable: true };
  });
  const ends = placed.phaseBorders.map((at): NoteObstacle => obstacle(phaseBorder(placed, at, across), AIR.border));
  return [...nodes, ...facts, ...lines, ...labels, ...borders, ...ends];
}

/** The line between two phases, across all lanes. */
export function phaseBorder({ borders }: PlacedLaneGraph, at: number, across: 0 | 1): Box {
  const length = borders.at(-1)!;
  return across === 0 ? { x: 0, y: at, width: length, height: 0 } : { x: at, y: 0, width: 0, height: length };
}

/** A box with air round it, in pixels, that nothing may cover. */
export function obstacle(box: Box, air: number): NoteObstacle {
  return { ...grown(box, air), node: null, passable: false };
}

/** The straight parts of a line, as boxes without width or height. */
export function segments(points: readonly Point[]): Box[] {
  return points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i]!;
    return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
}

/** A box that is larger by as many pixels on each side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether two boxes share more than an edge or a corner. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
