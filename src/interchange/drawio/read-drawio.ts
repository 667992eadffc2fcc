/**
 * draw.io files → drafts: swimlanes are lanes, shapes are kinds by their style, lines are flows by their ends or, where an end is loose, by
 * where it lies. Pages are pages of one process. What flowc wrote itself is read back as it was.
 */

import { Inflate } from 'fflate';
import { inFlowOrder } from '../draft/draft-order.ts';
import { withLegalFlows } from '../draft/legal-flows.ts';
import { named } from '../draft/named.ts';
import { LIMITS, type Remark, Remarks, Unreadable } from '../draft/remark.ts';
import { type Imported, Sketch } from '../draft/sketch.ts';
import {
  goOnBehindData,
  isChineseText,
  nameDecision,
  settleBar,
  settleSplits,
  settleTerminators,
  terminatorKind,
} from '../draft/splits.ts';
import { phrase } from '../interchange-messages.ts';
import { everyElement, readXml, type XmlElement } from '../xml/read-xml.ts';
import { cellsOf, type DrawioCell } from './cells.ts';
import { readOwnProcess } from './own-data.ts';
import { readLanes } from './read-lanes.ts';
import { joinConnectors, readLines } from './read-lines.ts';
import { readShapes, type Shapes } from './read-shapes.ts';

/** The process of a file, with a name for its file. Throws `Unreadable`. */
export function readDrawio(
  text: string,
  name = 'process',
): { readonly processes: readonly Imported[]; readonly remarks: readonly Remark[] } {
  const remarks = new Remarks();
  const sketch = new Sketch();
  const isChinese = isChineseText(text);
  const pages = pagesOf(text);
  sketch.pages.splice(
    0,
    1,
    ...pages.map(({ title }) => (pages.length === 1 || /^(?:Page-?|第)\s*\d+\s*页?$/i.test(title ?? '') ? null : title)),
  );
  const shapes: Shapes = { meanings: new Map(), wanted: new Map(), notes: new Map() };
  pages.forEach(({ root }, i) => {
    const cells = cellsOf(root);
    if (cells.size > LIMITS.parts * 2) throw new Unreadable(phrase('import.tooMany', { most: LIMITS.parts * 2 }));
    remarkOnHidden(cells, remarks);
    readOwnProcess(cells, sketch, pages.length);
    const laneOf = readLanes(cells, sketch, shapes.wanted);
    readShapes(cells, i + 1, laneOf, sketch, shapes, remarks);
    readLines(cells, i + 1, sketch, shapes, remarks);
  });
  if (sketch.nodes.size === 0) throw new Unreadable(phrase('import.drawio.none'));
  settleKinds(sketch, shapes, isChinese, remarks);
  const isOwn = shapes.wanted.size > 0;
  if (!isOwn) {
    goOnBehindData(sketch);
    settleSplits(sketch, isChinese, remarks);
  }
  const legal = withLegalFlows(sketch.draft(), remarks);
  const draft = named(isOwn ? legal : inFlowOrder(legal), (key) => shapes.wanted.get(key) ?? null);
  return { processes: [{ name, draft }], remarks: remarks.list };
}

function remarkOnHidden(cells: ReadonlyMap<string, DrawioCell>, remarks: Remarks): void {
  const hidden = [...cells.values()].filter((cell) => !cell.isVisible && (cell.text !== '' || cell.isEdge));
  if (hidden.length > 0) remarks.dropped(phrase('import.drawio.hidden', { count: hidden.length }));
}

function settleKinds(sketch: Sketch, { meanings, notes }: Shapes, isChinese: boolean, remarks: Remarks): void {
  joinConnectors(sketch, meanings, remarks);
  for (const node of [...sketch.nodes.values()]) {
    const meaning = meanings.get(node.id);
    if (meaning === 'bar') settleBar(node, sketch);
    else if (meaning === 'terminator') node.kind = terminatorKind(node, sketch);
    else if (node.kind === 'decision' && meaning === 'decision') nameDecision(node, sketch, isChinese);
  }
  settleTerminators(sketch);
  for (const [id, text] of notes) {
    const flows = sketch.flows.touching(id);
    const ties = flows.map(({ from, to }) => (from.id === id ? to.id : from.id));
    for (const flow of flows) sketch.flows.remove(flow);
    sketch.notes.push({ text, on: [...new Set(ties)].filter((tie) => sketch.nodes.has(tie)), page: 1 });
  }
}

interface DrawioPage {
  readonly title: string | null;
  /** The `root` element with the cells. */
  readonly root: XmlElement;
}

const MOST_PAGES = 100;
/** Compressed input per step, which bounds what one step puts out. */
const STEP = 4096;

/**
 * The pages of a draw.io file as trees of XML, whether they are plain or compressed; what decompresses has a bound. The pages of a file.
 * Throws `Unreadable` where it is no draw.io file.
 */
function pagesOf(text: string): DrawioPage[] {
  const file = readXml(text);
  const diagrams = file.name === 'mxfile' ? file.children.filter(({ name }) => name === 'diagram') : [file];
  if (diagrams.length > MOST_PAGES) throw new Unreadable(phrase('import.tooMany', { most: MOST_PAGES }));
  const pages = diagrams.flatMap((diagram): DrawioPage[] => {
    const model = modelOf(diagram);
    const root = model && [...everyElement(model)].find(({ name }) => name === 'root');
    return root ? [{ title: file.name === 'mxfile' ? (diagram.attributes.name ?? null) : null, root }] : [];
  });
  if (pages.length === 0) throw new Unreadable(phrase('import.drawio.none'));
  return pages;
}

function modelOf(diagram: XmlElement): XmlElement | null {
  if (diagram.name === 'mxGraphModel') return diagram;
  const plain = diagram.children.find(({ name }) => name === 'mxGraphModel');
  if (plain) return plain;
  const packed = diagram.text.trim();
  return packed === '' ? null : readXml(unpacked(packed));
}

/** Base64 of raw deflate of the URI-encoded XML. */
function unpacked(packed: string): string {
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
    const encoded = inflated(bytes);
    return encoded.startsWith('<') ? encoded : decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(phrase('import.drawio.packed'));
  }
}

function inflated(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  let text = '';
  const inflate = new Inflate((chunk, isLast) => {
    text += decoder.decode(chunk, { stream: !isLast });
    if (text.length > LIMITS.characters)
      throw new Unreadable(phrase('import.tooLarge', { most: LIMITS.characters / 1024 / 1024 }));
  });
  for (let at = 0; at < bytes.length; at += STEP) inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return text;
}
