/**
 * The sheet that a page is drawn on: of the drawing's own size, or a paper that the frame fills. Lengths of the drawing stay as they are; on paper
 * they are printed at a scale, the same on all pages that it suits, so that type is of one size throughout.
 */
import type { PrintSheet } from '../../geometry/diagram.ts';
import type { Size } from '../../geometry/geometry.ts';
import type { PageSize, Process } from '../../model/process.ts';
import { type Arrangement, arrange, type PageContent, smallestFrame } from './arrangement.ts';

export interface Sheet {
  readonly arrangement: Arrangement;
  readonly print: PrintSheet;
}

/** Small type is 11 px: at this scale it is still 7 pt on paper. */
export const SMALLEST_SCALE = 0.85;
const STEP = 0.005;
/** What does not fit otherwise may get this small. */
const LAST_SCALE = 0.01;
/** A margin takes up no more of a paper's side than this. */
const MOST_MARGIN = 0.2;
const PX_PER_MM = 96 / 25.4;
const PT_PER_PX = 0.75;
/** Of a page whose author set none. */
const MARGIN = 36;

/** The smallest sheet that holds the drawing. */
export function ownSheet(content: PageContent): Sheet {
  const margin = ownMargin(content.process, 1);
  const arrangement = arrange(content, smallestFrame(content), margin, 0);
  return { arrangement, print: printed(arrangement, margin, 1, false) };
}

/** The paper with the drawing at this scale, filled by its frame. */
export function paperSheet(content: PageContent, paper: PageSize, scale: number): Sheet {
  const size = drawnSize(paper, scale, content.parts.chart.page.number);
  const margin = marginOn(size, content, scale);
  const frameWidth = size.width - 2 * margin;
  const spare = size.height - arrange(content, frameWidth, margin, 0).height;
  return { arrangement: arrange(content, frameWidth, margin, spare), print: printed(size, margin, scale, true) };
}

/**
 * The scale of each page, 1 at most: the same for all pages that can be read on the paper; one that would be too small even so gets its own, at which
 * it fits at all.
 */
export function scalesOn(paper: PageSize, contents: readonly PageContent[]): number[] {
  const readable = contents.filter((content) => fitsOn(content, paper, SMALLEST_SCALE));
  const common = largestScale(readable, paper, SMALLEST_SCALE);
  return contents.map((content) => (readable.includes(content) ? common : largestScale([content], paper, LAST_SCALE)));
}

function largestScale(contents: readonly PageContent[], paper: PageSize, smallest: number): number {
  let [least, most] = [0, Math.round((1 - smallest) / STEP)];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (contents.every((content) => fitsOn(content, paper, 1 - middle * STEP))) most = middle;
    else least = middle + 1;
  }
  return 1 - least * STEP;
}

/** Whether a page has room on a paper at a scale. */
export function fitsOn(content: PageContent, paper: PageSize, scale: number): boolean {
  const { width, height } = drawnSize(paper, scale, content.parts.chart.page.number);
  const margin = marginOn({ width, height }, content, scale);
  if (smallestFrame(content) + 2 * margin > width + NEAR) return false;
  return arrange(content, width - 2 * margin, margin, 0).height <= height + NEAR;
}

const NEAR = 1e-6;

/** Of a page of this number, in the drawing's pixels. */
export function drawnSize({ widthMm, heightMm, takenMm = 0 }: PageSize, scale: number, page: number): Size {
  const height = page === 1 ? heightMm - takenMm : heightMm;
  return { width: (widthMm * PX_PER_MM) / scale, height: (height * PX_PER_MM) / scale };
}

/** In the drawing's pixels: a margin that the author set is measured on the paper. */
export function marginOn({ width, height }: Size, { process }: Pick<PageContent, 'process'>, scale: number): number {
  return Math.min(ownMargin(process, scale), MOST_MARGIN * width, MOST_MARGIN * height);
}

function ownMargin({ attributes: { marginMm } }: Process, scale: number): number {
  return marginMm === undefined ? MARGIN : (marginMm * PX_PER_MM) / scale;
}

function printed({ width, height }: Size, margin: number, scale: number, isPaper: boolean): PrintSheet {
  const points = (length: number) => length * PT_PER_PX * scale;
  return { width: points(width), height: points(height), margin: points(margin), scale, isPaper };
}
