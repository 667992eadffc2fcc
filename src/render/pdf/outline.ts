/** What pdfkit leaves to be desired of a document's outline. */

/** pdfkit makes the list itself a closed one, which readers show all the same but validators don't like. */
export function unfold(outline: PDFKit.PDFOutline): void {
  (outline as unknown as { options: { expanded: boolean } }).options = { expanded: true };
}

/** pdfkit doesn't say how many entries a closed one holds, which it must: the number is negative. */
export function fold(entry: PDFKit.PDFOutline, count: number): void {
  if (count > 0) (entry as unknown as { outlineData: Record<string, number> }).outlineData.Count = -count;
}
