/**
 * From the process model to the finished picture: the pages, what stands on each and where, and everything in its place on the sheet.
 */
import type { Diagram } from '../geometry/diagram.ts';
import type { PageSize, Process } from '../model/process.ts';
import { lanesInOrder } from './columns/lane-order.ts';
import type { LaneLayout } from './lane-graph.ts';
import { type LayoutOptions, settingsOf } from './options.ts';
import { placePage } from './page/place-page.ts';
import { ownSheet, paperSheet, scalesOn } from './page/sheet.ts';
import { type LayoutContext, layoutContext, pageContents } from './page-contents.ts';
import { type OnPaper, paginated, withoutEmptyPages } from './pagination/paginate.ts';

/** Lays out all pages of a process that is not too large for it (see `tooLarge`). */
export async function layoutProcess(written: Process, options: LayoutOptions, layout: LaneLayout): Promise<Diagram> {
  const settings = settingsOf(written, options);
  const inOrder = { ...written, lanes: lanesInOrder(written) };
  const work = layoutContext(inOrder, settings, layout);
  const process = withoutEmptyPages(inOrder, work);
  const { page: paper, direction, theme } = settings;
  const { title, lang, attributes } = process;
  const description = attributes.purpose ?? attributes.scope ?? '';
  const diagram = {
    title: title ?? '',
    description,
    lang,
    direction,
    theme,
    ...(settings.numbering ? { firstPage: settings.numbering.first } : {}),
  };
  if (paper === 'auto') {
    const contents = await pageContents(process, work);
    return { ...diagram, pages: contents.map((content) => placePage(content, ownSheet(content))) };
  }
  const papers = papersOf(paper);
  const { paper: sheet, contents } = paper.fit ? await fitted(process, papers, work) : await paginated(process, papers, work);
  const scales = scalesOn(sheet, contents);
  return { ...diagram, pages: contents.map((content, i) => placePage(content, paperSheet(content, sheet, scales[i]!))) };
}

/** The paper as it may lie: one whose orientation the author left open either way. */
function papersOf(paper: PageSize): PageSize[] {
  const { widthMm, heightMm, turns, turned = { widthMm: heightMm, heightMm: widthMm } } = paper;
  return turns ? [paper, { ...paper, ...turned }] : [paper];
}

/** Each page on one sheet, the paper lying so that the smallest type is largest. */
async function fitted(process: Process, papers: readonly PageSize[], work: LayoutContext): Promise<OnPaper> {
  const contents = await pageContents(process, work);
  const smallest = papers.map((paper) => Math.min(...scalesOn(paper, contents)));
  return { paper: papers[smallest.indexOf(Math.max(...smallest))]!, contents };
}
