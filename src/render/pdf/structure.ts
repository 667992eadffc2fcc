/** The structure of a document, whose parts come into being as they are first met and may go on from page to page. */
import type { Tag } from './printed-page.ts';

export class Structure {
  readonly #document: PDFKit.PDFDocument;
  readonly #elements = new Map<Tag, PDFKit.PDFStructureElement>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  elementOf(tag: Tag): PDFKit.PDFStructureElement {
    const known = this.#elements.get(tag);
    if (known !== undefined) return known;
    const { type, parent, scope } = tag;
    const element = this.#document.struct(type, (scope === undefined ? {} : { scope }) as PDFKit.Mixins.StructureElementOptions);
    this.#elements.set(tag, element);
    if (parent === null) this.#document.addStructure(element);
    else this.elementOf(parent).add(element);
    return element;
  }

  /** Nothing can be added then. */
  end(): void {
    for (const element of this.#elements.values()) element.end();
  }
}
