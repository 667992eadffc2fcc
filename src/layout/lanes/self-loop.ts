/**
 * An edge from a node to itself leaves at a flank and comes back in at the head, within its block: out, up, over and down.
 */
import type { Point, Size } from '../../geometry/geometry.ts';
import { LINE_LINE, MIN_REACH, STUB, TRACK_BOTTOM } from './spacing.ts';
import type { Block, Flank } from './stages.ts';

/** The block with one more loop round its root; `count` loops stand there already. */
export function selfLoop(block: Block, edge: number, label: Size | null, count: number): Block {
  const { node } = block.root;
  const flank: Flank = block.taken.right === null || block.taken.right === 'out' ? 'right' : 'left';
  const way = flank === 'right' ? 1 : -1;
  const port = node.ports[flank];
  const start = flank === 'right' ? node.width - port.inset + block.root.x : block.root.x + port.inset;
  const column = (flank === 'right' ? block.root.x + node.width : block.root.x) + way * (STUB + count * LINE_LINE);
  const over = block.root.y - TRACK_BOTTOM - count * LINE_LINE;
  const { top } = node.ports;
  const slide = top.reach >= MIN_REACH ? Math.min(top.reach, MIN_REACH + count * LINE_LINE) : 0;
  const end = block.root.x + top.at + way * slide;
  const line = block.root.y + port.at;
  const points: Point[] = [
    [start, line],
    [column, line],
    [column, over],
    [end, over],
    [end, block.root.y + top.inset],
  ];
  const room = label === null ? 0 : label.width + STUB;
  return {
    ...block,
    inner: [...block.inner, { edge, points }],
    left: flank === 'left' ? Math.max(block.left, -column + room) : block.left,
    right: flank === 'right' ? Math.max(block.right, column + room) : block.right,
    above: Math.max(block.above, -over + 8),
    taken: { ...block.taken, [flank]: block.taken[flank] ?? 'out' },
  };
}
