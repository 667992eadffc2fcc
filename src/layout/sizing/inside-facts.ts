/**
 * A shape's text with facts under it in small type. The shape is fitted to the text and one short line for each line of facts, which then take the
 * place of those lines: a shape knows one size of type only.
 */
import type { TextLine, Tone } from '../../geometry/diagram.ts';
import type { Box, Size } from '../../geometry/geometry.ts';
import { placeText } from '../../shapes/place-text.ts';
import type { FittedText, Shape } from '../../shapes/shape.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { type Line, wrap } from '../../text/wrap.ts';
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
  fonts: Fonts,
): TextAndFacts {
  const small = facts.length === 0 ? [] : insideLines(facts, shape, width, fonts);
  const fitted = shape.fit([text, ...small.map(() => LETTER)].join('\n'), width, fonts);
  const lines = placeText(fitted, [0, 0], shape.style, tone);
  if (small.length === 0) return { size: fitted.size, lines, textBox: fitted.textBox };
  const first = lines.length - small.length;
  const quiet = small.map((line, i) => smallLine(line, fitted, first + i));
  const textBox = boxRound([fitted.textBox, ...quiet.map(lineBox)])!;
  return { size: fitted.size, lines: [...lines.slice(0, first), ...quiet], textBox };
}

/** The facts broken as wide as the shape's own lines may be. */
export function insideLines(facts: readonly string[], shape: Shape, width: number, fonts: Fonts): Line[] {
  const room = shape.fit(LETTER.repeat(MANY), width, fonts).lines.reduce((most, line) => Math.max(most, line.width), 0);
  return facts.flatMap((fact) => wrap(fact, TYPE_SCALE.fact, room, fonts));
}

function smallLine(line: Line, { middle, baselines }: FittedText, index: number): TextLine {
  return textLine(line, middle, baselines[index]!, { style: TYPE_SCALE.fact, tone: 'quiet', anchor: 'middle' });
}
