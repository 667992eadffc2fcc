/** Several processes as one document: a table of contents, pages counted through, and processes that lead to one another inside of it. */
import type { Diagram } from '../../geometry/diagram.ts';
import type { Size } from '../../geometry/geometry.ts';
import type { Fonts } from '../../text/metrics.ts';
import { themeOf } from '../../themes/themes.ts';
import { contentsLength, contentsScenes } from '../scene/contents.ts';
import { pageScenes } from '../scene/page.ts';
import { EN } from '../scene/scene-words-en.ts';
import { ZH } from '../scene/scene-words-zh.ts';
import { type PdfOptions, pdfBeside, printed } from './render-pdf.ts';

export interface BookChapter {
  readonly diagram: Diagram;
  /** The chapter, counted from 0, that `see: "other.flow"` leads to; null where that is not in the book. */
  chapterOf(see: string): number | null;
}

export interface BookOptions extends PdfOptions {
  readonly title: string;
  /** Of the fonts, for the table of contents; flowc's own unless given. */
  readonly metrics?: Fonts | undefined;
}

/** Where each chapter begins, and how many pages the whole has: the table of contents comes first. */
export function bookNumbering(
  diagrams: readonly Diagram[],
  metrics?: Fonts,
): { readonly starts: readonly number[]; readonly of: number } {
  const titles = diagrams.flatMap(titlesOf).flatMap((each) => each ?? []);
  let next = contentsLength(titles, contentsPaper(diagrams), metrics) + 1;
  const starts = diagrams.map(({ pages }) => {
    const start = next;
    next += pages.length;
    return start;
  });
  return { starts, of: next - 1 };
}

/** The chapters in their order; at least one. */
export async function renderBook(chapters: readonly BookChapter[], options: BookOptions): Promise<Uint8Array> {
  const { themes = [], title, metrics } = options;
  const diagrams = chapters.map(({ diagram }) => diagram);
  const first = diagrams[0]!;
  const { starts, of } = bookNumbering(diagrams, metrics);
  const scenes = chapters.flatMap(({ diagram, chapterOf }, i) => {
    const seePage = (see: string) => starts[chapterOf(see) ?? -1] ?? null;
    return pageScenes(diagram, { themes, firstPage: starts[i]!, seePage, seeLink: pdfBeside });
  });
  const entries = diagrams.flatMap(titlesOf).flatMap((each, i) => (each === null ? [] : [{ title: each, page: starts[0]! + i }]));
  const words = first.lang === 'zh' ? ZH : EN;
  const paper = contentsPaper(diagrams);
  const contents = contentsScenes(
    entries,
    { lang: first.lang, words, theme: themeOf(first.theme, themes), fonts: metrics },
    paper,
  );
  const numbered = new Set(
    diagrams.flatMap(({ firstPage, pages }, i) => (firstPage === starts[i] ? pages.map((_, k) => firstPage! + k) : [])),
  );
  const footOf = (page: number) => (numbered.has(page) ? null : `${page} / ${of}`);
  return printed([...contents, ...scenes], { title, subject: '', lang: first.lang }, options, footOf);
}

/** The table of contents lies as the book does: on its first paper, else on A4. */
function contentsPaper(diagrams: readonly Diagram[]): Size {
  const pages = diagrams.flatMap((diagram) => diagram.pages);
  const paper = pages.find(({ sheet }) => sheet.isPaper)?.sheet;
  const isWide = pages.filter(({ width, height }) => width > height).length * 2 > pages.length;
  const { width, height } = paper ?? A4;
  return isWide === width > height ? { width, height } : { width: height, height: width };
}

const A4: Size = { width: 595.28, height: 841.89 };

/** The title of each page; null where it is that of the page before, of which it is a further sheet. */
function titlesOf({ title, pages }: Diagram): (string | null)[] {
  const titles = pages.map((page) => (page.title === null ? title : `${title}: ${page.title}`));
  return titles.map((each, i) => (each === titles[i - 1] ? null : each));
}
