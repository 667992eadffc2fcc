/** A node with its size, text and facts, all from its own top left. */
import type { Fact, TextLine, Tone } from '../../geometry/diagram.ts';
import type { Box, PortSide, Ports, Side, Size } from '../../geometry/geometry.ts';
import type { Shape } from '../../shapes/shape.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import type { Fonts } from '../../text/metrics.ts';
import type { ChartNode } from '../chart/chart.ts';
import { captions } from '../facts/captions.ts';
import { captionFacts, cornerFact, cornerStack, factMargin, fittedToCorner, narrowest } from '../facts/place-facts.ts';
import type { CornerFact, ShownFacts } from '../facts/shown.ts';
import type { PictureSettings } from '../options.ts';
import { moveBox, moveLine } from '../words/text-line.ts';
import { fitWithFacts } from './inside-facts.ts';

export interface SizedNode {
  readonly size: Size;
  readonly lines: readonly TextLine[];
  readonly textBox: Box;
  readonly facts: readonly Fact[];
  readonly ports: Ports;
  readonly margin: Readonly<Record<Side, number>>;
}

/** The end of a flow at a lane takes up no room. */
const ANYWHERE = { at: 0.5, inset: 0, reach: 0 };
const POINT: SizedNode = {
  size: { width: 1, height: 1 },
  lines: [],
  textBox: { x: 0, y: 0, width: 0, height: 0 },
  facts: [],
  ports: { top: ANYWHERE, right: ANYWHERE, bottom: ANYWHERE, left: ANYWHERE },
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
};

/** Where the flow runs right a bar stands upright, and need not be as high as bars are wide where it runs down. Its text is a caption above. */
const UPRIGHT_BAR = 0.5;

export function sizedNode(node: ChartNode, width: number, shown: ShownFacts, settings: PictureSettings): SizedNode {
  if (node.kind === 'anchor') return POINT;
  const { fonts } = settings;
  const shape = shapeOf(node.kind);
  const { corners, inside } = roomForFacts(shown, shape, width, fonts);
  const isDecision = node.kind === 'decision';
  const upright = (node.kind === 'fork' || node.kind === 'join') && settings.direction === 'right';
  const text = upright ? '' : node.text;
  const fitted = fitWithFacts(text, isDecision ? [] : inside, shape, width, toneOf(node.kind), settings);
  const size = upright ? { width: fitted.size.height, height: fitted.size.width * UPRIGHT_BAR } : fitted.size;
  const [dx, dy] = [(size.width - fitted.size.width) / 2, (size.height - fitted.size.height) / 2];
  const taken = corners.some(({ corner }) => corner === 'bottomLeft') ? 1 : 0;
  const facts: Fact[] = [
    ...corners.map((fact) => cornerFact(fact, shape, size, fonts)),
    ...(isDecision ? cornerStack(inside, shape, size, taken, fonts) : []),
    ...captions(node, size, settings),
    ...(upright && node.text !== '' ? captionFacts('text', [node.text], size, 'top', fonts) : []),
  ];
  return {
    size,
    lines: fitted.lines.map((line) => moveLine(line, dx, dy)),
    textBox: moveBox(fitted.textBox, dx, dy),
    facts,
    ports: clearOfFacts(shape.ports(size), facts, size),
    margin: factMargin(facts, size),
  };
}

/** A fact too wide for its corner stands in the box instead. */
function roomForFacts({ corners, inside }: ShownFacts, shape: Shape, width: number, fonts: Fonts): ShownFacts {
  const fitted = corners.map(
    (fact) => fittedToCorner(fact, shape, width, fonts) ?? (fact.shortest && { ...fact, text: narrowest(fact, fonts) }),
  );
  const crowdedOut = corners.flatMap(({ text }, i) => (fitted[i] ? [] : [text]));
  return { corners: fitted.filter((fact): fact is CornerFact => Boolean(fact)), inside: [...crowdedOut, ...inside] };
}

function toneOf(kind: ChartNode['kind']): Tone {
  if (kind === 'start' || kind === 'end') return 'inverse';
  return kind === 'document' || kind === 'data' || kind === 'system' || kind === 'archive' ? 'data' : 'ink';
}

/** Half an arrowhead and a little air. */
const AIR = 7;

/** Keeps edges that end beside the middle of a head or foot clear of the facts that stand on it. */
function clearOfFacts(ports: Ports, facts: readonly Fact[], { height }: Size): Ports {
  const onOutline = facts.filter(({ onOutline, badge }) => onOutline || badge);
  const at = (y: number) => onOutline.filter(({ box }) => box.y < y && y < box.y + box.height);
  return { ...ports, top: clear(ports.top, at(0)), bottom: clear(ports.bottom, at(height)) };
}

function clear(port: PortSide, facts: readonly Fact[]): PortSide {
  const nearest = facts.reduce((least, { box }) => {
    const distance = box.x > port.at ? box.x - port.at : port.at - box.x - box.width;
    return Math.min(least, distance - AIR);
  }, port.reach);
  return { ...port, reach: Math.max(0, nearest) };
}
