/**
 * The order of the rows as plain arrays. Every item has one position; lane k covers the open interval (k, k + 1), a block stays in its lane, a
 * run lies anywhere. Only the order of the positions counts for crossings; their differences stand for the length of the edges.
 */
import { exitFlanks } from '../handoffs.ts';
import type { Arrow, CoursePlan, EndPlan, Layering, LinkTerminal, Segment } from '../stages.ts';

/** Ends of one block that lie off its axis differ by so little that no other block gets between. */
const BIAS = 1e-5;
export const FOLLOW_BIAS = BIAS;

/** Lists are plain where they hold whole numbers: a model has hundreds of short ones, and typed arrays take longer to make than they save. */
export type Numbers = readonly (readonly number[])[];

export interface OrderModel {
  readonly laneCount: number;
  readonly blockCount: number;
  readonly itemCount: number;
  readonly firstRow: readonly number[];
  readonly lastRow: readonly number[];
  /** Lane of each block. */
  readonly lane: readonly number[];
  readonly rows: Numbers;
  /** By segment: its items, the fixed bias of its ends or whether they follow the other end, its weight and its channel. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly upperBias: Float64Array;
  readonly lowerBias: Float64Array;
  readonly upperFollows: Uint8Array;
  readonly lowerFollows: Uint8Array;
  readonly weight: Float64Array;
  /** By segment: whether its lower item should stand right of its upper one (1), the other way round (-1), or neither matters (0). */
  readonly lean: Int8Array;
  readonly channel: readonly number[];
  /** Segments of each channel, and of each item. */
  readonly channels: Numbers;
  readonly segmentsOf: Numbers;
  readonly handoffs: readonly (readonly Handoff[])[];
  /** By item: the course of a run, else -1. */
  readonly courseOf: readonly number[];
  /** By course: the nodes it joins, and the blocks of its upper and lower end. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly upperBlock: readonly number[];
  readonly lowerBlock: readonly number[];
}

interface Handoff {
  readonly from: number;
  readonly to: number;
  /** Where in the lane of the source the target has to stand: right of it (1), left of it (-1), or either (0); 0 in another lane. */
  readonly side: -1 | 0 | 1;
  /** Whether it should lead to the right. */
  readonly leans: boolean;
}

export function buildModel(layering: Layering, plans: readonly CoursePlan[]): OrderModel {
  const { items, courses, rows, channels, graph } = layering;
  const segments = channels.flat();
  const segmentsOf: number[][] = items.map(() => []);
  const ends = endArrays(segments.length);
  for (let i = 0; i < segments.length; i++) {
    const { arrow, upper, lower } = segments[i]!;
    segmentsOf[upper.index]!.push(i);
    if (lower !== upper) segmentsOf[lower.index]!.push(i);
    const { link, reversed } = arrow;
    ends.weight[i] = link.data.kind !== 'sequence' || reversed ? 1 : 3;
    const plan = plans[link.index]!;
    if (upper.block) setBias(plan.upper, arrow.upper, i, ends.upperBias, ends.upperFollows);
    if (lower.block) setBias(plan.lower, arrow.lower, i, ends.lowerBias, ends.lowerFollows);
    if (leansRight(arrow, layering)) ends.lean[i] = leanOf(segments[i]!);
  }
  let first = 0;
  return {
    ...ends,
    laneCount: layering.laneCount,
    blockCount: graph.blocks.length,
    itemCount: items.length,
    firstRow: items.map(({ firstRow }) => firstRow),
    lastRow: items.map(({ lastRow }) => lastRow),
    lane: graph.blocks.map(({ lane }) => lane),
    rows: rows.map((row) => row.map(({ index }) => index)),
    upper: segments.map(({ upper }) => upper.index),
    lower: segments.map(({ lower }) => lower.index),
    channel: segments.map(({ channel }) => channel),
    channels: channels.map((channel) => channel.map(() => first++)),
    segmentsOf,
    handoffs: layering.handoffs.map((list) =>
      list.map(({ arrow }) => ({
        from: arrow.link.source.block.index,
        to: arrow.link.target.block.index,
        side: sideOf(arrow),
        leans: leansRight(arrow, layering),
      })),
    ),
    courseOf: items.map(({ arrow }) => (arrow === null ? -1 : arrow.link.index)),
    source: courses.map(({ arrow }) => arrow.link.source.member.index),
    target: courses.map(({ arrow }) => arrow.link.target.member.index),
    upperBlock: courses.map(({ arrow }) => arrow.upper.block.index),
    lowerBlock: courses.map(({ arrow }) => arrow.lower.block.index),
  };
}

function endArrays(count: number) {
  return {
    upperBias: new Float64Array(count),
    lowerBias: new Float64Array(count),
    upperFollows: new Uint8Array(count),
    lowerFollows: new Uint8Array(count),
    weight: new Float64Array(count),
    lean: new Int8Array(count),
  };
}

/** `no` leaves a decision to the right, unless it leads into a lane on the left. Only where the flow runs down has right a meaning. */
function leansRight({ link: { source, target, data } }: Arrow, { graph: { graph } }: Layering): boolean {
  if (graph.direction !== 'down' || data.answer !== 'no' || source.member.node.kind !== 'decision') return false;
  return target.block.lane >= source.block.lane;
}

function leanOf({ arrow, upper, lower }: Segment): number {
  if (upper.block === arrow.link.source.block) return 1;
  return lower.block === arrow.link.source.block ? -1 : 0;
}

function sideOf(arrow: Arrow): Handoff['side'] {
  const { source, target } = arrow.link;
  const exits = exitFlanks(arrow);
  if (source.block.lane !== target.block.lane || exits.length !== 1) return 0;
  return exits[0] === 'right' ? 1 : -1;
}

/** Where an end lies beside its block's axis: fixed for a satellite, else towards the other end of its segment. */
function setBias(
  { exit }: EndPlan,
  { member, block }: LinkTerminal,
  segment: number,
  bias: Float64Array,
  follows: Uint8Array,
): void {
  if (member !== block.root) bias[segment] = (member.flank === 'left' ? -1 : 1) * (exit === 'flank' ? 3 : 2) * BIAS;
  else if (exit === 'beside' || exit === 'flank') follows[segment] = 1;
}

/** The bias of an end that leaves at the side where the other end stands. */
export function followBias(own: number, other: number): number {
  return other >= own ? BIAS : -BIAS;
}

/** Edges of one source or one target may share a line, but not two copies of one edge. */
export function mayShare(model: OrderModel, a: number, b: number): boolean {
  return (model.source[a] === model.source[b]) !== (model.target[a] === model.target[b]);
}
