/** A scene as a page of a document, at the size of its sheet. */
import type { GroupItem, Item, Scene } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { pageDestination } from './destinations.ts';
import { drawPart, type Part } from './group.ts';
import { drawText } from './text.ts';

/** The order in which a page is read aloud, whatever was drawn first. */
const READING_ORDER = ['heading', 'lane', 'entry', 'node', 'edge', 'note', 'legend'];

/** Of the foot, in points. */
const FOOT = { size: 8, up: 14 };

/** Draws a scene on a new page of the document, the `page`th, and lists it. Gives its part of the structure. */
export function drawPage(scene: Scene, page: number, canvas: Canvas): PDFKit.PDFStructureElement {
  const { sheet } = scene;
  const { document } = canvas;
  document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  document.addNamedDestination(pageDestination(page), 'Fit');
  const scale = sheet.width / scene.width;
  document.save().scale(scale);
  const parts = scene.items.flatMap((item) => drawPart(item, { ...canvas, page, scale }));
  document.restore();
  drawFoot(canvas.footOf(page), scene, canvas);
  listLanes(scene, scale, document.outline);
  return document.struct('Sect', { title: scene.title }, inReadingOrder(parts));
}

/** The number of the page, in the middle of the margin. */
function drawFoot(foot: string | null, { sheet, quiet }: Scene, canvas: Canvas): void {
  if (foot === null) return;
  const { document } = canvas;
  document.markContent('Artifact', { type: 'Pagination' });
  const at = [sheet.width / 2, sheet.height - FOOT.up] as const;
  const line = {
    type: 'text',
    text: foot,
    at,
    anchor: 'middle',
    size: FOOT.size,
    bold: false,
    color: quiet,
    width: null,
  } as const;
  drawText(line, canvas);
  document.endMarkedContent();
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
