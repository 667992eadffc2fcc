/** What a run asks of the picture, where it differs from what the file says. */

import type { PageBand } from '../geometry/page-band.ts';
import type { Highlight } from '../model/highlight.ts';
import type { PageSize, Process, ShowKey } from '../model/process.ts';
import { FLOWC_FONTS, type Fonts } from '../text/metrics.ts';
import { type Density, USUAL } from './density.ts';

export interface LayoutOptions {
  /** What texts are measured with; flowc's own fonts unless given. */
  readonly fonts?: Fonts;
  readonly show?: readonly ShowKey[];
  readonly direction?: 'down' | 'right';
  readonly columns?: 'lanes' | 'ipo';
  readonly page?: PageSize | 'auto';
  readonly theme?: string;
  /** What precedes the number of each step, as `1.3.` does in a book. */
  readonly numberPrefix?: string;
  /** The rule whose findings are shown. */
  readonly highlight?: Highlight | null;
  /** Whether a page has a title block; it does by default. */
  readonly heading?: boolean;
  /** How the pages are counted in a document of several processes. */
  readonly numbering?: Numbering;
  /** What stands at the head and at the foot of every sheet. */
  readonly pageHeader?: PageBand;
  readonly pageFooter?: PageBand;
}

/** The number of a picture's first page, and how many pages the whole has. */
export interface Numbering {
  readonly first: number;
  readonly of: number;
}

/** What holds for a picture: the run's options, else the file's, else what flowc does by itself. */
export interface PictureSettings {
  /** What the author or the run asked to see at a box. */
  readonly show: ReadonlySet<ShowKey>;
  /** Whether nobody asked: then a role or person stands only at a step that names its own. */
  readonly showByDefault: boolean;
  readonly direction: 'down' | 'right';
  readonly columns: 'lanes' | 'ipo';
  readonly page: PageSize | 'auto';
  readonly theme: string;
  readonly legend: boolean;
  readonly numberPrefix: string;
  readonly heading: boolean;
  /** Null: pages are counted in the picture alone. */
  readonly numbering: Numbering | null;
  readonly pageHeader: PageBand | null;
  readonly pageFooter: PageBand | null;
  readonly highlight: Highlight | null;
  readonly lang: 'en' | 'zh';
  readonly fonts: Fonts;
  readonly density: Density;
}

/** Number, time, cost and key control where they are given, and who acts where it is not whom the lane's header names. */
const DEFAULT_SHOW: readonly ShowKey[] = ['number', 'time', 'cost', 'control', 'role', 'person'];

export function settingsOf({ attributes, lang }: Process, options: LayoutOptions): PictureSettings {
  const show = options.show ?? attributes.show;
  return {
    show: new Set(show ?? DEFAULT_SHOW),
    showByDefault: show === undefined,
    direction: options.direction ?? attributes.direction ?? 'down',
    columns: options.columns ?? attributes.columns ?? 'lanes',
    page: options.page ?? attributes.page ?? 'auto',
    theme: options.theme ?? attributes.theme ?? 'light',
    legend: attributes.legend ?? true,
    numberPrefix: options.numberPrefix ?? '',
    heading: options.heading ?? true,
    numbering: options.numbering ?? null,
    pageHeader: options.pageHeader ?? null,
    pageFooter: options.pageFooter ?? null,
    highlight: options.highlight ?? null,
    lang,
    fonts: options.fonts ?? FLOWC_FONTS,
    density: USUAL,
  };
}
