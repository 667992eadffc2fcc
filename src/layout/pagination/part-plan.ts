/** How one page of the author's is cut into sheets, and what is known of the room that stretches of it take up. */
import type { Page, PageSize, Process } from '../../model/process.ts';
import type { PageParts } from '../graph/page-graph.ts';
import type { Settings } from '../options.ts';
import { arrange, type PageContent } from '../page/arrangement.ts';
import { drawnSize, fitsOn, marginOn, SMALLEST_SCALE } from '../page/sheet.ts';
import { bestCuts } from './cuts.ts';
import { type Extent, estimate, type Stretches } from './estimate.ts';
import type { SheetPlan } from './on-sheets.ts';
import { stretchesOf } from './stretches.ts';

/** What a stretch really took up: as a share of the page, and of what was estimated. */
interface Measured {
  readonly from: number;
  readonly to: number;
  readonly fits: boolean;
  readonly fill: number;
  readonly ratio: Extent;
}

/** Where real pages lie against the estimate, measured on generated processes. */
const USUAL_RATIO = { down: { across: 1.07, along: 0.97 }, right: { across: 1.03, along: 1.1 } };
/** The estimate is at first taken to be too large: what is too full is found out, a page with room to spare is not. */
const HOPE = 0.9;
const MORE_CARE = 0.04;

export class PartPlan {
  readonly #part: Page;
  readonly #paper: PageSize;
  readonly #stretches: Stretches;
  readonly #capacity: Extent;
  readonly #measured = new Map<string, Measured>();
  #care = HOPE;
  #ratio: Extent;
  #cuts: readonly number[];

  constructor(parts: PageParts, process: Process, paper: PageSize, settings: Settings) {
    this.#part = parts.chart.page;
    this.#paper = paper;
    this.#stretches = stretchesOf(parts, settings);
    this.#capacity = capacityOf(parts, process, paper, settings);
    const { across, along } = USUAL_RATIO[settings.direction];
    this.#ratio = { across: across * HOPE, along: along * HOPE };
    this.#cuts = this.#best();
  }

  /** The sheets as they are cut now. */
  sheets(): SheetPlan[] {
    return this.#stretchList().map(([from, to]) => ({
      part: this.#part,
      ids: this.#stretches.units.slice(from, to).flatMap(({ ids }) => ids),
    }));
  }

  /** Takes in how the sheets turned out, one content a sheet. Tells whether each fits or can't be cut any finer. */
  measure(contents: readonly PageContent[]): boolean {
    const all = this.#stretchList().map(([from, to], i): Measured => {
      const { placed } = contents[i]!;
      const real = { across: placed.borders.at(-1)!, along: placed.height };
      const guess = estimate(this.#stretches, from, to);
      const ratio = { across: real.across / guess.across, along: real.along / guess.along };
      const fits = fitsOn(contents[i]!, this.#paper, SMALLEST_SCALE);
      return { from, to, fits, fill: this.#fill(real), ratio };
    });
    for (const each of all) this.#measured.set(keyOf(each.from, each.to), each);
    return all.every(({ from, to, fits }) => fits || to === from + 1);
  }

  /** Cuts anew with what is known now, more carefully than the last time. */
  recut(): void {
    const ratios = [...this.#measured.values()].map(({ ratio }) => ratio);
    this.#care += MORE_CARE;
    this.#ratio = {
      across: middle(ratios.map(({ across }) => across)) * this.#care,
      along: middle(ratios.map(({ along }) => along)) * this.#care,
    };
    this.#cuts = this.#best();
  }

  /** Halves the sheets that are too full. */
  halve(): void {
    this.#cuts = this.#stretchList().flatMap(([from, to]) => {
      const { fits } = this.#measured.get(keyOf(from, to))!;
      return fits || to === from + 1 ? [from] : [from, (from + to) >> 1];
    });
  }

  #best(): number[] {
    const tooFull = [...this.#measured.values()].filter(({ fits }) => !fits);
    return bestCuts(this.#stretches, (from, to) => {
      const known = this.#measured.get(keyOf(from, to));
      if (known?.fits) return Math.min(1, known.fill);
      if (tooFull.some((each) => each.from >= from && each.to <= to)) return Number.POSITIVE_INFINITY;
      const { across, along } = estimate(this.#stretches, from, to);
      return this.#fill({ across: across * this.#ratio.across, along: along * this.#ratio.along });
    });
  }

  #fill({ across, along }: Extent): number {
    return Math.max(across / this.#capacity.across, along / this.#capacity.along);
  }

  #stretchList(): [from: number, to: number][] {
    return this.#cuts.map((from, i) => [from, this.#cuts[i + 1] ?? this.#stretches.units.length]);
  }
}

function keyOf(from: number, to: number): string {
  return `${from} ${to}`;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 1;
}

/** The room for the nodes of a page at the smallest scale, once title block, headers and legend have theirs. */
function capacityOf(parts: PageParts, process: Process, paper: PageSize, settings: Settings): Extent {
  const size = drawnSize(paper, SMALLEST_SCALE);
  const margin = marginOn(size, { process }, SMALLEST_SCALE);
  const frame = size.width - 2 * margin;
  const lanes = parts.columns.columns.length;
  const borders = Array.from({ length: lanes + 1 }, (_, i) => (i * frame) / lanes);
  const placed = { borders, height: 0, nodes: [], edges: [], labels: [], notes: [] };
  const { header, height, frame: inside } = arrange({ parts, placed, process, settings, pageCount: 2 }, frame, margin, 0);
  const spare = size.height - height + inside.height;
  const extent =
    settings.direction === 'down' ? { across: frame, along: spare - header } : { across: spare, along: frame - header };
  return { across: Math.max(1, extent.across), along: Math.max(1, extent.along) };
}
