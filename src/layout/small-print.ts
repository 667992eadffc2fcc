/** Whether what is drawn on paper can still be read: type of less than 7 pt can't, by common advice for printed text. */
import type { PlacedPage } from '../geometry/diagram.ts';
import { SMALLEST_SCALE } from './page/sheet.ts';

const SMALLEST_TYPE = 11;
const PT_PER_PX = 0.75;
const MM_PER_PT = 25.4 / 72;
const LEAST_POINTS = 7;

export interface SmallPrint {
  readonly page: number;
  /** Of the smallest type on the paper, with one decimal. */
  readonly points: number;
  readonly least: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The page with the smallest type, where that is too small; null where all pages can be read. */
export function smallPrint(pages: readonly PlacedPage[]): SmallPrint | null {
  const small = pages.filter(({ sheet }) => sheet.isPaper && sheet.scale < SMALLEST_SCALE - 1e-6);
  const [first, ...others] = small;
  if (!first) return null;
  const { number, sheet } = others.reduce((worst, page) => (page.sheet.scale < worst.sheet.scale ? page : worst), first);
  const points = Math.floor(SMALLEST_TYPE * PT_PER_PX * sheet.scale * 10) / 10;
  const [widthMm, heightMm] = [sheet.width, sheet.height].map((length) => Math.round(length * MM_PER_PT * 10) / 10) as [
    number,
    number,
  ];
  return { page: number, points, least: LEAST_POINTS, widthMm, heightMm };
}
