/**
 * Makes room for labels that found no place: more height in the channel where their edge begins, more width beside its node. The next round
 * asks for more, so that in the end there is room.
 */
import type { Point, Size } from '../../geometry/geometry.ts';
import type { Link, Picture, Reserve } from './stages.ts';

export const NO_RESERVE: Reserve = {
  left: new Map(),
  right: new Map(),
  top: new Map(),
  bottom: new Map(),
  beside: new Map(),
  pinned: new Set(),
};

/** Beyond a label's own size: what keeps it apart from lines and nodes. */
const SLACK = 8;

/** `round` counts from 0. Later rounds pin the labels to the course that an edge has before it is simplified, and make room there, too. */
export function makeRoom(reserve: Reserve, missing: readonly number[], picture: Picture, round: number): Reserve {
  const grown = {
    left: new Map(reserve.left),
    right: new Map(reserve.right),
    top: new Map(reserve.top),
    bottom: new Map(reserve.bottom),
    beside: new Map(reserve.beside),
    pinned: new Set(round > 0 ? [...reserve.pinned, ...missing] : []),
  };
  const { graph, links } = picture.layering.graph;
  const linkOf = new Map(links.map((link) => [link.edge, link]));
  for (const edge of missing) {
    const link = linkOf.get(edge);
    const label = graph.edges[edge]!.label!;
    if (link) makeRoomFor(grown, link, label, picture, round);
    if (round > 1) grow(grown.beside, edge, label.width + SLACK);
  }
  return grown;
}

type Growing = Record<'left' | 'right' | 'top' | 'bottom', Map<number, number>>;

function makeRoomFor(grown: Growing, link: Link, label: Size, { layering, columns, lines }: Picture, round: number): void {
  const { block } = link.source;
  const [[x, y], [nextX, nextY]] = lines[link.index]! as [Point, Point];
  const upright = x === nextX;
  const down = upright ? nextY > y : !layering.courses[link.index]!.arrow.reversed;
  if (upright || round > 0) {
    const row = layering.items[block.index]!.firstRow;
    const height = (label.height + SLACK) * (1 + round * 0.6);
    if (down || round > 1) grow(grown.top, down ? row : row - 1, height);
    if (!down || round > 1) grow(grown.bottom, down ? row : row - 1, height);
  }
  if (!upright) grow(nextX > x ? grown.right : grown.left, block.index, label.width + SLACK + 10 * round);
  else if (round > 0) {
    const side = round % 2 === 1 ? 'right' : 'left';
    const aside = (x - columns.x[block.index]!) * (side === 'right' ? 1 : -1);
    grow(grown[side], block.index, aside + label.width + SLACK - block[side] + 10 * round);
  }
}

function grow(map: Map<number, number>, key: number, by: number): void {
  map.set(key, Math.max(map.get(key) ?? 0, Math.ceil(by)));
}
