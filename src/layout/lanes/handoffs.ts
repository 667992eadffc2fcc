/**
 * Chooses the links that run straight within one row, from flank to flank: work that changes hands between neighbouring lanes, and
 * satellites in another lane than their host. Blocks joined so share a row; where that would lead a line through a node, the link is
 * banned and the rows are solved again.
 */
import type { LaneNode } from '../lane-graph.ts';
import { canAlign, isStacked } from './align-handoffs.ts';
import { findSideBranches } from './branches.ts';
import { assignRows } from './rows.ts';
import type { Arrow, Block, Flank, Ranking, RowPlan } from './stages.ts';

const MAX_ROUNDS = 12;

/** What shares a row beside the work that changes hands: side branches of a lane with their trunk, a join with its last branch. */
export interface HandoffStyle {
  readonly branches: boolean;
  readonly joins: boolean;
  /** Whether blocks of one lane that could stand side by side follow each other in the author's order instead. */
  readonly stacked: boolean;
}

/**
 * `banned` holds the indices of links that must not be handoffs; it grows by those that turn out to be in the way. `deep` links lead two rows down at
 * least.
 */
export function planRows(
  blocks: readonly Block[],
  plain: Ranking,
  banned: Set<number>,
  style: HandoffStyle,
  deep?: ReadonlySet<number>,
): RowPlan {
  const { arrows } = plain;
  const ranking = style.stacked ? stacked(blocks, plain) : plain;
  const free = freeRows(blocks, ranking);
  const candidates = candidatesOf(ranking, arrows, free, style);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { group, chosen } = contract(blocks, ranking, candidates, banned, free);
    const row = assignRows(blocks, ranking, group, deep);
    const clashes = [...findClashes(blocks, row, chosen), ...withoutArches(blocks, arrows, row, chosen)];
    if (clashes.length === 0) return plan(arrows, row, chosen);
    for (const arrow of clashes) banned.add(arrow.link.index);
  }
  return plan(arrows, free, []);
}

/** Many plans are made of one ranking: what it asks for without handoffs is found once. */
function perRanking<T extends object>(find: (blocks: readonly Block[], ranking: Ranking) => T) {
  const known = new WeakMap<Ranking, T>();
  return (blocks: readonly Block[], ranking: Ranking): T => {
    const found = known.get(ranking) ?? find(blocks, ranking);
    known.set(ranking, found);
    return found;
  };
}

const freeRows = perRanking((blocks, ranking) =>
  assignRows(
    blocks,
    ranking,
    blocks.map(({ index }) => index),
  ),
);
const stacked = perRanking(stack);

/** Blocks of one lane and one row follow each other, but for the branches of a bar. Rows rise along every arrow, so this closes no cycle. */
function stack(blocks: readonly Block[], ranking: Ranking): Ranking {
  const row = freeRows(blocks, ranking);
  const last = new Map<string, number>();
  const sequels = [...ranking.sequels];
  const ofBars = new Set(
    ranking.arrows.flatMap(({ upper, lower }) => (upper.block.root.node.kind === 'bar' ? [lower.block.index] : [])),
  );
  for (const { index, lane } of blocks) {
    if (ofBars.has(index)) continue;
    const key = `${lane} ${row[index]}`;
    const upper = last.get(key);
    if (upper !== undefined) sequels.push({ upper, lower: index });
    last.set(key, index);
  }
  return { ...ranking, sequels };
}

function plan(arrows: readonly Arrow[], row: readonly number[], chosen: readonly Arrow[]): RowPlan {
  const handoff = new Set([...chosen, ...besides(arrows, chosen)]);
  return { rowCount: row.reduce((most, y) => Math.max(most, y + 1), 0), row, handoff: arrows.map((arrow) => handoff.has(arrow)) };
}

/** What is stacked on a satellite goes the way of its handoff. */
function besides(arrows: readonly Arrow[], chosen: readonly Arrow[]): Arrow[] {
  const pairs = new Set(chosen.filter(joinsSatellite).map(pairKey));
  return arrows.filter((arrow) => joinsStack(arrow) && pairs.has(pairKey(arrow)));
}

function joinsStack({ upper, lower }: Arrow): boolean {
  return isStacked(upper) || isStacked(lower);
}

/** Whether one end is a satellite of the other, in another lane. */
function joinsSatellite({ link: { source, target } }: Arrow): boolean {
  return source.member.node.host?.node === target.member.index || target.member.node.host?.node === source.member.index;
}

/**
 * The flanks of its source at which a handoff may leave: towards the other lane; from a document to its reader, rightwards; else any where no
 * satellite stands between.
 */
