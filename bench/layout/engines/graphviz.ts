/** Graphviz's dot (EPL) as WebAssembly: lanes as clusters, orthogonal splines. */
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import type { DrawnLane, DrawnNode } from '../../../test/support/geometry/drawing.ts';
import type { Engine, LayoutTask, TaskEdge, TaskNode } from '../task.ts';

interface DotObject {
  readonly name: string;
  readonly bb?: string;
  readonly pos?: string;
}
interface DotOutput {
  readonly bb: string;
  readonly objects: readonly DotObject[];
  readonly edges?: readonly { readonly id?: string; readonly pos?: string; readonly lp?: string }[];
}

/** dot measures nodes in inches, positions in points; a task's pixel is taken as a point. */
const INCH = 72;

export const graphviz: Engine = {
  name: 'Graphviz, clusters',
  options: '@hpcc-js/wasm-graphviz, dot with splines=ortho, nodesep=0.35, ranksep=0.5, lanes as clusters',
  leavesOut: null,
  directions: ['down', 'right'],
  async layout(task) {
    const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
    const dot = (await Graphviz.load()).layout(dotOf(task), 'json', 'dot');
    return { direction: task.direction, pages: [readBack(task, JSON.parse(dot))] };
  },
};

function dotOf(task: LayoutTask): string {
  const rankdir = task.direction === 'right' ? 'LR' : 'TB';
  const lines = [
    `digraph {`,
    `graph [rankdir=${rankdir} splines=ortho nodesep=0.35 ranksep=0.5];`,
    'node [fixedsize=true label=""];',
  ];
  return [...lines, ...membersOf(null, task), ...task.edges.map(dotEdge), '}'].join('\n');
}

function membersOf(lane: string | null, task: LayoutTask): string[] {
  const lanes = task.lanes.flatMap((child, index) =>
    child.parent === lane ? [`subgraph cluster_${index} { margin=16;`, ...membersOf(child.id, task), '}'] : [],
  );
  return [...task.nodes.filter((node) => node.lane === lane).map(dotNode), ...lanes];
}

function dotNode({ id, kind, width, height }: TaskNode): string {
  const shape = kind === 'decision' ? 'diamond' : 'box';
  return `${id} [shape=${shape} width=${width / INCH} height=${height / INCH}];`;
}

function dotEdge({ id, from, to, labelSize }: TaskEdge): string {
  const table = labelSize
    ? ` label=<<TABLE BORDER="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(labelSize.width)}" HEIGHT="${Math.ceil(labelSize.height)}"><TR><TD></TD></TR></TABLE>>`
    : '';
  return `${from} -> ${to} [id=${id}${table}];`;
}

function readBack(task: LayoutTask, output: DotOutput) {
  const height = numbers(output.bb)[3]!;
  const point = ([x, y]: readonly number[]): Point => [x!, height - y!];
  const objects = new Map(output.objects.map((object) => [object.name, object]));
  const routes = new Map((output.edges ?? []).map((edge) => [edge.id, edge]));
  const nodes = task.nodes.map((node): DrawnNode => {
    const [x, y] = point(numbers(objects.get(node.id)!.pos!));
    return { ...node, x: x - node.width / 2, y: y - node.height / 2 };
  });
  const lanes = task.lanes.flatMap((lane, index): DrawnLane[] => {
    const box = objects.get(`cluster_${index}`)?.bb;
    if (!box) return [];
    const [left, bottom, right, top] = numbers(box);
    return [{ ...lane, x: left!, y: height - top!, width: right! - left!, height: top! - bottom! }];
  });
  const edges = task.edges.map((edge) => {
    const route = routes.get(edge.id);
    if (!route?.pos) throw new Error(`no route for ${edge.id}`);
    const labelBox = route.lp && edge.labelSize ? boxAround(point(numbers(route.lp)), edge) : null;
    return { ...edge, labelBox, points: pointsOf(route.pos).map(point) };
  });
  return { nodes, lanes, edges };
}

/** `e,x,y` is the arrow's tip, then come Bézier curves, which are straight in orthogonal routes: every third point is a corner. */
function pointsOf(pos: string): number[][] {
  const parts = pos.split(/\s+/);
  const tip = parts.find((part) => part.startsWith('e,'))?.slice(2);
  const curve = parts.filter((part) => !/^[es],/.test(part));
  const corners = curve.filter((_, index) => index % 3 === 0);
  return [...corners, ...(tip ? [tip] : [])].map(numbers);
}

function boxAround([x, y]: Point, { labelSize }: TaskEdge): Box {
  return { x: x - labelSize!.width / 2, y: y - labelSize!.height / 2, ...labelSize! };
}

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}
