/** Shapes as nodes; what they are in the flow is settled when the lines are known. */

import { DATA_NODE_KINDS, FLOW_NODE_KINDS } from '../../model/node-kinds.ts';
import type { NodeKind } from '../../model/process.ts';
import type { Remarks } from '../draft/remark.ts';
import type { Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import type { DrawioCell } from './cells.ts';
import { dataOf } from './own-data.ts';
import { meaningOf, type ShapeMeaning } from './shape-kind.ts';

export interface Shapes {
  /** By key. */
  readonly meanings: Map<string, ShapeMeaning>;
  /** Ids that parts had in a `.flow` file, by key. */
  readonly wanted: Map<string, string>;
  /** Texts of notes by key. */
  readonly notes: Map<string, string>;
}

/** The key of a shape: ids are unique on a page only; what flowc wrote has one key at all its places. */
export function keyOf(cell: DrawioCell, page: number): string {
  return cell.data['flowc-id'] === undefined ? `${page}/${cell.id}` : `own ${cell.data['flowc-id']}`;
}

/** Adds the nodes of one page to a sketch, and to `shapes` by the id of their cell. */
export function readShapes(
  cells: ReadonlyMap<string, DrawioCell>,
  page: number,
  laneOf: (cell: DrawioCell) => string | null,
  sketch: Sketch,
  shapes: Shapes,
  remarks: Remarks,
): void {
  const tied = new Set([...cells.values()].flatMap(({ source, target }) => [source, target]));
  for (const cell of cells.values()) {
    if (cell.isEdge || !cell.isVisible || cell.parent === null || cells.get(cell.parent)?.isEdge) continue;
    const key = keyOf(cell, page);
    if (cell.data.flowc !== undefined) {
      readOwn(cell, key, page, laneOf, sketch, shapes);
      continue;
    }
    const meaning = meaningOf(cell);
    const isTied = tied.has(cell.id);
    const place = { line: null, part: cell.text };
    if (meaning === 'container') {
      if (isTied && laneOf(cell) === null && cell.text !== '') sketch.node(key, 'task', cell.text, { page });
    } else if (meaning === 'note' || (meaning === 'text' && isTied)) shapes.notes.set(key, cell.text);
    else if (meaning === 'text' && cell.text !== '') remarks.dropped(phrase('import.text.loose'), place);
    else if (meaning === 'text' || (cell.text === '' && !isTied)) continue;
    else {
      if (meaning === 'unknown' || meaning === 'picture')
        remarks.approximated(phrase('import.shape', { shape: cell.style.shape ?? '?' }), place);
      sketch.node(key, kindOf(meaning), cell.text, { lane: laneOf(cell), page, attributes: attributesOf(cell) });
      shapes.meanings.set(key, meaning);
    }
  }
}

function kindOf(meaning: ShapeMeaning): NodeKind {
  return [...FLOW_NODE_KINDS, ...DATA_NODE_KINDS].find((kind) => kind === meaning) ?? 'task';
}

function attributesOf({ style, data }: DrawioCell) {
  const link = data.link;
  const fill = style.fillColor;
  return {
    ...(link !== undefined && /^https?:\/\//.test(link) ? { link: { text: link } } : {}),
    ...(fill !== undefined && /^#[0-9a-f]{6}$/i.test(fill) && !/^#f{6}$/i.test(fill)
      ? { color: { text: fill.toLowerCase() } }
      : {}),
  };
}

function readOwn(
  cell: DrawioCell,
  key: string,
  page: number,
  laneOf: (cell: DrawioCell) => string | null,
  sketch: Sketch,
  { meanings, wanted, notes }: Shapes,
): void {
  const { data } = cell;
  const id = data['flowc-id'];
  const kind = [...FLOW_NODE_KINDS, ...DATA_NODE_KINDS].find((each) => each === data.flowc);
  if (data.flowc === 'note') notes.set(key, data['flowc-text'] ?? cell.text);
  else if (data.flowc === 'connector') {
    sketch.node(key, 'task', data['flowc-letter'] ?? cell.text, { page });
    meanings.set(key, 'connector');
  } else if (kind !== undefined && id !== undefined) {
    wanted.set(key, id);
    const isData = (DATA_NODE_KINDS as readonly string[]).includes(kind);
    const lane = isData ? (data['flowc-lane'] === undefined ? null : `lane ${data['flowc-lane']}`) : laneOf(cell);
    const stated = Number(data['flowc-page'] ?? page);
    const phase = Number(data['flowc-phase']);
    const node = sketch.node(key, kind, '', {
      lane,
      page: Number.isInteger(stated) ? stated : page,
      attributes: dataOf(data),
      ...(Number.isInteger(phase) && phase > 0 && phase <= sketch.phases.length ? { phase } : {}),
      ...(data['flowc-lanes'] === undefined ? {} : { otherLanes: data['flowc-lanes'].split(' ') }),
    });
    node.text = data['flowc-text'] ?? cell.text;
  }
}
