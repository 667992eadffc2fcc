/**
 * Whether the charts of a file are shapes or pictures. LibreOffice notifies every shape of a file of every other: 600 take it 4 seconds of
 * processor time, 3,900 take it 140. Beyond what opens while one waits, each chart is one picture: as SVG for Word, which draws it sharp and
 * turns it into shapes on request, and in pixels for programs that draw no SVG.
 */

import type { Scene, SceneItem } from '../../render/scene/scene.ts';
import type { Document } from '../document.ts';

/** Draws what lies in a box of the scene as a PNG, `scale` pixels to one of the scene. */
export type Raster = (scene: Scene, scale: number) => Uint8Array;

const MOST_SHAPES = 1000;

export function needsPictures({ pictures }: Document): boolean {
  const scenes = Object.values(pictures).flatMap(({ pages }) => pages);
  return scenes.reduce((sum, { items }) => sum + shapesIn(items), 0) > MOST_SHAPES;
}

function shapesIn(items: readonly SceneItem[]): number {
  return items.reduce((sum, item) => sum + 1 + (item.type === 'group' ? shapesIn(item.items) : 0), 0);
}
