/**
 * Finds room for a note beside its node on a page that is already laid out, so that notes widen no lane while there is empty space near by. Places
 * on all four sides of the node are tried at growing distances, with a straight tie; the nearest that is clear of everything is taken.
 */
import type { PlacedKind } from '../../geometry/diagram.ts';
import type { Box, Point, Side, Size } from '../../geometry/geometry.ts';
import type { NotePlace } from '../graph/placed-body.ts';
import { grown, type Obstacle, overlaps } from './obstacles.ts';
import { outlineInset } from './outline-inset.ts';

export interface NoteHost {
  readonly index: number;
  readonly kind: PlacedKind;
  readonly box: Box;
}

const DISTANCES = [28, 40, 56, 80, 112, 152];
/** Where the tie meets the node and the note, in parts of their sides. */
const ON_NODE = [0.5, 0.25, 0.75];
const ON_NOTE = [0.5, 0.2, 0.8];
/** A place that is not straight beside the node is as good as one this much further away. */
const AWRY = 16;
/** The tie is a thin line, but not so thin that another may touch it. */
const TIE_AIR = 3;

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

/** Null where no place near by is free. `body` is where notes may stand; `sides` come in the order of preference. */
export function freePlace(
  size: Size,
  host: NoteHost,
  obstacles: readonly Obstacle[],
  body: Box,
  sides: readonly Side[],
): NotePlace | null {
  const reach = DISTANCES.at(-1)! + Math.max(size.width, size.height);
  const near = obstacles.filter((each) => overlaps(each, grown(host.box, reach)));
  let best: { place: NotePlace; cost: number } | null = null;
  for (const [rank, side] of sides.entries()) {
    for (const distance of DISTANCES) {
      for (const onNode of ON_NODE) {
        for (const onNote of ON_NOTE) {
          const awry = (onNode === 0.5 ? 0 : 1) + (onNote === 0.5 ? 0 : 1);
          const cost = distance + awry * AWRY + rank;
          if (best && best.cost <= cost) continue;
          const place = placeAt(size, host, side, distance, onNode, onNote);
          if (isFree(place, host.index, near, body)) best = { place, cost };
        }
      }
    }
  }
  return best?.place ?? null;
}

function placeAt(size: Size, { kind, box }: NoteHost, side: Side, distance: number, onNode: number, onNote: number): NotePlace {
  const inset = outlineInset(kind, box, side, onNode);
  const bracket = OPPOSITE[side];
  if (side === 'left' || side === 'right') {
    const y = box.y + onNode * box.height;
    const outline = side === 'left' ? box.x + inset : box.x + box.width - inset;
    const edge = side === 'left' ? box.x - distance : box.x + box.width + distance;
    const x = side === 'left' ? edge - size.width : edge;
    return {
      box: { x, y: y - onNote * size.height, ...size },
      bracket,
      ties: [
        [
          [edge, y],
          [outline, y],
        ],
      ],
    };
  }
  const x = box.x + onNode * box.width;
  const outline = side === 'top' ? box.y + inset : box.y + box.height - inset;
  const edge = side === 'top' ? box.y - distance : box.y + box.height + distance;
  const y = side === 'top' ? edge - size.height : edge;
  return {
    box: { x: x - onNote * size.width, y, ...size },
    bracket,
    ties: [
      [
        [x, edge],
        [x, outline],
      ],
    ],
  };
}

function isFree({ box, ties }: NotePlace, host: number, obstacles: readonly Obstacle[], body: Box): boolean {
  const [[x1, y1], [x2, y2]] = ties[0] as readonly [Point, Point];
  const line = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
  const inside =
    box.x >= body.x && box.y >= body.y && box.x + box.width <= body.x + body.width && box.y + box.height <= body.y + body.height;
  const tieBox = grown(line, TIE_AIR);
  return (
    inside && !obstacles.some((each) => overlaps(each, box) || (each.node !== host && !each.passable && overlaps(each, tieBox)))
  );
}
