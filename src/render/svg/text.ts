/**
 * Texts of a scene. A line tells its width, so that a viewer without flowc's fonts fits the letters of its own into the room they were
 * given; a width that is only an estimate is not told.
 */
import type { TextItem } from '../scene/scene.ts';
import { element } from './element.ts';

export function textElement({ text, at: [x, y], anchor, size, bold, color, width }: TextItem): string {
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 700 : null,
      fill: color,
      'text-anchor': anchor === 'start' ? null : anchor,
      textLength: width,
      lengthAdjust: width === null ? null : 'spacingAndGlyphs',
    },
    text,
  );
}
