/** Moves the caption of a document beside a line that runs down through it, where there is room. */
import type { Fact, PlacedEdge, PlacedNode } from '../../geometry/diagram.ts';
import type { Box } from '../../geometry/geometry.ts';
import { grown, overlaps, segments } from '../notes/obstacles.ts';
import { boxRound, moveBox, moveLine } from './text-line.ts';

/** From the line to the caption, and from the caption to anything else. */
const GAP = 5;
const AIR = 2;

export function withDodgedCaptions(
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  lanes: readonly Box[],
): PlacedNode[] {
  const borders = lanes.flatMap(bordersOf);
  const lines = edges.flatMap(({ points }) => segments(points));
  const labels = edges.flatMap(({ labelBox }) => labelBox ?? []);
  return nodes.map((node) => {
    const caption = boxRound(node.facts.filter(isCaption).map(({ box }) => box));
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
    const move = movesPast(crossing, caption).find((dx) => {
      const moved = grown(moveBox(caption, dx, 0), AIR);
      return !taken.some((each) => overlaps(each, moved));
    });
    return move === undefined
      ? node
      : { ...node, facts: node.facts.map((fact) => (isCaption(fact) ? shifted(fact, move) : fact)) };
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
  const right = crossing.reduce((most, line) => Math.max(most, line.x + line.width), Number.NEGATIVE_INFINITY) + GAP - x;
  const left = crossing.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY) - GAP - x - width;
  return [right, left].filter((move) => Math.abs(move) <= width + GAP).sort((a, b) => Math.abs(a) - Math.abs(b));
}

function shifted(fact: Fact, dx: number): Fact {
  return { ...fact, box: moveBox(fact.box, dx, 0), line: moveLine(fact.line, dx, 0) };
}
