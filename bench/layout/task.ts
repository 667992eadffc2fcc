/**
 * What every engine is asked to draw: the boxes, lanes and flows of one page that flowc drew, with flowc's sizes, so that all draw the same.
 * A node that stands in several places is one box a place; a flow that ends at a lane is left out, as only flowc draws those.
 */
import type { Size } from '../../src/geometry/geometry.ts';
import type { Direction, Drawing, DrawnEdge, DrawnNode, DrawnPage } from '../../test/support/geometry/drawing.ts';

export interface TaskNode extends Size {
  /** `n7`: plain enough for every engine's language. */
  readonly id: string;
  /** What the process calls it. */
  readonly name: string;
  readonly kind: string;
  /** Its leaf lane; null outside all lanes. */
  readonly lane: string | null;
}

export interface TaskEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly label: string | null;
  readonly labelSize: Size | null;
}

export interface TaskLane {
  readonly id: string;
  readonly parent: string | null;
}

export interface LayoutTask {
  readonly direction: Direction;
  readonly lanes: readonly TaskLane[];
  readonly nodes: readonly TaskNode[];
  readonly edges: readonly TaskEdge[];
}

/** One engine: it draws a task, or throws. */
export interface Engine {
  readonly name: string;
  /** Version and options, for the report. */
  readonly options: string;
  /** What of a task it can't draw, for the report; null: nothing. */
  readonly leavesOut: string | null;
  readonly directions: readonly Direction[];
  /** Whether its edges are curves, in which bends can't be counted. */
  readonly curved?: boolean;
  layout(task: LayoutTask): Promise<Drawing>;
}

/** The tasks of a drawing, one a page; pages without nodes give none. */
export function tasksOf(drawing: Drawing): LayoutTask[] {
  return drawing.pages.filter(({ nodes }) => nodes.length > 0).map((page) => taskOf(page, drawing.direction ?? 'down'));
}

function taskOf(page: DrawnPage, direction: Direction): LayoutTask {
  const nodes = page.nodes.map((node, index) => ({ ...node, place: `n${index}` }));
  const nearest = (id: string, point: readonly [number, number]) => {
    const places = nodes.filter((node) => node.id === id);
    return places.sort((a, b) => distance(a, point) - distance(b, point))[0]?.place;
  };
  const lanes = (page.lanes ?? []).map(({ id, parent }) => ({ id, parent: parent ?? null }));
  const known = new Set(lanes.map(({ id }) => id));
  return {
    direction,
    lanes,
    nodes: nodes.map(({ place, id, kind, lane, width, height }) => ({
      id: place,
      name: id,
      kind,
      lane: lane != null && known.has(lane) ? lane : null,
      width,
      height,
    })),
    edges: page.edges.flatMap((edge, index) => edgeOf(edge, index, nearest)),
  };
}

function edgeOf(
  edge: DrawnEdge,
  index: number,
  nearest: (id: string, point: DrawnEdge['points'][number]) => string | undefined,
): TaskEdge[] {
  const from = nearest(edge.from, edge.points[0]!);
  const to = nearest(edge.to, edge.points.at(-1)!);
  if (from === undefined || to === undefined) return [];
  const label = edge.labelBox?.width ? (edge.label ?? null) : null;
  const labelSize = label === null ? null : { width: edge.labelBox!.width, height: edge.labelBox!.height };
  return [{ id: `e${index}`, from, to, kind: edge.kind, label, labelSize }];
}

function distance({ x, y, width, height }: DrawnNode, [px, py]: readonly [number, number]): number {
  return Math.hypot(px - Math.max(x, Math.min(px, x + width)), py - Math.max(y, Math.min(py, y + height)));
}
