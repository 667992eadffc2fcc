/**
 * Lays marks over a finished picture: nothing moves, so that the picture stays the one that its reader knows. The legend of the marks stands
 * below everything else: on paper in the margin, elsewhere the page grows by it.
 */
import type {
  Diagram,
  OverlayEntry,
  OverlayMark,
  OverlayTone,
  PlacedEdge,
  PlacedNode,
  PlacedPage,
} from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import { measure } from '../../text/measure.ts';
import { FLOWC_FONTS, type Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { lineOf, textLine } from '../words/text-line.ts';

/** What to mark, and what the tones mean, in the words of the picture. */
export interface Overlay {
  nodeMark(node: PlacedNode): ItemOverlay | null;
  edgeMark(edge: PlacedEdge): ItemOverlay | null;
  /** An entry without a tone is a heading. */
  readonly legend: readonly { readonly tone: OverlayTone | null; readonly text: string }[];
}

interface ItemOverlay {
  readonly tone: OverlayTone;
  /** What stands in its badge; the sign of the tone where there is none. */
  readonly text: string | null;
}

const DISC = 16;
const PILL = { height: 15, padding: 5 };
/** How far a badge reaches beyond the right of its node. */
const BEYOND = 10;
const STYLE = TYPE_SCALE.badge;
/** From a line's middle to its baseline, in em. */
const BASELINE = 0.36;

const LEGEND = { style: TYPE_SCALE.legend, sample: { width: 24, height: 12 }, toText: 6, gap: 18, row: 21 };

/** The same picture with marks. */
export function withOverlay(diagram: Diagram, overlay: Overlay, fonts: Fonts = FLOWC_FONTS): Diagram {
  return { ...diagram, pages: diagram.pages.map((page) => pageWith(page, overlay, fonts)) };
}

function pageWith(page: PlacedPage, overlay: Overlay, fonts: Fonts): PlacedPage {
  const { entries, rows } = legendOf(page, overlay, fonts);
  const labels = page.edges.flatMap(({ labelBox }) => labelBox ?? []);
  const room = page.sheet.isPaper ? 0 : rows * LEGEND.row;
  const sheet = { ...page.sheet, height: page.sheet.height * ((page.height + room) / page.height) };
  return {
    ...page,
    sheet,
    height: page.height + room,
    overlayLegend: entries,
    nodes: page.nodes.map((node) => {
      const mark = overlay.nodeMark(node);
      return mark === null ? node : { ...node, overlay: atCorner(mark, node, fonts) };
    }),
    edges: page.edges.map((edge) => {
      const mark = overlay.edgeMark(edge);
      return mark === null ? edge : { ...edge, overlay: placed(mark, freeSpot(edge.points, labels), fonts) };
    }),
  };
}

/** At the top right corner, which a long text leaves to the left: there is more room above a node than beside it. */
function atCorner(mark: ItemOverlay, { x, y, width }: Box, fonts: Fonts): OverlayMark {
  const right = x + width;
  return placed(mark, [Math.min(right, right + BEYOND - widthOf(mark, fonts) / 2), y], fonts);
}

function widthOf({ text }: ItemOverlay, fonts: Fonts): number {
  return text === null ? DISC : measure(text, STYLE, fonts) + 2 * PILL.padding;
}

function placed(mark: ItemOverlay, at: Point, fonts: Fonts): OverlayMark {
  const { tone, text } = mark;
  const width = widthOf(mark, fonts);
  const height = text === null ? DISC : PILL.height;
  const badge: Box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height };
  if (text === null) return { tone, badge, line: null };
  const line = textLine(lineOf(text, STYLE, fonts), at[0], at[1] + BASELINE * STYLE.size, {
    style: STYLE,
    tone: 'ink',
    anchor: 'middle',
  });
  return { tone, badge, line };
}

/** How far a badge stands from a stretch that has no room for it. */
const BESIDE = 12;
/** Where along a stretch a badge may stand: in the middle if it can. */
const SPOTS = [0.5, 0.3, 0.7, 0.15, 0.85];

/** On the longest stretch of a course that has room beside the labels, else beside the longest. */
function freeSpot(points: readonly Point[], labels: readonly Box[]): Point {
  const stretches = points.slice(1).map(([x, y], i) => ({ from: points[i]!, to: [x, y] as Point }));
  const length = ({ from, to }: (typeof stretches)[number]) => Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]);
  const byLength = stretches.sort((a, b) => length(b) - length(a));
  const spots = byLength.flatMap(({ from, to }) =>
    SPOTS.map((at): Point => [from[0] + at * (to[0] - from[0]), from[1] + at * (to[1] - from[1])]),
  );
  const [[x, y], isUpright] = [spots[0]!, byLength[0]!.from[0] === byLength[0]!.to[0]];
  for (const step of [BESIDE, -BESIDE]) spots.push(isUpright ? [x + step, y] : [x, y + step]);
  return spots.find((spot) => !labels.some((label) => isUnder(label, spot))) ?? spots[0]!;
}

/** Whether a sign at this place would cover some of a box. */
function isUnder({ x, y, width, height }: Box, [left, top]: Point): boolean {
  const reach = DISC / 2;
  return left + reach > x && left - reach < x + width && top + reach > y && top - reach < y + height;
}

/** The legend in rows as wide as the frame, below the page as it is, or on paper in its lower margin. */
function legendOf(
  { frame, height, sheet }: PlacedPage,
  { legend }: Overlay,
  fonts: Fonts,
): { entries: OverlayEntry[]; rows: number } {
  const { style, sample, toText, gap, row } = LEGEND;
  const margin = sheet.margin / (0.75 * sheet.scale);
  const first = sheet.isPaper ? height - margin / 2 : height - margin + row / 2 + 6;
  let [x, rows] = [frame.x, 0];
  const entries = legend.map(({ tone, text }): OverlayEntry => {
    const before = tone === null ? 0 : sample.width + toText;
    const width = before + measure(text, style, fonts);
    if (x > frame.x && x + width > frame.x + frame.width) [x, rows] = [frame.x, rows + 1];
    const middle = first + rows * row;
    const line = textLine(lineOf(text, style, fonts), x + before, middle + BASELINE * style.size, {
      style,
      tone: 'quiet',
      anchor: 'start',
    });
    const entry = { tone, sample: { x, y: middle - sample.height / 2, ...sample }, line };
    x += width + gap;
    return entry;
  });
  return { entries, rows: entries.length === 0 ? 0 : rows + 1 };
}
