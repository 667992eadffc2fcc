/**
 * Lowers blocks within their row so that no handoff seems to run upwards: what follows must not begin above what it follows. Boxes of one
 * height share their middles; a higher target hangs lower, and the line between the two ends beside the middle of one of them.
 */
import type { LaneNode } from '../lane-graph.ts';
import type { Arrow, Block, BlockGraph, LinkTerminal, RowPlan } from './stages.ts';

/** A line without arrowhead may end nearer to a corner than one with it. */
const BARE_END = 2;

/** How far a target's line has to lie below that of its source. */
function drop({ link: { source, target, data } }: Arrow): number {
  if (data.kind !== 'sequence') return 0;
  return Math.max(0, target.member.node.ports.right.at - source.member.node.ports.right.at);
}

/** Whether the ends of a handoff can be aligned: one of them lets the line end as far off its middle as the other asks for. */
export function canAlign(arrow: Arrow): boolean {
  const { source, target } = arrow.link;
  return drop(arrow) <= Math.max(sourceReach(source.member.node), targetReach(target.member.node));
}

function sourceReach({ ports: { left, right } }: LaneNode): number {
  const reach = Math.min(left.reach, right.reach);
  return reach === 0 ? 0 : reach + BARE_END;
}

function targetReach({ ports: { left, right } }: LaneNode): number {
  return Math.min(left.reach, right.reach);
}

/** How far below the line of its row a handoff runs, once its blocks are aligned: at the middle of its target if it can be. */
export function handoffLine({ link }: Arrow): number {
  const [source, target] = [unstacked(link.source), unstacked(link.target)];
  const from = portLine(source);
  const to = portLine(target);
  return Math.abs(to - from) <= sourceReach(source.member.node) ? to : from;
}

/** What is stacked on a node goes the way of its handoff. */
function unstacked({ block, member }: LinkTerminal): LinkTerminal {
  return { block, member: isStacked({ block, member }) ? block.root : member };
}

/** Whether it stands above or below the node of its block that a handoff may lead to. */
export function isStacked({ block, member }: LinkTerminal): boolean {
  return member !== block.root && member.node.host?.stacked === true;
}

/** Where the line at a flank of a node runs, below the line of its row. */
export function portLine({ member: { y, node } }: LinkTerminal): number {
  return y + node.ports.right.at;
}

/** The graph and its arrows with the blocks of handoffs lowered. Handoffs form no cycles, so every one of them gets its way. */
export function alignHandoffs(
  graph: BlockGraph,
  arrows: readonly Arrow[],
  { handoff }: RowPlan,
): { graph: BlockGraph; arrows: readonly Arrow[] } {
  const drops = findDrops(
    graph.blocks.length,
    arrows.filter((_, i) => handoff[i]),
  );
  if (drops.every((by) => by === 0)) return { graph, arrows };
  return withBlocks(
    graph,
    arrows,
    graph.blocks.map((block) => lower(block, drops[block.index]!)),
  );
}

/** The same graph with other blocks, member by member, and the arrows between them. */
export function withBlocks(
  graph: BlockGraph,
  arrows: readonly Arrow[],
  blocks: readonly Block[],
): { graph: BlockGraph; arrows: readonly Arrow[] } {
  const terminal = ({ block, member }: LinkTerminal): LinkTerminal => {
    const moved = blocks[block.index]!;
    return { block: moved, member: moved.members[block.members.indexOf(member)]! };
  };
  const links = graph.links.map((link) => ({ ...link, source: terminal(link.source), target: terminal(link.target) }));
  return {
    graph: { ...graph, blocks, links },
    arrows: arrows.map(({ reversed, link: { index } }) => {
      const link = links[index]!;
      return reversed
        ? { link, reversed, upper: link.target, lower: link.source }
        : { link, reversed, upper: link.source, lower: link.target };
    }),
  };
}

/** By block, with the highest block of each group of handoffs at 0. */
function findDrops(count: number, handoffs: readonly Arrow[]): number[] {
  const neighbours: { block: number; by: number }[][] = Array.from({ length: count }, () => []);
  for (const arrow of handoffs) {
    const { source, target } = arrow.link;
    const by = drop(arrow);
    neighbours[source.block.index]!.push({ block: target.block.index, by });
    neighbours[target.block.index]!.push({ block: source.block.index, by: -by });
  }
  const drops: number[] = new Array(count).fill(0);
  const seen = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (seen.has(root)) continue;
    seen.add(root);
    const group = [root];
    for (const block of group) {
      for (const next of neighbours[block]!) {
        if (seen.has(next.block)) continue;
        seen.add(next.block);
        drops[next.block] = drops[block]! + next.by;
        group.push(next.block);
      }
    }
    const highest = Math.min(...group.map((block) => drops[block]!));
    for (const block of group) drops[block] = drops[block]! - highest;
  }
  return drops;
}

function lower(block: Block, by: number): Block {
  if (by === 0) return block;
  const members = block.members.map((member) => ({ ...member, y: member.y + by }));
  const inner = block.inner.map(({ edge, points }) => ({ edge, points: points.map(([x, y]) => [x, y + by] as const) }));
  return { ...block, root: members[0]!, members, inner, above: block.above - by, below: block.below + by };
}
