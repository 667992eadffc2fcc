/**
 * Gives blocks, runs and lane borders their x position, all at once: neighbours in a row keep their distance, arrows pull their ends into one
 * column, the happy path hardest, and lanes become no wider than needed. A run is one variable, so long edges are straight by construction.
 * Coordinate assignment as in Gansner and others (1993, section 4), as one linear programme over all rows, solved twice to straighten more.
 */
import { DistanceProgram } from './solver/distance-program.ts';
import { LINE_BORDER, LINE_LINE, NODE_LINE, NODE_NODE } from './spacing.ts';
import type { BlockGraph, Columns, Course, CourseEnds, Item, Layering, Reserve } from './stages.ts';
import { byGap } from './straighten.ts';

const LANE_WEIGHT = 4;
/** Arrows between lanes can't be straight; they pull a little so that they are short. */
const ACROSS_LANES = 4;
/** Blocks of a lane that follow each other stand in one column if nothing else matters. */
const SAME_COLUMN = 1;
/** Between two blocks that a handoff joins, beyond the label of the edge. */
export const HANDOFF_GAP = 28;

/** How far an item reaches to one side: its boxes, and a line beside them; -1 without. */
interface Profile {
  readonly body: number;
  readonly line: number;
}

export function placeColumns(
  layering: Layering,
  position: ArrayLike<number>,
  ends: readonly CourseEnds[],
  reserve: Reserve,
): Columns {
  const { items, laneCount } = layering;
  const border = (lane: number) => items.length + lane;
  const profiles = findProfiles(layering, ends, reserve);
  const program = new DistanceProgram(items.length + laneCount + 1);
  for (const row of layering.rows) separateRow(program, layering, row, position, profiles, border);
  separateHandoffs(program, layering, position, profiles);
  separateBorders(program, layering, border);
  const pulls = coursePulls(layering, ends);
  const numbers = pulls.map(({ a, b, weight, distance }) => program.pull(a, b, weight, distance));
  pullColumns(program, layering, SAME_COLUMN);
  const weigh = byGap(program.solve());
  pulls.forEach(({ a, b, weight, distance, steady }, i) => {
    if (!steady) program.reweigh(numbers[i]!, weigh(a, b, weight, distance));
  });
  const solved = program.solve();
  const origin = solved[border(0)]!;
  const borders = Array.from({ length: laneCount + 1 }, (_, lane) => solved[border(lane)]! - origin);
  return { x: items.map((item) => solved[item.index]! - origin), borders };
}

function findProfiles(layering: Layering, ends: readonly CourseEnds[], reserve: Reserve): { left: Profile; right: Profile }[] {
  const profiles = layering.items.map(({ block, index }) => {
    if (block === null) return { left: { body: -1, line: 0 }, right: { body: -1, line: 0 } };
    return {
      left: { body: block.left + (reserve.left.get(index) ?? 0), line: -1 },
      right: { body: block.right + (reserve.right.get(index) ?? 0), line: -1 },
    };
  });
  layering.courses.forEach((course, i) => {
    for (const side of ['upper', 'lower'] as const) {
      const end = ends[i]![side];
      if (end.flank === null) continue;
      const profile = profiles[course.arrow[side].block.index]!;
      const reach = Math.abs(end.offset);
      profile[end.flank] = { ...profile[end.flank], line: Math.max(profile[end.flank].line, reach) };
    }
  });
  return profiles;
}

function distance(a: Profile, b: Profile, nodeGap: number): number {
  let most = 0;
  if (a.body >= 0 && b.body >= 0) most = Math.max(most, a.body + nodeGap + b.body);
  if (a.body >= 0 && b.line >= 0) most = Math.max(most, a.body + NODE_LINE + b.line);
  if (a.line >= 0 && b.body >= 0) most = Math.max(most, a.line + NODE_LINE + b.body);
  if (a.line >= 0 && b.line >= 0) most = Math.max(most, a.line + LINE_LINE + b.line);
  return most;
}

function toBorder({ body, line }: Profile, padding: number): number {
  return Math.max(body >= 0 ? body + padding : 0, line >= 0 ? line + LINE_BORDER : 0);
}

function separateRow(
  program: DistanceProgram,
  layering: Layering,
  row: readonly Item[],
  position: ArrayLike<number>,
  profiles: readonly { left: Profile; right: Profile }[],
  border: (lane: number) => number,
): void {
  const { laneCount } = layering;
  const nodeGap = layering.graph.graph.closeness?.nodeGap ?? NODE_NODE;
  const padding = (lane: number) => layering.graph.graph.lanes[lane]!.padding;
  const sorted = [...row].sort((a, b) => position[a.index]! - position[b.index]! || a.index - b.index);
  let lane = 0;
  let previous: Item | null = null;
  for (const item of [...sorted, null]) {
    const own = item === null ? laneCount : laneOf(item, position);
    while (lane < own) {
      lane++;
      if (previous) {
        program.separate(previous.index, border(lane), toBorder(profiles[previous.index]!.right, padding(lane - 1)));
      }
      previous = null;
    }
    if (item === null) break;
    const { left } = profiles[item.index]!;
    if (previous === null) program.separate(border(lane), item.index, toBorder(left, padding(lane)));
    else if (onOneLine(previous, item, position)) program.separate(previous.index, item.index, 0);
    else program.separate(previous.index, item.index, distance(profiles[previous.index]!.right, left, nodeGap));
    previous = item;
  }
}

