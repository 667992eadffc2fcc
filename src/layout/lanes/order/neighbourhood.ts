/** What the search for orders asks of a model again and again, and what no order changes. */
import { mayShare, type Numbers, type OrderModel } from './model.ts';

export interface Neighbourhood {
  /** From top to bottom. */
  readonly blocksDown: readonly number[];
  readonly blocksUp: readonly number[];
  /** By block: the other ends of its segments, each as often as the segment weighs. */
  readonly neighbours: Numbers;
  /** By block: the blocks at the far ends of the arrows that its segments belong to. */
  readonly farBlocks: Numbers;
  /** By block: pairs of its segments whose order at the block depends on where the block stands, or is fixed by different ports. */
  readonly turning: Numbers;
  /** By course: runs on whose line its own run may lie. */
  readonly shared: Numbers;
}

export function findNeighbourhood(model: OrderModel): Neighbourhood {
  const blocks = Array.from({ length: model.blockCount }, (_, i) => i);
  const blocksDown = blocks.slice().sort((a, b) => model.firstRow[a]! - model.firstRow[b]! || a - b);
  return {
    blocksDown,
    blocksUp: blocksDown.slice().reverse(),
    neighbours: blocks.map((block) => neighboursOf(model, block)),
    farBlocks: blocks.map((block) => model.segmentsOf[block]!.map((segment) => farBlock(model, segment, block))),
    turning: blocks.map((block) => turningPairs(model, block)),
    shared: findShared(model),
  };
}

/** The item at the other end of a segment. */
export function otherEnd({ upper, lower }: OrderModel, segment: number, item: number): number {
  return upper[segment] === item ? lower[segment]! : upper[segment]!;
}

function farBlock(model: OrderModel, segment: number, block: number): number {
  const neighbour = otherEnd(model, segment, block);
  const course = model.courseOf[neighbour]!;
  if (course < 0) return neighbour;
  return model.upperBlock[course] === block ? model.lowerBlock[course]! : model.upperBlock[course]!;
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
  const pairs: number[] = [];
  for (let i = 0; i < segments.length; i++) {
    const a = segments[i]!;
    for (let j = i + 1; j < segments.length; j++) {
      const b = segments[j]!;
      if (model.channel[a] === model.channel[b] && (isBiased(model, a, block) || isBiased(model, b, block))) pairs.push(a, b);
    }
  }
  return pairs;
}

/** Whether a segment ends elsewhere than on the axis of one of its blocks. */
function isBiased(
  { upper, upperFollows, upperBias, lowerFollows, lowerBias }: OrderModel,
  segment: number,
  block: number,
): boolean {
  return upper[segment] === block
    ? upperFollows[segment] === 1 || upperBias[segment] !== 0
    : lowerFollows[segment] === 1 || lowerBias[segment] !== 0;
}

function findShared(model: OrderModel): number[][] {
  const shared: number[][] = model.source.map(() => NONE);
  for (let run = model.blockCount; run < model.itemCount; run++) {
    const course = model.courseOf[run]!;
    const found: number[] = [];
    addSharedRuns(model, course, model.upperBlock[course]!, found);
    addSharedRuns(model, course, model.lowerBlock[course]!, found);
    shared[course] = found;
  }
  return shared;
}

const NONE: number[] = [];

function addSharedRuns(model: OrderModel, course: number, block: number, found: number[]): void {
  for (const segment of model.segmentsOf[block]!) {
    const other = otherEnd(model, segment, block);
    if (model.courseOf[other]! >= 0 && mayShare(model, model.courseOf[other]!, course)) found.push(other);
  }
}
