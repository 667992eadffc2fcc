/** Who writes each format of a report. What is heavy is loaded where it is asked for. */
import { type Document, htmlDocument, type Lettering, markdownFiles } from '../../../api.ts';
import type { DocxOptions, DocxTemplate } from '../../../entries/docx.ts';
import { fillIns, type Letters } from '../../drawing/fill-ins.ts';
import type { ReportFormat } from '../../output/formats.ts';
import type { ReportLooks } from './looks.ts';
import { brokenTemplate } from './template.ts';

/** A file of a report: its ending follows the report's name, as `.md` or `-2.svg` does. */
interface ReportFile {
  readonly ending: string;
  readonly content: string | Uint8Array;
}

export interface ReportWriting {
  /** The name of the report's files without any ending; null on standard output, beside which nothing can stand. */
  readonly name: string | null;
  /** What a file says of when it was made. */
  readonly date: Date | null;
  /** The Word file that is filled. */
  readonly template: DocxTemplate | null;
  /** How pictures and printed pages look. */
  readonly looks: ReportLooks;
  /** Called with what was drawn in other fonts than its own. */
  hear(letters: Letters): void;
}

/** Gives the files of a document, first the one that standard output gets. */
export type Writer = (document: Document, writing: ReportWriting) => Promise<readonly ReportFile[]>;

export const WRITERS: Readonly<Record<ReportFormat, Writer>> = {
  html: async (document, { looks: { rendering } }) => [
    { ending: '.html', content: htmlDocument(document, rendering.font === null ? {} : { fontFamily: rendering.font.family }) },
  ],
  md: async (document, { name, looks }) => markdownFiles(document, name, await letteringOf(document, looks)),
  pdf: async (document, { looks, hear }) => {
    const { content, letters } = await pdfFile(document, looks);
    hear(letters);
    return [{ ending: '.pdf', content }];
  },
  docx: async (document, { date, template, looks, hear }) => {
    const { BrokenPackage, docxOf, filledTemplate } = await import('../../../entries/docx.ts');
    const { letters, ...means } = await chartMeans(document, looks);
    const options = { ...(date === null ? {} : { date }), ...means };
    try {
      const content = await (template === null ? docxOf(document, options) : filledTemplate(document, template, options));
      hear(letters());
      return [{ ending: '.docx', content }];
    } catch (error) {
      if (template === null || !(error instanceof BrokenPackage)) throw error;
      throw brokenTemplate(error.faults);
    }
  },
  xlsx: async (document, { date }) => {
    const { xlsxOf } = await import('../../../entries/xlsx.ts');
    return [{ ending: '.xlsx', content: await xlsxOf(document, date === null ? {} : { date }) }];
  },
  pptx: async (document, { date }) => {
    const { pptxOf } = await import('../../../entries/pptx.ts');
    return [{ ending: '.pptx', content: await pptxOf(document, date === null ? {} : { date }) }];
  },
  csv: async (document) => {
    const { csvOf, namedTables } = await import('../../../entries/xlsx.ts');
    return namedTables(document).map((table) => ({ ending: `-${table.name}.csv`, content: csvOf(table) }));
  },
};

/** Which font the drawings of a report ask for, and its letters where they are wanted. */
async function letteringOf({ pictures }: Document, { rendering: { font, embedFonts } }: ReportLooks): Promise<Lettering> {
  const family = font === null ? {} : { fontFamily: font.family };
  if (!embedFonts) return family;
  const { embeddedFontsOf, shippedFonts } = await import('../../../entries/embed.ts');
  const scenes = Object.values(pictures).flatMap(({ pages }) => pages);
  return { ...family, fontFaces: await embeddedFontsOf(scenes, font?.files ?? shippedFonts(), font?.family) };
}

/** A report as PDF; its writer is loaded where it is asked for. */
async function pdfFile(
  document: Document,
  { rendering: { font, ownFonts, themes, date, pdfa }, theme }: ReportLooks,
): Promise<{ readonly content: Uint8Array; readonly letters: Letters }> {
  const { documentPdf, shippedFonts } = await import('../../../entries/pdf.ts');
  const { fallback, letters } = await fillIns(font, ownFonts);
  const fonts = font?.files ?? shippedFonts();
  const metrics = font === null ? undefined : (await import('../../../entries/font.ts')).metricsOf(fonts);
  const content = await documentPdf(document, { fonts, fallback, metrics, theme, themes, pdfa, date });
  return { content, letters: letters() };
}

/** What a Word file draws its charts with: the letters that they show, and pixels where a file of many charts has them as pictures. */
interface ChartMeans extends Pick<DocxOptions, 'raster' | 'chartFont'> {
  /** What the pixels lacked letters for, once they are drawn. */
  letters(): Letters;
}

async function chartMeans({ pictures }: Document, { rendering: { font, ownFonts } }: ReportLooks): Promise<ChartMeans> {
  const scenes = Object.values(pictures).flatMap(({ pages }) => pages);
  const [{ pngOf, shippedFonts }, { usedLetters }] = await Promise.all([
    import('../../../entries/png.ts'),
    import('../../../entries/embed.ts'),
  ]);
  const fonts = font?.files ?? shippedFonts();
  const { fallback, letters } = await fillIns(font, ownFonts);
  const chartFont = font === null && scenes.length > 0 ? { chartFont: await usedLetters(scenes, fonts) } : {};
  return { raster: (scene, scale) => pngOf(scene, { fonts, fallback, scale }), letters, ...chartFont };
}
