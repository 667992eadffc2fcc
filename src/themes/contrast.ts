/** Contrast of two colours, as WCAG 2.2 defines it ("relative luminance", "contrast ratio"). */
import { rgbOf } from './css-color.ts';

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance from 0 (black) to 1 (white); an unknown colour counts as white. */
function luminance(color: string): number {
  const [r, g, b] = rgbOf(color) ?? [255, 255, 255];
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** From 1 (alike) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The one of the colours that reads best on a background; the first of equals. */
export function mostReadable(background: string, colors: readonly string[]): string {
  return colors.reduce((best, color) => (contrast(color, background) > contrast(best, background) ? color : best));
}
