/** Moves the caption of a document beside a line that runs down through it, in more and shorter lines where there is little room. */
import type { Fact, PlacedEdge, PlacedNode } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import type { Fonts } from '../../text/metrics.ts';
import { TYPE_SCALE } from '../../text/type-scale.ts';
import { wrap } from '../../text/wrap.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';
import { boxRound, lineBox, moveBox, moveLine, textLines } from '../words/text-line.ts';

/** From the line to the caption, and from the caption to anything else. */
const GAP = 5;
const AIR = 2;
/** How wide the shorter lines may be, in pixels; a line ends after each amount. */
const FOLDED = 90;
const AFTER_AMOUNT = /(?<=[,，]) */;

export function withDodgedCaptions(
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  lanes: readonly Box[],
  fonts: Fonts,
): PlacedNode[] {
  const borders = lanes.flatMap(bordersOf);
  const lines = edges.flatMap(({ points }) => segments(points));
  const labels = edges.flatMap(({ labelBox }) => labelBox ?? []);
  return nodes.map((node) => {
    const captions = node.facts.filter(isCaption);
    const caption = boxRound(captions.map(({ box }) => box));
    if (!caption) return node;
    const crossing = lines.filter((line) => overlaps(line, caption));
    if (crossing.length === 0) return node;
    const others = nodes.filter((other) => other !== node && overlaps(other, grown(caption, caption.width)));
    const taken: Box[] = [
      ...lines,
      ...labels,
      ...borders,
      ...others,
      ...others.flatMap(({ facts }) => facts.map(({ box }) => box)),
    ];
    const isFree = (facts: readonly Fact[]) => !taken.some((each) => facts.some(({ box }) => overlaps(each, grown(box, AIR))));
    const dodged = [...moved(captions, movesPast(crossing, caption)), ...folded(captions, crossing, fonts)].find(isFree);
    return dodged ? { ...node, facts: [...node.facts.filter((fact) => !isCaption(fact)), ...dodged] } : node;
  });
}

function bordersOf({ x, y, width, height }: Box): Box[] {
  const [across, down] = [
    { y, width: 0, height },
    { x, width, height: 0 },
  ];
  return [
    { x, ...across },
    { x: x + width, ...across },
    { y, ...down },
    { y: y + height, ...down },
  ];
}

function isCaption({ key }: Fact): boolean {
  return key === 'copies';
}

/** To the right of all lines that cross it, and to the left of them; the shorter way first. */
function movesPast(crossing: readonly Box[], { x, width }: Box): number[] {
  const beside = sidesOf(crossing);
  return [beside.right - x, beside.left - x - width]
    .filter((move) => Math.abs(move) <= width + GAP)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
}

/** Where a caption may begin on the right of all lines, and where it may end on their left. */
function sidesOf(crossing: readonly Box[]): { readonly right: number; readonly left: number } {
  return {
    right: Math.max(...crossing.map(({ x, width }) => x + width)) + GAP,
    left: Math.min(...crossing.map(({ x }) => x)) - GAP,
  };
}

function moved(facts: readonly Fact[], moves: readonly number[]): Fact[][] {
  return moves.map((dx) => facts.map((fact) => ({ ...fact, box: moveBox(fact.box, dx, 0), line: moveLine(fact.line, dx, 0) })));
}

/** The caption in shorter lines, right and left of the lines that cross it. */
function folded(facts: readonly Fact[], crossing: readonly Box[], fonts: Fonts): Fact[][] {
  const style = TYPE_SCALE.fact;
  const first = facts[0]!;
  const { right, left } = sidesOf(crossing);
  const sides = [
    { anchor: 'start', x: right },
    { anchor: 'end', x: left },
  ] as const;
  const texts = facts.flatMap(({ line }) => line.text.split(AFTER_AMOUNT)).flatMap((text) => wrap(text, style, FOLDED, fonts));
  return sides.map(({ x, anchor }) =>
    textLines(texts, x, first.line.y, { style, tone: first.line.tone, anchor }).map((line) => ({
      ...first,
      line,
      box: lineBox(line),
    })),
  );
}
