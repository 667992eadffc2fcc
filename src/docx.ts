/** The stage that writes Word files: a bundle and an entry of the library of its own, which only those load who ask for one. */
export { type DocxOptions, docxOf } from './document/docx/docx.ts';
