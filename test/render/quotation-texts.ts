/** Texts of the quotation in both languages, and lines of them. */
import type { TextLine, Tone } from '../../src/geometry/diagram.ts';
import type { Point } from '../../src/geometry/geometry.ts';
import { measure } from '../../src/text/measure.ts';
import type { TextStyle } from '../../src/text/type-scale.ts';

export type Lang = 'en' | 'zh';
export type Words = readonly [en: string, zh: string];
export const pick = (lang: Lang, [en, zh]: Words) => (lang === 'en' ? en : zh);

export function textLine(
  text: string,
  [x, y]: Point,
  style: TextStyle,
  tone: Tone,
  anchor: TextLine['anchor'] = 'start',
): TextLine {
  return { text, x, y, anchor, size: style.size, bold: style.bold, tone, width: measure(text, style) };
}
