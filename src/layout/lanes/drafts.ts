/**
 * Drafts worth drawing: rows, and good orders of them. Handoffs that no order leaves free are given up, and the rows made again.
 */
import { alignHandoffs } from './align-handoffs.ts';
import { widenBars } from './bars.ts';
import { planEnds } from './end-plans.ts';
import { type HandoffStyle, planRows } from './handoffs.ts';
import { layArrows } from './layering.ts';
import { buildModel } from './order/model.ts';
import { findBlocked, type Order, searchOrders } from './order/search.ts';
import { sortItems } from './order/sort-items.ts';
import type { BlockGraph, Draft, Layering, Ranking } from './stages.ts';

/** Comparisons per item that the search for orders may make, all drafts of a graph taken together. */
const EFFORT = 20_000;
/** Comparisons of a whole graph at most: what a dense one of hundreds of arrows would take beyond them finds little. */
const MOST_EFFORT = 20_000_000;
/** Attempts to find an order that leaves all handoffs free; then none are left. */
const ROUNDS = 5;

/** What a draft grows from. */
export interface Seed {
  readonly ranking: Ranking;
  readonly style: HandoffStyle;
  /** Links that must not be handoffs. */
  readonly banned: ReadonlySet<number>;
  /** Links out of decisions that leave at a flank of their own. */
  readonly sidelined: ReadonlySet<number>;
  /** Links that lead two rows down at least, and are no handoffs. */
  readonly deep: ReadonlySet<number>;
}

/** How long orders are searched for, from which first one, and how many drafts are wanted. */
interface Generation {
  readonly restarts: number;
  readonly patience?: number;
  readonly most?: number;
  readonly share: number;
  /** By block: a good order of much the same rows to begin with. */
  readonly hint?: ArrayLike<number>;
}

/** Grows drafts of one graph, as long as the effort allows, and none twice. */
export class DraftGenerator {
  readonly #graph: BlockGraph;
  readonly #seen = new Set<string>();
  readonly #sown = new Set<string>();
  readonly #numbers = new Map<object, number>();
  readonly #directions = new Map<Ranking, string>();
  #spent = 0;
  #items = 1;

  /** The author's order. */
  readonly #hint: readonly number[];

  constructor(graph: BlockGraph) {
    this.#graph = graph;
    this.#hint = graph.blocks.map(({ index }) => index);
  }

  /** The share of the effort that is spent. */
  get effort(): number {
    return this.#spent / effortFor(this.#items);
  }

  /**
   * The drafts of a seed, the best first, and at most one a restart or `most`; none where its rows are those of another one. `share` is the
   * part of the effort that it may spend.
   */
  generate(seed: Seed, { restarts, patience, most = restarts, share, hint }: Generation): Draft[] {
    if (!this.#isNew(seed)) return [];
    const { ranking, style, sidelined, deep } = seed;
    const banned = new Set([...seed.banned, ...deep]);
    let spent = 0;
    for (let round = 1; ; round++) {
      const plan = planRows(this.#graph.blocks, ranking, banned, style, deep);
      const key = `${coded(plan.row)}${coded(plan.handoff.map(Number))}${this.#directionsOf(ranking)}${sorted(sidelined)}`;
      if (this.#seen.has(key)) return [];
      this.#seen.add(key);
      const aligned = alignHandoffs(this.#graph, ranking.arrows, plan);
      const layering = layArrows(aligned.graph, aligned.arrows, plan);
      const plans = planEnds(layering, sidelined);
      const model = buildModel(layering, plans);
      const budget = share * effortFor(model.itemCount);
      const search = searchOrders(model, { restarts, patience, budget, hint: hint ?? this.#hint, isGood: hint !== undefined });
      this.#items = Math.max(this.#items, model.itemCount);
      this.#spent += search.operations;
      spent += search.operations;
      const blocked = findBlocked(model, search.orders[0]!);
      if (blocked.length === 0) {
        return distinct(search.orders, layering, most).map(({ position, cost }) => {
          const wide = widenBars(aligned.graph, aligned.arrows, layering, position);
          const isSame = wide.graph === aligned.graph;
          return { layering: isSame ? layering : layArrows(wide.graph, wide.arrows, plan), plans, position, cost };
        });
      }
      const given =
        round < ROUNDS && spent < budget
          ? blocked.map(({ row, index }) => layering.handoffs[row]![index]!)
          : layering.handoffs.flat();
      for (const { arrow } of given) banned.add(arrow.link.index);
    }
  }

  /** Half of the seeds that an improvement asks for were asked for before: their rows need not be planned to see that. */
  #isNew({ ranking, style, banned, sidelined, deep }: Seed): boolean {
    const key = [this.#numberOf(ranking), this.#numberOf(style), ...[banned, sidelined, deep].map(sorted)].join(' ');
    const isNew = !this.#sown.has(key);
    this.#sown.add(key);
    return isNew;
  }

  /** Which arrows of a ranking are reversed. */
  #directionsOf(ranking: Ranking): string {
    const directions = this.#directions.get(ranking) ?? coded(ranking.arrows.map(({ reversed }) => Number(reversed)));
    this.#directions.set(ranking, directions);
    return directions;
  }

  #numberOf(object: object): number {
    const number = this.#numbers.get(object) ?? this.#numbers.size;
    this.#numbers.set(object, number);
    return number;
  }
}

/** Small numbers as one text, a character each: much faster than their digits. */
function coded(numbers: readonly number[]): string {
  let text = '';
  for (let i = 0; i < numbers.length; i++) text += String.fromCharCode(numbers[i]!);
  return text;
}

function sorted(links: ReadonlySet<number>): number[] {
  return [...links].sort((a, b) => a - b);
}

/** The first few orders, without those that would be drawn as an earlier one. */
function distinct(orders: readonly Order[], layering: Layering, most: number): Order[] {
  if (most === 1 || orders.length === 1) return orders.slice(0, 1);
  const signatures: number[][] = [];
  const kept: Order[] = [];
  for (const order of orders) {
    if (kept.length === most) break;
    const signature = orderSignature(layering, order.position);
    if (signatures.some((known) => isSame(known, signature))) continue;
    signatures.push(signature);
    kept.push(order);
  }
  return kept;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function effortFor(items: number): number {
  return Math.min(EFFORT * items, MOST_EFFORT);
}

/**
 * Equal for two orders of one layering exactly where their drawings are equal: who stands beside whom, in which lanes the runs lie, which runs
 * share a line, and to which side each arrow leads. The distances of the positions only matter to the search for orders, which may find one
 * drawing at several costs.
 */
function orderSignature({ rows, courses, items, graph }: Layering, position: ArrayLike<number>): number[] {
  const signs: number[] = [];
  for (const row of rows) {
    const sorted = row.map(({ index }) => index);
    sortItems(sorted, position);
    for (let i = 0; i < sorted.length; i++) {
      const isWithLast = i > 0 && position[sorted[i]!] === position[sorted[i - 1]!];
      signs.push(isWithLast ? -1 - sorted[i]! : sorted[i]!);
    }
  }
  for (let run = graph.blocks.length; run < items.length; run++) signs.push(Math.floor(position[run]!));
  for (const { segments } of courses) {
    if (segments.length === 0) continue;
    for (const { upper, lower } of [segments[0]!, segments[segments.length - 1]!]) {
      signs.push(Math.sign(position[lower.index]! - position[upper.index]!));
    }
  }
  return signs;
}
