/** Sums of what the checker says of one engine's drawings. */
import type { HardRule, Report } from '../../test/support/geometry-checker.ts';

/** The hard rules about boxes and lines; bands and labels are counted separately, as engines without lanes or labels can't break them. */
const BOXES_AND_LINES: readonly HardRule[] = ['overlap', 'through', 'outside', 'hidden', 'text', 'offpage'];

const COSTS = ['crossings', 'bends', 'back', 'swapped', 'length', 'area'] as const;

export class Tally {
  readonly engine: string;
  drawings = 0;
  failures = 0;
  milliseconds = 0;
  readonly #clean = { all: 0, lines: 0, lanes: 0, labels: 0 };
  readonly #costs = { crossings: 0, bends: 0, back: 0, swapped: 0, length: 0, area: 0 };
  #nodes = 0;
  #edges = 0;

  readonly #curved: boolean;

  constructor(engine: string, curved = false) {
    this.engine = engine;
    this.#curved = curved;
  }

  add({ hard, costs, nodes, edges }: Report, milliseconds: number): void {
    this.drawings++;
    this.milliseconds += milliseconds;
    this.#nodes += nodes;
    this.#edges += edges;
    for (const cost of COSTS) this.#costs[cost] += costs[cost];
    const lines = BOXES_AND_LINES.every((rule) => hard[rule] === 0);
    this.#clean.lines += Number(lines);
    this.#clean.lanes += Number(hard.lanes === 0);
    this.#clean.labels += Number(hard.labels === 0);
    this.#clean.all += Number(lines && hard.lanes === 0 && hard.labels === 0);
  }

  /** Shares in per cent and means a drawing, ready to print. */
  row(): string[] {
    const share = (count: number) => `${Math.round((100 * count) / this.drawings)} %`;
    const mean = (sum: number, digits: number, by = this.drawings) => (sum / by).toFixed(digits);
    const { crossings, bends, back, swapped, length, area } = this.#costs;
    const { all, lines, lanes, labels } = this.#clean;
    const drawn = this.failures > 0 ? `${this.drawings} (${this.failures} failed)` : `${this.drawings}`;
    if (this.drawings === 0) return [this.engine, drawn, ...Array<string>(11).fill('–')];
    return [
      this.engine,
      drawn,
      ...[all, lines, lanes, labels].map(share),
      mean(crossings, 2),
      this.#curved ? 'curves' : mean(bends, 2),
      ...[back, swapped].map((sum) => mean(sum, 2)),
      mean(length, 0, this.#edges),
      mean(area / 1000, 0, this.#nodes),
      mean(this.milliseconds, 0),
    ];
  }
}

export const TALLY_COLUMNS = [
  'engine',
  'drawings',
  'all hard rules',
  'boxes and lines',
  'lanes are bands',
  'labels',
  'crossings',
  'bends',
  'back',
  'swapped',
  'length an edge',
  'area a node (1,000 px²)',
  'ms',
] as const;
