/** Lines of text as the picture has them, and the room that they take up. */
import type { TextLine, Tone } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { hangingShift } from '../../text/hanging.ts';
import { measure } from '../../text/measure.ts';
import type { Fonts } from '../../text/metrics.ts';
import { blockHeight, type TextStyle } from '../../text/type-scale.ts';
import type { WrappedLine } from '../../text/wrap.ts';

export interface LineLook {
  readonly style: TextStyle;
  readonly tone: Tone;
  readonly anchor: TextLine['anchor'];
}

/** A text on one line, however long. */
export function lineOf(text: string, style: TextStyle, fonts: Fonts): WrappedLine {
  return { text, width: measure(text, style, fonts) };
}

/** One line at `x` with its baseline at `y`; centred lines stand so that their letters, not their full-width marks, are in the middle. */
export function textLine({ text, width }: WrappedLine, x: number, y: number, { style, tone, anchor }: LineLook): TextLine {
  const shift = anchor === 'middle' ? hangingShift(text, style) : 0;
  return { text, x: x + shift, y, anchor, size: style.size, bold: style.bold, tone, width };
}

/** Lines one under the other, the first with its baseline at `y`. */
export function textLines(lines: readonly WrappedLine[], x: number, y: number, lettering: LineLook): TextLine[] {
  return lines.map((line, i) => textLine(line, x, y + i * lettering.style.lineHeight, lettering));
}

/** Where a line's letters stand. */
export function lineBox({ x, y, anchor, size, width }: TextLine): Box {
  const height = blockHeight(1, { size, bold: false, lineHeight: size });
  return { x: x - { start: 0, middle: width / 2, end: width }[anchor], y: y - BASELINE * size - height / 2, width, height };
}

/** A baseline's distance below the middle of its line, in em. */
const BASELINE = 0.36;

/** A line of text moved by as many pixels. */
export function moveLine(line: TextLine, dx: number, dy: number): TextLine {
  return { ...line, x: line.x + dx, y: line.y + dy };
}

/** A box moved by as many pixels. */
export function moveBox<T extends Box>(box: T, dx: number, dy: number): T {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

/** The smallest box round all; null round none. */
export function boxRound(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
