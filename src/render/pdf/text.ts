/** Texts of a scene: real text in the embedded font, placed by the width that it was measured with. */
import type { TextItem } from '../scene/scene.ts';
import { colorOf } from './color.ts';
import { FONT } from './document.ts';

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

export function drawText({ text, at: [x, y], anchor, size, bold, color, width }: TextItem, document: PDFKit.PDFDocument): void {
  document.font(bold ? FONT.bold : FONT.regular, size).fillColor(colorOf(color));
  const whole = { features: [], lineBreak: false, baseline: 'alphabetic' } as const;
  const left = x - SHARE_BEFORE[anchor] * (width ?? document.widthOfString(text, whole as object));
  document.text(text, left, y, whole as object);
}
