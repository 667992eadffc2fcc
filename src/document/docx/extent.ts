/** What a scene takes up, without the empty margin round it. */
import type { Box, Point } from '../../geometry/geometry.ts';
import { boundsOf } from '../../geometry/path.ts';
import { pathBounds } from '../../geometry/path-bounds.ts';
import type { Scene, SceneItem, TextItem } from '../../render/scene/scene.ts';

export interface DrawnExtent {
  readonly box: Box;
  /** The colour of the scene's first item, where that is its ground and not white. */
  readonly background: string | null;
}

/** About the strokes of what lies outermost. */
const AIR = 2;
/** Programs that set Chinese marks a whole em wide need more room than flowc measures; a line at the edge must not lose its end. */
const WIDER = 1.06;
const SHARE_BEFORE: Readonly<Record<TextItem['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

/** The part of a scene that is drawn on, in pixels, with a margin for strokes. */
export function sceneExtent(scene: Scene): DrawnExtent {
  const [first] = scene.items;
  const isGround = first?.type === 'path' && first.stroke === null && covers(pathBounds(first.path), scene);
  const box = boundsOf(scene.items.slice(isGround ? 1 : 0).flatMap((item) => cornersOf(item)));
  return {
    box: { x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR },
    background: isGround ? first.fill : null,
  };
}

function covers({ width, height }: Box, scene: Scene): boolean {
  return width >= scene.width && height >= scene.height;
}

/** The corners of what is drawn; turned text is left out, since it stays within the header it stands in. */
export function cornersOf(item: SceneItem): Point[] {
  if (item.type === 'path') return corners(pathBounds(item.path));
  if (item.type === 'text') return corners(textBounds(item));
  if (item.type === 'image') return corners(item.box);
  const [dx, dy] = item.move ?? [0, 0];
  return item.turn !== null ? [] : item.items.flatMap(cornersOf).map(([x, y]): Point => [x + dx, y + dy]);
}

function textBounds({ at: [x, y], anchor, size, width }: TextItem): Box {
  const length = (width ?? 0) * WIDER;
  return { x: x - length * SHARE_BEFORE[anchor], y: y - size, width: length, height: size * 1.25 };
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y + height],
  ];
}
