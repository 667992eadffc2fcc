/** What a page is drawn on, and with. */
import type { Faces } from '../fonts/faces.ts';

export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly faces: Faces;
}
