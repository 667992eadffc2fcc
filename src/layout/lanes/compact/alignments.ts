/**
 * What compaction brings into one column where it can: the two vertical lines of a line that steps aside, which is straight then, and nodes of a
 * lane that stand in the same column, or nearly. The closer they are, the more weight: reweighted l1 minimisation as in `straighten.ts`.
 */
import type { Block, Picture } from '../stages.ts';
import type { Verticals } from './verticals.ts';

/** Two points of the programme that should have one x. */
export interface Alignment {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The cost per pixel of a usual gap between the parts of a line, and between nodes. */
const STRAIGHT = 12;
const COLUMN = 12;
const USUAL_GAP = 90;
const LEAST_GAP = 6;
/** The same between two steps of the main flow in one lane, however far apart. */
const MAIN = 40;
/**
 * The same between two nodes of which the second follows straight below the first one: more than any other column is worth, unless a line steps aside
 * at one of them, which could be straight instead. (Tried on 78 real processes: 20, 40 and 100 for those give 1.18, 1.18, 1.17 axes for each
 * column that a lane needs, 0 gives 1.20; 100 makes sheets larger.)
 */
const CHAIN = 100;
const LOOSE_CHAIN = 20;
/** Nodes further apart than this stand in two columns. */
const NEAR = 36;

export function findAlignments(picture: Picture, lines: Verticals): Alignment[] {
  const jogs = findJogs(picture, lines);
  const first = picture.layering.graph.blocks.length;
  const stepping = jogs.flatMap(({ a, b }) => [lines.verticals[a - first]!, lines.verticals[b - first]!]);
  const loose = new Set(stepping.flatMap(({ ends }) => ends.map(({ terminal }) => terminal.block.index)));
  return [...jogs, ...findNearColumns(picture, loose), ...findMainAxes(picture), ...findChains(picture, loose)];
}

function weigh(weight: number, gap: number): number {
  return Math.round((weight * (USUAL_GAP + LEAST_GAP)) / (gap + LEAST_GAP));
}

/** Pairs of vertical lines of one route of which one ends at the height where the other begins. */
function findJogs({ layering }: Picture, { verticals, stops }: Verticals): Alignment[] {
  const first = layering.graph.blocks.length;
  const found = new Map<string, Alignment>();
  for (const list of stops) {
    for (let i = 0; i + 1 < list.length; i++) {
      const [a, b] = [list[i]!.vertical, list[i + 1]!.vertical].sort((p, q) => p - q) as [number, number];
      if (a < 0 || a === b) continue;
      if (verticals[a]!.bottom !== verticals[b]!.top && verticals[b]!.bottom !== verticals[a]!.top) continue;
      const gap = Math.abs(verticals[a]!.x - verticals[b]!.x);
      found.set(`${a} ${b}`, { a: first + a, b: first + b, weight: weigh(STRAIGHT, gap) });
    }
  }
  return [...found.values()];
}

/** Nodes of a lane of which the second follows straight below the first one, from middle to middle: they move together. */
function findChains({ layering: { courses }, columns: { x } }: Picture, loose: ReadonlySet<number>): Alignment[] {
  return courses.flatMap(({ arrow: { upper, lower }, handoff }) => {
    const [a, b] = [upper.block, lower.block];
    if (handoff || upper.member !== a.root || lower.member !== b.root || a.lane !== b.lane || x[a.index] !== x[b.index])
      return [];
    const isLoose = loose.has(a.index) || loose.has(b.index);
    return [{ a: a.index, b: b.index, weight: isLoose ? LOOSE_CHAIN : CHAIN }];
  });
}

/** The steps of the main flow in a lane, each with the next one below it. Bars take its ends anywhere along them. */
function findMainAxes({ layering: { rows, courses, laneCount } }: Picture): Alignment[] {
  const main = new Set<Block>();
  for (const { arrow } of courses) {
    if (!arrow.link.data.main) continue;
    for (const { block, member } of [arrow.upper, arrow.lower])
      if (member === block.root && member.node.kind !== 'bar') main.add(block);
  }
  const last: (number | undefined)[] = new Array(laneCount).fill(undefined);
  const found: Alignment[] = [];
  for (const row of rows) {
    const here = row.flatMap(({ block }) => (block !== null && main.has(block) ? [block] : []));
    for (const { lane, index } of here) {
      if (here.some((other) => other.lane === lane && other.index !== index)) continue;
      if (last[lane] !== undefined) found.push({ a: last[lane], b: index, weight: MAIN });
      last[lane] = index;
    }
  }
  return found;
}

/**
 * Blocks of a lane that stand in one column, each with the next one below, by the plain weight: a line that need not end in the middle of a side is
 * straight without that. `loose` ones, at whose head or foot a line steps aside, are not held. Of columns that are near,
 * but not the same, the two blocks whose rows are nearest: the others follow theirs.
 */
function findNearColumns({ layering, columns: { x } }: Picture, loose: ReadonlySet<number>): Alignment[] {
  const { laneCount, items } = layering;
  const row = (block: number) => items[block]!.firstRow;
  const found: Alignment[] = [];
  for (let lane = 0; lane < laneCount; lane++) {
    const groups = new Map<number, number[]>();
    for (const block of layering.graph.blocks) {
      if (block.lane !== lane) continue;
      const axis = x[block.index]!;
      groups.set(axis, [...(groups.get(axis) ?? []), block.index]);
    }
    for (const group of groups.values()) {
      const sorted = [...group].sort((a, b) => row(a) - row(b));
      sorted.slice(1).forEach((b, i) => {
        const a = sorted[i]!;
        if (row(a) !== row(b) && !loose.has(a) && !loose.has(b)) found.push({ a, b, weight: COLUMN });
      });
    }
    const axes = [...groups.keys()].sort((p, q) => p - q);
    for (let i = 0; i + 1 < axes.length; i++) {
      const gap = axes[i + 1]! - axes[i]!;
      if (gap > NEAR) continue;
      const [few, many] = [groups.get(axes[i]!)!, groups.get(axes[i + 1]!)!].sort((p, q) => p.length - q.length) as [
        number[],
        number[],
      ];
      const pairs = few.flatMap((a) => many.map((b) => ({ a, b, rows: Math.abs(row(b) - row(a)) })));
      const nearest = pairs.filter(({ rows }) => rows > 0).sort((p, q) => p.rows - q.rows)[0];
      if (nearest) found.push({ a: nearest.a, b: nearest.b, weight: weigh(COLUMN, gap) });
    }
  }
  return found;
}
