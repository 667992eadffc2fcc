/** Drawings: among the text where they have room there, on a page of their own, which they fill, where they don't. */
import type { Scene } from '../../render/scene/scene.ts';
import type { PictureBlock } from '../document.ts';
import { HEADING, orientationFor, scaleOn, sheet, typeArea } from '../drawing-area.ts';
import type { Piece } from './piece.ts';
import type { Setter } from './setter.ts';

const ABOVE = 6;

/** The outline lists each sheet of a drawing of several, below the heading of level `level`. */
export function picturePieces({ name }: PictureBlock, level: number, setter: Setter): Piece[] {
  const { pages } = setter.pictures[name]!;
  return pages.map((scene, i) => scenePiece(scene, name, i, level, setter));
}

function scenePiece(scene: Scene, name: string, index: number, level: number, { tag }: Setter): Piece {
  const taken = index === 0 ? HEADING : 0;
  const orientation = orientationFor(scene, taken);
  const scale = scaleOn(orientation, scene, taken);
  const [width, height] = [scale * scene.width, scale * scene.height];
  const text = typeArea(orientation);
  const x = (sheet(orientation).width - width) / 2;
  const { part } = scene.listed;
  const entry = part === null ? null : { title: part, level: level + 1 };
  return {
    ...{ height, above: index === 0 ? ABOVE : 0, keep: false, orientation, picture: { name, index } },
    isFull: height > text.height - taken,
    draw: (y) => [
      { kind: 'place', anchor: null, top: y, entry },
      { kind: 'scene', tag, scene, at: [x, y], scale },
    ],
  };
}
