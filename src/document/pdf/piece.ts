/** What a document is made of on paper, before it is divided into pages: pieces, one below the other. */
import type { PrintedPage } from '../../render/pdf/printed-page.ts';
import type { Heading } from '../document.ts';
import type { Orientation } from '../drawing-area.ts';

export type PrintedParts = PrintedPage['parts'];

export interface PdfPiece {
  readonly height: number;
  /** Air above it, but not at the top of a page. */
  readonly above: number;
  /** Whether the next piece stands on the same page. */
  readonly keep: boolean;
  readonly orientation: Orientation;
  /** Whether it is a drawing that fills its page, whose margins are narrower then. */
  readonly isFull?: boolean;
  /** The sheet of a picture that it is. */
  readonly picture?: { readonly name: string; readonly index: number };
  /** What is drawn with the piece's top at `y`. */
  draw(y: number, pageOf: PageOf): PrintedParts;
  /** What stands again above it where it begins a page. */
  readonly repeat?: PdfPiece;
  /** Parts it where it is higher than a page: one piece of at most `room`, and the rest; null where there is no place to. */
  split?(room: number): readonly [PdfPiece, PdfPiece] | null;
  /** Whether it begins a page. */
  readonly onNewPage?: boolean;
  /** The heading that it is, which the table of contents lists. */
  readonly heading?: Heading;
}

/** On which page a heading stands, counted from 1. */
export type PageOf = (heading: Heading) => number;
