/**
 * Searches for the draft whose picture is best. Drafts of every ranking and every style of handoffs are sketched first; then the best one is
 * improved step by step: a handoff that stands in the way of what is wrong with its picture is given up, so that its target comes a row lower
 * and the flow enters at the head. Variable neighbourhood search (Mladenović, Hansen 1997) over whole pictures, ended by counts.
 */
import { stacked } from './abreast.ts';
import { costBound } from './cost-bound.ts';
import { DraftGenerator, type Seed } from './drafts.ts';
import { placeDraft, sketchRoutes } from './draw.ts';
import type { HandoffStyle } from './handoffs.ts';
import { NO_RESERVE } from './label-room.ts';
import { CROSSING } from './order/cost.ts';
import { type Judgement, judge, PRICES } from './picture-cost.ts';
import type { BlockGraph, Course, Draft, Link, Picture, Ranking } from './stages.ts';

const STYLES: readonly HandoffStyle[] = [
  { branches: true, joins: false, stacked: false },
  { branches: false, joins: false, stacked: false },
  { branches: false, joins: false, stacked: true },
];
const RESTARTS = 12;
/**
 * Starts in a row without a better order, after which the search for orders of a later ranking or style ends. 2, 3 and 12 differ by less than one
 * crossing in 30 drawings, each better in some; 3 takes 8 % less time than 12.
 */
const LATER_PATIENCE = 3;
/**
 * How much more than the best one the order of a later ranking in a later style may be expected to cost. A ranking and a style are tried apart
 * first. All pairs take 10 % more time in real processes and 20 % in rich ones, and have no fewer crossings.
 */
const HOPE = CROSSING;
/**
 * How many items are drawn for the choice of the first draft, and for its improvement: many pictures of a small graph, one of a large one. Of 596
 * drawings of real, rich and generated processes one was better with twice as many.
 */
const DRAWN_ITEMS = 1500;
const IMPROVED_ITEMS = 700;
/**
 * Orders of one draft that are drawn at first, and of an improved one; none that costs more than the best order of all plus `WORTH`. Of 624 drawings
 * of real and generated processes none was better with more.
 */
const FIRST_ORDERS = 4;
const ORDERS = 3;
const WORTH = 200;
/**
 * What a picture is expected to cost beyond its bound for what its order costs more than the best one. Without the drafts that are not drawn for
 * this, one in seven, five of 1,022 pictures are another one, which costs 1.3 bends more at most. Among improved drafts none is lost by it.
 */
const CROSSED = PRICES.crossings / CROSSING;
/**
 * A later draft of a seed is drawn only where its order costs no more than this above the seed's first one, and the picture of that one no more than
 * this above the best one. With all of them, 1,630 drawings of real and generated processes had 423 crossings; without, 412.
 */
const FOLLOWING_ORDER = 0.4 * CROSSING;
const FOLLOWING_COST = 8;
const LEAST_GAIN = 0.25;
/**
 * Pictures in a row whose neighbours are no better than the best, after which the search ends. With 4 of them 7 of 800 drawings of everyday patterns
 * had a crossing, with 8 five, with 16 two, with 40 none fewer; with 16, real processes take 3 % more time
 * and rich ones 14 %.
 */
const PATIENCE = 16;
const NONE: ReadonlySet<number> = new Set();

/** A draft with its sketch. */
export interface Sketched {
  readonly draft: Draft;
  readonly picture: Picture;
}

interface Candidate extends Sketched, Judgement {
  readonly seed: Seed;
}

/** The drafts of one ranking in the first style, the first of which is drawn. */
export interface FirstDrafts {
  readonly ranking: Ranking;
  readonly generator: DraftGenerator;
  readonly seed: Seed;
  readonly drafts: readonly Draft[];
  readonly first: Candidate;
  readonly draw: Draw;
}

/** Begins with the ranking that is likely to be the first one of all. */
export function firstDrafts(graph: BlockGraph, ranking: Ranking): FirstDrafts {
  const seed = seedOf(stacked(graph, ranking), STYLES[0]!);
  const usual = new Set(seed.ranking.arrows.flatMap(({ reversed, link }) => (reversed ? [link.index] : [])));
  const draw: Draw = (seed, draft, limit = Number.POSITIVE_INFINITY) => {
    const placed = placeDraft(draft, NO_RESERVE);
    if (costBound(draft.layering, placed.columns, usual) >= limit) return null;
    const picture = sketchRoutes(placed, NO_RESERVE);
    return { seed, draft, picture, ...judge(picture, usual) };
  };
  const generator = new DraftGenerator(graph);
  const drafts = generator.generate(seed, { restarts: RESTARTS, most: FIRST_ORDERS, share: 1 / STYLES.length });
  return { ranking, generator, seed, drafts, first: draw(seed, drafts[0]!)!, draw };
}

