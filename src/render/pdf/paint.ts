/** How the paths and texts of a scene are drawn on a page. */
import { rgbOf } from '../../themes/css-color.ts';
import { drawableText } from '../fonts/stand-ins.ts';
import { pathData } from '../scene/path-data.ts';
import type { PathItem, Stroke, TextItem } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { FONT } from './document.ts';

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

/** Colours of a scene as pdfkit takes them: red, green and blue from 0 to 255. */
function colorOf(color: string): [number, number, number] {
  const [red, green, blue] = rgbOf(color) ?? [0, 0, 0];
  return [red, green, blue];
}

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

/** Texts of a scene: real text in the embedded font, placed by the width that it was measured with. */
export function drawText({ text, at: [x, y], anchor, size, bold, color, width }: TextItem, { document, faces }: Canvas): void {
  const drawn = drawableText(text, bold ? faces.bold : faces.regular);
  document.font(bold ? FONT.bold : FONT.regular, size).fillColor(colorOf(color));
  const whole = { features: [], lineBreak: false, baseline: 'alphabetic' } as const;
  const left = x - SHARE_BEFORE[anchor] * (width ?? document.widthOfString(drawn, whole as object));
  if (drawn === text) document.text(text, left, y, whole as object);
  else {
    // What is read and searched stays what was written.
    document.markContent('Span', { actual: text });
    document.text(drawn, left, y, whole as object);
    document.endMarkedContent();
  }
}
