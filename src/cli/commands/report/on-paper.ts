/**
 * A drawing for pages of A4: whole where it can be read so, else cut to sheets that fill a page below its heading. One that is asked for on one
 * page, as the map of a book is, may be smaller: it has no type below 13 pixels, which are 5 points then.
 */
import {
  type Diagram,
  type draw,
  drawingArea,
  type LayoutOptions,
  type Orientation,
  orientationFor,
  type Process,
  SMALLEST_SCALE,
  scaleOn,
} from '../../../api.ts';

const MM_PER_PT = 25.4 / 72;
const SMALLEST_MAP_SCALE = 0.6 * SMALLEST_SCALE;

type Drawn = Awaited<ReturnType<typeof draw>>;
type Page = NonNullable<LayoutOptions['page']>;
type Draw = (process: Process, page: Page) => Promise<Drawn>;

export async function onPaper(written: Process, asked: Page | undefined, drawOn: Draw): Promise<Drawn> {
  const smallest = asked === 'auto' ? SMALLEST_MAP_SCALE : SMALLEST_SCALE;
  // The margin is that of the page it stands on.
  const process = { ...written, attributes: { ...written.attributes, marginMm: 0 } };
  const whole = await drawOn(process, 'auto');
  if (whole.diagram === null || whole.diagram.pages.every((page) => scaleOn(orientationFor(page), page) >= smallest))
    return whole;
  return drawOn(process, sheetFor(orientationOf(written, whole.diagram)));
}

/** As the author wants paper to lie, else as the lanes have room side by side. */
function orientationOf({ attributes: { page, direction } }: Process, { pages }: Diagram): Orientation {
  if (page !== undefined && page !== 'auto') return page.widthMm > page.heightMm ? 'landscape' : 'portrait';
  const widest = Math.max(...pages.map(({ width }) => width));
  return direction === 'right' || widest * SMALLEST_SCALE > drawingArea('portrait').width ? 'landscape' : 'portrait';
}

function sheetFor(orientation: Orientation): Page {
  const { width, height } = drawingArea(orientation);
  return { name: null, widthMm: width * MM_PER_PT, heightMm: height * MM_PER_PT, fit: false };
}
