/**
 * Bars reach over the steps that branch off them or come together there, so that the lines between run straight. What leads further away, or
 * into another lane, ends beside those.
 */
import type { PortSide } from '../../geometry/geometry.ts';
import { withBlocks } from './align-handoffs.ts';
import { NODE_LINE, NODE_NODE } from './spacing.ts';
import type { Arrow, Block, BlockGraph, Course, Layering, LinkTerminal } from './stages.ts';

/** Ends of lines that lead away stand no further apart than this. */
const SPREAD = 24;
/** From the last line to the end of a widened bar. */
const OVERHANG = 12;

type BarSide = 'top' | 'bottom';

/** A line at a bar, and the item at the other end of its segment there. */
interface BarEnd {
  readonly course: Course;
  readonly bar: Block;
  readonly side: BarSide;
  /** The block next to the bar, where the line leads to one of the same lane and the next row. */
  readonly branch: Block | null;
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
  const reach = new Map<number, BarReach>();
  for (const ends of endsByBar(layering, position).values()) {
    const { bar } = ends[0]!;
    if (ends.every(({ branch }) => branch === null)) continue;
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
    return wide ? widened(block, wide) : block;
  });
  return withBlocks(graph, arrows, blocks);
}

/** How far a bar reaches to both sides of its axis. */
interface BarReach {
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
    const besides = course.run === null && upper.block.lane === lower.block.lane;
    if (isBar(upper)) {
      const branch = besides && mayWiden(upper.block) && !isBar(lower) ? lower.block : null;
      add({ course, bar: upper.block, side: 'bottom', branch, towards: position[first.lower.index]! });
    }
    if (isBar(lower)) {
      const branch = besides && mayWiden(lower.block) && !isBar(upper) ? upper.block : null;
      add({ course, bar: lower.block, side: 'top', branch, towards: position[last.upper.index]! });
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
 * Distances from the bar's axis, in the order of where the lines lead: branches as far apart as they will stand, the middle one on the axis; of
 * an even number the main flow, so that it runs on straight.
 */
function offsetsOf(ends: readonly BarEnd[]): number[] {
  const places: number[] = [];
  ends.forEach(({ branch }, i) => {
    const before = ends[i - 1];
    places.push(before ? places[i - 1]! + gap(before.branch, branch) : 0);
  });
  const branches = ends.flatMap(({ branch }, i) => (branch ? [i] : []));
  if (branches.length > 0) {
    const middle = (branches.length - 1) >> 1;
    const main = branches.length % 2 === 1 ? -1 : branches.findIndex((i) => ends[i]!.course.arrow.link.data.main);
    const axis = places[branches[main < 0 ? middle : main]!]!;
    return places.map((place) => Math.round(place - axis));
  }
  const centred = places.map((place) => place - places.at(-1)! / 2);
  const { reach } = ends[0]!.bar.root.node.ports[ends[0]!.side];
  const farthest = Math.max(reach, ...centred.map(Math.abs));
  return centred.map((place) => Math.round((place * reach) / farthest));
}

/** Between two lines: what leads away passes the branches, so that it can run down beside them and turn once. */
function gap(left: Block | null, right: Block | null): number {
  if (left === right) return SPREAD;
  if (left && right) return left.right + NODE_NODE + right.left;
  if (left) return left.right + NODE_LINE;
  return right ? NODE_LINE + right.left : SPREAD;
}

function widened(block: Block, { left, right }: BarReach): Block {
  const { root } = block;
  const width = left + right;
  const { ports } = root.node;
  const wider = (port: PortSide) => ({ ...port, at: width / 2, reach: port.reach + (width - root.node.width) / 2 });
  const node = { ...root.node, width, ports: { ...ports, top: wider(ports.top), bottom: wider(ports.bottom) } };
  const member = { ...root, node, x: -left };
  return { ...block, root: member, members: [member], left, right };
}
