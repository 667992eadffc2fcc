/** Inversions of one segment of an item that is sifted, for all its places. */
import { CROSSING, type OrderState } from './cost.ts';
import { FOLLOW_BIAS } from './model.ts';
import { otherEnd } from './neighbourhood.ts';

/** Ends at one block differ by whole biases; half of one stays clear of rounding. */
const HALF = FOLLOW_BIAS / 2;

/** Adds the inversions with all segments of the channel but those that end at the item itself, on the same side. */
export function priceEnd(state: OrderState, item: number, segment: number): void {
  const { model, position, sweep, upperEnd, lowerEnd } = state;
  const isUpper = model.upper[segment] === item;
  const follows = (isUpper ? model.lowerFollows[segment] : model.upperFollows[segment]) === 1;
  const bias = follows ? 0 : isUpper ? model.lowerBias[segment]! : model.upperBias[segment]!;
  const fixed = position[otherEnd(model, segment, item)]! + bias;
  const channel = model.channels[model.channel[segment]!]!;
  const here = isUpper ? model.upper : model.lower;
  const nearEnds = isUpper ? upperEnd : lowerEnd;
  const farEnds = isUpper ? lowerEnd : upperEnd;
  state.operations += channel.length;
  for (let i = 0; i < channel.length; i++) {
    const other = channel[i]!;
    if (here[other] === item) continue;
    const near = nearEnds[other]!;
    const ahead = fixed - farEnds[other]!;
    if (follows && Math.abs(ahead) < FOLLOW_BIAS + HALF) priceFollowing(state, fixed, near, ahead);
    else if (ahead > 0) sweep.below(near, CROSSING);
    else if (ahead < 0) sweep.above(near, CROSSING);
  }
}

/** An end that turns towards the item lies left or right of a neighbour at the same block, as the item does. */
function priceFollowing({ sweep }: OrderState, block: number, near: number, ahead: number): void {
  if (ahead > -HALF && near > block) sweep.from(block, near, CROSSING);
  if (ahead < HALF && near < block) sweep.between(near, block, CROSSING);
}