export function exitFlanks({ link: { source, target, data } }: Arrow): Flank[] {
  const isFree = (flank: Flank) => source.block.taken[flank] === null && target.block.taken[opposite(flank)] === null;
  const across = target.block.lane - source.block.lane;
  const leads = { left: across < 0 || (across === 0 && data.kind === 'sequence'), right: across >= 0 };
  return (['right', 'left'] as const).filter((flank) => leads[flank] && isFree(flank));
}

/** The other flank. */
export function opposite(flank: Flank): Flank {
  return flank === 'right' ? 'left' : 'right';
}

function rankCandidates(arrows: readonly Arrow[], free: readonly number[], style: HandoffStyle): Arrow[] {
  const branches = style.branches ? findSideBranches(arrows) : new Set<Arrow>();
  const slack = (arrow: Arrow) => Math.abs(free[arrow.lower.block.index]! - free[arrow.upper.block.index]!);
  const urgency = (arrow: Arrow) => {
    if (joinsSatellite(arrow)) return 0;
    if (arrow.link.data.kind !== 'sequence') return 3;
    return branches.has(arrow) ? 2 : 1;
  };
  return arrows
    .filter((arrow) => mayHandOver(arrow, slack(arrow), branches, style))
    .sort((a, b) => urgency(a) - urgency(b) || slack(a) - slack(b) || a.link.index - b.link.index);
}

/** Many plans are made of one ranking and one style. */
const candidatesKnown = new WeakMap<Ranking, Map<HandoffStyle, Arrow[]>>();

function candidatesOf(ranking: Ranking, arrows: readonly Arrow[], free: readonly number[], style: HandoffStyle): Arrow[] {
  const ofRanking = candidatesKnown.get(ranking) ?? new Map<HandoffStyle, Arrow[]>();
  candidatesKnown.set(ranking, ofRanking);
  const known = ofRanking.get(style) ?? rankCandidates(arrows, free, style);
  ofRanking.set(style, known);
  return known;
}

function mayHandOver(arrow: Arrow, slack: number, branches: ReadonlySet<Arrow>, style: HandoffStyle): boolean {
  const { source, target, data } = arrow.link;
  if (source.member.flank !== null || target.member.flank !== null || source.block.phase !== target.block.phase) return false;
  const from = source.member.node;
  const to = target.member.node;
  if (from.kind === 'bar' || (to.kind === 'bar' && !style.joins)) return false;
  if (joinsSatellite(arrow)) return true;
  if (reachesOver(from, to.lane) || reachesOver(to, from.lane)) return false;
  if (arrow.reversed || slack > 1) return false;
  if (!canAlign(arrow)) return false;
  if (source.block.lane === target.block.lane) {
    return branches.has(arrow) || (data.kind === 'information' && (from.kind === 'data') !== (to.kind === 'data'));
  }
  return !(from.kind === 'decision' && data.answer === 'yes');
}

/** Whether a step of several departments is to be drawn across that lane, too. */
function reachesOver({ span }: LaneNode, lane: number): boolean {
  return span !== undefined && lane >= span.first && lane <= span.last;
}

/** Whether an arrow may lead back over the heads of two blocks of one row: a correcting step returns so to the decision beside it. */
function mayArch({ reversed, link: { source, target, data } }: Arrow): boolean {
  return (
    reversed &&
    data.kind === 'sequence' &&
    source.member.flank === null &&
    target.member.flank === null &&
    source.member.node.kind === 'step' &&
    target.member.node.kind !== 'bar'
  );
}

/** Handoffs whose blocks an arch joins, too, though there is no channel of their phase above its first row. */
function withoutArches(
  blocks: readonly Block[],
  arrows: readonly Arrow[],
  row: readonly number[],
  chosen: readonly Arrow[],
): Arrow[] {
  const top = new Map<number, number>();
  for (const { index, phase } of blocks) top.set(phase, Math.min(top.get(phase) ?? row[index]!, row[index]!));
  const isFirst = ({ upper: { block } }: Arrow) => row[block.index] === top.get(block.phase);
  const arched = new Set(arrows.filter((arrow) => isFirst(arrow) && mayArch(arrow)).map((arrow) => pairKey(arrow)));
  return chosen.filter((arrow) => isFirst(arrow) && arched.has(pairKey(arrow)));
}

function pairKey({ upper, lower }: Arrow): string {
  return [upper.block.index, lower.block.index].sort((a, b) => a - b).join(' ');
}