/**
 * `ways` are the rankings to choose from, the one that follows the author's order most first. `begun` is of use where it is of the first
 * ranking, and changes nothing but time.
 */
export function bestDraft(
  graph: BlockGraph,
  ways: readonly Ranking[],
  begun: FirstDrafts = firstDrafts(graph, ways[0]!),
): Sketched {
  const own = begun.ranking === ways[0] ? begun : firstDrafts(graph, ways[0]!);
  const others = ways.slice(1).map((ranking) => stacked(graph, ranking));
  return improve(own.generator, firstCandidate(own, [own.seed.ranking, ...others]), own.draw);
}

/** Null where the picture is bound to cost the limit or more. */
type Draw = (seed: Seed, draft: Draft, limit?: number) => Candidate | null;

function seedOf(ranking: Ranking, style: HandoffStyle): Seed {
  return { ranking, style, banned: NONE, sidelined: NONE, deep: NONE };
}

function firstCandidate(begun: FirstDrafts, rankings: readonly Ranking[]): Candidate {
  const { first, draw } = begun;
  const generated = generateAll(begun, rankings);
  const size = Math.max(1, generated[0]!.drafts[0]!.layering.items.length);
  const count = Math.max(1, Math.floor(DRAWN_ITEMS / size));
  const each = Math.max(1, Math.floor(count / generated.length));
  const drafts = generated.flatMap(({ seed, drafts }) => drafts.slice(0, each).map((draft) => ({ seed, draft }))).slice(0, count);
  const least = drafts.reduce((least, { draft: { cost } }) => Math.min(least, cost), Number.POSITIVE_INFINITY);
  const worthy = drafts.filter(({ draft: { cost } }) => cost <= least + WORTH);
  let best = worthy[0]!.draft === first.draft ? first : draw(worthy[0]!.seed, worthy[0]!.draft)!;
  const leaders = new Map([[worthy[0]!.seed, leaderOf(worthy[0]!.draft, best)]]);
  const drawn = (seed: Seed, draft: Draft): Candidate | null => {
    const next = draw(seed, draft, best.cost - CROSSED * (draft.cost - least));
    if (next) best = better(best, next);
    return next;
  };
  const later: typeof worthy = [];
  for (const each of worthy.slice(1)) {
    if (leaders.has(each.seed)) later.push(each);
    else leaders.set(each.seed, leaderOf(each.draft, drawn(each.seed, each.draft)));
  }
  for (const { seed, draft } of later) if (mayFollow(draft, leaders.get(seed)!, best)) drawn(seed, draft);
  return best;
}

/** What the order of a seed's first draft costs, and what its picture does. */
interface Leader {
  readonly order: number;
  readonly cost: number;
}

function leaderOf({ cost }: Draft, found: Candidate | null): Leader {
  return { order: cost, cost: found?.cost ?? Number.POSITIVE_INFINITY };
}

/** Whether a later draft of a seed is worth drawing. */
function mayFollow({ cost }: Draft, leader: Leader, best: Candidate): boolean {
  return cost <= leader.order + FOLLOWING_ORDER && leader.cost <= best.cost + FOLLOWING_COST;
}

interface Generated {
  readonly seed: Seed;
  readonly drafts: readonly Draft[];
}

/** The drafts of the first style with every ranking and of the first ranking in every style, then of the pairs for which these give hope. */
function generateAll({ generator, seed: begun, drafts }: FirstDrafts, rankings: readonly Ranking[]): Generated[] {
  const laterRankings = rankings.slice(1);
  const laterStyles = STYLES.slice(1);
  const generated: Generated[] = [{ seed: begun, drafts }];
  let left = rankings.length * STYLES.length - 1;
  const leastOf = (seed: Seed): number => {
    if (generator.effort >= 1) return Number.POSITIVE_INFINITY;
    const share = (1 - generator.effort) / left--;
    const drafts = generator.generate(seed, { restarts: RESTARTS, patience: LATER_PATIENCE, most: FIRST_ORDERS, share });
    if (drafts.length > 0) generated.push({ seed, drafts });
    return drafts[0]?.cost ?? Number.POSITIVE_INFINITY;
  };
  const own = drafts[0]!.cost;
  const ofRanking = laterRankings.map((ranking) => leastOf(seedOf(ranking, STYLES[0]!)));
  const ofStyle = laterStyles.map((style) => leastOf(seedOf(rankings[0]!, style)));
  const limit = Math.min(own, ...ofRanking, ...ofStyle) + HOPE;
  for (const [i, style] of laterStyles.entries()) {
    for (const [k, ranking] of laterRankings.entries()) {
      if (ofStyle[i]! + ofRanking[k]! - own <= limit) leastOf(seedOf(ranking, style));
    }
  }
  return generated;
}

