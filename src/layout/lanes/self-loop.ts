/**
 * Edges from a node to itself leave at a flank and come back in at the head, within the node's block: out, up, over and down, each one round
 * the earlier ones and their labels.
 */
import type { Point } from '../../geometry/geometry.ts';
import type { LaneEdge } from '../lane-graph.ts';
import { LINE_LINE, MIN_REACH, STUB, TRACK_BOTTOM } from './spacing.ts';
import type { Block, Flank } from './stages.ts';

/** The block with loops round its root. */
export function addLoops(block: Block, loops: readonly { readonly edge: number; readonly data: LaneEdge }[]): Block {
  if (loops.length === 0) return block;
  const flank: Flank = block.taken.right === null || block.taken.right === 'out' ? 'right' : 'left';
  const way = flank === 'right' ? 1 : -1;
  const { node, x, y } = block.root;
  const { [flank]: port, top } = node.ports;
  const start = flank === 'right' ? x + node.width - port.inset : x + port.inset;
  const inner = [...block.inner];
  let reach = STUB + (flank === 'right' ? x + node.width : -x);
  let over = y - TRACK_BOTTOM;
  for (const [i, { edge, data }] of loops.entries()) {
    const end = x + top.at + (top.reach >= MIN_REACH ? way * Math.min(top.reach, MIN_REACH * (i + 1)) : 0);
    const points: Point[] = [
      [start, y + port.at],
      [way * reach, y + port.at],
      [way * reach, over],
      [end, over],
      [end, y + top.inset],
    ];
    inner.push({ edge, points });
    reach += LINE_LINE + (data.label?.width ?? 0);
    over -= LINE_LINE + (data.label?.height ?? 0);
  }
  return {
    ...block,
    inner,
    [flank]: Math.max(block[flank], reach - LINE_LINE + 4),
    above: Math.max(block.above, 4 - over - LINE_LINE),
    taken: { ...block.taken, [flank]: 'both' },
  };
}
