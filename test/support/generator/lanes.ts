/** Makes the lanes and puts every flow node into one: work stays where it is more often than it is handed on, and mostly to a neighbour. */
import type { Plan, PlannedLane, ProcessShape } from './plan.ts';
import type { Random } from './random.ts';
import type { Wording } from './wording.ts';

const STAYS = 0.55;

export function addLanes(plan: Plan, random: Random, shape: ProcessShape, wording: Wording): void {
  for (let index = 0; index < shape.lanes; index++) plan.lanes.push(laneAt(index, plan, random, wording));
  if (shape.nested) nest(plan, random, wording);
  const { parties } = wording.words;
  if (shape.external) plan.lanes.unshift({ id: 'party', name: random.pick(parties), parent: null, external: true });
}

function laneAt(index: number, { lanes }: Plan, random: Random, wording: Wording): PlannedLane {
  const taken = new Set(lanes.map(({ name }) => name));
  const free = wording.words.lanes.filter((name) => !taken.has(name));
  const name = free.length > 0 ? random.pick(free) : `${random.pick(wording.words.lanes)} ${index + 1}`;
  return { id: `lane${index + 1}`, name, parent: null, external: false };
}

/** Puts runs of two or three neighbours, but not all, into a lane of their own. */
function nest(plan: Plan, random: Random, wording: Wording): void {
  const flat = plan.lanes.splice(0);
  while (flat.length > 0) {
    const run = flat.splice(0, random.int(1, 3));
    if (run.length === 1) {
      plan.lanes.push(run[0]!);
      continue;
    }
    const parent = `group${plan.lanes.length + 1}`;
    const name = `${random.pick(wording.words.lanes)} ${plan.lanes.length + 1}`;
    plan.lanes.push({ id: parent, name, parent: null, external: false }, ...run.map((lane) => ({ ...lane, parent })));
  }
}

/** The lanes that hold nodes: no lane around others, no outside party. */
export function leafLanes({ lanes }: Plan): PlannedLane[] {
  const parents = new Set(lanes.map(({ parent }) => parent));
  return lanes.filter(({ id, external }) => !parents.has(id) && !external);
}

export function placeNodes(plan: Plan, random: Random): void {
  const leaves = leafLanes(plan).map(({ id }) => id);
  const predecessor = new Map<string, string>();
  for (const { from, to } of plan.flows) if (!predecessor.has(to)) predecessor.set(to, from);
  const laneOf = new Map<string, number>();
  for (const node of plan.nodes) {
    const before = laneOf.get(predecessor.get(node.id) ?? '') ?? 0;
    const stays = node.kind === 'fork' || random.chance(STAYS);
    const lane = stays ? before : neighbour(before, leaves.length, random);
    laneOf.set(node.id, lane);
    node.lane = leaves[lane] ?? null;
  }
  dropEmptyLanes(plan);
}

function neighbour(lane: number, count: number, random: Random): number {
  if (random.chance(0.3)) return random.int(0, count - 1);
  const beside = random.chance(0.5) ? [lane + 1, lane - 1] : [lane - 1, lane + 1];
  return beside.find((index) => index >= 0 && index < count) ?? lane;
}

/** A lane without nodes is a mistake of the author's, except one around others or of an outside party. */
function dropEmptyLanes(plan: Plan): void {
  const used = new Set<string | null>(plan.nodes.map(({ lane }) => lane));
  for (const { id, parent } of plan.lanes) if (used.has(id)) used.add(parent);
  const kept = plan.lanes.filter(({ id, external }) => external || used.has(id));
  plan.lanes.splice(0, plan.lanes.length, ...kept);
}