function better(a: Candidate, b: Candidate): Candidate {
  return b.cost < a.cost ? b : a;
}

/**
 * Best-first: the neighbours of the best picture that was not looked into yet. One change often does no good before a second one is made, so
 * a few pictures are looked into that are no better than the best.
 */
function improve(generator: DraftGenerator, first: Candidate, draw: Draw): Candidate {
  let best = first;
  let left = IMPROVED_ITEMS;
  const open = [first];
  for (let futile = 0; futile < PATIENCE; ) {
    if (best.faulty.size === 0 || open.length === 0) return best;
    const origin = open.reduce(better);
    open.splice(open.indexOf(origin), 1);
    let next = best;
    const hint = origin.draft.layering.graph.blocks.map(({ index }) => origin.draft.position[index]!);
    for (const { seed, isFlawed } of changes(origin, futile)) {
      const limit = best.draft.cost + orderLimit(isFlawed, futile);
      let leader: Leader | null = null;
      for (const draft of generator.generate(seed, { restarts: ORDERS, share: 0.05, hint })) {
        if (left <= 0) return better(best, next);
        if (draft.cost > limit || (leader && !mayFollow(draft, leader, best))) break;
        left -= draft.layering.items.length;
        const found = draw(seed, draft, best.cost - CROSSED * Math.max(0, draft.cost - best.draft.cost));
        leader ??= leaderOf(draft, found);
        if (!found) continue;
        open.push(found);
        next = better(next, found);
      }
    }
    futile = next.cost > best.cost - LEAST_GAIN ? futile + 1 : 0;
    best = better(best, next);
  }
  return best;
}

/**
 * How much more than the best picture's the order of a changed draft may cost, where that is to be drawn after a number of futile looks. Where edges
 * of other nodes cross and nothing else is wrong, an order that crosses more hardly ever made a better picture (2 of 810); after some futile looks
 * only one that crosses less did. Without the drafts beyond these limits a search is a quarter shorter. Where more is wrong, such as two branches
 * that share a corner, the way out may lead through a worse order in the second look, too.
 */
function orderLimit(isFlawed: boolean, futile: number): number {
  if (futile < 2) return isFlawed ? Number.POSITIVE_INFINITY : 1.3 * CROSSING;
  return isFlawed || futile < LONG ? 0.3 * CROSSING : -0.5 * CROSSING;
}

/** Futile looks after which a branch leaves at a flank of its own only where more is wrong than crossings: it spares none. */
const LONG = 4;

/** A changed seed, and whether more is wrong at the ends of the changed link than that edges of other nodes cross theirs. */
interface Change {
  readonly seed: Seed;
  readonly isFlawed: boolean;
}

/**
 * The seed with one handoff less, or with one branch of a decision at a flank of its own, where something is wrong at a node; or with the target of
 * a flow that wraps its own node, or crosses another one of its own, a row lower.
 */
function changes({ seed, draft, faulty, flawed, entangled }: Candidate, futile: number): Change[] {
  const near = draft.layering.courses.filter(
    ({ arrow: { link } }) => faulty.has(link.source.member.index) || faulty.has(link.target.member.index),
  );
  const given = near.filter(({ handoff }) => handoff);
  const branches = near.filter(
    ({ handoff, arrow: { link, reversed } }) =>
      !handoff && !reversed && isFaultyBranch(link, futile < LONG ? faulty : flawed) && link.data.answer === null,
  );
  const deeper = near.filter(({ arrow: { link, reversed } }) => !reversed && entangled.has(link.edge));
  const change =
    (key: 'deep' | 'banned' | 'sidelined') =>
    ({ arrow: { link } }: Course): Change => ({
      seed: { ...seed, [key]: toggled(seed[key], link.index) },
      isFlawed: flawed.has(link.source.member.index) || flawed.has(link.target.member.index),
    });
  return [...deeper.map(change('deep')), ...given.map(change('banned')), ...branches.map(change('sidelined'))];
}

function isFaultyBranch({ source, data }: Link, faulty: ReadonlySet<number>): boolean {
  return data.kind === 'sequence' && source.member.node.kind === 'decision' && faulty.has(source.member.index);
}

function toggled(set: ReadonlySet<number>, value: number): Set<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
