/**
 * Lanes that run down: headers stand in rows above the columns, a group's over its columns. The header of a column without siblings deeper
 * down reaches through all rows below its own, so that all columns begin at one height.
 */
import type { PlacedLane } from '../../geometry/diagram.ts';
import type { Lane } from '../../model/process.ts';
import type { LaneColumns } from './columns.ts';
import {
  breakingWidth,
  HEADER_PADDING,
  type HeaderSettings,
  type HeaderText,
  headerHeight,
  headerLines,
  headerText,
  textWidth,
} from './header-text.ts';

/** A name is broken rather than make its column wider than this; an empty column is as thin as its header allows. */
const NAME_WIDTH = 132;
const THIN_NAME_WIDTH = 64;

/** The width that a lane's header asks for. */
export function downHeaderWidth(lane: Lane, empty: boolean, settings: HeaderSettings): number {
  const width = breakingWidth(lane, empty ? THIN_NAME_WIDTH : NAME_WIDTH, settings);
  return Math.ceil(textWidth(headerText(lane, width, settings))) + 2 * HEADER_PADDING;
}

interface Header {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly leaf: boolean;
  readonly text: HeaderText;
}

/** Placed lanes from borders (x of the columns' sides, absolute), with headers from `top` and bodies `bodyHeight` high. */
export function downLanes(
  columns: LaneColumns,
  borders: readonly number[],
  top: number,
  bodyHeight: number,
  settings: HeaderSettings,
): PlacedLane[] {
  const headers = headersOf(columns, borders, settings);
  const tops = rowTops(headers, columns.headerRows, top);
  const bottom = tops.at(-1)! + bodyHeight;
  return headers.map(({ lane, from, to, depth, leaf, text }) => {
    const y = tops[depth]!;
    const foot = leaf ? tops.at(-1)! : tops[depth + 1]!;
    const row = headers.filter((other) => other.depth === depth && other.leaf === leaf).map((other) => other.text);
    const sole = headerHeight(row);
    const lines = headerLines(text, row, (from + to) / 2, y + (foot - y - sole) / 2);
    return {
      id: lane.id,
      parent: shownParent(lane, headers),
      name: lane.name,
      turned: false,
      lines,
      external: lane.attributes.external ?? false,
      color: lane.attributes.color ?? null,
      x: from,
      y,
      width: to - from,
      height: bottom - y,
      header: { x: from, y, width: to - from, height: foot - y },
    };
  });
}

/** Height of all rows of headers. */
export function downHeaderHeight(columns: LaneColumns, borders: readonly number[], settings: HeaderSettings): number {
  return rowTops(headersOf(columns, borders, settings), columns.headerRows, 0).at(-1)!;
}

function headersOf({ columns, groups }: LaneColumns, borders: readonly number[], settings: HeaderSettings): Header[] {
  const header = (lane: Lane, first: number, last: number, depth: number, leaf: boolean): Header => {
    const [from, to] = [borders[first]!, borders[last + 1]!];
    return { lane, from, to, depth, leaf, text: headerText(lane, Math.max(1, to - from - 2 * HEADER_PADDING), settings) };
  };
  return [
    ...groups.map(({ lane, first, last, depth }) => header(lane, first, last, depth, false)),
    ...columns.flatMap(({ lane, strip, depth }, i) => (lane && !strip ? [header(lane, i, i, depth, true)] : [])),
  ];
}

/** Top of each row of headers, and of the bodies below the last one. */
function rowTops(headers: readonly Header[], rows: number, top: number): number[] {
  const tops = [top];
  for (let row = 0; row < rows; row++) {
    const ending = headers.filter(({ depth, leaf }) => (leaf ? row === rows - 1 : depth === row));
    const heights = ending.map((header) => tops[header.depth]! + headerHeight([header.text]));
    const level = ending.filter(({ depth }) => depth === row).map(({ text }) => text);
    tops.push([...heights, tops[row]! + (level.length > 0 ? headerHeight(level) : 0)].reduce((a, b) => Math.max(a, b)));
  }
  return tops;
}

function shownParent(lane: Lane, headers: readonly Header[]): string | null {
  return headers.some((header) => header.lane.id === lane.parent) ? lane.parent : null;
}
