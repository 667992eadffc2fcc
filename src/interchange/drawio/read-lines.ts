/** Lines as flows: by the shapes they are tied to, else by the shape that a loose end lies at. */
import type { Remarks } from '../draft/remark.ts';
import type { Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import type { DrawioCell } from './cells.ts';
import { keyOf, type Shapes } from './read-shapes.ts';
import type { ShapeMeaning } from './shape-kind.ts';

/** How far from a shape a loose end may lie, in pixels. */
const NEAR = 12;

export function readLines(
  cells: ReadonlyMap<string, DrawioCell>,
  page: number,
  sketch: Sketch,
  { notes }: Shapes,
  remarks: Remarks,
): void {
  const labels = labelsOf(cells);
  const known = (key: string) => sketch.nodes.has(key) || notes.has(key) || sketch.lanes.some(({ id }) => id === key);
  const shapes = [...cells.values()].filter((cell) => !cell.isEdge && known(keyOf(cell, page)));
  const at = (id: string | null, point: readonly [number, number] | null) => {
    const tied = id === null ? undefined : cells.get(id);
    const cell = tied !== undefined && !tied.isEdge ? tied : shapeAt(point, shapes);
    if (cell === undefined) return null;
    const key = cell.data.flowc === 'lane' ? `lane ${cell.data['flowc-id']}` : keyOf(cell, page);
    return known(key) ? key : (laneKey(cell, sketch) ?? null);
  };
  for (const line of cells.values()) {
    if (!line.isEdge || !line.isVisible || line.data.flowc === 'control') continue;
    const label = [line.text, ...(labels.get(line.id) ?? [])].filter((text) => text !== '').join(' ') || null;
    const [from, to] = [at(line.source, line.ends.source), at(line.target, line.ends.target)];
    const place = { line: null, part: label ?? line.id };
    if (from === null || to === null) remarks.dropped(phrase('import.edge.loose'), place);
    else if (line.data.flowc === 'sequence' || line.data.flowc === 'information') addOwn(line, from, to, sketch);
    else addFlow(line, from, to, label, sketch, notes, remarks);
  }
}

function addFlow(
  line: DrawioCell,
  from: string,
  to: string,
  label: string | null,
  sketch: Sketch,
  notes: ReadonlyMap<string, string>,
  remarks: Remarks,
): void {
  const { style } = line;
  const [hasStart, hasEnd] = [(style.startArrow ?? 'none') !== 'none', style.endArrow !== 'none'];
  const place = { line: null, part: label ?? `${sketch.nodes.get(from)?.text ?? ''} → ${sketch.nodes.get(to)?.text ?? ''}` };
  const isTie = notes.has(from) || notes.has(to);
  if (hasStart && !hasEnd) sketch.sequence(to, from, label);
  else sketch.sequence(from, to, label);
  if (hasStart && hasEnd && !isTie) {
    sketch.sequence(to, from, label);
    remarks.approximated(phrase('import.edge.both'), place);
  } else if (!hasStart && !hasEnd && !isTie) remarks.approximated(phrase('import.edge.undirected'), place);
}

function addOwn({ data }: DrawioCell, from: string, to: string, sketch: Sketch): void {
  const share = Number(data['flowc-probability'] ?? Number.NaN);
  sketch.flows.add({
    kind: data.flowc === 'information' ? 'information' : 'sequence',
    label: data['flowc-label'] ?? null,
    from: { id: from, state: data['flowc-from'] ?? null },
    to: { id: to, state: data['flowc-to'] ?? null },
    probability: share >= 0 && share <= 1 ? share : null,
  });
}

/** Labels that were put on lines as cells of their own. */
function labelsOf(cells: ReadonlyMap<string, DrawioCell>): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { parent, text, isEdge } of cells.values()) {
    if (parent === null || isEdge || text === '' || !cells.get(parent)?.isEdge) continue;
    labels.set(parent, [...(labels.get(parent) ?? []), text]);
  }
  return labels;
}

function shapeAt(point: readonly [number, number] | null, shapes: readonly DrawioCell[]): DrawioCell | undefined {
  if (point === null) return undefined;
  const [x, y] = point;
  const distance = ({ box }: DrawioCell) =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  let best: DrawioCell | undefined;
  for (const shape of shapes)
    if (distance(shape) <= NEAR && (best === undefined || distance(shape) < distance(best))) best = shape;
  return best;
}

function laneKey(cell: DrawioCell, sketch: Sketch): string | undefined {
  return cell.text === '' ? undefined : sketch.lanes.find(({ id, name }) => id.startsWith('lane ') && name === cell.text)?.id;
}

/** A connector that flows only enter goes on at the one of its letter that flows only leave. */
export function joinConnectors(sketch: Sketch, meanings: ReadonlyMap<string, ShapeMeaning>, remarks: Remarks): void {
  const connectors = [...sketch.nodes.values()].filter(({ id }) => meanings.get(id) === 'connector');
  const out = (id: string) => sketch.flows.at('from', id);
  const into = (id: string) => sketch.flows.at('to', id);
  const entries = connectors.filter(({ id }) => into(id).length === 0 && out(id).length > 0);
  for (const exit of connectors.filter(({ id }) => out(id).length === 0)) {
    const entry = entries.find(({ text }) => text === exit.text);
    const next = entry && out(entry.id)[0];
    if (next === undefined) {
      remarks.approximated(phrase('import.connector'), { line: null, part: exit.text });
      continue;
    }
    for (const flow of into(exit.id)) {
      sketch.flows.redirect(flow, 'to', next.to);
      flow.label ??= next.label;
    }
    sketch.nodes.delete(exit.id);
  }
  for (const { id } of entries) {
    sketch.nodes.delete(id);
    for (const flow of out(id)) sketch.flows.remove(flow);
  }
}
