/**
 * The order of the rows as plain arrays. Every item has one position; lane k covers the open interval (k, k + 1), a block stays in its lane, a
 * run lies anywhere. Only the order of the positions counts for crossings; their differences stand for the length of the edges.
 */
import { exitFlanks } from '../handoffs.ts';
import type { Arrow, CoursePlan, EndPlan, Flank, Layering, LinkTerminal, Segment } from '../stages.ts';

/** Ends of one block that lie off its axis differ by so little that no other block gets between. */
const BIAS = 1e-5;
export const FOLLOW_BIAS = BIAS;

export interface OrderModel {
  readonly laneCount: number;
  readonly blockCount: number;
  readonly itemCount: number;
  readonly firstRow: Int32Array;
  readonly lastRow: Int32Array;
  /** Lane of each block. */
  readonly lane: Int32Array;
  readonly rows: readonly Int32Array[];
  /** By segment: its items, the fixed bias of its ends or whether they follow the other end, its weight and its channel. */
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly upperBias: Float64Array;
  readonly lowerBias: Float64Array;
  readonly upperFollows: Uint8Array;
  readonly lowerFollows: Uint8Array;
  readonly weight: Float64Array;
  /** By segment: whether its lower item should stand right of its upper one (1), the other way round (-1), or neither matters (0). */
  readonly lean: Int8Array;
  readonly channel: Int32Array;
  /** Segments of each channel, and of each item. */
  readonly channels: readonly Int32Array[];
  readonly segmentsOf: readonly Int32Array[];
  readonly handoffs: readonly (readonly Handoff[])[];
  /** By item: the course of a run, else -1. */
  readonly courseOf: Int32Array;
  /** By course: the nodes it joins, and the blocks of its upper and lower end. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly upperBlock: Int32Array;
  readonly lowerBlock: Int32Array;
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
  const { items, rows, channels } = layering;
  const segments = channels.flat();
  const segmentsOf: number[][] = items.map(() => []);
  segments.forEach(({ upper, lower }, i) => {
    segmentsOf[upper.index]!.push(i);
    if (lower !== upper) segmentsOf[lower.index]!.push(i);
  });
  const upperBias = segments.map(({ arrow, upper }) => (upper.block ? bias(plans[arrow.link.index]!.upper, arrow.upper) : 0));
  const lowerBias = segments.map(({ arrow, lower }) => (lower.block ? bias(plans[arrow.link.index]!.lower, arrow.lower) : 0));
  const fixed = (value: number | 'follows') => (value === 'follows' ? 0 : value);
  const follows = (value: number | 'follows') => (value === 'follows' ? 1 : 0);
  let first = 0;
  return {
    laneCount: layering.laneCount,
    blockCount: layering.graph.blocks.length,
    itemCount: items.length,
    firstRow: ints(items, (item) => item.firstRow),
    lastRow: ints(items, (item) => item.lastRow),
    lane: ints(layering.graph.blocks, (block) => block.lane),
    rows: rows.map((row) => ints(row, (item) => item.index)),
    upper: ints(segments, (segment) => segment.upper.index),
    lower: ints(segments, (segment) => segment.lower.index),
    upperBias: filled(new Float64Array(segments.length), upperBias, fixed),
    lowerBias: filled(new Float64Array(segments.length), lowerBias, fixed),
    upperFollows: filled(new Uint8Array(segments.length), upperBias, follows),
    lowerFollows: filled(new Uint8Array(segments.length), lowerBias, follows),
    weight: filled(new Float64Array(segments.length), segments, ({ arrow }) =>
      arrow.link.data.kind !== 'sequence' || arrow.reversed ? 1 : 3,
    ),
    lean: filled(new Int8Array(segments.length), segments, (segment) => leanOf(segment, layering)),
    channel: ints(segments, (segment) => segment.channel),
    channels: channels.map((channel) => ints(channel, () => first++)),
    segmentsOf: segmentsOf.map((list) => new Int32Array(list)),
    handoffs: layering.handoffs.map((list) =>
      list.map(({ arrow }) => ({
        from: arrow.link.source.block.index,
        to: arrow.link.target.block.index,
        side: sideOf(arrow),
        leans: leansRight(arrow, layering),
      })),
    ),
    courseOf: ints(items, ({ arrow }) => arrow?.link.index ?? -1),
    source: ints(layering.courses, ({ arrow }) => arrow.link.source.member.index),
    target: ints(layering.courses, ({ arrow }) => arrow.link.target.member.index),
    upperBlock: ints(layering.courses, ({ arrow }) => arrow.upper.block.index),
    lowerBlock: ints(layering.courses, ({ arrow }) => arrow.lower.block.index),
  };
}

/** Fills typed arrays without an iterator, which `from` goes through. */
function filled<T, A extends { [index: number]: number }>(array: A, list: readonly T[], of: (item: T) => number): A {
  for (let i = 0; i < list.length; i++) array[i] = of(list[i]!);
  return array;
}

function ints<T>(list: readonly T[], of: (item: T) => number): Int32Array {
  return filled(new Int32Array(list.length), list, of);
}

/** `no` leaves a decision to the right, unless it leads into a lane on the left. Only where the flow runs down has right a meaning. */
function leansRight({ link: { source, target, data } }: Arrow, { graph: { graph } }: Layering): boolean {
  if (graph.direction !== 'down' || data.answer !== 'no' || source.member.node.kind !== 'decision') return false;
  return target.block.lane >= source.block.lane;
}

function leanOf({ arrow, upper, lower }: Segment, layering: Layering): number {
  if (!leansRight(arrow, layering)) return 0;
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
function bias(plan: EndPlan, { member, block }: LinkTerminal): number | 'follows' {
  const side = (flank: Flank) => (flank === 'left' ? -1 : 1);
  if (member !== block.root) return side(member.flank!) * (plan.exit === 'flank' ? 3 : 2) * BIAS;
  return plan.exit === 'beside' || plan.exit === 'flank' ? 'follows' : 0;
}

/** The bias of an end that leaves at the side where the other end stands. */
export function followBias(own: number, other: number): number {
  return other >= own ? BIAS : -BIAS;
}

/** Edges of one source or one target may share a line, but not two copies of one edge. */
export function mayShare(model: OrderModel, a: number, b: number): boolean {
  return (model.source[a] === model.source[b]) !== (model.target[a] === model.target[b]);
}
