/**
 * Draws the picture with its labels. Where some find no place, it is drawn again with more room; where some stand away from their branch, it is
 * drawn with room for them there, and the better of the pictures counts.
 */
import { finish, sketch } from './draw.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { type Labelling, type Leeway, placeLabels } from './labels.ts';
import { judge } from './picture-cost.ts';
import type { Draft, Picture } from './stages.ts';

const ROUNDS = 6;
/** Rounds that make room for labels that would stand away from their branch. */
const NEAR_ROUNDS = 2;
/** A label away from its branch, in bends. */
const ASTRAY = 4;
const NONE: ReadonlySet<number> = new Set();

interface Labelled extends Labelling {
  readonly picture: Picture;
}

export function drawLabelled(draft: Draft): Labelled {
  let best = draw(draft, 0);
  for (let rounds = 1; rounds <= NEAR_ROUNDS && best.astray > 0; rounds++) {
    const next = draw(draft, rounds);
    if (cost(next) < cost(best)) best = next;
  }
  return best;
}

/** Draws as often as labels ask for more room; in the first rounds they ask for it near their branch. */
function draw(draft: Draft, nearRounds: number): Labelled {
  let reserve = NO_RESERVE;
  for (let round = 0; ; round++) {
    const picture = finish(sketch(draft, reserve), reserve);
    const leeway: Leeway = round < nearRounds ? 'near' : round < ROUNDS ? 'along' : 'anywhere';
    const labelling = placeLabels(picture, leeway);
    if (labelling.missing.length === 0 || round === ROUNDS) return { picture, ...labelling };
    reserve = makeRoom(reserve, labelling.missing, picture, round);
  }
}

function cost({ picture, astray }: Labelled): number {
  return judge(picture, NONE).cost + ASTRAY * astray;
}
