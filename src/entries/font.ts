/** The stage that reads fonts of the user's own: a bundle and an entry of the library of its own, which only those load who draw with one. */

export type { FontFallback, FontFiles, FurtherFont } from '../render/fonts/font-files.ts';
export { drawnBy } from '../render/fonts/missing-characters.ts';
export { familyOf, metricsOf } from '../render/fonts/own-font.ts';
export { shippedFonts } from '../resources/package-files.ts';
export type { FontMetrics, Fonts } from '../text/metrics.ts';
