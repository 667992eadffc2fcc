/** What a page is drawn on, and with. */
import type { Faces } from '../fonts/faces.ts';
import type { Anchors } from './anchors.ts';
import type { Destinations } from './destinations.ts';

export interface Canvas {
  readonly destinations: Destinations;
  readonly anchors: Anchors;
  readonly document: PDFKit.PDFDocument;
  readonly faces: Faces;
}
