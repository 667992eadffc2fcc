/** The stage that prints: a bundle and an entry of the library of its own, because the writer of PDF takes longer to load than a picture to draw. */
export { picturePages } from '../document/pdf/pages.ts';
export { type DocumentPdfOptions, documentPdf } from '../document/pdf/render-document.ts';
export type { FontFallback, FontFiles, FurtherFont } from '../render/fonts/font-files.ts';
export { missingCharacters } from '../render/fonts/missing-characters.ts';
export { type BookChapter, type BookOptions, bookNumbering, renderBook } from '../render/pdf/render-book.ts';
export { type PdfOptions, renderPdf } from '../render/pdf/render-pdf.ts';
export { shippedFonts } from '../resources/package-files.ts';
