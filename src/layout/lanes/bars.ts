/**
 * Bars reach over the steps that branch off them or come together there, so that the lines between run straight. What leads further away, or
 * into another lane, ends beside those.
 */
import type { PortSide } from '../../geometry/geometry.ts';
import type { LaneNode } from '../lane-graph.ts';
import { withBlocks } from './align-handoffs.ts';
import { NODE_LINE, NODE_NODE } from './spacing.ts';
import type { Arrow, Block, BlockGraph, Course, Layering, LinkTerminal } from './stages.ts';

/** Ends of lines that lead away stand no further apart than this. */
const SPREAD = 24;
/** From the last line to the end of a widened bar. */
export const OVERHANG = 12;

type BarSide = 'top' | 'bottom';

/** A line at a bar, and the item at the other end of its segment there. */
interface BarEnd {
  readonly course: Course;
  readonly bar: Block;
  readonly side: BarSide;
  /** The block next to the bar, where the line leads to one of the same lane and the next row. */
  readonly branch: Block | null;
  /** Whether the flow stays in the bar's lane, however far down it leads. */
  readonly isOfLane: boolean;
  readonly towards: number;
}

/** By course, how far from the axes of bars it ends at their heads (its lower end) and feet (its upper end). */
export function spreadEnds(
  layering: Layering,
  position: ArrayLike<number>,
): ReadonlyMap<Course, Readonly<Partial<Record<BarSide, number>>>> {
  const found = new Map<Course, Partial<Record<BarSide, number>>>();
  for (const ends of endsByBar(layering, position).values()) {
    const offsets = offsetsOf(ends);
    ends.forEach(({ course, side }, i) => {
      found.set(course, { ...found.get(course), [side]: offsets[i]! });
    });
  }
  return found;
}

/** The graph with its bars widened; the same graph where none has to be. */
export function widenBars(
  graph: BlockGraph,
  arrows: readonly Arrow[],
  layering: Layering,
  position: ArrayLike<number>,
): { graph: BlockGraph; arrows: readonly Arrow[] } {
  if (!graph.blocks.some(({ root }) => root.node.kind === 'bar')) return { graph, arrows };
  const reach = new Map<number, BarReach>();
  for (const ends of endsByBar(layering, position).values()) {
    const { bar } = ends[0]!;
    if (!mayWiden(bar) || anchorOf(ends) < 0) continue;
    const offsets = offsetsOf(ends);
    const { left, right } = reach.get(bar.index) ?? { left: -bar.root.x, right: bar.root.x + bar.root.node.width };
    reach.set(bar.index, {
      left: Math.max(left, OVERHANG - Math.min(...offsets)),
      right: Math.max(right, OVERHANG + Math.max(...offsets)),
    });
  }
  if (reach.size === 0) return { graph, arrows };
  const blocks = graph.blocks.map((block) => {
    const wide = reach.get(block.index);
    return wide ? withReach(block, block.root.node, wide) : block;
  });
  return withBlocks(graph, arrows, blocks);
}

/** How far a bar reaches to both sides of its axis. */
export interface BarReach {
  readonly left: number;
  readonly right: number;
}

function endsByBar({ courses }: Layering, position: ArrayLike<number>): Map<string, BarEnd[]> {
  const found = new Map<string, BarEnd[]>();
  const add = (end: BarEnd) => {
    const key = `${end.bar.index} ${end.side}`;
    found.set(key, [...(found.get(key) ?? []), end]);
  };
  for (const course of courses) {
    const [first, last] = [course.segments[0], course.segments.at(-1)];
    if (!first || !last) continue;
    const { upper, lower } = course.arrow;
    const isOfLane = upper.block.lane === lower.block.lane && !course.arrow.reversed;
    const besides = course.run === null && upper.block.lane === lower.block.lane;
    if (isBar(upper)) {
      const branch = besides && mayWiden(upper.block) && !isBar(lower) ? lower.block : null;
      add({ course, bar: upper.block, side: 'bottom', branch, isOfLane, towards: position[first.lower.index]! });
    }
    if (isBar(lower)) {
      const branch = besides && mayWiden(lower.block) && !isBar(upper) ? upper.block : null;
      add({ course, bar: lower.block, side: 'top', branch, isOfLane, towards: position[last.upper.index]! });
    }
  }
  for (const list of found.values())
    list.sort((a, b) => a.towards - b.towards || a.course.arrow.link.index - b.course.arrow.link.index);
  return found;
}

