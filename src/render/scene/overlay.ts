/** Overlays: bands below what they are about, badges above everything, and their legend. What a colour says, a width, a dash or a sign says, too. */
import type { OverlayEntry, OverlayMark, OverlayTone, PlacedPage } from '../../geometry/diagram.ts';
import type { Box, Path, Point } from '../../geometry/geometry.ts';
import { equalRadii, polygon, polyline, roundedBox } from '../../geometry/path.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import type { Theme } from '../../themes/theme.ts';
import { filled, type GroupItem, group, type SceneItem, stroked } from './scene.ts';
import { textItem } from './text.ts';

interface Form {
  /** How far the band reaches on either side of the line. */
  readonly reach: number;
  readonly dash: readonly number[] | null;
}

const FORMS: Readonly<Record<OverlayTone, Form>> = {
  added: { reach: 5, dash: null },
  removed: { reach: 5, dash: [9, 6] },
  changed: { reach: 5, dash: [2.5, 2.5] },
  heat1: { reach: 3, dash: null },
  heat2: { reach: 4.5, dash: null },
  heat3: { reach: 6, dash: null },
  heat4: { reach: 7.5, dash: null },
  heat5: { reach: 9, dash: null },
};

/** The bands of a page. */
export function overlayBands({ nodes, edges }: PlacedPage, theme: Theme): GroupItem[] {
  const bands = [
    ...edges.flatMap(({ overlay, points }) => (overlay ? [band(polyline(points), overlay.tone, theme)] : [])),
    ...nodes.flatMap((node) => (node.overlay ? [band(shapeOf(node.kind).draw(node).outline, node.overlay.tone, theme)] : [])),
  ];
  return bands.length === 0 ? [] : [group(bands, { classes: ['overlay'] })];
}

/** The badges and the legend of a page. */
export function overlayBadges({ nodes, edges, overlayLegend = [] }: PlacedPage, theme: Theme): GroupItem[] {
  const marks = [...edges, ...nodes].flatMap(({ overlay }) => overlay ?? []);
  return [
    ...(marks.length === 0
      ? []
      : [
          group(
            marks.flatMap((mark) => badge(mark, theme)),
            { classes: ['overlay'] },
          ),
        ]),
    ...(overlayLegend.length === 0
      ? []
      : [
          group(
            overlayLegend.flatMap((entry) => legendItems(entry, theme)),
            { classes: ['overlay', 'legend'] },
          ),
        ]),
  ];
}

function band(path: Path, tone: OverlayTone, { overlay }: Theme): SceneItem {
  return stroked(path, { color: overlay[tone].band, width: 2 * FORMS[tone].reach }, { dash: FORMS[tone].dash });
}

function badge({ tone, badge: box, line }: OverlayMark, theme: Theme): SceneItem[] {
  const color = theme.overlay[tone];
  const ground = filled(roundedBox(box, equalRadii(box.height / 2)), color.badge);
  return line === null ? [ground, ...sign(tone, box, color.sign)] : [ground, textItem(line, theme, color.sign)];
}

/** Plus, minus, or the triangle of the letter delta. */
function sign(tone: OverlayTone, { x, y, width, height }: Box, color: string): SceneItem[] {
  const middle: Point = [x + width / 2, y + height / 2];
  const bar = (w: number, h: number) =>
    filled(roundedBox({ x: middle[0] - w / 2, y: middle[1] - h / 2, width: w, height: h }, equalRadii(0)), color);
  if (tone === 'added') return [bar(8, 2), bar(2, 8)];
  if (tone === 'removed') return [bar(8, 2)];
  if (tone !== 'changed') return [];
  const [cx, cy] = middle;
  return [
    stroked(
      polygon([
        [cx, cy - 4],
        [cx + 4, cy + 3],
        [cx - 4, cy + 3],
      ]),
      { color, width: 1.6 },
    ),
  ];
}

function legendItems({ tone, sample, line }: OverlayEntry, theme: Theme): SceneItem[] {
  if (tone === null) return [textItem(line, theme)];
  const { x, y, width, height } = sample;
  const middle = y + height / 2;
  const stretch = polyline([
    [x, middle],
    [x + width, middle],
  ]);
  const isHeat = tone.startsWith('heat');
  const disc = { x: x + (width - height) / 2, y, width: height, height };
  return [band(stretch, tone, theme), ...(isHeat ? [] : badge({ tone, badge: disc, line: null }, theme)), textItem(line, theme)];
}
