/** The fonts that fill in, in a PDF document: apart from the document's making, so that the library's types need none of fontkit. */
import type { FurtherFace, WeightFaces } from '../fonts/faces.ts';

/** Makes the fonts that fill in known to a document; gives the names that it has for them. */
export function registerFurther(document: PDFKit.PDFDocument, { regular, bold }: WeightFaces): Map<FurtherFace['font'], string> {
  const fonts = [...new Set([...regular.further, ...bold.further].map(({ font }) => font))];
  const names = new Map(fonts.map((font, i) => [font, `further-${i + 1}`]));
  for (const [font, name] of names) document.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource);
  return names;
}
