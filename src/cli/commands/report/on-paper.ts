/**
 * A drawing for pages of A4: whole where it can be read so, else cut to sheets that fill their pages, lying as takes fewest. One that is asked for
 * on one page, as the map of a book is, may be smaller: it has no type below 13 pixels, which are 5 points then.
 */
import {
  type draw,
  drawingArea,
  HEADING,
  type LayoutOptions,
  type Orientation,
  orientationFor,
  type Process,
  SMALLEST_SCALE,
  scaleOn,
} from '../../../api.ts';

const MM_PER_PT = 25.4 / 72;
const SMALLEST_MAP_SCALE = 0.6 * SMALLEST_SCALE;

/** How a drawing stands on the pages of a format. */
export interface ChartPaper {
  readonly area: (orientation: Orientation) => { readonly width: number; readonly height: number };
  /** What stands above the first sheet of a drawing, in points. */
  readonly taken: number;
  /** Whether the drawing has a title block of its own. */
  readonly heading: boolean;
}

/** A page of a PDF: it is filled, and its own heading is the title of the drawing. */
export const onPrintedPages: ChartPaper = { area: drawingArea, taken: HEADING, heading: false };

/** Word divides its pages itself: sheets have their own numbers, and leave room for headings. */
const IN_WORD = { portrait: { width: 527, height: 626 }, landscape: { width: 774, height: 379 } };
export const inWord: ChartPaper = { area: (orientation) => IN_WORD[orientation], taken: 0, heading: true };

/** A slide lies, whatever the drawing, and has the title of the drawing as its own. */
export const onSlides: ChartPaper = { area: () => ({ width: 880, height: 432 }), taken: 0, heading: false };

type DrawnPages = Awaited<ReturnType<typeof draw>>;
type PaperPage = NonNullable<LayoutOptions['page']>;
type DrawChart = (process: Process, options: { readonly page: PaperPage; readonly heading: boolean }) => Promise<DrawnPages>;

export async function onPaper(
  written: Process,
  asked: PaperPage | undefined,
  paper: ChartPaper,
  drawOn: DrawChart,
): Promise<DrawnPages> {
  const smallest = asked === 'auto' ? SMALLEST_MAP_SCALE : SMALLEST_SCALE;
  const { heading } = paper;
  // The margin is that of the page it stands on.
  const process = { ...written, attributes: { ...written.attributes, marginMm: 0 } };
  const whole = await drawOn(process, { page: 'auto', heading });
  if (whole.diagram === null || whole.diagram.pages.every((page) => scaleOn(orientationFor(page), page) >= smallest))
    return whole;
  return drawOn(process, { page: sheetFor(written, paper), heading });
}

/** As the author wants paper to lie, else either way. */
function sheetFor({ attributes: { page } }: Process, { area, taken }: ChartPaper): PaperPage {
  const isOpen = page === undefined || page === 'auto' || page.turns === true;
  const orientation = !isOpen && page.widthMm > page.heightMm ? 'landscape' : 'portrait';
  const sheet = { name: null, ...inMillimetres(area(orientation)), takenMm: taken * MM_PER_PT, fit: false };
  return isOpen ? { ...sheet, turns: true, turned: inMillimetres(area('landscape')) } : sheet;
}

function inMillimetres({ width, height }: { readonly width: number; readonly height: number }) {
  return { widthMm: width * MM_PER_PT, heightMm: height * MM_PER_PT };
}
