/** What the search for orders asks of a model again and again, and what no order changes. */
import { mayShare, type OrderModel } from './model.ts';

export interface Neighbourhood {
  /** From top to bottom. */
  readonly blocksDown: readonly number[];
  readonly blocksUp: readonly number[];
  /** By block: the other ends of its segments, each as often as the segment weighs. */
  readonly neighbours: readonly Int32Array[];
  /** By block: pairs of its segments whose order at the block depends on where the block stands, or is fixed by different ports. */
  readonly turning: readonly Int32Array[];
  /** By course: runs on whose line its own run may lie. */
  readonly shared: readonly Int32Array[];
}

export function findNeighbourhood(model: OrderModel): Neighbourhood {
  const blocks = Array.from({ length: model.blockCount }, (_, i) => i);
  const blocksDown = blocks.slice().sort((a, b) => model.firstRow[a]! - model.firstRow[b]! || a - b);
  return {
    blocksDown,
    blocksUp: blocksDown.slice().reverse(),
    neighbours: blocks.map((block) => new Int32Array(neighboursOf(model, block))),
    turning: blocks.map((block) => new Int32Array(turningPairs(model, block))),
    shared: Array.from({ length: model.source.length }, (_, course) => new Int32Array(sharedRuns(model, course))),
  };
}

/** The item at the other end of a segment. */
export function otherEnd({ upper, lower }: OrderModel, segment: number, item: number): number {
  return upper[segment] === item ? lower[segment]! : upper[segment]!;
}

function neighboursOf(model: OrderModel, block: number): number[] {
  const found: number[] = [];
  for (const segment of model.segmentsOf[block]!) {
    const other = otherEnd(model, segment, block);
    for (let i = 0; i < model.weight[segment]!; i++) found.push(other);
  }
  return found;
}

function turningPairs(model: OrderModel, block: number): number[] {
  const segments = model.segmentsOf[block]!;
  const isBiased = (segment: number) =>
    model.upper[segment] === block
      ? model.upperFollows[segment] === 1 || model.upperBias[segment] !== 0
      : model.lowerFollows[segment] === 1 || model.lowerBias[segment] !== 0;
  const pairs: number[] = [];
  for (let i = 0; i < segments.length; i++) {
    const a = segments[i]!;
    for (let j = i + 1; j < segments.length; j++) {
      const b = segments[j]!;
      if (model.channel[a] === model.channel[b] && (isBiased(a) || isBiased(b))) pairs.push(a, b);
    }
  }
  return pairs;
}

function sharedRuns(model: OrderModel, course: number): number[] {
  const found: number[] = [];
  for (const block of [model.upperBlock[course]!, model.lowerBlock[course]!]) {
    for (const segment of model.segmentsOf[block]!) {
      const other = otherEnd(model, segment, block);
      if (model.courseOf[other]! >= 0 && mayShare(model, model.courseOf[other]!, course)) found.push(other);
    }
  }
  return found;
}
