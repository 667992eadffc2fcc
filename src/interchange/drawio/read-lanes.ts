/** Swimlanes as lanes, and in which of them each shape stands: by what it was put into, else by where it lies. */
import type { Sketch } from '../draft/sketch.ts';
import { ancestorsOf, type DrawioCell } from './cells.ts';
import { dataOf } from './own-data.ts';
import { meaningOf } from './shape-kind.ts';

/** Adds the lanes of a page; gives the lane of a shape. A lane with the name of one on another page is that lane. */
export function readLanes(
  cells: ReadonlyMap<string, DrawioCell>,
  sketch: Sketch,
  wanted: Map<string, string>,
): (cell: DrawioCell) => string | null {
  const all = [...cells.values()].filter((cell) => cell.isVisible && !cell.isEdge);
  const candidates = all.filter((cell) => cell.text !== '' && isLane(cell, cells));
  const pool = soleRoot(candidates, cells);
  if (pool !== null) sketch.title ??= pool.text;
  const lanes = asDrawn(candidates.filter((cell) => cell !== pool));
  const keys = new Map<DrawioCell, string>();
  for (const lane of byDepth(lanes, cells)) {
    const above = ancestorsOf(lane, cells).find((each) => keys.has(each));
    const parent = above === undefined ? null : keys.get(above)!;
    const key = lane.data['flowc-id'] === undefined ? `lane ${parent ?? ''}/${lane.text}` : `lane ${lane.data['flowc-id']}`;
    keys.set(lane, key);
    if (lane.data['flowc-id'] !== undefined) wanted.set(key, lane.data['flowc-id']);
    if (sketch.lanes.some(({ id }) => id === key)) continue;
    sketch.lanes.push({ id: key, name: lane.data['flowc-name'] ?? lane.text, parent, attributes: dataOf(lane.data) });
  }
  const smallest = [...lanes].sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
  return (cell) => {
    const around = ancestorsOf(cell, cells).find((each) => keys.has(each)) ?? smallest.find((lane) => holds(lane, cell));
    return around === undefined ? null : keys.get(around)!;
  };
}

/** Swimlanes, and other containers with a text that hold shapes; not those that are drawn as a shape of the flow. */
function isLane(cell: DrawioCell, cells: ReadonlyMap<string, DrawioCell>): boolean {
  if (cell.data.flowc !== undefined) return cell.data.flowc === 'lane';
  const { style } = cell;
  if (style.childLayout === 'stackLayout' && style.horizontal === '1') return false;
  const children = [...cells.values()].filter(({ parent, isEdge }) => parent === cell.id && !isEdge);
  if ('swimlane' in style || style.shape === 'swimlane') return children.length > 0 || cell.box.width + cell.box.height > 250;
  return meaningOf(cell) === 'container' && children.length > 0;
}

/** A pool that holds all other lanes is the process. */
function soleRoot(lanes: readonly DrawioCell[], cells: ReadonlyMap<string, DrawioCell>): DrawioCell | null {
  const roots = lanes.filter(
    (lane) => lane.data.flowc === undefined && !ancestorsOf(lane, cells).some((each) => lanes.includes(each)),
  );
  return roots.length === 1 &&
    lanes.length > 2 &&
    lanes.every((lane) => lane === roots[0] || ancestorsOf(lane, cells).includes(roots[0]!))
    ? roots[0]!
    : null;
}

function asDrawn(lanes: readonly DrawioCell[]): DrawioCell[] {
  if (lanes.some(({ data }) => data.flowc !== undefined)) return [...lanes];
  const spread = (key: 'x' | 'y') =>
    Math.max(...lanes.map(({ box }) => box[key])) - Math.min(...lanes.map(({ box }) => box[key]));
  const axis = spread('y') >= spread('x') ? 'y' : 'x';
  return [...lanes].sort((a, b) => a.box[axis] - b.box[axis]);
}

/** Outer lanes before those within them. */
function byDepth(lanes: readonly DrawioCell[], cells: ReadonlyMap<string, DrawioCell>): DrawioCell[] {
  const depth = new Map(lanes.map((lane) => [lane, ancestorsOf(lane, cells).length]));
  return [...lanes].sort((a, b) => depth.get(a)! - depth.get(b)!);
}

function holds({ box }: DrawioCell, { box: inner }: DrawioCell): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
