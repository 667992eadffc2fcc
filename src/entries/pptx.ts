/** The stage that writes slide decks: a bundle and an entry of the library of its own. */
export { type PptxOptions, pptxOf } from '../document/pptx/pptx.ts';
