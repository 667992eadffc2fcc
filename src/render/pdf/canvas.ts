/** What a page is drawn on, and with. */
import type { Faces } from '../fonts/faces.ts';
import type { Destinations } from './destinations.ts';

export interface Canvas {
  /** What stands in the foot of a page, counted from 1. */
  footOf(page: number): string | null;
  readonly destinations: Destinations;
  readonly document: PDFKit.PDFDocument;
  readonly faces: Faces;
}