/** A handoff needs room for its arrowhead and its label. */
function separateHandoffs(
  program: DistanceProgram,
  layering: Layering,
  position: ArrayLike<number>,
  profiles: readonly { left: Profile; right: Profile }[],
): void {
  for (const { arrow } of layering.handoffs.flat()) {
    const { source, target, data } = arrow.link;
    const pair = [source.block.index, target.block.index];
    const [left, right] = pair.sort((a, b) => position[a]! - position[b]!) as [number, number];
    const gap = HANDOFF_GAP + (data.label?.width ?? 0);
    program.separate(left, right, profiles[left]!.right.body + gap + profiles[right]!.left.body);
  }
}

function laneOf(item: Item, position: ArrayLike<number>): number {
  return item.block ? item.block.lane : Math.floor(position[item.index]!);
}

/** Two runs that the order put onto one line, because their arrows share an end. */
function onOneLine(a: Item, b: Item, position: ArrayLike<number>): boolean {
  if (a.arrow === null || b.arrow === null || position[a.index] !== position[b.index]) return false;
  const { source, target } = a.arrow.link;
  const other = b.arrow.link;
  return (source.member === other.source.member) !== (target.member === other.target.member);
}

/** Keeps the borders of each lane at least its least width apart, and pulls them together. */
export function separateBorders(
  program: DistanceProgram,
  { graph: { graph }, laneCount }: Layering,
  border: (lane: number) => number,
): void {
  for (let lane = 0; lane < laneCount; lane++) {
    program.separate(border(lane), border(lane + 1), graph.lanes[lane]!.minWidth);
    program.pull(border(lane), border(lane + 1), LANE_WEIGHT);
  }
  for (const { first, last, minWidth } of graph.groups) program.separate(border(first), border(last + 1), minWidth);
}

/** Pays for every unit by which the way from `a` to `b` differs from `distance`; a steady one is as strong in both answers. */
interface Pull {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly distance: number;
  readonly steady: boolean;
}

function coursePulls(layering: Layering, ends: readonly CourseEnds[]): Pull[] {
  const degree = countDegrees(layering.graph);
  const pulls: Pull[] = [];
  const pull = (a: number, b: number, weight: number, distance: number) => pulls.push({ a, b, weight, distance, steady: false });
  layering.courses.forEach((course, i) => {
    const { upper, lower } = course.arrow;
    if (course.handoff) {
      pulls.push({ a: upper.block.index, b: lower.block.index, weight: 1, distance: 0, steady: true });
      return;
    }
    if (course.arch) return;
    const weight = straightness(course, degree);
    const from = ends[i]!.upper.offset;
    const to = ends[i]!.lower.offset;
    if (course.run === null) pull(upper.block.index, lower.block.index, weight, from - to);
    else {
      pull(upper.block.index, course.run.index, weight, from);
      pull(course.run.index, lower.block.index, weight + 1, -to);
    }
  });
  return pulls;
}

/** Pulls each block that is alone in its part of a row into the column of the next such block of its lane. */
export function pullColumns(program: DistanceProgram, { rows, laneCount }: Layering, weight: number): void {
  const last = new Int32Array(laneCount).fill(-1);
  const count = new Int32Array(laneCount);
  for (const row of rows) {
    count.fill(0);
    for (const { block } of row) if (block) count[block.lane] = count[block.lane]! + 1;
    for (const { block } of row) {
      if (block === null || count[block.lane] !== 1) continue;
      if (last[block.lane]! >= 0) program.pull(last[block.lane]!, block.index, weight);
      last[block.lane] = block.index;
    }
  }
}

/** By node: how many links leave and reach it, and the first one that leaves it. */
interface Degrees {
  readonly out: Int32Array;
  readonly into: Int32Array;
  readonly first: Int32Array;
}

function countDegrees({ graph, links }: BlockGraph): Degrees {
  const out = new Int32Array(graph.nodes.length);
  const into = new Int32Array(graph.nodes.length);
  const first = new Int32Array(graph.nodes.length);
  for (const { index, source, target } of links) {
    if (out[source.member.index]!++ === 0) first[source.member.index] = index;
    into[target.member.index]!++;
  }
  return { out, into, first };
}

/** How hard an arrow pulls its ends into one column. */
function straightness({ arrow: { link, reversed } }: Course, { out, into, first }: Degrees): number {
  if (link.source.block.lane !== link.target.block.lane) return ACROSS_LANES;
  if (link.data.kind !== 'sequence' || reversed) return 2;
  if (link.data.main) return 14;
  const source = link.source.member.index;
  if (out[source] === 1 && into[link.target.member.index] === 1) return 12;
  return first[source] === link.index ? 8 : 5;
}
