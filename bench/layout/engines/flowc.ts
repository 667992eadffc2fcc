/** flowc itself, from text to geometry: reading, resolving, measuring and placing. */
import { layOut } from '../../../test/support/draw-flow.ts';
import type { Direction, Drawing } from '../../../test/support/geometry/drawing.ts';

export const FLOWC = 'flowc';

/** Draws a process on one sheet a page, whatever its length. */
export function drawWithFlowc(text: string, direction: Direction): Promise<Drawing> {
  return layOut(text, direction);
}
