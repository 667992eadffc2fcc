/** Texts of a scene: real text in the embedded font, placed by the width that it was measured with. */
import { drawableText } from '../fonts/stand-ins.ts';
import type { TextItem } from '../scene/scene.ts';
import type { Canvas } from './canvas.ts';
import { colorOf } from './color.ts';
import { FONT } from './document.ts';

const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

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
