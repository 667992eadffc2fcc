/** Diagrams as one PDF document: vector graphics, real text, links, an outline and a structure for those who have it read aloud. */
import type { Diagram } from '../../geometry/diagram.ts';
import type { Theme } from '../../themes/theme.ts';
import { letteringFor } from '../fonts/faces.ts';
import type { FontFallback, FontFiles } from '../fonts/font-files.ts';
import { textsIn } from '../fonts/stand-ins.ts';
import { pageScenes } from '../scene/page.ts';
import type { Scene } from '../scene/scene.ts';
import { destinations, NO_ANCHORS } from './canvas.ts';
import { bytesOf, type DocumentInfo, newDocument } from './document.ts';
import { registerFurther } from './further-fonts.ts';
import { PageOutline, unfold } from './outline.ts';
import { drawPage } from './page.ts';

export interface PdfOptions {
  readonly fonts: FontFiles;
  /** Further fonts for characters that these lack; without it, squares are drawn. */
  readonly fallback?: FontFallback | undefined;
  /** Whether to keep to PDF/A-2b (ISO 19005-2), for archives. */
  readonly pdfa?: boolean;
  /** When it was made; without it, the document has no date. */
  readonly date?: Date;
  /** Themes beside flowc's own. */
  readonly themes?: readonly Theme[];
}

/** What `see: "other.flow"` leads to where it is not in the same document. */
export function pdfBeside(see: string): string {
  return see.replace(/\.flow$/, '.pdf');
}

/** All pages of a diagram as one document. */
export async function renderPdf(diagram: Diagram, options: PdfOptions): Promise<Uint8Array> {
  const scenes = pageScenes(diagram, { themes: options.themes ?? [], seeLink: pdfBeside });
  const { title, lang } = diagram;
  return printed(scenes, { title, subject: scenes[0]?.description ?? '', lang }, options, () => null);
}

/** Prints scenes, one a page; `footOf` says what stands in the foot of a page, counted from 1. */
export async function printed(
  scenes: readonly Scene[],
  info: Omit<DocumentInfo, 'date' | 'author'>,
  { fonts, fallback, pdfa = false, date }: PdfOptions,
  footOf: (page: number) => string | null,
): Promise<Uint8Array> {
  const document = newDocument({ ...info, author: '', date: date ?? null }, { fonts, pdfa });
  unfold(document.outline);
  const texts = scenes.flatMap(({ items }) => items.flatMap(textsIn));
  const lettering = letteringFor(texts, fonts, fallback);
  const fontNames = registerFurther(document, lettering);
  const canvas = { document, lettering, fontNames, destinations: destinations(), anchors: NO_ANCHORS };
  const outline = new PageOutline(document);
  const sections = scenes.map((scene, i) => drawPage(scene, i + 1, footOf(i + 1), outline, canvas));
  outline.end();
  document.addStructure(document.struct('Document', {}, sections));
  return bytesOf(document);
}
