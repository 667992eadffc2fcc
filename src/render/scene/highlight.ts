/**
 * What the findings of a rule concern: a band behind the outline of a node and along a flow, wide enough to be seen without its colour, and a
 * disc with an exclamation mark where a finding stands. The band is broken where the finding only mentions something.
 */
import type { PlacedEdge, PlacedPage } from '../../geometry/diagram.ts';
import type { Box, Path, Point } from '../../geometry/geometry.ts';
import { equalRadii, polyline, roundedBox } from '../../geometry/path.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import type { Theme } from '../../themes/theme.ts';
import { filled, type GroupItem, group, type SceneItem, stroked } from './scene.ts';

/** How far a band reaches on either side of an outline or a line. */
const REACH = 5;
const DISC = 8;
const BROKEN = [8, 6];

/** The bands of a page, which lie below everything that they are about. */
export function highlightBands({ nodes, edges }: PlacedPage, theme: Theme): GroupItem[] {
  const bands = [
    ...edges.flatMap(({ mark, points }) => (mark ? band(polyline(points), mark, theme) : [])),
    ...nodes.flatMap((node) => (node.mark ? band(shapeOf(node.kind).draw(node).outline, node.mark, theme) : [])),
  ];
  return bands.length === 0 ? [] : [group(bands, { classes: ['highlight'] })];
}

/** The discs of a page, which lie above everything. */
export function highlightDiscs({ nodes, edges }: PlacedPage, theme: Theme): GroupItem[] {
  const places = [
    ...edges.filter(({ mark }) => mark === 'fault').map(middleOf),
    ...nodes.filter(({ mark }) => mark === 'fault').map(({ x, y }): Point => [x, y]),
  ];
  return places.length === 0
    ? []
    : [
        group(
          places.flatMap((at) => disc(at, theme)),
          { classes: ['highlight'] },
        ),
      ];
}

/** The sample of the legend: a line on its band. */
export function highlightSample({ x, y, width, height }: Box, theme: Theme): SceneItem[] {
  const line = polyline([
    [x, y + height / 2],
    [x + width, y + height / 2],
  ]);
  return [band(line, 'concerned', theme), stroked(line, theme.otherFlow)];
}

function band(path: Path, mark: NonNullable<PlacedEdge['mark']>, { highlight }: Theme): SceneItem {
  return stroked(path, { color: highlight.band, width: 2 * REACH }, { dash: mark === 'aside' ? BROKEN : null });
}

function disc([x, y]: Point, { highlight }: Theme): SceneItem[] {
  const bar = { x: x - 1, y: y - 5, width: 2, height: 6 };
  const dot = { x: x - 1.25, y: y + 2.5, width: 2.5, height: 2.5 };
  return [
    filled(roundedBox({ x: x - DISC, y: y - DISC, width: 2 * DISC, height: 2 * DISC }, equalRadii(DISC)), highlight.disc),
    filled(roundedBox(bar, equalRadii(1)), highlight.sign),
    filled(roundedBox(dot, equalRadii(1.25)), highlight.sign),
  ];
}

/** The middle of the longest stretch of an edge. */
function middleOf({ points }: Pick<PlacedEdge, 'points'>): Point {
  const stretches = points.slice(1).map((to, i) => [points[i]!, to] as const);
  const length = ([[ax, ay], [bx, by]]: readonly [Point, Point]) => Math.abs(ax - bx) + Math.abs(ay - by);
  const longest = stretches.reduce((best, each) => (length(each) > length(best) ? each : best));
  const [[ax, ay], [bx, by]] = longest;
  return [(ax + bx) / 2, (ay + by) / 2];
}