/** Joins the ends of as many candidates as stay drawable: one handoff a flank, one block a lane, no other path between them. */
function contract(
  blocks: readonly Block[],
  ranking: Ranking,
  candidates: readonly Arrow[],
  banned: ReadonlySet<number>,
  free: readonly number[],
): { group: number[]; chosen: Arrow[] } {
  const groups = new Groups(blocks, ranking, free);
  const flanks = new Set<string>();
  const isFree = (block: Block, flank: Flank) => !flanks.has(`${block.index} ${flank}`);
  const chosen: Arrow[] = [];
  for (const arrow of candidates) {
    if (banned.has(arrow.link.index)) continue;
    const source = arrow.link.source.block;
    const target = arrow.link.target.block;
    const exit = exitFlanks(arrow).find((flank) => isFree(source, flank) && isFree(target, opposite(flank)));
    if (exit === undefined || !groups.canJoin(arrow)) continue;
    groups.join(source.index, target.index);
    flanks.add(`${source.index} ${exit}`).add(`${target.index} ${opposite(exit)}`);
    chosen.push(arrow);
  }
  return { group: groups.group, chosen };
}

/** Blocks that share a row; each group has the number of one of its blocks. */
class Groups {
  readonly #free: readonly number[];
  readonly group: number[];
  readonly #members: Block[][];
  readonly #below: { readonly to: number; readonly arrow: Arrow | null }[][];
  readonly #seen: Int32Array;
  #stamp = 0;

  constructor(blocks: readonly Block[], { arrows, sequels }: Ranking, free: readonly number[]) {
    this.#free = free;
    this.group = blocks.map((block) => block.index);
    this.#members = blocks.map((block) => [block]);
    this.#below = blocks.map(() => []);
    for (const arrow of arrows) this.#below[arrow.upper.block.index]!.push({ to: arrow.lower.block.index, arrow });
    for (const { upper, lower } of sequels) this.#below[upper]!.push({ to: lower, arrow: null });
    this.#seen = new Int32Array(blocks.length);
  }

  canJoin(arrow: Arrow): boolean {
    const { source, target } = arrow.link;
    const a = this.group[source.block.index]!;
    const b = this.group[target.block.index]!;
    if (a === b) return false;
    const both = [...this.#members[a]!, ...this.#members[b]!];
    const low = Math.min(source.block.lane, target.block.lane);
    const high = Math.max(source.block.lane, target.block.lane);
    if (both.some((block) => block.lane > low && block.lane < high)) return false;
    const lanes = new Set(this.#members[a]!.map((block) => block.lane));
    if (low !== high && this.#members[b]!.some((block) => lanes.has(block.lane))) return false;
    return !this.#reaches(a, b, arrow) && !this.#reaches(b, a, arrow);
  }

  join(source: number, target: number): void {
    const a = this.group[source]!;
    const b = this.group[target]!;
    for (const block of this.#members[b]!) {
      this.group[block.index] = a;
      this.#members[a]!.push(block);
    }
    this.#members[b] = [];
  }

  /** Whether a way leads down from one group to another, not counting one arrow. Rows say where to stop looking. */
  #reaches(from: number, to: number, except: Arrow): boolean {
    const deepest = Math.max(...this.#members[to]!.map((block) => this.#free[block.index]!));
    this.#stamp++;
    const open = [from];
    this.#seen[from] = this.#stamp;
    while (open.length > 0) {
      const group = open.pop()!;
      for (const block of this.#members[group]!) {
        for (const { to: lower, arrow } of this.#below[block.index]!) {
          const next = this.group[lower]!;
          if (arrow === except || next === group || this.#seen[next] === this.#stamp) continue;
          if (arrow !== null && (mayArch(arrow) || joinsStack(arrow)) && pairKey(arrow) === pairKey(except)) continue;
          if (next === to) return true;
          this.#seen[next] = this.#stamp;
          if (this.#members[next]!.some((member) => this.#free[member.index]! <= deepest)) open.push(next);
        }
      }
    }
    return false;
  }
}

/** Handoffs that would run through a block of a lane between, or over another handoff. */
function findClashes(blocks: readonly Block[], row: readonly number[], chosen: readonly Arrow[]): Arrow[] {
  const lanesInRow = new Map<number, number[]>();
  for (const block of blocks) {
    const lanes = lanesInRow.get(row[block.index]!) ?? [];
    lanes.push(block.lane);
    lanesInRow.set(row[block.index]!, lanes);
  }
  const spans = new Map<number, [number, number][]>();
  return chosen.filter((arrow) => {
    const { source, target } = arrow.link;
    const y = row[source.block.index]!;
    const low = Math.min(source.block.lane, target.block.lane);
    const high = Math.max(source.block.lane, target.block.lane);
    const inRow = spans.get(y) ?? [];
    spans.set(y, inRow);
    const blocked = lanesInRow.get(y)!.some((lane) => lane > low && lane < high);
    if (blocked || inRow.some(([from, to]) => low < to && from < high)) return true;
    inRow.push([low, high]);
    return false;
  });
}
