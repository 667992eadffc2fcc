/**
 * Draws the picture with its labels. Where some find no place, it is drawn again with more room; where some stand away from their branch, it is
 * drawn with room for them there, and the better of the pictures counts. At the end rows move together where that leaves the picture as good.
 */

import type { Sketched } from './best-draft.ts';
import { compactRows } from './compact/compact-rows.ts';
import { finish, sketch } from './draw.ts';
import { makeRoom, NO_RESERVE } from './label-room.ts';
import { type Labelling, type Leeway, placeLabels } from './labels.ts';
import { judge } from './picture-cost.ts';
import type { Draft, Picture } from './stages.ts';

const ROUNDS = 6;
/** Rounds that make room for labels that would stand away from their branch. */
const NEAR_ROUNDS = 2;
/** A label away from its branch, in bends. */
const FAR_LABEL = 4;
const NONE: ReadonlySet<number> = new Set();

interface Labelled extends Labelling {
  readonly picture: Picture;
}

export function drawLabelled({ draft, picture }: Sketched): Labelled {
  const bare = finish(picture, NO_RESERVE);
  let best = draw(draft, bare, 0);
  for (let rounds = 1; rounds <= NEAR_ROUNDS && best.farLabels > 0; rounds++) {
    const next = draw(draft, bare, rounds);
    if (cost(next) < cost(best)) best = next;
  }
  const compact = { ...best, ...compactRows(best) };
  return cost(compact) < cost(best) ? compact : best;
}

/** Draws as often as labels ask for more room than there is in the bare picture; in the first rounds they ask for it near their branch. */
function draw(draft: Draft, bare: Picture, nearRounds: number): Labelled {
  let reserve = NO_RESERVE;
  let picture = bare;
  for (let round = 0; ; round++) {
    const leeway: Leeway = round < nearRounds ? 'near' : round < ROUNDS ? 'along' : 'anywhere';
    const labelling = placeLabels(picture, leeway);
    if (labelling.missing.length === 0 || round === ROUNDS) return { picture, ...labelling };
    reserve = makeRoom(reserve, labelling.missing, picture, round);
    picture = finish(sketch(draft, reserve), reserve);
  }
}

function cost({ picture, farLabels }: Labelled): number {
  return judge(picture, NONE).cost + FAR_LABEL * farLabels;
}
