/** The outline of a text: its headings below one another. Entries with others below them are closed. */
import { fold, unfold } from './outline.ts';
import type { PrintedPlace } from './printed-page.ts';

interface Open {
  readonly level: number;
  readonly entry: PDFKit.PDFOutline;
  count: number;
}

export class OutlineEntries {
  readonly #document: PDFKit.PDFDocument;
  #open: Open[] = [];

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    unfold(document.outline);
  }

  /** Lists a place on the page that is open. */
  add({ entry, top }: PrintedPlace): void {
    if (entry === null) return;
    const { title, level } = entry;
    this.#close(level);
    const above = this.#open.at(-1);
    if (above !== undefined) above.count++;
    // pdfkit takes `left` from the right edge.
    const at = { fit: false, top, left: this.#document.page.width };
    const added = (above?.entry ?? this.#document.outline).addItem(title, at as object);
    this.#open.push({ level, entry: added, count: 0 });
  }

  end(): void {
    this.#close(0);
  }

  #close(level: number): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) {
      const { entry, count } = this.#open.pop()!;
      fold(entry, count);
    }
  }
}
