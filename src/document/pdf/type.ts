/** The type that documents are set in, and its colours. Lengths are points (1/72 inch). */
import type { Theme } from '../../themes/theme.ts';

/** Baselines of the line at the head of each page, the rule below it, and the number at its foot, from the page's top and bottom. */
export const HEAD = { baseline: 36, rule: 44 };
export const FOOT = { baseline: 26 };
/** The same on a page that a drawing fills. */
export const FULL_HEAD = 25;
export const FULL_FOOT = 13;

export interface PdfStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly lineHeight: number;
}

/** Of a line's height, above the baseline: half the leading, and the letters. */
export function baselineOf({ size, lineHeight }: PdfStyle): number {
  return lineHeight / 2 + 0.36 * size;
}

const style = (size: number, lineHeight: number, bold = false): PdfStyle => ({ size, lineHeight, bold });

export const TITLE = style(24, 33, true);
export const SUBTITLE = style(10, 16);
export const HEADINGS = [style(16, 23, true), style(12, 17, true), style(9.5, 13, true), style(9, 12.5, true)] as const;
/** Air above headings of each level. */
export const ABOVE_HEADING = [20, 12, 7, 7] as const;
export const BELOW_HEADING = [8, 3, 1, 1] as const;
export const BODY = style(9, 12.5);
/** Of names and their values. */
export const FACT = style(8.5, 11.5);
export const CODE = style(9, 13.5);
export const SMALL = style(8, 12);

/** Type of tables: a table that doesn't fit otherwise is set smaller. */
export const CELLS = [style(8, 10.5), style(7.5, 10), style(7, 9.5)] as const;

export interface Inks {
  readonly page: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly shade: string;
  readonly link: string;
}

/** The colours of a document, from the theme of its drawings. */
export function inksOf({ page, text, laneRule, header }: Theme): Inks {
  return { page, ink: text.ink, quiet: text.quiet, rule: laneRule.color, shade: header, link: text.data };
}
