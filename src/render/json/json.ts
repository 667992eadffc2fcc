/** The geometry of a diagram as JSON, for programs that judge, compare or import drawings. */
import type {
  Diagram,
  PlacedEdge,
  PlacedLane,
  PlacedNode,
  PlacedNote,
  PlacedPage,
  PlacedPhase,
  PrintSheet,
} from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';

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

function phaseOf({ number, title, header, ...box }: PlacedPhase) {
  return { number, title, ...boxOf(box), header: boxOf(header) };
}

function nodeOf(node: PlacedNode) {
  const { id, kind, lane, text, attributes, letter, otherPage } = node;
  const connector = kind === 'connector' ? { letter, otherPage } : {};
  const inPhase = node.phase === undefined ? {} : { phase: node.phase };
  return { id, kind, lane, ...inPhase, text, attributes, ...connector, ...boxOf(node), textBox: boxOf(node.textBox) };
}

/** A step that is drawn across several lanes is one part a lane, so that every part stands in the lane it names. */
function partsOf(node: PlacedNode, lanes: readonly PlacedLane[]): PlacedNode[] {
  const across = lanes.filter(({ id }) => node.across?.includes(id));
  if (across.length < 2) return [node];
  return across.map((lane) => ({ ...node, lane: lane.id, ...common(node, lane), textBox: common(node.textBox, lane) }));
}

/** What two boxes share; without width or height where they are apart. */
function common(a: Box, b: Box): Box {
  const [x, y] = [Math.min(Math.max(a.x, b.x), b.x + b.width), Math.min(Math.max(a.y, b.y), b.y + b.height)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
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

function pageOf({ number, title, sheet, width, height, lanes, phases, nodes, notes, edges }: PlacedPage) {
  return {
    number,
    title,
    width: round(width),
    height: round(height),
    sheet: sheetOf(sheet),
    lanes: lanes.map(laneOf),
    ...(phases === undefined ? {} : { phases: phases.map(phaseOf) }),
    nodes: nodes.flatMap((node) => partsOf(node, lanes).map(nodeOf)),
    notes: notes.map(noteOf),
    edges: edges.map(edgeOf),
  };
}

/** Lengths are CSS pixels, those of a sheet points, rounded to hundredths; everything stands in the order of the diagram. */
export function renderJson({ title, direction, pages }: Diagram): string {
  return `${jsonText({ version: 1, title, direction, pages: pages.map(pageOf) })}\n`;
}

/** JSON that people can read and compare: a value stands on one line if it is short, else each of its parts on its own. */
const LINE = 160;

function jsonText(value: unknown, indent = ''): string {
  const short = spaced(value);
  if (indent.length + short.length <= LINE) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + jsonText(item, inner)).join(',\n')}\n${indent}]`;
  if (typeof value !== 'object' || value === null) return short;
  const members = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** The value on one line. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
