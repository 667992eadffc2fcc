/** Pictures of small graphs written in a line, and what a reader sees in them. */
import type { Point } from '../../../src/geometry/geometry.ts';
import type { LaneEdge, LaneGraph, LaneNodeKind, PlacedLaneGraph } from '../../../src/layout/lane-graph.ts';
import { layoutLanes } from '../../../src/layout/lanes/layout.ts';
import { edge, graphOf, node } from './graphs.ts';

const KINDS: Readonly<Record<string, LaneNodeKind>> = { t: 'terminal', s: 'step', d: 'decision', b: 'bar', i: 'data' };
const ANSWER_LABEL = { width: 22, height: 14 };

/**
 * `nodes` are kinds with their lanes (`t0 s0 d1`), `edges` pairs of their numbers: `0>1` a flow, `0-1` information; behind it `y` or `n` an answer,
 * which has a label, and `*` for the main flow.
 */
export function graph(nodes: string, edges: string): LaneGraph {
  const boxes = nodes.split(' ').map((text) => node(KINDS[text[0]!]!, Number(text[1])));
  const lanes = Math.max(...boxes.map(({ lane }) => lane)) + 1;
  return graphOf(lanes, boxes, edges.split(' ').map(edgeIn));
}

function edgeIn(text: string): LaneEdge {
  const [, from, line, to, answer, main] = /^(\d+)([>-])(\d+)([yn]?)(\*?)$/.exec(text)!;
  return edge(Number(from), Number(to), {
    kind: line === '>' ? 'sequence' : 'information',
    answer: answer === 'y' ? 'yes' : answer === 'n' ? 'no' : null,
    label: answer === '' ? null : ANSWER_LABEL,
    main: main === '*',
  });
}

export async function draw(nodes: string, edges: string): Promise<PlacedLaneGraph> {
  return layoutLanes(graph(nodes, edges));
}

type Stretch = readonly [Point, Point];

function stretches(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((point, i) => [points[i]!, point]);
}

/** How often lines cross. */
export function crossings({ edges }: Pick<PlacedLaneGraph, 'edges'>): number {
  const all = edges.map(stretches);
  return all.reduce(
    (sum, own, i) =>
      sum + all.slice(i + 1).reduce((more, other) => more + own.filter((a) => other.some((b) => cross(a, b))).length, 0),
    0,
  );
}

function cross(a: Stretch, b: Stretch): boolean {
  const isUpright = ([[ax], [bx]]: Stretch) => ax === bx;
  if (isUpright(a) === isUpright(b)) return false;
  const [upright, level] = isUpright(a) ? [a, b] : [b, a];
  const within = (value: number, p: number, q: number) => value > Math.min(p, q) && value < Math.max(p, q);
  return within(upright[0][0], level[0][0], level[1][0]) && within(level[0][1], upright[0][1], upright[1][1]);
}

export function bends(points: readonly Point[]): number {
  return points.length - 2;
}

export function allBends({ edges }: Pick<PlacedLaneGraph, 'edges'>): number {
  return edges.reduce((sum, points) => sum + bends(points), 0);
}

export function lengthOf(points: readonly Point[]): number {
  return stretches(points).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.abs(ax - bx) + Math.abs(ay - by), 0);
}

/** x of the middle of each node. */
export function axes({ nodes }: Pick<PlacedLaneGraph, 'nodes'>): number[] {
  return nodes.map(({ x, width }) => x + width / 2);
}
