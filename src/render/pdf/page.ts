/** A scene as a page of a document, at the size of its sheet. */
import type { GroupItem, Item, Scene } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { type Destinations, pageDestination } from './destinations.ts';
import { drawPart, type Part } from './group.ts';

/** The order in which a page is read aloud, whatever was drawn first. */
const READING_ORDER = ['heading', 'lane', 'node', 'edge', 'note', 'legend'];

/** Draws a scene on a new page of the document, the `page`th; `outline` is where it is listed. Gives its part of the structure. */
export function drawPage(
  scene: Scene,
  page: number,
  canvas: Canvas,
  destinations: Destinations,
  outline: PDFKit.PDFOutline,
): PDFKit.PDFStructureElement {
  const { sheet } = scene;
  const { document } = canvas;
  document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  document.addNamedDestination(pageDestination(page), 'Fit');
  const scale = sheet.width / scene.width;
  document.save().scale(scale);
  const parts = scene.items.flatMap((item) => drawPart(item, { ...canvas, destinations, page, scale }));
  document.restore();
  listLanes(scene, scale, outline);
  return document.struct('Sect', { title: scene.title }, inReadingOrder(parts));
}

function inReadingOrder(parts: readonly Part[]): PDFKit.PDFStructureElement[] {
  const rank = (part: Part) => READING_ORDER.indexOf(part.class);
  return [...parts].sort((a, b) => rank(a) - rank(b)).map(({ element }) => element);
}

/** pdfkit doesn't say how many entries a closed one holds, which it must: the number is negative. */
function fold(entry: PDFKit.PDFOutline, count: number): void {
  if (count > 0) (entry as unknown as { outlineData: Record<string, number> }).outlineData.Count = -count;
}

function isLane(item: Item): item is GroupItem {
  return item.type === 'group' && item.classes.includes('lane');
}

/** Lists the lanes under their page. */
function listLanes({ title, items, sheet }: Scene, scale: number, outline: PDFKit.PDFOutline): void {
  const entry = outline.addItem(title, { fit: true } as object);
  const lanes = items.filter(isLane);
  for (const { label, box } of lanes) {
    // pdfkit takes `left` from the right edge.
    const { x, y } = box ?? { x: 0, y: 0 };
    entry.addItem(label ?? '', { fit: false, top: y * scale, left: sheet.width - x * scale } as object);
  }
  fold(entry, lanes.length);
}
