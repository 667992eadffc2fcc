/**
 * A route of level and upright stretches as a connector of PresentationML: `straightConnector1` or `bentConnector2` to `5`, whose bends are
 * given as shares of its width and height (ECMA-376, presetShapeDefinitions). Its own frame begins to the right; a route that begins upwards or
 * downwards is that frame turned by a quarter.
 */
import type { Point } from '../../geometry/geometry.ts';

/** All in English Metric Units, 914400 an inch. */
export interface ConnectorRoute {
  readonly preset: string;
  readonly adjustments: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isTurned: boolean;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

const WHOLE = 100_000;
/** Between two ends that lie on one line, so that bends can be given as shares of it: a point. */
const LEAST = 12_700;
const MOST_STRETCHES = 5;

/** The connector along these corners. A route of more stretches than a connector can have keeps its first and last ones. */
export function routeOf(corners: readonly Point[]): ConnectorRoute {
  const points = simplified(corners);
  const [start, end] = [points[0]!, points.at(-1)!];
  const stretches = points.length - 1;
  const isTurned = stretches > 1 && points[0]![0] === points[1]![0];
  const along = isTurned ? 1 : 0;
  const across = 1 - along;
  const span = (axis: 0 | 1) => end[axis] - start[axis];
  const size = (axis: 0 | 1) => (stretches === 1 ? Math.abs(span(axis)) : Math.max(LEAST, Math.abs(span(axis))));
  const sign = (axis: 0 | 1) => (span(axis) < 0 ? -1 : 1);
  const share = (point: Point, axis: 0 | 1) => Math.round((WHOLE * (point[axis] - start[axis]) * sign(axis)) / size(axis));
  const bends = points.slice(1, -1);
  const adjustments = bends.slice(0, -1).map((_, i) => share(points[i + 1]!, (i % 2 === 0 ? along : across) as 0 | 1));
  const [width, height] = isTurned ? [size(1), size(0)] : [size(0), size(1)];
  const [middleX, middleY] = [0, 1].map((axis) => start[axis as 0 | 1] + (sign(axis as 0 | 1) * size(axis as 0 | 1)) / 2);
  return {
    preset: stretches === 1 ? 'straightConnector1' : `bentConnector${stretches}`,
    adjustments,
    x: Math.round(middleX! - width / 2),
    y: Math.round(middleY! - height / 2),
    width: Math.round(width),
    height: Math.round(height),
    isTurned,
    flipX: sign(along as 0 | 1) < 0,
    flipY: isTurned ? span(0) >= 0 : span(1) < 0,
  };
}

/** Without corners on a line, and with as many stretches as a connector may have. */
function simplified(points: readonly Point[]): readonly Point[] {
  const bends = points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    return (
      !before ||
      !after ||
      !((before[0] === point[0] && point[0] === after[0]) || (before[1] === point[1] && point[1] === after[1]))
    );
  });
  if (bends.length - 1 <= MOST_STRETCHES) return bends;
  const [first, second, third] = bends as [Point, Point, Point];
  const [last, before] = [bends.at(-1)!, bends.at(-2)!];
  const isUpright = second[0] === first[0];
  if (bends.length % 2 === 0)
    return [first, second, third, isUpright ? [third[0], before[1]] : [before[0], third[1]], before, last];
  return [first, second, isUpright ? [before[0], second[1]] : [second[0], before[1]], before, last];
}

/** The element of a connector between two shapes, by their ids and connection sites; an end that is glued to none has null. */
export function connectorXml(
  route: ConnectorRoute,
  look: { readonly color: string; readonly width: number; readonly isDashed: boolean; readonly hasHead: boolean },
  { id, name, from, to }: { readonly id: number; readonly name: string; readonly from: Glue | null; readonly to: Glue | null },
): string {
  const glue = (tag: string, end: Glue | null) => (end === null ? '' : `<a:${tag} id="${end.id}" idx="${end.site}"/>`);
  const turned = `${route.isTurned ? ' rot="5400000"' : ''}${route.flipX ? ' flipH="1"' : ''}${route.flipY ? ' flipV="1"' : ''}`;
  const guides = route.adjustments.map((value, i) => `<a:gd name="adj${i + 1}" fmla="val ${value}"/>`).join('');
  const line = `<a:ln w="${look.width}"><a:solidFill><a:srgbClr val="${look.color}"/></a:solidFill>${look.isDashed ? '<a:prstDash val="dash"/>' : ''}<a:round/>${look.hasHead ? `<a:tailEnd type="${look.isDashed ? 'arrow' : 'triangle'}"/>` : ''}</a:ln>`;
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvCxnSpPr>${glue('stCxn', from)}${glue('endCxn', to)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr><a:xfrm${turned}><a:off x="${route.x}" y="${route.y}"/><a:ext cx="${route.width}" cy="${route.height}"/></a:xfrm>` +
    `<a:prstGeom prst="${route.preset}"><a:avLst>${guides}</a:avLst></a:prstGeom>${line}</p:spPr></p:cxnSp>`
  );
}

export interface Glue {
  readonly id: number;
  readonly site: number;
}
