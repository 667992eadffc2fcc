/** Colours of a scene as pdfkit takes them: red, green and blue from 0 to 255. */
import { rgbOf } from '../../themes/css-color.ts';

export function colorOf(color: string): [number, number, number] {
  const [red, green, blue] = rgbOf(color) ?? [0, 0, 0];
  return [red, green, blue];
}
