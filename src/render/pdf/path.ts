/** Paths of a scene. */
import { pathData } from '../scene/path-data.ts';
import type { PathItem, Stroke } from '../scene/scene.ts';
import { colorOf } from './color.ts';

export function drawPath({ path, fill, stroke }: PathItem, document: PDFKit.PDFDocument): void {
  const isDashed = stroke?.dash !== undefined && stroke.dash !== null;
  if (isDashed) document.save();
  if (stroke !== null) setStroke(stroke, document);
  document.path(pathData(path));
  if (fill !== null && stroke !== null) document.fillAndStroke(colorOf(fill), colorOf(stroke.color));
  else if (fill !== null) document.fill(colorOf(fill));
  else if (stroke !== null) document.stroke(colorOf(stroke.color));
  if (isDashed) document.restore();
}

function setStroke({ width, dash, cap }: Stroke, document: PDFKit.PDFDocument): void {
  document.lineWidth(width).lineCap(cap).lineJoin('round');
  if (dash !== null) document.dash([...dash] as unknown as number, {});
}
