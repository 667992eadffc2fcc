/** How one page of the author's is cut into sheets, and what is known of the room that stretches of it take up. */
import type { Page, PageSize, Process } from '../../model/process.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { PictureSettings } from '../options.ts';
import { arrange, type PageContent } from '../page/arrangement.ts';
import { drawnSize, fitsOn, marginOn, SMALLEST_SCALE } from '../page/sheet.ts';
import { bestCuts, type Cuts, costOfCuts, type Fill } from './cuts.ts';
import { estimate, type PageExtent, type Stretches } from './estimate.ts';
import type { SheetPlan } from './on-sheets.ts';
import { stretchesOf } from './stretches.ts';

/** What a stretch really took up: as a share of the page, and of what was estimated. */
interface Measured {
  readonly from: number;
  readonly to: number;
  readonly fits: boolean;
  readonly fill: Fill;
  readonly ratio: PageExtent;
}

/** Where real pages lie against the estimate, measured on generated processes. */
const USUAL_RATIO = { down: { across: 1.07, along: 0.97 }, right: { across: 1.03, along: 1.1 } };
/** What was not laid out yet is taken to be a little smaller than foreseen: what is too full is found out, a page with room to spare is not. */
const EXPECTED_SHARE = 0.93;
/** After this many rounds the plan becomes cautious, so that the search ends. */
const FREE_ROUNDS = 6;
const CAUTION = 0.04;
/** What overlaps less is estimated by the middle of all that was measured. */
const ALIKE = 0.4;

export class PartPlan {
  readonly #part: Page;
  readonly #paper: PageSize;
  readonly #stretches: Stretches;
  /** Of a part's first sheet, and of the others, whose head is lower. */
  readonly #capacity: { readonly first: PageExtent; readonly further: PageExtent };
  readonly #usual: PageExtent;
  readonly #measured = new Map<string, Measured>();
  readonly #estimates = new Map<string, PageExtent>();
  #rounds = 0;
  #cuts: Cuts;

