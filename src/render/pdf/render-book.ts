/** Several processes as one document: a table of contents, pages counted through, and processes that lead to one another inside of it. */
import type { Diagram } from '../../geometry/diagram.ts';
import type { Fonts } from '../../text/metrics.ts';
import { themeOf } from '../../themes/themes.ts';
import { contentsLength, contentsScenes } from '../scene/contents.ts';
import { pageScenes } from '../scene/page.ts';
import { EN } from '../scene/words-en.ts';
import { ZH } from '../scene/words-zh.ts';
import { type PdfOptions, pdfBeside, printed } from './render-pdf.ts';

export interface Chapter {
  readonly diagram: Diagram;
  /** The chapter, counted from 0, that `see: "other.flow"` leads to; null where that is not in the book. */
  chapterOf(see: string): number | null;
}

export interface BookOptions extends PdfOptions {
  readonly title: string;
  /** Of the fonts, for the table of contents; flowc's own unless given. */
  readonly metrics?: Fonts | undefined;
}

/** The chapters in their order; at least one. */
export async function renderBook(chapters: readonly Chapter[], options: BookOptions): Promise<Uint8Array> {
  const { themes = [], title, metrics } = options;
  const first = chapters[0]!.diagram;
  const listed = chapters.flatMap(({ diagram }) => titlesOf(diagram));
  const start =
    contentsLength(
      listed.flatMap((each) => each ?? []),
      metrics,
    ) + 1;
  const starts = chapters.map((_, i) => chapters.slice(0, i).reduce((page, { diagram }) => page + diagram.pages.length, start));
  const scenes = chapters.flatMap(({ diagram, chapterOf }, i) => {
    const seePage = (see: string) => starts[chapterOf(see) ?? -1] ?? null;
    return pageScenes(diagram, { themes, firstPage: starts[i]!, seePage, seeLink: pdfBeside });
  });
  const entries = listed.flatMap((each, i) => (each === null ? [] : [{ title: each, page: start + i }]));
  const words = first.lang === 'zh' ? ZH : EN;
  const contents = contentsScenes(entries, first.lang, words, themeOf(first.theme, themes), metrics);
  const all = [...contents, ...scenes];
  return printed(all, { title, subject: '', lang: first.lang }, options, (page) => `${page} / ${all.length}`);
}

/** The title of each page; null where it is that of the page before, of which it is a further sheet. */
function titlesOf({ title, pages }: Diagram): (string | null)[] {
  const titles = pages.map((page) => (page.title === null ? title : `${title}: ${page.title}`));
  return titles.map((each, i) => (each === titles[i - 1] ? null : each));
}
