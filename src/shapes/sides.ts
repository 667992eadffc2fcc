/** Ports and fact spots that several shapes share. Edges end no nearer than 12 to a corner: an arrowhead never
 * touches it, and a step of 50 px has room for a second end at its flank. */
import type { PortSide, Size } from '../geometry/geometry.ts';
import type { FactSpot, Shape, ShapeCorner } from './shape.ts';

export const CLEAR_OF_CORNER = 12;

/** The middle of a straight side, from which an edge may move until it is too near a corner. */
export function straightSide(length: number, cutOff = 0): PortSide {
  return { at: length / 2, inset: 0, reach: Math.max(0, length / 2 - cutOff - CLEAR_OF_CORNER) };
}

/** The one point at which an edge may end. */
export function point(at: number, inset = 0): PortSide {
  return { at, inset, reach: 0 };
}

/** The middles of the sides of a shape's box, where its outline touches them. */
export const middles: Shape['ports'] = ({ width, height }) => ({
  top: point(width / 2),
  right: point(height / 2),
  bottom: point(width / 2),
  left: point(height / 2),
});

type Spots = Readonly<Record<ShapeCorner, FactSpot>>;

/** Facts on the top and bottom line, their text `top` and `bottom` inside the box's sides. */
export function spotsOnLines({ width, height }: Size, top: number, bottom = top, right = { top, bottom }): Spots {
  return {
    topLeft: { x: top, y: 0, anchor: 'start', onOutline: true },
    topRight: { x: width - right.top, y: 0, anchor: 'end', onOutline: true },
    bottomLeft: { x: bottom, y: height, anchor: 'start', onOutline: true },
    bottomRight: { x: width - right.bottom, y: height, anchor: 'end', onOutline: true },
  };
}

/** Facts above and below a shape whose outline is not drawn open. */
export function spotsOutside({ width, height }: Size): Spots {
  const off = 9;
  return {
    topLeft: { x: 0, y: -off, anchor: 'start', onOutline: false },
    topRight: { x: width, y: -off, anchor: 'end', onOutline: false },
    bottomLeft: { x: 0, y: height + off, anchor: 'start', onOutline: false },
    bottomRight: { x: width, y: height + off, anchor: 'end', onOutline: false },
  };
}
