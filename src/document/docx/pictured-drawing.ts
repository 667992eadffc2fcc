/** A scene as one picture, with a transparent shape over each box that leads somewhere: pictures themselves lead to one place only. */
import { ShapeGroupRun } from 'docx/shapes';
import { strToU8 } from 'fflate';
import type { Box } from '../../geometry/geometry.ts';
import { boundsOf } from '../../geometry/path.ts';
import { group, type Scene, type SceneItem } from '../../render/scene/scene.ts';
import { svgOf } from '../../render/svg/svg.ts';
import { xmlText } from '../xml-text.ts';
import type { Raster } from './chart-form.ts';
import { linkIn } from './drawing.ts';
import { type PlacedPath, transformationOf } from './drawn-path.ts';
import { cornersOf, sceneExtent } from './extent.ts';
import type { DocxWriting } from './inline.ts';

const PIXELS_PER_INCH = 96;
/** For programs that draw no SVG: type of 7 points can be read at it. */
const PRINTED_PER_INCH = 150;

/** As `drawing` has it of shapes: the same size and alternative text, and the boxes lead to the same places. */
export function picturedDrawing(
  scene: Scene,
  scale: number,
  text: string,
  bookmarkOf: DocxWriting['bookmarkOf'],
  raster: Raster,
): ShapeGroupRun {
  const { box } = sceneExtent(scene);
  const cut = cutTo(scene, box);
  const png = raster(cut, (scale * PRINTED_PER_INCH) / PIXELS_PER_INCH);
  const placement = { scale, shown: box };
  const { name, title, description } = {
    name: xmlText(scene.title),
    title: xmlText(text),
    description: xmlText(scene.description),
  };
  const picture: PlacedPath = {
    type: 'picture',
    image: { type: 'svg', data: strToU8(svgOf(cut)), fallback: { type: 'png', data: png } },
    transformation: transformationOf(box, placement),
    altText: { name, title, description },
  };
  const over = linkedAreasIn(scene.items, [0, 0], bookmarkOf).map(
    ({ box, link, label }): PlacedPath => ({
      type: 'rectangle',
      transformation: transformationOf(box, placement),
      link,
      fill: { color: 'FFFFFF', transparency: 100 },
      line: 'none',
      altText: { name: label, description: label },
    }),
  );
  return new ShapeGroupRun({ children: [picture, ...over], altText: { name, title, description } });
}

/** What lies in the box, as a scene of its own in pixels, whose own links lead nowhere: a program would look for them in the picture. */
function cutTo(scene: Scene, { x, y, width, height }: Box): Scene {
  const items = [group(scene.items.map(withoutLinks), { move: [-x, -y] })];
  return { ...scene, width, height, sheet: { ...scene.sheet, width, height, isPaper: false }, items };
}

function withoutLinks(item: SceneItem): SceneItem {
  return item.type === 'group' ? { ...item, link: null, target: null, items: item.items.map(withoutLinks) } : item;
}

interface LinkedArea {
  readonly box: Box;
  readonly link: string;
  readonly label: string;
}

function linkedAreasIn(
  items: readonly SceneItem[],
  [dx, dy]: readonly [number, number],
  bookmarkOf: DocxWriting['bookmarkOf'],
): LinkedArea[] {
  return items.flatMap((item): LinkedArea[] => {
    if (item.type !== 'group') return [];
    const by: readonly [number, number] = [dx + (item.move?.[0] ?? 0), dy + (item.move?.[1] ?? 0)];
    const link = item.link === null ? null : linkIn(item.link, bookmarkOf);
    const corners = link === null ? [] : item.items.flatMap(cornersOf);
    if (link === null || corners.length === 0) return linkedAreasIn(item.items, by, bookmarkOf);
    const { x, y, width, height } = boundsOf(corners);
    return [{ box: { x: x + by[0], y: y + by[1], width, height }, link, label: xmlText(item.label ?? '') }];
  });
}
