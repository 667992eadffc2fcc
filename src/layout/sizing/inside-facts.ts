/**
 * A shape's text with facts under it in small type. The shape is fitted to the text and one short line for each line of facts, which then take the
 * place of those lines: a shape knows one size of type only.
 */
import type { TextLine, Tone } from '../../geometry/diagram.ts';
import type { Box, Size } from '../../geometry/geometry.ts';
import { placeText } from '../../shapes/place-text.ts';
import type { FittedText, Shape } from '../../shapes/shape.ts';
import type { Fonts } from '../../text/metrics.ts';
import { smallest, type TextStyle, TYPE_SCALE } from '../../text/type-scale.ts';
import { breaker, type WrappedLine, wrap } from '../../text/wrap.ts';
import type { Density } from '../density.ts';
import type { PictureSettings } from '../options.ts';
import { boxRound, lineBox, textLine } from '../words/text-line.ts';

export interface TextAndFacts {
  readonly size: Size;
  readonly lines: readonly TextLine[];
  readonly textBox: Box;
}

/** One narrow letter, of which a line holds as many as fit. */
const LETTER = 'l';
const MANY = 120;

export function fitWithFacts(
  text: string,
  facts: readonly string[],
  shape: Shape,
  width: number,
  tone: Tone,
  { density, fonts }: Pick<PictureSettings, 'density' | 'fonts'>,
): TextAndFacts {
  const type = typeOf(shape, density);
  const small = facts.length === 0 ? [] : insideLines(facts, shape, width, type, fonts);
  const fitted = shape.fit([text, ...small.map(() => LETTER)].join('\n'), width, fonts, type);
  const lines = placeText(fitted, [0, 0], type, tone);
  if (small.length === 0) return { size: fitted.size, lines, textBox: fitted.textBox };
  const first = lines.length - small.length;
  const quiet = small.map((line, i) => smallLine(line, fitted, first + i));
  const textBox = boxRound([fitted.textBox, ...quiet.map(lineBox)])!;
  return { size: fitted.size, lines: [...lines.slice(0, first), ...quiet], textBox };
}

/** The type of a shape's text; the letter of a connector is always of one size. */
export function typeOf({ kind, style }: Shape, { isSmall }: Density): TextStyle {
  return isSmall && kind !== 'connector' ? smallest(style) : style;
}

/** The facts broken as wide as the shape's own lines may be. */
export function insideLines(facts: readonly string[], shape: Shape, width: number, type: TextStyle, fonts: Fonts): WrappedLine[] {
  const room = roomIn(shape, width, type, fonts);
  return facts.flatMap((fact) => wrap(fact, TYPE_SCALE.fact, room, fonts));
}

/** Whether a word of the facts is wider than their lines may be. */
export function isTorn(facts: readonly string[], shape: Shape, width: number, type: TextStyle, fonts: Fonts): boolean {
  const room = roomIn(shape, width, type, fonts);
  return facts.some((fact) => breaker(fact, TYPE_SCALE.fact, fonts).widestWord > room);
}

function roomIn(shape: Shape, width: number, type: TextStyle, fonts: Fonts): number {
  return shape.fit(LETTER.repeat(MANY), width, fonts, type).lines.reduce((most, line) => Math.max(most, line.width), 0);
}

function smallLine(line: WrappedLine, { middle, baselines }: FittedText, index: number): TextLine {
  return textLine(line, middle, baselines[index]!, { style: TYPE_SCALE.fact, tone: 'quiet', anchor: 'middle' });
}
