/** A scene as a page of a document, at the size of its sheet. */
import type { Scene } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { pageDestination } from './destinations.ts';
import { drawScene } from './draw-scene.ts';
import type { PageOutline } from './page-outline.ts';
import { drawText } from './text.ts';

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
