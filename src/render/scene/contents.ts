/** The table of contents of a document of several processes: each page's title and number as a row that leads there. */

import type { Size } from '../../geometry/geometry.ts';
import { equalRadii, polyline, roundedBox } from '../../geometry/path.ts';
import { measure } from '../../text/measure.ts';
import type { Fonts } from '../../text/metrics.ts';
import { baselines, type TextStyle, TYPE_SCALE } from '../../text/type-scale.ts';
import { wrap } from '../../text/wrap.ts';
import type { Theme } from '../../themes/theme.ts';
import { filled, type GroupItem, group, type Scene, type SceneItem, stroked, type TextItem } from './scene.ts';
import type { SceneWords } from './scene-words.ts';

export interface ContentsEntry {
  readonly title: string;
  /** Counted from the document's first page, this table among them. */
  readonly page: number;
}

const PT_PER_PX = 0.75;
const MARGIN = 72;
const TOP = 148;
const ROW_AIR = 12;
const NUMBER_WIDTH = 48;

interface ContentsRow {
  readonly entry: ContentsEntry;
  readonly lines: readonly string[];
  readonly height: number;
}

const STYLE = TYPE_SCALE.step;

function rowOf(entry: ContentsEntry, page: Size, fonts?: Fonts): ContentsRow {
  const lines = wrap(entry.title, STYLE, page.width - 2 * MARGIN - NUMBER_WIDTH, fonts).map(({ text }) => text);
  return { entry, lines, height: Math.max(1, lines.length) * STYLE.lineHeight + 2 * ROW_AIR };
}

/** The rows of each page. */
function pagesOf(rows: readonly ContentsRow[], page: Size): ContentsRow[][] {
  const pages: ContentsRow[][] = [[]];
  let y = TOP;
  for (const row of rows) {
    if (y + row.height > page.height - MARGIN) {
      pages.push([]);
      y = TOP;
    }
    pages.at(-1)!.push(row);
    y += row.height;
  }
  return pages;
}

/** How many pages the table takes on a paper, which is in points. */
export function contentsLength(titles: readonly string[], paper: Size, fonts?: Fonts): number {
  const page = inPixels(paper);
  return pagesOf(
    titles.map((title) => rowOf({ title, page: 1 }, page, fonts)),
    page,
  ).length;
}

function inPixels({ width, height }: Size): Size {
  return { width: width / PT_PER_PX, height: height / PT_PER_PX };
}

/** How the table looks. */
export interface ContentsLook {
  readonly lang: string;
  readonly words: SceneWords;
  readonly theme: Theme;
  readonly fonts?: Fonts | undefined;
}

/** The pages of the table of contents of a book; `paper` is in points. */
export function contentsScenes(
  entries: readonly ContentsEntry[],
  { lang, words, theme, fonts }: ContentsLook,
  paper: Size,
): Scene[] {
  const page = inPixels(paper);
  const rows = entries.map((entry) => rowOf(entry, page, fonts));
  return pagesOf(rows, page).map((own, at) => ({
    ...page,
    sheet: { ...paper, margin: MARGIN * PT_PER_PX, scale: 1, isPaper: true },
    lang,
    title: words.contents,
    listed: { process: words.contents, part: null, isFirst: at === 0 },
    description: '',
    quiet: theme.text.quiet,
    role: words.contents,
    items: [
      filled(roundedBox({ x: 0, y: 0, ...page }, equalRadii(0)), theme.page),
      group([textOf(words.contents, MARGIN, 100, TYPE_SCALE.title, theme, fonts)], { classes: ['heading'] }),
      ...rowItems(own, page.width - MARGIN, theme, fonts),
    ],
  }));
}

function rowItems(rows: readonly ContentsRow[], right: number, theme: Theme, fonts?: Fonts): GroupItem[] {
  let y = TOP;
  return rows.map((row) => {
    const item = rowItem(row, y, right, theme, fonts);
    y += row.height;
    return item;
  });
}

function rowItem({ entry, lines, height }: ContentsRow, y: number, right: number, theme: Theme, fonts?: Fonts): GroupItem {
  const foot = y + height;
  const at = baselines(Math.max(1, lines.length), y + height / 2, STYLE);
  const items: SceneItem[] = [
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
