/** Diagrams as one PDF document: vector graphics, real text, links, an outline and a structure for those who have it read aloud. */
import type { Diagram } from '../../geometry/diagram.ts';
import { facesOf } from '../fonts/faces.ts';
import type { FontFiles } from '../fonts/font-files.ts';
import type { SceneOptions } from '../scene/context.ts';
import { pageScenes } from '../scene/page.ts';
import { destinations } from './destinations.ts';
import { bytesOf, newDocument } from './document.ts';
import { drawPage } from './page.ts';

export interface PdfOptions extends Pick<SceneOptions, 'themes'> {
  readonly fonts: FontFiles;
  /** Whether to keep to PDF/A-2b (ISO 19005-2), for archives. */
  readonly pdfa?: boolean;
  /** When it was made; a document that isn't told doesn't tell. */
  readonly date?: Date;
}

/** All pages of a diagram as one document. */
export async function renderPdf(diagram: Diagram, { fonts, pdfa = false, date, themes = [] }: PdfOptions): Promise<Uint8Array> {
  const scenes = pageScenes(diagram, { themes, seeLink: (see) => see.replace(/\.flow$/, '.pdf') });
  const info = {
    title: diagram.title,
    subject: scenes[0]?.description ?? '',
    author: '',
    lang: diagram.lang,
    date: date ?? null,
  };
  const document = newDocument(info, { fonts, pdfa });
  unfold(document.outline);
  const canvas = { document, faces: facesOf(fonts) };
  const places = destinations();
  const sections = scenes.map((scene, i) => drawPage(scene, i + 1, canvas, places, document.outline));
  document.addStructure(document.struct('Document', {}, sections));
  return bytesOf(document);
}

/** pdfkit makes the list itself a closed one, which readers show all the same but validators don't like. */
function unfold(outline: PDFKit.PDFOutline): void {
  (outline as unknown as { options: { expanded: boolean } }).options = { expanded: true };
}
