/** Drawings: among the text where they can be read there, across a page of their own where that shows them larger. */
import type { Scene } from '../../render/scene/scene.ts';
import type { PictureBlock } from '../document.ts';
import { drawingArea, orientationFor, scaleOn, sheet } from '../drawing-area.ts';
import type { Piece } from './piece.ts';
import type { Setter } from './setter.ts';

const ABOVE = 6;
/** What a second heading above a drawing takes of its room. */
const SECOND_HEADING = 44;

/** `isUnderTwo`: whether two headings stand above it on its page. */
export function picturePieces({ name }: PictureBlock, isUnderTwo: boolean, setter: Setter): Piece[] {
  const { pages } = setter.pictures[name]!;
  return pages.map((scene, i) => scenePiece(scene, isUnderTwo && i === 0 ? SECOND_HEADING : 0, setter));
}

function scenePiece(scene: Scene, taken: number, { tag }: Setter): Piece {
  const orientation = orientationFor(scene);
  const room = drawingArea(orientation).height - taken;
  const scale = Math.min(scaleOn(orientation, scene), room / scene.height);
  const x = (sheet(orientation).width - scale * scene.width) / 2;
  return {
    ...{ height: scale * scene.height, above: ABOVE, keep: false, orientation },
    draw: (y) => [{ kind: 'scene', tag, scene, at: [x, y], scale }],
  };
}
