/**
 * Cuts a process into sheets of paper. Where the cuts fall, how the paper lies and how closely things stand are chosen together: each way is
 * weighed on an estimate of the room that pages need, and the most promising ones are laid out. As long as a page does not fit, what was measured
 * corrects the estimate and the cuts are made again. A page that was found too full is never tried again, so this ends; after some rounds what
 * still does not fit is halved.
 */
import type { PageSize, Process } from '../../model/process.ts';
import { DENSITIES, type Density } from '../density.ts';
import type { LaneLayout, PlacedLaneGraph } from '../lane-graph.ts';
import type { PageContent } from '../page/arrangement.ts';
import { type LayoutContext, layoutContext, pageContents, pageParts } from '../page-contents.ts';
import { PAGE } from './cuts.ts';
import { onSheets } from './on-sheets.ts';
import { PartPlan } from './part-plan.ts';

const ROUNDS = 14;
/** So much cheaper a way has to look, or be, to be preferred to a more comfortable one. */
const COMFORT = 12;
/** How far off, in pages, a cost is that was only estimated. */
const DOUBT = 0.12;
/** It is not worth while to lay out again for less. */
const NOTEWORTHY = 8;

export interface OnPaper {
  readonly paper: PageSize;
  readonly contents: readonly PageContent[];
}

/** One way to draw the process on paper. */
interface PageWay {
  readonly paper: PageSize;
  readonly work: LayoutContext;
  readonly plans: readonly PartPlan[];
  /** Its place among the densities. */
  readonly closeness: number;
}

/** The pages of a process on one of these papers, each small enough to be read on it where that can be. */
export async function paginated(process: Process, papers: readonly PageSize[], work: LayoutContext): Promise<OnPaper> {
  const inMemory = { ...work, layout: remembering(work.layout) };
  const waysAt = (densities: readonly Density[]) => densities.flatMap((density) => waysOf(density, process, papers, inMemory));
  const [usual, ...closer] = DENSITIES[work.settings.direction];
  const first = waysAt([usual!]);
  const sole = first.filter(({ plans }) => plans.every((plan) => plan.sheets().length === 1));
  const whole = await bestOf(process, sole, null);
  if (whole !== null && whole.contents.length === process.pages.length) return whole;
  return (await bestOf(process, [...first, ...waysAt(closer)], whole))!;
}

/** The best of these ways and of what is known already; the most promising is tried first. */
async function bestOf(process: Process, ways: readonly PageWay[], known: FoundCuts | null): Promise<FoundCuts | null> {
  let best = known;
  for (const way of [...ways].sort((a, b) => costOf(a) - costOf(b))) {
    if (best !== null && costOf(way) - PAGE * DOUBT > best.cost) continue;
    const found = await settled(process, way, best?.cost ?? Number.POSITIVE_INFINITY);
    if (found !== null && (best === null || found.cost < best.cost)) best = { ...found, paper: way.paper };
  }
  return best;
}

function waysOf(density: Density, process: Process, papers: readonly PageSize[], { settings, layout }: LayoutContext): PageWay[] {
  const work = layoutContext(process, { ...settings, density }, layout);
  const closeness = DENSITIES[settings.direction].indexOf(density);
  return papers.map((paper) => ({ paper, work, closeness, plans: plansOf(process, paper, work) }));
}

function plansOf(process: Process, paper: PageSize, work: LayoutContext): PartPlan[] {
  return pageParts(process, work).map((parts) => new PartPlan(parts, process, paper, work.settings));
}

function costOf({ plans, closeness }: PageWay): number {
  return plans.reduce((sum, plan) => sum + plan.cost, closeness * COMFORT);
}

interface FoundCuts extends SettledPages {
  readonly paper: PageSize;
}

interface SettledPages {
  readonly contents: readonly PageContent[];
  readonly cost: number;
}

/** The best pages of a way that fit; null as soon as it turns out that they cost more than `most`. */
async function settled(process: Process, way: PageWay, most: number): Promise<SettledPages | null> {
  const { plans, work, closeness } = way;
  let best: SettledPages | null = null;
  for (let round = 1; ; round++) {
    const sheets = plans.map((plan) => plan.sheets());
    const contents = await pageContents(onSheets(process, sheets.flat()), work);
    let first = 0;
    const fits = plans.map((plan, i) => {
      const own = contents.slice(first, first + sheets[i]!.length);
      first += own.length;
      return plan.measure(own);
    });
    if (fits.every((each) => each)) {
      const cost = plans.reduce((sum, plan) => sum + plan.measuredCost(), closeness * COMFORT);
      if (best === null || cost < best.cost) best = { contents, cost };
    }
    if (best !== null && round >= ROUNDS) return best;
    for (const plan of plans) {
      if (round < ROUNDS) plan.recut();
      else plan.halve();
    }
    if (best !== null && costOf(way) >= best.cost - NOTEWORTHY) return best;
    if (best === null && costOf(way) - PAGE * DOUBT > most) return null;
  }
}

/** A lane layout that draws no graph twice: pages that stay as they were while others are cut again cost nothing. */
function remembering(layout: LaneLayout): LaneLayout {
  const known = new Map<string, Promise<PlacedLaneGraph>>();
  return (graph) => {
    const key = JSON.stringify(graph);
    const placed = known.get(key) ?? layout(graph);
    known.set(key, placed);
    return placed;
  };
}

/** Leaves out pages on which nothing stands: a document declared on a page of its own is drawn where a step touches it. */
export function withoutEmptyPages(process: Process, work: LayoutContext): Process {
  if (process.pages.length === 1) return process;
  const parts = pageParts(process, work);
  const shown = process.pages.filter((_, i) => parts[i]!.chart.nodes.length > 0);
  if (shown.length === process.pages.length) return process;
  const ids = (page: number) => process.nodes.flatMap((node) => (node.page === page ? [node.id] : []));
  return onSheets(
    process,
    shown.map((part) => ({ part, ids: ids(part.number) })),
  );
}
