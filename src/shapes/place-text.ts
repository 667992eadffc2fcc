/** A fitted text at its place on the page, ready to be drawn. */
import type { TextLine, Tone } from '../geometry/diagram.ts';
import type { Point } from '../geometry/geometry.ts';
import { hangingShift } from '../text/hanging.ts';
import type { TextStyle } from '../text/type-scale.ts';
import type { FittedText } from './shape.ts';

/** The lines of a shape's text on the page, each centred (without a mark that hangs), for a shape whose top left is at `origin`. */
export function placeText({ lines, baselines, middle }: FittedText, [x, y]: Point, style: TextStyle, tone: Tone): TextLine[] {
  return lines.map(({ text, width }, i) => ({
    text,
    width,
    x: x + middle + hangingShift(text, style),
    y: y + baselines[i]!,
    anchor: 'middle',
    size: style.size,
    bold: style.bold,
    tone,
  }));
}
