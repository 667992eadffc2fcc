/** Drawings: among the text where they can be read there, across a page of their own where that shows them larger. */
import type { Scene } from '../../render/scene/scene.ts';
import type { PictureBlock } from '../document.ts';
import { orientationFor, scaleOn, sheet } from '../drawing-area.ts';
import type { Piece } from './piece.ts';
import type { Setter } from './setter.ts';

const ABOVE = 6;

export function picturePieces({ name }: PictureBlock, setter: Setter): Piece[] {
  const { pages } = setter.pictures[name]!;
  return pages.map((scene) => scenePiece(scene, setter));
}

function scenePiece(scene: Scene, { tag }: Setter): Piece {
  const orientation = orientationFor(scene);
  const scale = scaleOn(orientation, scene);
  const x = (sheet(orientation).width - scale * scene.width) / 2;
  return {
    ...{ height: scale * scene.height, above: ABOVE, keep: false, orientation },
    draw: (y) => [{ kind: 'scene', tag, scene, at: [x, y], scale }],
  };
}
