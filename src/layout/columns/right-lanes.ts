/**
 * Lanes that run right: headers stand at the left of their bands. The names of groups are turned, so that nesting costs little width; the
 * names of single lanes read across.
 */
import type { PlacedLane, TextLine } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
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

/** Names are broken at this width; a turned name where its band ends, so long as that leaves it this much. */
const NAME_WIDTH = 96;
const MIN_HEADER = 64;
const TURNED_WIDTH = 120;

/** The height that a lane's header asks for: of its lines, or of its turned text's length. */
export function rightHeaderHeight(lane: Lane, group: boolean, settings: HeaderSettings): number {
  if (group)
    return Math.ceil(textWidth(headerText(lane, breakingWidth(lane, TURNED_WIDTH, settings), settings))) + 2 * HEADER_PADDING;
  return headerHeight([acrossText(lane, settings)]);
}

/** Placed lanes from borders (y of the bands' sides, absolute), with headers from `left` and bodies `bodyWidth` wide. */
export function rightLanes(
  columns: LaneColumns,
  borders: readonly number[],
  left: number,
  bodyWidth: number,
  settings: HeaderSettings,
): PlacedLane[] {
  const lefts = levelLefts(columns, borders, left, settings);
  const end = lefts.at(-1)!;
  const shown = new Set([...columns.groups, ...columns.columns].map(({ lane }) => lane?.id));
  const placed = (lane: Lane, first: number, last: number, x: number, headerEnd: number, group: boolean): PlacedLane => {
    const [top, bottom] = [borders[first]!, borders[last + 1]!];
    const header = { x, y: top, width: headerEnd - x, height: bottom - top };
    return {
      id: lane.id,
      parent: shown.has(lane.parent ?? undefined) ? lane.parent : null,
      name: lane.name,
      turned: group,
      external: lane.attributes.external ?? false,
      color: lane.attributes.color ?? null,
      x,
      y: top,
      width: end + bodyWidth - x,
      height: bottom - top,
      header,
      lines: group ? turnedLines(lane, header, settings) : middleLines(acrossText(lane, settings), header),
    };
  };
  return [
    ...columns.groups.map(({ lane, first, last, depth }) => placed(lane, first, last, lefts[depth]!, lefts[depth + 1]!, true)),
    ...columns.columns.flatMap(({ lane, strip, depth }, i) =>
      lane && !strip ? [placed(lane, i, i, lefts[depth]!, end, false)] : [],
    ),
  ];
}

/** Width of all levels of headers. */
export function rightHeaderWidth(columns: LaneColumns, borders: readonly number[], settings: HeaderSettings): number {
  return levelLefts(columns, borders, 0, settings).at(-1)!;
}

/** Left side of each level of headers, and of the bodies after the last one. */
function levelLefts(
  { columns, groups, headerRows }: LaneColumns,
  borders: readonly number[],
  left: number,
  settings: HeaderSettings,
): number[] {
  const lefts = [left];
  for (let level = 0; level < headerRows; level++) {
    const turned = groups.filter(({ depth }) => depth === level);
    const across = columns.filter(({ depth, strip, lane }) => lane && !strip && (depth === level || level === headerRows - 1));
    const heights = turned.map(({ lane, first, last }) =>
      headerHeight([turnedText(lane, borders[last + 1]! - borders[first]!, settings)]),
    );
    const widths =
      level < headerRows - 1
        ? []
        : across.map(({ lane, depth }) => {
            const width = Math.max(MIN_HEADER, Math.ceil(textWidth(acrossText(lane!, settings))) + 2 * HEADER_PADDING);
            return width - (lefts[level]! - lefts[depth]!);
          });
    lefts.push(lefts[level]! + [...heights, ...widths].reduce((a, b) => Math.max(a, b), 0));
  }
  return lefts;
}

function acrossText(lane: Lane, settings: HeaderSettings): HeaderText {
  return headerText(lane, breakingWidth(lane, NAME_WIDTH, settings), settings);
}

function turnedText(lane: Lane, extent: number, settings: HeaderSettings): HeaderText {
  return headerText(lane, Math.max(TURNED_WIDTH, Math.floor(extent - 2 * HEADER_PADDING)), settings);
}

/** Lines as they stand before the renderer turns them about the header's middle. */
function turnedLines(lane: Lane, header: Box, settings: HeaderSettings): TextLine[] {
  return middleLines(turnedText(lane, header.height, settings), header);
}

function middleLines(text: HeaderText, { x, y, width, height }: Box): TextLine[] {
  return headerLines(text, [text], x + width / 2, y + (height - headerHeight([text])) / 2);
}
