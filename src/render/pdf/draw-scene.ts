/** A scene anywhere on the page that is open. */
import type { Scene } from '../scene/scene.ts';
import { drawPart, type PageContext, type Part } from './group.ts';

/** The order in which a scene is read aloud, whatever was drawn first. */
const READING_ORDER = ['heading', 'lane', 'entry', 'node', 'edge', 'note', 'legend'];

/** Gives its part of the structure, which must get its place there while the page is open: its links are noted with it. */
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

function inReadingOrder(parts: readonly Part[]): PDFKit.PDFStructureElement[] {
  const rank = (part: Part) => READING_ORDER.indexOf(part.class);
  return [...parts].sort((a, b) => rank(a) - rank(b)).map(({ element }) => element);
}
