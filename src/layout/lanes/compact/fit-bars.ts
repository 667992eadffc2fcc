/**
 * Bars as long as their lines need. Drafts leave room for every line that might run straight past a branch; what compaction brings nearer to the
 * axis gives that room back. At the end a bar reaches as far to both sides of its axis where nothing stands in the way, so that its middle is on it.
 */
import { withBlocks } from '../align-handoffs.ts';
import { type BarReach, OVERHANG, withReach } from '../bars.ts';
import { layArrows } from '../layering.ts';
import type { Block, Layering, Picture } from '../stages.ts';
import type { Thing } from './things.ts';
import type { Verticals } from './verticals.ts';

export function hasWideBars({ layering }: Picture): boolean {
  return layering.graph.blocks.some((block) => isWide(block, layering));
}

function isWide({ root }: Block, { graph }: Layering): boolean {
  return root.node.kind === 'bar' && root.node.width > graph.graph.nodes[root.index]!.width;
}

/** By block, what bars that were widened need, where `at` is the x of a block or of a vertical line. */
export function neededReach(
  { layering }: Picture,
  { verticals, stops }: Verticals,
  at: { block(index: number): number; line(vertical: number): number },
): Map<number, BarReach> {
  const { blocks, links, graph } = layering.graph;
  const needed = new Map<number, BarReach>();
  for (const block of blocks) {
    const least = graph.nodes[block.root.index]!.width / 2;
    if (isWide(block, layering)) needed.set(block.index, { left: least, right: least });
  }
  verticals.forEach(({ ends }, i) => {
    for (const { terminal } of ends) {
      const { index } = terminal.block;
      const known = needed.get(index);
      if (!known) continue;
      const offset = at.line(i) - at.block(index);
      needed.set(index, { left: Math.max(known.left, OVERHANG - offset), right: Math.max(known.right, OVERHANG + offset) });
    }
  });
  stops.forEach((list, link) => {
    if (list[0]!.vertical < 0) needed.delete(links[link]!.source.block.index);
    if (list.at(-1)!.vertical < 0) needed.delete(links[link]!.target.block.index);
  });
  return needed;
}

/** The layering with its bars as long as that. */
export function withReaches(layering: Layering, reaches: ReadonlyMap<number, BarReach>): Layering {
  if (reaches.size === 0) return layering;
  const { graph, courses, items, rowCount } = layering;
  const blocks = graph.blocks.map((block) => {
    const reach = reaches.get(block.index);
    return reach ? withReach(block, graph.graph.nodes[block.root.index]!, reach) : block;
  });
  const fitted = withBlocks(
    graph,
    courses.map(({ arrow }) => arrow),
    blocks,
  );
  const row = blocks.map(({ index }) => items[index]!.firstRow);
  return layArrows(fitted.graph, fitted.arrows, { rowCount, row, handoff: courses.map(({ handoff }) => handoff) });
}

/** The reaches of bars of which the shorter side can be as long as the longer one: `things` stand where they will be drawn. */
export function evenReaches(
  layering: Layering,
  things: readonly Thing[],
  distance: (bar: Thing, other: Thing) => number,
  border: (lane: number) => number,
): Map<number, BarReach> {
  const { blocks, graph } = layering.graph;
  const reaches = new Map<number, BarReach>();
  for (const bar of things) {
    const block = blocks[bar.point];
    if (block === undefined || bar.members[0] !== block.root || !isWide(block, layering) || block.left === block.right) continue;
    const reach = Math.max(block.left, block.right);
    const axis = bar.left + block.left;
    const [from, to] = block.left < reach ? [axis - reach, bar.left] : [bar.right, axis + reach];
    const { padding } = graph.lanes[block.lane]!;
    if (from < border(block.lane) + padding || to > border(block.lane + 1) - padding) continue;
    const isFree = things.every((other) => {
      if (other.point === bar.point || other.top > bar.bottom || other.bottom < bar.top) return true;
      const gap = distance(bar, other);
      return other.right + gap <= from || other.left - gap >= to;
    });
    if (isFree) reaches.set(block.index, { left: reach, right: reach });
  }
  return reaches;
}
