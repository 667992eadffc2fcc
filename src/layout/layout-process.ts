/**
 * From the process model to the finished picture: the pages, what stands on each and where, and everything in its place on the sheet.
 */
import type { Diagram } from '../geometry/diagram.ts';
import type { Process } from '../model/process.ts';
import { lanesInOrder } from './columns/lane-order.ts';
import type { LaneLayout } from './lane-graph.ts';
import { type LayoutOptions, settingsOf } from './options.ts';
import { placePage } from './page/place-page.ts';
import { ownSheet, paperSheet, scalesOn } from './page/sheet.ts';
import { pageContents, workshop } from './page-contents.ts';
import { paginated } from './pagination/paginate.ts';
import { withoutEmptyPages } from './pagination/without-empty-pages.ts';

/** Lays out all pages of a process that is not too large for it (see `tooLarge`). */
export async function layoutProcess(written: Process, options: LayoutOptions, layout: LaneLayout): Promise<Diagram> {
  const settings = settingsOf(written, options);
  const inOrder = { ...written, lanes: lanesInOrder(written) };
  const work = workshop(inOrder, settings, layout);
  const process = withoutEmptyPages(inOrder, work);
  const { page: paper, direction, theme } = settings;
  const { title, lang, attributes } = process;
  const description = attributes.purpose ?? attributes.scope ?? '';
  const diagram = { title: title ?? '', description, lang, direction, theme };
  if (paper === 'auto') {
    const contents = await pageContents(process, work);
    return { ...diagram, pages: contents.map((content) => placePage(content, ownSheet(content))) };
  }
  const contents = await (paper.fit ? pageContents(process, work) : paginated(process, paper, work));
  const scales = scalesOn(paper, contents);
  return { ...diagram, pages: contents.map((content, i) => placePage(content, paperSheet(content, paper, scales[i]!))) };
}