function isBar({ member }: LinkTerminal): boolean {
  return member.node.kind === 'bar';
}

/** Nothing that belongs to the bar stands or runs beside it. */
function mayWiden({ members, inner }: Block): boolean {
  return members.length === 1 && inner.length === 0;
}

/**
 * Distances from the bar's axis, in the order of where the lines lead: branches as far apart as they will stand, the anchor on the axis. Without an
 * anchor all lines lead away, and their middle is on the axis.
 */
function offsetsOf(ends: readonly BarEnd[]): number[] {
  const places: number[] = [];
  ends.forEach(({ branch }, i) => {
    const before = ends[i - 1];
    places.push(before ? places[i - 1]! + gap(before.branch, branch) : 0);
  });
  const { bar, side } = ends[0]!;
  const anchor = anchorOf(ends);
  const axis = anchor < 0 ? places.at(-1)! / 2 : places[anchor]!;
  const offsets = places.map((place) => place - axis);
  if (anchor >= 0 && mayWiden(bar)) return offsets.map(Math.round);
  const { reach } = bar.root.node.ports[side];
  const farthest = Math.max(reach, ...offsets.map(Math.abs));
  return offsets.map((offset) => Math.round((offset * reach) / farthest));
}

/**
 * The line that runs on straight: the middle one of the branches, of an even number the main flow; without branches the flow that stays in the lane.
 * -1 where all lead away.
 */
function anchorOf(ends: readonly BarEnd[]): number {
  const those = (is: (end: BarEnd) => boolean) => ends.flatMap((end, i) => (is(end) ? [i] : []));
  const branches = those(({ branch }) => branch !== null);
  const candidates = branches.length > 0 ? branches : those(({ isOfLane }) => isOfLane);
  const main = candidates.length % 2 === 1 ? undefined : candidates.find((i) => ends[i]!.course.arrow.link.data.main);
  return main ?? candidates[(candidates.length - 1) >> 1] ?? -1;
}

/** Between two lines: what leads away passes the branches, so that it can run down beside them and turn once. */
function gap(left: Block | null, right: Block | null): number {
  if (left === right) return SPREAD;
  if (left && right) return left.right + NODE_NODE + right.left;
  if (left) return left.right + NODE_LINE;
  return right ? NODE_LINE + right.left : SPREAD;
}

/** Its ports stay on its axis, and take lines as far out as the longer side reaches. `plain` is the node as it was before. */
export function withReach(block: Block, plain: LaneNode, { left, right }: BarReach): Block {
  const { root } = block;
  const long = (port: PortSide) => ({ ...port, at: left, reach: port.reach + Math.max(left, right) - plain.width / 2 });
  const ports = { ...root.node.ports, top: long(plain.ports.top), bottom: long(plain.ports.bottom) };
  const member = { ...root, node: { ...root.node, width: left + right, ports }, x: -left };
  return { ...block, root: member, members: [member], left, right };
}

/** How far to both sides of its port at head or foot a node takes lines: a bar that reaches further to one side, further there. */
export function endReach({ kind, width, ports }: LaneNode, side: BarSide): BarReach {
  const { at, reach } = ports[side];
  if (kind !== 'bar') return { left: reach, right: reach };
  const inset = Math.max(at, width - at) - reach;
  return { left: at - inset, right: width - at - inset };
}
