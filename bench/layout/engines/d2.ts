/** D2 (MPL-2.0) as WebAssembly: lanes as containers, laid out by its two free engines. */
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import type { DrawnLane, DrawnNode } from '../../../test/support/geometry/drawing.ts';
import type { Engine, LayoutTask, TaskEdge } from '../task.ts';

type D2Module = typeof import('@terrastruct/d2');
type D2Diagram = import('@terrastruct/d2').Diagram;

/** A Bézier curve is read as this many straight pieces. */
const PIECES = 8;

export const d2Elk = engine('elk');
export const d2Dagre = engine('dagre');

function engine(layout: 'elk' | 'dagre'): Engine {
  return {
    name: `D2, ${layout}`,
    options: `@terrastruct/d2, layout ${layout}, its defaults; lanes as containers, labels in the middle of their lines`,
    leavesOut: null,
    directions: ['down', 'right'],
    curved: layout === 'dagre',
    async layout(task) {
      const d2 = await start();
      const { diagram } = await d2.compile({ fs: { index: d2Of(task) }, options: { layout } });
      return { direction: task.direction, pages: [readBack(task, diagram)] };
    },
  };
}

let running: Promise<InstanceType<D2Module['D2']>> | null = null;

/** One instance serves all: it takes seconds to start. */
function start(): Promise<InstanceType<D2Module['D2']>> {
  running ??= import('@terrastruct/d2').then(({ D2 }) => new D2());
  return running;
}

function d2Of(task: LayoutTask): string {
  const paths = pathsOf(task);
  const edges = task.edges.map(({ from, to }) => `${paths.get(from)} -> ${paths.get(to)}`);
  return [`direction: ${task.direction}`, ...membersOf(null, task), ...edges].join('\n');
}

function membersOf(lane: string | null, task: LayoutTask): string[] {
  const nodes = task.nodes.filter((node) => node.lane === lane);
  const lanes = task.lanes.flatMap(({ parent, id }, index) =>
    parent === lane ? [`lane${index}: "" {`, ...membersOf(id, task), '}'] : [],
  );
  const boxes = nodes.map(({ id, kind, width, height }) => {
    const shape = kind === 'decision' ? 'diamond' : 'rectangle';
    return `${id}: "" { shape: ${shape}; width: ${Math.round(width)}; height: ${Math.round(height)} }`;
  });
  return [...boxes, ...lanes];
}

/** A node's key from the root: `lane0.lane2.n7`. */
function pathsOf(task: LayoutTask): Map<string, string> {
  const indexOf = new Map(task.lanes.map(({ id }, index) => [id, index]));
  const parentOf = new Map(task.lanes.map(({ id, parent }) => [id, parent]));
  const path = (lane: string | null): string =>
    lane === null ? '' : `${path(parentOf.get(lane) ?? null)}lane${indexOf.get(lane)}.`;
  return new Map(task.nodes.map(({ id, lane }) => [id, path(lane) + id]));
}

function readBack(task: LayoutTask, diagram: D2Diagram) {
  const shapes = new Map(diagram.shapes.map((shape) => [shape.id.slice(shape.id.lastIndexOf('.') + 1), shape]));
  const boxOf = (id: string): Box => {
    const { pos, width, height } = shapes.get(id)!;
    return { x: pos.x, y: pos.y, width, height };
  };
  const nodes = task.nodes.map((node): DrawnNode => ({ ...node, ...boxOf(node.id) }));
  const lanes = task.lanes.flatMap((lane, index): DrawnLane[] =>
    shapes.has(`lane${index}`) ? [{ ...lane, ...boxOf(`lane${index}`) }] : [],
  );
  const edges = task.edges.map((edge, index) => {
    const connection = diagram.connections[index]!;
    const route = connection.route.map(({ x, y }): Point => [x, y]);
    const points = connection.isCurve ? flatten(route) : route;
    return { ...edge, points, labelBox: edge.labelSize ? boxHalfway(points, edge) : null };
  });
  return { nodes, lanes, edges };
}

function flatten(route: readonly Point[]): Point[] {
  const points = [route[0]!];
  for (let index = 0; index + 3 < route.length; index += 3) {
    const [a, b, c, d] = route.slice(index, index + 4) as [Point, Point, Point, Point];
    for (let piece = 1; piece <= PIECES; piece++) points.push(bezier(a, b, c, d, piece / PIECES));
  }
  return points;
}

function bezier(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const at = (axis: 0 | 1) =>
    (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
  return [at(0), at(1)];
}

/** D2 writes a label over the middle of its line. */
function boxHalfway(points: readonly Point[], { labelSize }: TaskEdge): Box {
  const lengths = points.slice(1).map(([x, y], index) => Math.hypot(x - points[index]![0], y - points[index]![1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let index = 0;
  while (index < lengths.length - 1 && left > lengths[index]!) left -= lengths[index++]!;
  const [a, b] = [points[index]!, points[index + 1] ?? points[index]!];
  const share = lengths[index] ? left / lengths[index]! : 0;
  const [x, y] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  return { x: x - labelSize!.width / 2, y: y - labelSize!.height / 2, ...labelSize! };
}
