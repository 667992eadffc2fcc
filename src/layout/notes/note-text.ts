/** The text of a note beside its bracket. A key control is headed by its number. */
import type { PlacedNote, TextLine, Tone } from '../../geometry/diagram.ts';
import type { Box, Size } from '../../geometry/geometry.ts';
import type { Fonts } from '../../text/metrics.ts';
import { type TextStyle, TYPE_SCALE } from '../../text/type-scale.ts';
import { type WrappedLine, wrap } from '../../text/wrap.ts';
import type { ChartNote } from '../chart/chart.ts';
import { textLine } from '../words/text-line.ts';

const WIDTH = 152;
/** From the bracket to the text, and from the text to the other sides. */
const TO_BRACKET = 10;
const AIR = 4;

interface NoteLine {
  readonly line: WrappedLine;
  readonly style: TextStyle;
  readonly tone: Tone;
}

/** The size of a note in pixels. */
export function noteSize(note: ChartNote, fonts: Fonts): Size {
  const lines = noteLines(note, fonts);
  const width = lines.reduce((most, { line }) => Math.max(most, line.width), 0);
  return { width: Math.ceil(width) + TO_BRACKET + AIR, height: lines.length * TYPE_SCALE.note.lineHeight + TO_BRACKET };
}

/** The lines run towards the bracket, or stand centred below or above it. */
export function placedNoteLines(note: ChartNote, box: Box, bracket: PlacedNote['bracket'], fonts: Fonts): TextLine[] {
  const { size, lineHeight } = TYPE_SCALE.note;
  const lines = noteLines(note, fonts);
  const anchor = bracket === 'left' ? 'start' : bracket === 'right' ? 'end' : 'middle';
  const x = {
    left: box.x + TO_BRACKET,
    right: box.x + box.width - TO_BRACKET,
    top: box.x + box.width / 2,
    bottom: box.x + box.width / 2,
  };
  const shift = bracket === 'top' ? 2 : bracket === 'bottom' ? -2 : 0;
  const first = box.y + (box.height - (lines.length - 1) * lineHeight) / 2 + 0.36 * size + shift;
  return lines.map(({ line, style, tone }, i) => textLine(line, x[bracket], first + i * lineHeight, { style, tone, anchor }));
}

function noteLines({ text, control }: ChartNote, fonts: Fonts): NoteLine[] {
  const head = control === null ? [] : wrap(control, TYPE_SCALE.noteHeading, WIDTH, fonts);
  return [
    ...head.map((line): NoteLine => ({ line, style: TYPE_SCALE.noteHeading, tone: 'control' })),
    ...wrap(text, TYPE_SCALE.note, WIDTH, fonts).map((line): NoteLine => ({ line, style: TYPE_SCALE.note, tone: 'quiet' })),
  ];
}
