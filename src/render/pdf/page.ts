/** A scene as a page of a document, at the size of its sheet. */
import type { PlacedEdge, PlacedNode } from '../../geometry/diagram.ts';
import { listingOrder } from '../scene/listing-order.ts';
import type { Scene } from '../scene/scene.ts';
import { type Canvas, pageDestination } from './canvas.ts';
import { type DrawnPart, drawPart, type PageContext } from './group.ts';
import type { PageOutline } from './outline.ts';
import { drawText } from './paint.ts';

/** Of the foot, in points. */
const FOOT = { size: 8, up: 14 };

/** Draws a scene on a new page of the document, the `page`th, and lists it; `foot` stands below it. Gives its part of the structure. */
export function drawPage(
  scene: Scene,
  page: number,
  foot: string | null,
  outline: PageOutline,
  canvas: Canvas,
): PDFKit.PDFStructureElement {
  const { sheet } = scene;
  const { document } = canvas;
  document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  document.addNamedDestination(pageDestination(page), 'Fit');
  const scale = sheet.width / scene.width;
  const section = drawScene(scene, { ...canvas, page, scale, origin: [0, 0], titleTag: 'H1' });
  drawFoot(foot, scene, canvas);
  outline.add(scene, scale);
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

/** The order in which a scene is read aloud, whatever was drawn first. */
const READING_ORDER = ['heading', 'lane', 'phase', 'expanded', 'entry', 'node', 'edge', 'note', 'legend'];

/**
 * A scene anywhere on the page that is open. Gives its part of the structure, which must get its place there while the page is open: its
 * links are noted with it.
 */
export function drawScene(scene: Scene, context: PageContext): PDFKit.PDFStructureElement {
  const { document, scale, origin } = context;
  document
    .save()
    .translate(...origin)
    .scale(scale);
  const parts = scene.items.flatMap((item) => drawPart(item, context));
  document.restore();
  return document.struct('Sect', { title: scene.title }, inReadingOrder(parts));
}

/** Nodes stand as the flow leads to them. */
function inReadingOrder(parts: readonly DrawnPart[]): PDFKit.PDFStructureElement[] {
  const subjects = parts.flatMap(({ subject }) => subject ?? []);
  const nodes = subjects.filter((subject): subject is PlacedNode => 'id' in subject);
  const edges = subjects.filter((subject): subject is PlacedEdge => 'points' in subject);
  const places = new Map<DrawnPart['subject'], number>(listingOrder({ nodes, edges }).map((node, at) => [node, at]));
  const rank = (part: DrawnPart) => READING_ORDER.indexOf(part.class);
  const place = ({ subject }: DrawnPart) => places.get(subject) ?? 0;
  return [...parts].sort((a, b) => rank(a) - rank(b) || place(a) - place(b)).map(({ element }) => element);
}
