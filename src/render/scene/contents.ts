/** The table of contents of a document of several processes: each page's title and number as a row that leads there. */

import { equalRadii, polyline, roundedBox } from '../../geometry/path.ts';
import { measure } from '../../text/measure.ts';
import type { Fonts } from '../../text/metrics.ts';
import { baselines, type TextStyle, TYPE_SCALE } from '../../text/type-scale.ts';
import { wrap } from '../../text/wrap.ts';
import type { Theme } from '../../themes/theme.ts';
import { filled, type GroupItem, group, type Item, type Scene, stroked, type TextItem } from './scene.ts';
import type { Words } from './words.ts';

export interface ContentsEntry {
  readonly title: string;
  /** Counted from the document's first page, this table among them. */
  readonly page: number;
}

/** A4, upright. */
const PAGE = { width: 794, height: 1123 };
const PT_PER_PX = 0.75;
const MARGIN = 72;
const TOP = 148;
const ROW_AIR = 12;
const NUMBER_WIDTH = 48;

interface Row {
  readonly entry: ContentsEntry;
  readonly lines: readonly string[];
  readonly height: number;
}

const STYLE = TYPE_SCALE.step;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN - NUMBER_WIDTH;

function rowOf(entry: ContentsEntry, fonts?: Fonts): Row {
  const lines = wrap(entry.title, STYLE, TEXT_WIDTH, fonts).map(({ text }) => text);
  return { entry, lines, height: Math.max(1, lines.length) * STYLE.lineHeight + 2 * ROW_AIR };
}

/** The rows of each page. */
function pagesOf(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [[]];
  let y = TOP;
  for (const row of rows) {
    if (y + row.height > PAGE.height - MARGIN) {
      pages.push([]);
      y = TOP;
    }
    pages.at(-1)!.push(row);
    y += row.height;
  }
  return pages;
}

/** How many pages the table takes. */
export function contentsLength(titles: readonly string[], fonts?: Fonts): number {
  return pagesOf(titles.map((title) => rowOf({ title, page: 1 }, fonts))).length;
}

export function contentsScenes(
  entries: readonly ContentsEntry[],
  lang: string,
  words: Words,
  theme: Theme,
  fonts?: Fonts,
): Scene[] {
  return pagesOf(entries.map((entry) => rowOf(entry, fonts))).map((rows) => ({
    ...PAGE,
    sheet: {
      width: PAGE.width * PT_PER_PX,
      height: PAGE.height * PT_PER_PX,
      margin: MARGIN * PT_PER_PX,
      scale: 1,
      isPaper: true,
    },
    lang,
    title: words.contents,
    description: '',
    quiet: theme.text.quiet,
    role: words.contents,
    items: [
      filled(roundedBox({ x: 0, y: 0, ...PAGE }, equalRadii(0)), theme.page),
      group([textOf(words.contents, MARGIN, 100, TYPE_SCALE.title, theme, fonts)], { classes: ['heading'] }),
      ...rowItems(rows, theme, fonts),
    ],
  }));
}

function rowItems(rows: readonly Row[], theme: Theme, fonts?: Fonts): GroupItem[] {
  let y = TOP;
  return rows.map((row) => {
    const item = rowItem(row, y, theme, fonts);
    y += row.height;
    return item;
  });
}

function rowItem({ entry, lines, height }: Row, y: number, theme: Theme, fonts?: Fonts): GroupItem {
  const right = PAGE.width - MARGIN;
  const foot = y + height;
  const at = baselines(Math.max(1, lines.length), y + height / 2, STYLE);
  const items: Item[] = [
    stroked(
      polyline([
        [MARGIN, foot],
        [right, foot],
      ]),
      theme.laneRule,
    ),
    ...lines.map((line, i) => textOf(line, MARGIN, at[i]!, STYLE, theme, fonts)),
    { ...textOf(String(entry.page), right, at.at(-1)!, STYLE, theme, fonts), anchor: 'end' },
  ];
  return group(items, {
    classes: ['entry'],
    label: `${entry.title}, ${entry.page}`,
    target: { page: entry.page, node: null },
    box: { x: MARGIN, y, width: right - MARGIN, height },
  });
}

function textOf(text: string, x: number, y: number, style: TextStyle, theme: Theme, fonts?: Fonts): TextItem {
  const { size, bold } = style;
  return {
    type: 'text',
    text,
    at: [x, y],
    anchor: 'start',
    size,
    bold,
    color: theme.text.ink,
    width: measure(text, style, fonts),
  };
}
