/** A document as PDF. */
import type { FontFallback, FontFiles } from '../../render/fonts/font-files.ts';
import { printPages } from '../../render/pdf/print-pages.ts';
import type { Document } from '../document.ts';
import { type PageOptions, pagesOf } from './pages.ts';

export interface DocumentPdfOptions extends PageOptions {
  readonly fonts: FontFiles;
  /** Further fonts for characters that these lack; without it, squares are drawn. */
  readonly fallback?: FontFallback | undefined;
  /** Whether to keep to PDF/A-2b (ISO 19005-2), for archives. */
  readonly pdfa?: boolean;
  /** When it was made; without it, the document has no date. */
  readonly date?: Date | null;
}

export async function documentPdf(document: Document, options: DocumentPdfOptions): Promise<Uint8Array> {
  const { fonts, fallback, pdfa = false, date = null } = options;
  const { title, lang, about: { author = '', purpose = '' } = {} } = document;
  return printPages(pagesOf(document, options), { title, subject: purpose, author, lang, date }, { fonts, fallback, pdfa });
}
