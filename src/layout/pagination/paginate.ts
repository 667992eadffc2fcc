/**
 * Cuts a process into sheets of paper. Where the cuts fall is decided on an estimate of the room that pages need; then the pages are laid out, and
 * as long as one does not fit, what was measured corrects the estimate and the cuts are made anew. A page that was found too full is never tried
 * again, so this ends; after some rounds what still does not fit is halved.
 */
import type { PageSize, Process } from '../../model/process.ts';
import type { PageContent } from '../page/arrangement.ts';
import { pageContents, pageParts, type Workshop, workshop } from '../page-contents.ts';
import { onSheets } from './on-sheets.ts';
import { PartPlan } from './part-plan.ts';
import { remembering } from './remembering.ts';

const ROUNDS = 12;

/** The pages of a process on this paper, each small enough to be read on it where that can be. */
export async function paginated(process: Process, paper: PageSize, work: Workshop): Promise<PageContent[]> {
  const { plans, inMemory } = start(process, paper, { ...work, layout: remembering(work.layout) });
  for (let round = 1; ; round++) {
    const sheets = plans.map((plan) => plan.sheets());
    const contents = await pageContents(onSheets(process, sheets.flat()), inMemory);
    let first = 0;
    const settled = plans.map((plan, i) => {
      const own = contents.slice(first, first + sheets[i]!.length);
      first += own.length;
      return plan.measure(own);
    });
    if (settled.every((each) => each)) return contents;
    for (const plan of plans) {
      if (round < ROUNDS) plan.recut();
      else plan.halve();
    }
  }
}

/** The first plans. Where not all fits as it is and the paper is short of room sideways, boxes are made narrow. */
function start(process: Process, paper: PageSize, work: Workshop): { plans: PartPlan[]; inMemory: Workshop } {
  const { settings, layout } = work;
  const plansOf = (each: Workshop) => pageParts(process, each).map((parts) => new PartPlan(parts, process, paper, settings));
  const plans = plansOf(work);
  const isWide = settings.direction === 'down' && paper.widthMm > paper.heightMm;
  if (isWide || plans.every((plan) => plan.sheets().length === 1)) return { plans, inMemory: work };
  const narrow = workshop(process, settings, layout, 'narrow');
  return { plans: plansOf(narrow), inMemory: narrow };
}
