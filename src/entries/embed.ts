/** The stage that embeds fonts into SVG: a bundle and an entry of the library of its own. */
export { embeddedFonts, embeddedFontsOf, usedLetters } from '../render/fonts/embedded-fonts.ts';
export type { FontFiles } from '../render/fonts/font-files.ts';
export { shippedFonts } from '../resources/package-files.ts';
