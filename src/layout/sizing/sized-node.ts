/** A node with its size, text and facts, all from its own top left. */
import type { Fact, TextLine, Tone } from '../../geometry/diagram.ts';
import type { Box, Ports, Side, Size } from '../../geometry/geometry.ts';
import { placeText } from '../../shapes/place-text.ts';
import type { Shape } from '../../shapes/shape.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import { displayText } from '../../text/display-text.ts';
import { measure } from '../../text/measure.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import type { ChartNode } from '../chart/chart.ts';
import { captions } from '../facts/captions.ts';
import { cornerFact, cornerStack, factMargin, fitsItsCorner } from '../facts/place-facts.ts';
import type { CornerFact, ShownFacts } from '../facts/shown.ts';
import type { Settings } from '../options.ts';

export interface SizedNode {
  readonly size: Size;
  readonly lines: readonly TextLine[];
  readonly textBox: Box;
  readonly facts: readonly Fact[];
  readonly ports: Ports;
  readonly margin: Readonly<Record<Side, number>>;
}

/** The end of a flow at a lane takes up no room. */
const POINT: SizedNode = {
  size: { width: 1, height: 1 },
  lines: [],
  textBox: { x: 0, y: 0, width: 0, height: 0 },
  facts: [],
  ports: Object.fromEntries(
    ['top', 'right', 'bottom', 'left'].map((side) => [side, { at: 0.5, inset: 0, reach: 0 }]),
  ) as unknown as Ports,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
};

export function sizedNode(node: ChartNode, width: number, shown: ShownFacts, settings: Settings): SizedNode {
  if (node.kind === 'anchor') return POINT;
  const shape = shapeOf(node.kind);
  const { corners, inside: under } = roomForFacts(shown, shape, width);
  const inside = node.kind === 'decision' ? [] : under;
  const text = node.kind === 'fork' || node.kind === 'join' || node.text !== '' ? node.text : ' ';
  const fitted = shape.fit([text, ...inside].join('\n'), width);
  const size = node.kind === 'fork' || node.kind === 'join' ? barSize(fitted.size, node.text, settings.direction) : fitted.size;
  const [dx, dy] = [(size.width - fitted.size.width) / 2, (size.height - fitted.size.height) / 2];
  const own = placeText(fitted, [dx, dy], shape.style, toneOf(node.kind));
  const stack =
    node.kind === 'decision'
      ? cornerStack(under, shape, size, corners.some(({ corner }) => corner === 'bottomLeft') ? 1 : 0)
      : [];
  const facts = [...corners.map((fact) => cornerFact(fact, shape, size)), ...stack, ...captions(node, size, settings)];
  return {
    size,
    lines: withQuietTail(own, inside),
    textBox: { ...fitted.textBox, x: fitted.textBox.x + dx, y: fitted.textBox.y + dy },
    facts,
    ports: shape.ports(size),
    margin: factMargin(facts, size),
  };
}

/** Where the flow runs right a bar stands upright; with a text it is as high as that is wide. */
function barSize({ width, height }: Size, text: string, direction: Settings['direction']): Size {
  if (direction === 'down') return { width, height };
  return text === '' ? { width: height, height: width * BAR_SHARE } : { width, height: Math.max(width + 1, height) };
}

/** Rows of bands are lower than columns are wide. */
const BAR_SHARE = 0.5;

/** A fact too wide for its corner stands in the box instead. */
function roomForFacts({ corners, inside }: ShownFacts, shape: Shape, width: number): ShownFacts {
  const fits = (fact: CornerFact) => fitsItsCorner(fact, shape, width);
  return {
    corners: corners.filter(fits),
    inside: [...corners.filter((fact) => !fits(fact)).map(({ text }) => text), ...inside],
  };
}

/** The facts under a box's text are small and quiet: the last lines, which hold as many letters as the facts do. */
function withQuietTail(lines: readonly TextLine[], inside: readonly string[]): TextLine[] {
  const letters = (text: string) => displayText(text).replace(/\s/g, '').length;
  let left = inside.reduce((sum, text) => sum + letters(text), 0);
  const tail = [...lines].reverse().map((line) => {
    if (left <= 0) return line;
    left -= letters(line.text);
    const { size } = TYPE_SCALE.fact;
    return { ...line, size, bold: false, tone: 'quiet' as const, width: measure(line.text, TYPE_SCALE.fact) };
  });
  return tail.reverse();
}

function toneOf(kind: ChartNode['kind']): Tone {
  if (kind === 'start' || kind === 'end') return 'inverse';
  return kind === 'document' || kind === 'data' || kind === 'system' || kind === 'archive' ? 'data' : 'ink';
}
