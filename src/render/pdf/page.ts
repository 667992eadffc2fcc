/** A scene as a page of a document, at the size of its sheet. */
import type { GroupItem, Item, Scene } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { pageDestination } from './destinations.ts';
import { drawScene } from './draw-scene.ts';
import { fold } from './outline.ts';
import { drawText } from './text.ts';

/** Of the foot, in points. */
const FOOT = { size: 8, up: 14 };

/** Draws a scene on a new page of the document, the `page`th, and lists it; `foot` stands below it. Gives its part of the structure. */
export function drawPage(scene: Scene, page: number, foot: string | null, canvas: Canvas): PDFKit.PDFStructureElement {
  const { sheet } = scene;
  const { document } = canvas;
  document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  document.addNamedDestination(pageDestination(page), 'Fit');
  const scale = sheet.width / scene.width;
  const section = drawScene(scene, { ...canvas, page, scale, origin: [0, 0], titleTag: 'H1' });
  drawFoot(foot, scene, canvas);
  listLanes(scene, scale, document.outline);
  return section;
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
