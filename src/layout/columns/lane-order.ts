/**
 * The order of lanes with `lanes: auto`: neighbours hand over to each other, so that flows cross few lanes. Starting from the author's order,
 * lanes of one parent change places with the next one for as long as that shortens the flows; the author's order wins ties.
 */
import { laneStrips } from '../../model/lanes.ts';
import type { Lane, Process } from '../../model/process.ts';

/** Each round looks at every pair of neighbours once; so many are never needed in practice. */
const ROUNDS = 50;
const INFORMATION = 0.5;

interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** The lanes of a process in the order in which they are drawn. */
export function lanesInOrder(process: Process): readonly Lane[] {
  if (process.attributes.lanes !== 'auto') return process.lanes;
  const handOvers = handOversOf(process);
  let lanes = [...process.lanes];
  let length = lengthOf(lanes, handOvers);
  for (let round = 0, better = true; better && round < ROUNDS; round++) {
    better = false;
    for (const [a, b] of neighbours(lanes)) {
      const swapped = withSwapped(lanes, a, b);
      const shorter = lengthOf(swapped, handOvers);
      if (shorter >= length) continue;
      [lanes, length, better] = [swapped, shorter, true];
    }
  }
  return lanes;
}

function handOversOf({ nodes, flows, lanes }: Process): HandOver[] {
  const laneOf = new Map<string, string | null>([
    ...nodes.map(({ id, lane }) => [id, lane] as const),
    ...lanes.map(({ id }) => [id, id] as const),
  ]);
  const weights = new Map<string, HandOver>();
  for (const { kind, from, to } of flows) {
    const [a, b] = [from, to].map((end) => (end.kind === 'node' || end.kind === 'lane' ? laneOf.get(end.id) : null));
    if (!a || !b || a === b) continue;
    const key = `${a} ${b}`;
    const weight = (weights.get(key)?.weight ?? 0) + (kind === 'sequence' ? 1 : INFORMATION);
    weights.set(key, { from: a, to: b, weight });
  }
  return [...weights.values()];
}

/** Over how many lanes all flows go together. */
function lengthOf(lanes: readonly Lane[], handOvers: readonly HandOver[]): number {
  const column = new Map(laneStrips(lanes, new Set(lanes.map(({ id }) => id))).map(({ id }, i) => [id, i]));
  return handOvers.reduce((sum, { from, to, weight }) => sum + weight * Math.abs(column.get(from)! - column.get(to)!), 0);
}

/** Pairs of lanes that follow each other within one parent. */
function neighbours(lanes: readonly Lane[]): [Lane, Lane][] {
  const last = new Map<string | null, Lane>();
  return lanes.flatMap((lane): [Lane, Lane][] => {
    const before = last.get(lane.parent);
    last.set(lane.parent, lane);
    return before ? [[before, lane]] : [];
  });
}

function withSwapped(lanes: readonly Lane[], a: Lane, b: Lane): Lane[] {
  return lanes.map((lane) => (lane === a ? b : lane === b ? a : lane));
}
