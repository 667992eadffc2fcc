/**
 * The document of some processes, with the charts though rules find errors in them: the report lists these. On paper its own pages are of A4, and
 * the sheets of its charts are called by the pages on which they stand.
 */

import {
  type Document,
  type DrawOptions,
  report as documentOf,
  type LayeredEngine,
  type Numbering,
  type Process,
  type ReportOptions,
} from '../../../api.ts';
import { requireSpaceToDraw } from '../../drawing/address-space.ts';
import type { ReportLooks } from './looks.ts';
import { type ChartPaper, inWord, onPaper, onPrintedPages, onSlides } from './on-paper.ts';
import type { ReportedProcess } from './read-processes.ts';

/** What the charts of a format stand on, where they are cut to it. */
const PAPERS: Readonly<Record<string, ChartPaper>> = { pdf: onPrintedPages, docx: inWord, pptx: onSlides };

/** Numbers on sheets may change how many there are, though they rarely do. */
const MOST_ROUNDS = 3;

/** `engine` is the layered engine of another thread, if there is one. */
export async function composed(
  parts: readonly ReportedProcess[],
  looks: ReportLooks,
  format: string,
  title: string | undefined,
  engine?: LayeredEngine,
): Promise<Document> {
  const { picture, rendering } = looks;
  // A chart in a document is a figure, not a sheet.
  const { page, pageHeader: _header, pageFooter: _footer, ...look } = picture;
  requireSpaceToDraw();
  const { laidOut } = await import('../../drawing/draw.ts');
  const onScreen = (process: Process, options: DrawOptions) => laidOut({ process, picture: options, rendering }, engine);
  const others = [...new Set(parts.map((part) => part.others))].flat();
  const options: ReportOptions = { ...look, themes: rendering.themes, others, ...(title === undefined ? {} : { title }) };
  const paper = PAPERS[format];
  if (paper === undefined) return documentOf(parts, onScreen, { ...options, ...(page === undefined ? {} : { page }) });
  const onSheets = remembering((process, drawn) =>
    onPaper(process, drawn.page, paper, (given, asked) => onScreen(given, { ...drawn, ...asked })),
  );
  const document = await documentOf(parts, onSheets, options);
  return format === 'pdf'
    ? numberedThrough(document, looks, (numberingOf) => documentOf(parts, onSheets, { ...options, numberingOf }))
    : document;
}

type ReportDrawer = Parameters<typeof documentOf>[1];

/** What is asked for in the same way is drawn once. */
function remembering(drawer: ReportDrawer): ReportDrawer {
  const known = new Map<Process, Map<string, ReturnType<ReportDrawer>>>();
  return (process, options) => {
    const own = known.get(process) ?? new Map<string, ReturnType<ReportDrawer>>();
    known.set(process, own);
    const key = JSON.stringify([options.numbering, options.numberPrefix, options.page]);
    const drawn = own.get(key) ?? drawer(process, options);
    own.set(key, drawn);
    return drawn;
  };
}

/** The document whose charts of several sheets have the numbers of their pages. */
async function numberedThrough(
  first: Document,
  { rendering: { font, themes }, theme }: ReportLooks,
  compose: (numberingOf: (picture: string) => Numbering | null) => Promise<Document>,
): Promise<Document> {
  if (Object.values(first.pictures).every(({ pages }) => pages.length === 1)) return first;
  const { picturePages, shippedFonts } = await import('../../../entries/pdf.ts');
  const { metricsOf } = await import('../../../entries/font.ts');
  const metrics = font === null ? undefined : metricsOf(font?.files ?? shippedFonts());
  const numberings = (document: Document) => {
    const { pagesOf, of } = picturePages(document, { metrics, theme, themes });
    const numbering = (name: string): Numbering | null => {
      const [begin, ...more] = pagesOf(name);
      return begin === undefined || more.length === 0 ? null : { first: begin, of };
    };
    return new Map(Object.keys(document.pictures).map((name) => [name, numbering(name)]));
  };
  let document = first;
  let numbers = numberings(document);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const known = numbers;
    document = await compose((name) => known.get(name) ?? null);
    numbers = numberings(document);
    if (JSON.stringify([...numbers]) === JSON.stringify([...known])) break;
  }
  return document;
}
