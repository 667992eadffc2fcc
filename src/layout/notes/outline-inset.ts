/** How far a shape's outline lies inside its box at a part of one side, where that is not nothing. */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { Side, Size } from '../../geometry/geometry.ts';
import { shapeOf } from '../../shapes/shapes.ts';

/** `at` runs from 0 at the side's begin (left or top) to 1. Slanted sides are taken as straight from the port in their middle. */
export function outlineInset(kind: PlacedKind, size: Size, side: Side, at: number): number {
  const upright = side === 'left' || side === 'right';
  const depth = upright ? size.width : size.height;
  if (kind === 'decision') return Math.abs(at - 0.5) * depth;
  const { inset } = shapeOf(kind).ports(size)[side];
  if (kind === 'manual' && upright) return 2 * inset * at;
  if (kind === 'data' && upright) return 2 * inset * (side === 'left' ? 1 - at : at);
  if (kind === 'connector' || ((kind === 'start' || kind === 'end') && upright)) {
    const radius = size.height / 2;
    const off = (at - 0.5) * (upright ? size.height : size.width);
    return radius - Math.sqrt(Math.max(0, radius * radius - off * off));
  }
  return inset;
}
