/** The stage that rasterises: a bundle and an entry of the library of its own. */

export type { FontFallback, FontFiles, FurtherFont } from '../render/fonts/font-files.ts';
export { missingCharacters } from '../render/fonts/missing-characters.ts';
export { rasterLogo } from '../render/png/raster-logo.ts';
export { type PngOptions, pngOf, renderJoinedPng, renderPng } from '../render/png/render-png.ts';
export { shippedFonts } from '../resources/package-files.ts';
