/** How the paths, pictures and texts of a scene are drawn on a page. */
import { hasRightToLeft } from '../../text/direction.ts';
import { rgbOf } from '../../themes/css-color.ts';
import type { Typefaces } from '../fonts/faces.ts';
import { type FontLine, isPlain, setLine } from '../fonts/runs.ts';
import { pathData } from '../scene/path-data.ts';
import type { ImageItem, PathItem, Stroke, TextItem } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { FONT } from './document.ts';

/** Draws a path with its fill and stroke. */
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

/** Draws a PNG in a box. */
export function drawImage({ box, png }: ImageItem, document: PDFKit.PDFDocument): void {
  document.image(`data:image/png;base64,${png}`, box.x, box.y, { width: box.width, height: box.height });
}

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };
const WHOLE = { features: [], lineBreak: false, baseline: 'alphabetic' } as const;

/** Texts of a scene: real text in embedded fonts, placed by the width that it was measured with. */
export function drawText(item: TextItem, canvas: Canvas): void {
  const { text, at, anchor, size, bold, color, width } = item;
  const { document, lettering } = canvas;
  const faces = bold ? lettering.bold : lettering.regular;
  if (!isPlain(text, faces)) {
    const line = setLine(item, faces);
    // What is read and searched stays what was written. Readers of PDF put right-to-left text into that order themselves, and would turn it round again.
    if (hasRightToLeft(text)) drawLine(line, item, faces, canvas, true);
    else spoken(text, document, () => drawLine(line, item, faces, canvas, false));
    return;
  }
  document.font(bold ? FONT.bold : FONT.regular, size).fillColor(colorOf(color));
  const left = at[0] - SHARE_BEFORE[anchor] * (width ?? document.widthOfString(text, WHOLE as object));
  document.text(text, left, at[1], WHOLE as object);
}

function spoken(text: string, document: PDFKit.PDFDocument, draw: () => void): void {
  document.markContent('Span', { actual: text });
  draw();
  document.endMarkedContent();
}

function drawLine(
  { runs, left, squeeze }: FontLine,
  item: TextItem,
  { first }: Typefaces,
  { document, fontNames }: Canvas,
  figuresAreSpoken: boolean,
): void {
  const { at, size, bold, color } = item;
  for (const run of runs) {
    if (run.kind === 'figures') {
      const items = run.figures.flatMap((each) => each.draw([left + each.at * size * squeeze, at[1]], size, squeeze));
      const draw = () => {
        for (const each of items) each.type === 'image' ? drawImage(each, document) : drawPath(each, document);
      };
      if (figuresAreSpoken) spoken(run.text, document, draw);
      else draw();
      continue;
    }
    const own = bold ? FONT.bold : FONT.regular;
    document.font(run.font === first ? own : fontNames.get(run.font)!, size).fillColor(colorOf(color));
    const narrowed = { ...WHOLE, ...(squeeze < 1 ? { horizontalScaling: 100 * squeeze } : {}) };
    document.text(run.text, left + run.at * size * squeeze, at[1], narrowed as object);
  }
}
