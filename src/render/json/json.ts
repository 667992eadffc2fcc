/** The geometry of a diagram as JSON, for programs that judge, compare or import drawings. */
import type { Diagram, PlacedEdge, PlacedLane, PlacedNode, PlacedNote, PlacedPage, PrintSheet } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { jsonText } from './json-text.ts';

function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function laneOf(lane: PlacedLane) {
  return { id: lane.id, parent: lane.parent, ...boxOf(lane), header: boxOf(lane.header) };
}

function nodeOf(node: PlacedNode) {
  const { id, kind, lane, text, attributes, letter, otherPage } = node;
  const connector = kind === 'connector' ? { letter, otherPage } : {};
  return { id, kind, lane, text, attributes, ...connector, ...boxOf(node), textBox: boxOf(node.textBox) };
}

function noteOf(note: PlacedNote) {
  return { on: note.on, ...boxOf(note) };
}

function edgeOf({ from, to, kind, label, labelBox, points }: PlacedEdge) {
  const rounded = points.map((point) => point.map(round));
  return { from, to, kind, label, labelBox: labelBox === null ? null : boxOf(labelBox), points: rounded };
}

function sheetOf({ width, height, margin, scale }: PrintSheet) {
  return { width: round(width), height: round(height), margin: round(margin), scale: Math.round(scale * 1000) / 1000 };
}

function pageOf({ number, title, sheet, width, height, lanes, nodes, notes, edges }: PlacedPage) {
  return {
    number,
    title,
    width: round(width),
    height: round(height),
    sheet: sheetOf(sheet),
    lanes: lanes.map(laneOf),
    nodes: nodes.map(nodeOf),
    notes: notes.map(noteOf),
    edges: edges.map(edgeOf),
  };
}

/** Lengths are CSS pixels, those of a sheet points, rounded to hundredths; everything stands in the order of the diagram. */
export function renderJson({ title, direction, pages }: Diagram): string {
  return `${jsonText({ version: 1, title, direction, pages: pages.map(pageOf) })}\n`;
}
