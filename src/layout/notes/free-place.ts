/**
 * Finds room for the notes of a node beside it on a page that is already laid out, so that notes widen no lane while there is empty space near by.
 * Places on all four sides are tried at growing distances, with straight ties; the nearest that is clear of everything is taken. Several notes
 * stand one below the other at the left or right.
 */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { Box, Point, Side, Size } from '../../geometry/geometry.ts';
import type { NotePlace } from '../graph/placed-body.ts';
import { grown, type NoteObstacle, overlaps, segments } from './obstacles.ts';
import { outlineInset } from './outline-inset.ts';

export interface NoteHost {
  readonly index: number;
  readonly kind: PlacedKind;
  readonly box: Box;
  /** The lane in which it stands, or all those over which it reaches. */
  readonly lane: Box;
}

const DISTANCES = [28, 40, 56, 80, 112, 152];
/** Where the tie meets the node and the note, in parts of their sides. */
const ON_NODE = [0.5, 0.25, 0.75];
const ON_NOTE = [0.5, 0.2, 0.8];
/** A place that is not straight beside the node is as good as one this much further away. */
const OFF_AXIS = 16;
/** A place beyond the lane of the node is as good as one in it this much further away: what stands in a lane is read as its affair. */
const OTHER_LANE = 64;
/** The tie is a thin line, but not so thin that another may touch it. */
const TIE_AIR = 3;
/** Between notes of a stack, and from a tie to the end of its bracket and to the node's corner. */
const STACK_GAP = 8;
const TIE_INSET = 5;

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

/** One place a note, or null where there is no room near by. `body` is where notes may stand; `sides` come in the order of preference. */
export function freePlaces(
  sizes: readonly Size[],
  host: NoteHost,
  obstacles: readonly NoteObstacle[],
  body: Box,
  sides: readonly Side[],
): NotePlace[] | null {
  const whole = stackSize(sizes);
  const near = obstacles.filter((each) =>
    overlaps(each, grown(host.box, DISTANCES.at(-1)! + Math.max(whole.width, whole.height))),
  );
  let best: { places: NotePlace[]; cost: number } | null = null;
  for (const [rank, side] of sides.entries()) {
    if (sizes.length > 1 && (side === 'top' || side === 'bottom')) continue;
    for (const [distance, onNode, onNote] of POSITIONS) {
      const offAxis = OFF_AXIS * (Number(onNode !== 0.5) + Number(onNote !== 0.5));
      const box = boxAt(whole, host.box, side, distance, onNode, onNote);
      const cost = distance + offAxis + rank + (isWithin(box, host.lane) ? 0 : OTHER_LANE);
      if (best && best.cost <= cost) continue;
      if (!isClear(box, near, body)) continue;
      const places =
        sizes.length === 1 || side === 'top' || side === 'bottom'
          ? [single(box, host, side, onNode)]
          : stack(sizes, box, host, side, onNode);
      if (places.every(({ ties }) => ties.every((tie) => isPassage(tie, host.index, near)))) best = { places, cost };
    }
  }
  return best?.places ?? null;
}

const POSITIONS = DISTANCES.flatMap((distance) =>
  ON_NODE.flatMap((onNode) => ON_NOTE.map((onNote) => [distance, onNode, onNote] as const)),
);

function stackSize(sizes: readonly Size[]): Size {
  const height = sizes.reduce((sum, size) => sum + size.height, (sizes.length - 1) * STACK_GAP);
  return { width: sizes.reduce((most, size) => Math.max(most, size.width), 0), height };
}

/** Where a box of this size stands at a distance from one side of the node, one point of it level with one of the side. */
function boxAt(size: Size, { x, y, width, height }: Box, side: Side, distance: number, onNode: number, onNote: number): Box {
  const level = { x: x + onNode * width - onNote * size.width, y: y + onNode * height - onNote * size.height };
  switch (side) {
    case 'left':
      return { ...size, x: x - distance - size.width, y: level.y };
    case 'right':
      return { ...size, x: x + width + distance, y: level.y };
    case 'top':
      return { ...size, x: level.x, y: y - distance - size.height };
    case 'bottom':
      return { ...size, x: level.x, y: y + height + distance };
  }
}

function single(box: Box, host: NoteHost, side: Side, onNode: number): NotePlace {
  return { box, bracket: OPPOSITE[side], ties: [tieTo(box, host, side, onNode)] };
}

/** Straight from the note's bracket to the node's outline. */
function tieTo(note: Box, { kind, box }: NoteHost, side: Side, onNode: number): Point[] {
  const inset = outlineInset(kind, box, side, onNode);
  if (side === 'left' || side === 'right') {
    const y = box.y + onNode * box.height;
    if (side === 'left') return ends([note.x + note.width, y], [box.x + inset, y]);
    return ends([note.x, y], [box.x + box.width - inset, y]);
  }
  const x = box.x + onNode * box.width;
  if (side === 'top') return ends([x, note.y + note.height], [x, box.y + inset]);
  return ends([x, note.y], [x, box.y + box.height - inset]);
}

const ends = (...points: Point[]) => points;

/** Notes one below the other with their brackets in one line. A note above or below its node has a tie that turns to that of the stack. */
function stack(sizes: readonly Size[], whole: Box, host: NoteHost, side: 'left' | 'right', onNode: number): NotePlace[] {
  let { y } = whole;
  return sizes.map((size) => {
    const box = { ...size, x: side === 'left' ? whole.x + whole.width - size.width : whole.x, y };
    y += size.height + STACK_GAP;
    const highest = Math.max(box.y, host.box.y) + TIE_INSET;
    const lowest = Math.min(box.y + size.height, host.box.y + host.box.height) - TIE_INSET;
    const level = Math.min(lowest, Math.max(highest, box.y + size.height / 2));
    if (highest <= lowest) return single(box, host, side, (level - host.box.y) / host.box.height);
    return { ...single(box, host, side, onNode), ties: [turned(tieTo(box, host, side, onNode), box.y + size.height / 2)] };
  });
}

/** A level tie that begins at another height and turns half-way. */
function turned([from, to]: readonly Point[], y: number): Point[] {
  const x = (from![0] + to![0]) / 2;
  return [[from![0], y], [x, y], [x, to![1]], to!];
}

function isClear(box: Box, obstacles: readonly NoteObstacle[], body: Box): boolean {
  return isWithin(box, body) && !obstacles.some((each) => overlaps(each, box));
}

function isWithin(box: Box, { x, y, width, height }: Box): boolean {
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
}

function isPassage(tie: readonly Point[], host: number, obstacles: readonly NoteObstacle[]): boolean {
  const lines = segments(tie).map((line) => grown(line, TIE_AIR));
  return !obstacles.some((each) => each.node !== host && !each.passable && lines.some((line) => overlaps(each, line)));
}
