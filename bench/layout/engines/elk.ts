/** elkjs (EPL-2.0): the layered engine that flowc itself builds on, flat and with the lanes as containers. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import elkjs from 'elkjs/lib/elk.bundled.js';
import type { Box, Point } from '../../../src/geometry/geometry.ts';
import type { DrawnLane, DrawnNode } from '../../../test/support/geometry/drawing.ts';
import type { Engine, LayoutTask, TaskEdge } from '../task.ts';

const PLAIN = { 'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL' };
const LANE_OPTIONS = { 'elk.padding': '[top=20,left=20,bottom=20,right=20]' };

export const elkFlat: Engine = {
  name: 'ELK, no lanes',
  options: 'elkjs, layered, orthogonal routing, else its defaults; the lanes are left out: a floor',
  leavesOut: 'lanes',
  directions: ['down', 'right'],
  async layout(task) {
    const flat = { ...task, lanes: [], nodes: task.nodes.map((node) => ({ ...node, lane: null })) };
    return draw(flat, PLAIN);
  },
};

export const elkLanes: Engine = {
  name: 'ELK, lanes as containers',
  options: 'elkjs, the same with the lanes as containers (hierarchyHandling INCLUDE_CHILDREN)',
  leavesOut: null,
  directions: ['down', 'right'],
  layout: (task) => draw(task, { ...PLAIN, 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' }),
};

async function draw(task: LayoutTask, options: Record<string, string>) {
  const direction = task.direction === 'right' ? 'RIGHT' : 'DOWN';
  const root: ElkNode = {
    id: 'root',
    layoutOptions: { ...options, 'elk.direction': direction },
    children: childrenOf(null, task),
    edges: task.edges.map(elkEdge),
  };
  const placed = await new elkjs.default().layout(root);
  const boxes = new Map<string, Box>();
  collect(placed, 0, 0, boxes);
  return { direction: task.direction, pages: [readBack(task, placed, boxes)] };
}

function childrenOf(lane: string | null, task: LayoutTask): ElkNode[] {
  const lanes = task.lanes.filter(({ parent }) => parent === lane);
  const nodes = task.nodes.filter((node) => node.lane === lane);
  return [
    ...lanes.map(({ id }) => ({ id: laneId(id), layoutOptions: LANE_OPTIONS, children: childrenOf(id, task) })),
    ...nodes.map(({ id, width, height }) => ({ id, width, height })),
  ];
}

function elkEdge({ id, from, to, label, labelSize }: TaskEdge): ElkExtendedEdge {
  const labels = labelSize === null ? [] : [{ text: label ?? '', ...labelSize }];
  return { id, sources: [from], targets: [to], labels };
}

/** Boxes in the page's coordinates: ELK's are relative to the parent. */
function collect(node: ElkNode, x: number, y: number, boxes: Map<string, Box>): void {
  const box = { x: x + (node.x ?? 0), y: y + (node.y ?? 0), width: node.width ?? 0, height: node.height ?? 0 };
  boxes.set(node.id, box);
  for (const child of node.children ?? []) collect(child, box.x, box.y, boxes);
}

function readBack(task: LayoutTask, placed: ElkNode, boxes: ReadonlyMap<string, Box>) {
  const byId = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  const nodes = task.nodes.map((node): DrawnNode => ({ ...node, ...boxes.get(node.id)! }));
  const lanes = task.lanes.map((lane): DrawnLane => ({ ...lane, ...boxes.get(laneId(lane.id))! }));
  const edges = task.edges.map((edge) => {
    const { points, label } = routeOf(byId.get(edge.id)!, boxes);
    return { ...edge, points, labelBox: label };
  });
  return { nodes, lanes, edges };
}

/** An edge's points and label are relative to the container that ELK names. */
function routeOf(edge: ElkExtendedEdge & { container?: string }, boxes: ReadonlyMap<string, Box>) {
  const { x, y } = boxes.get(edge.container ?? 'root')!;
  const section = edge.sections?.[0];
  if (!section) throw new Error(`no route for ${edge.id}`);
  const bends = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const label = edge.labels?.[0];
  return {
    points: bends.map((point): Point => [point.x + x, point.y + y]),
    label: label ? { x: label.x! + x, y: label.y! + y, width: label.width!, height: label.height! } : null,
  };
}

function laneId(id: string): string {
  return `lane ${id}`;
}