  constructor(parts: PageParts, process: Process, paper: PageSize, settings: PictureSettings) {
    this.#part = parts.chart.page;
    this.#paper = paper;
    this.#stretches = stretchesOf(parts, settings);
    this.#capacity = {
      first: capacityOf(parts, parts.chart.page.number, process, paper, settings),
      further: capacityOf(parts, 2, process, paper, settings),
    };
    this.#usual = USUAL_RATIO[settings.direction];
    this.#cuts = this.#best();
  }

  /** What the cuts cost, as far as it is known: see `bestCuts`. */
  get cost(): number {
    return this.#cuts.cost;
  }

  /** The sheets as they are cut now. */
  sheets(): SheetPlan[] {
    return this.#stretchList().map(([from, to]) => ({
      part: this.#part,
      ids: this.#stretches.units.slice(from, to).flatMap(({ ids }) => ids),
    }));
  }

  /** Takes in how the sheets turned out, one content a sheet. Returns whether each fits or can't be cut any finer. */
  measure(contents: readonly PageContent[]): boolean {
    const all = this.#stretchList().map(([from, to], i): Measured => {
      const { placed } = contents[i]!;
      const real = { across: placed.borders.at(-1)!, along: placed.height };
      const guess = this.#estimate(from, to);
      const ratio = { across: real.across / guess.across, along: real.along / guess.along };
      const fits = fitsOn(contents[i]!, this.#paper, SMALLEST_SCALE);
      return { from, to, fits, fill: this.#fill(real, from), ratio };
    });
    for (const each of all) this.#measured.set(keyOf(each.from, each.to), each);
    return all.every(({ from, to, fits }) => fits || to === from + 1);
  }

  /** What the cuts cost that were measured last. */
  measuredCost(): number {
    return costOfCuts(this.#stretches, this.#cuts.places, (from, to) => this.#measured.get(keyOf(from, to))!.fill);
  }

  /** Cuts again with what is known now. */
  recut(): void {
    this.#rounds++;
    this.#cuts = this.#best();
  }

  /** Halves the sheets that are too full. */
  halve(): void {
    const places = this.#stretchList().flatMap(([from, to]) => {
      const { fits } = this.#measured.get(keyOf(from, to))!;
      return fits || to === from + 1 ? [from] : [from, (from + to) >> 1];
    });
    this.#cuts = { ...this.#cuts, places };
  }

  #best(): Cuts {
    const tooFull = [...this.#measured.values()].filter(({ fits }) => !fits);
    const care = EXPECTED_SHARE + CAUTION * Math.max(0, this.#rounds - FREE_ROUNDS);
    return bestCuts(this.#stretches, (from, to) => {
      const known = this.#measured.get(keyOf(from, to));
      if (known?.fits) return { ...known.fill, share: Math.min(1, known.fill.share) };
      const guess = this.#estimate(from, to);
      const ratio = this.#ratioFor(from, to);
      const fill = this.#fill({ across: guess.across * ratio.across * care, along: guess.along * ratio.along * care }, from);
      const isTooFull = tooFull.some((each) => each.from >= from && each.to <= to);
      return isTooFull ? { ...fill, share: Number.POSITIVE_INFINITY } : fill;
    });
  }

  /** Of the most similar stretch that was laid out, else of the middle one, else as is usual. */
  #ratioFor(from: number, to: number): PageExtent {
    let [likeness, ratio]: [number, PageExtent | null] = [ALIKE, null];
    for (const each of this.#measured.values()) {
      const common = Math.min(to, each.to) - Math.max(from, each.from);
      const share = common / (Math.max(to, each.to) - Math.min(from, each.from));
      if (share > likeness) [likeness, ratio] = [share, each.ratio];
    }
    if (ratio) return ratio;
    const ratios = [...this.#measured.values()].map((each) => each.ratio);
    return ratios.length === 0
      ? this.#usual
      : { across: middle(ratios.map(({ across }) => across)), along: middle(ratios.map(({ along }) => along)) };
  }

  #estimate(from: number, to: number): PageExtent {
    const key = keyOf(from, to);
    const known = this.#estimates.get(key) ?? estimate(this.#stretches, from, to);
    this.#estimates.set(key, known);
    return known;
  }

  #fill({ across, along }: PageExtent, from: number): Fill {
    const capacity = this.#capacity[from === 0 ? 'first' : 'further'];
    const used = along / capacity.along;
    return { share: Math.max(across / capacity.across, used), used };
  }

  #stretchList(): [from: number, to: number][] {
    const { places } = this.#cuts;
    return places.map((from, i) => [from, places[i + 1] ?? this.#stretches.units.length]);
  }
}

function keyOf(from: number, to: number): string {
  return `${from} ${to}`;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 1;
}

/** The room for the nodes of a page at the smallest scale, once title block, headers and legend have theirs. */
function capacityOf(given: PageParts, number: number, process: Process, paper: PageSize, settings: PictureSettings): PageExtent {
  const parts = { ...given, chart: { ...given.chart, page: { ...given.chart.page, number } } };
  const size = drawnSize(paper, SMALLEST_SCALE, number);
  const margin = marginOn(size, { process }, SMALLEST_SCALE);
  const frame = size.width - 2 * margin;
  const lanes = parts.columns.columns.length;
  const borders = Array.from({ length: lanes + 1 }, (_, i) => (i * frame) / lanes);
  const placed = { borders, height: 0, phaseBorders: [], nodes: [], edges: [], labels: [], notes: [] };
  const { header, phases, height, frame: inside } = arrange({ parts, placed, process, settings, pageCount: 2 }, frame, margin, 0);
  const spare = size.height - height + inside.height;
  const { thickness } = phases;
  const extent =
    settings.direction === 'down'
      ? { across: frame - thickness, along: spare - header }
      : { across: spare - thickness, along: frame - header };
  return { across: Math.max(1, extent.across), along: Math.max(1, extent.along) };
}
