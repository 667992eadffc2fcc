/**
 * Makes room for labels that found no place: more height in the channel where their edge begins, more width beside its node. The next round
 * asks for more, so that in the end there is room.
 */
import type { Picture, Reserve } from './stages.ts';

export const NO_RESERVE: Reserve = { left: new Map(), right: new Map(), top: new Map(), bottom: new Map(), pinned: new Set() };

/** Beyond a label's own size: what keeps it apart from lines and nodes. */
const SLACK = 8;

/** `round` counts from 0. */
export function makeRoom(reserve: Reserve, missing: readonly number[], picture: Picture, round: number): Reserve {
  const grown = {
    left: new Map(reserve.left),
    right: new Map(reserve.right),
    top: new Map(reserve.top),
    bottom: new Map(reserve.bottom),
    pinned: new Set(round > 0 ? [...reserve.pinned, ...missing] : []),
  };
  const grow = (map: Map<number, number>, key: number, by: number) => map.set(key, Math.max(map.get(key) ?? 0, Math.ceil(by)));
  const { graph, links } = picture.layering.graph;
  const linkOf = new Map(links.map((link, i) => [link.edge, i]));
  for (const edge of missing) {
    const index = linkOf.get(edge);
    const label = graph.edges[edge]!.label!;
    if (index === undefined) continue;
    const { block } = links[index]!.source;
    const row = picture.layering.items[block.index]!.firstRow;
    const [[x, y], [nextX, nextY]] = picture.lines[index]! as [readonly [number, number], readonly [number, number]];
    if (x === nextX) {
      const height = (label.height + SLACK) * (1 + round * 0.6);
      const channel = nextY > y ? row : row - 1;
      if (nextY > y || round > 1) grow(grown.top, channel, height);
      if (nextY < y || round > 1) grow(grown.bottom, channel, height);
      if (round > 0) {
        const side = round % 2 === 1 ? 'right' : 'left';
        const aside = (x - picture.columns.x[block.index]!) * (side === 'right' ? 1 : -1);
        grow(grown[side], block.index, aside + label.width + SLACK - block[side] + 10 * round);
      }
    } else grow(nextX > x ? grown.right : grown.left, block.index, label.width + SLACK + 10 * round);
  }
  return grown;
}
