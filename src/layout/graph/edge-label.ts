/** The text at an edge: yes and no stand out, any other label is small; a probability follows its label. */
import type { TextLine } from '../../geometry/diagram.ts';
import type { Box, Point, Size } from '../../geometry/geometry.ts';
import type { Fonts } from '../../text/metrics.ts';
import { baselines, blockHeight, type TextStyle, TYPE_SCALE } from '../../text/type-scale.ts';
import { type WrappedLine, wrap } from '../../text/wrap.ts';
import type { ChartEdge } from '../chart/chart.ts';
import { textLine } from '../words/text-line.ts';

export interface EdgeLabel {
  /** What the author wrote, without the probability; that alone where there is no more. */
  readonly text: string;
  readonly lines: readonly WrappedLine[];
  readonly size: Size;
  readonly style: TextStyle;
  readonly answer: 'yes' | 'no' | null;
}

/** Longer labels are broken; at a branch a narrow label stays near its line. */
const WIDTH = 104;

/** The label of an edge with its probability, in lines, with its size in pixels; null where it has none. */
export function edgeLabel({ flow, labelled }: ChartEdge, fonts: Fonts): EdgeLabel | null {
  const share = flow.probability === null ? '' : `${Number((flow.probability * 100).toFixed(2))}%`;
  const text = labelled ? [flow.label ?? '', share].filter((part) => part !== '').join(' ') : '';
  const style = flow.answer ? TYPE_SCALE.answer : TYPE_SCALE.edgeLabel;
  const lines = wrap(text, style, WIDTH, fonts).filter((line) => line.text !== '');
  if (lines.length === 0) return null;
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  return {
    text: flow.label ?? share,
    lines,
    style,
    answer: flow.answer,
    size: { width, height: blockHeight(lines.length, style) },
  };
}

/** The lines in their box, aligned with the line of the edge that they stand at. */
export function labelLines({ lines, style, answer }: EdgeLabel, box: Box, points: readonly Point[]): TextLine[] {
  const anchor = lines.length === 1 ? 'start' : labelAnchor(box, points);
  const x = box.x + { start: 0, middle: box.width / 2, end: box.width }[anchor];
  const ys = baselines(lines.length, box.y + box.height / 2, style);
  return lines.map((line, i) => textLine(line, x, ys[i]!, { style, anchor, tone: answer === 'yes' ? 'ink' : 'quiet' }));
}

/** Beside an upright stretch the lines begin or end at it; above or below a level one they are centred. */
function labelAnchor(box: Box, points: readonly Point[]): TextLine['anchor'] {
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [i, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[i]!;
    const upright = fromX === x && Math.min(fromY, y) <= middleY && middleY <= Math.max(fromY, y);
    if (upright && Math.abs(x - middleX) < box.width / 2 + NEAR) return x < middleX ? 'start' : 'end';
  }
  return 'middle';
}

/** A label stands this near to its line at most. */
const NEAR = 12;
