/** Documents, data, systems and archives: each written or read by a step, and read, if at all, by steps that come after it. */
import { groupBy } from '../../../src/diagnostics/group-by.ts';
import type { DataKind, Plan, PlannedNode } from './plan.ts';
import type { Random } from './random.ts';
import type { Wording } from './wording.ts';

/** A document is read at most this many flows after it was written. */
const FARTHEST_READER = 6;

const STEPS: ReadonlySet<string> = new Set(['task', 'manual', 'subprocess']);

export function addData(plan: Plan, count: number, random: Random, wording: Wording): void {
  const steps = plan.nodes.filter(({ kind }) => STEPS.has(kind));
  if (steps.length === 0) return;
  const successors = groupBy(
    plan.flows.filter(({ kind }) => kind === 'sequence'),
    ({ from }) => from,
  );
  const order = new Map(plan.nodes.map(({ id }, index) => [id, index]));
  const added = new Map<string, PlannedNode[]>();
  for (let index = 0; index < count; index++) {
    const step = random.pick(steps);
    const reader = laterStep(step.id, (id) =>
      (successors.get(id) ?? []).map(({ to }) => to).filter((to) => order.get(to)! > order.get(id)!),
    );
    const node = dataNode(index, random, wording);
    tie(plan, node, step.id, steps.find(({ id }) => id === reader)?.id ?? null, random, wording);
    added.set(step.id, [...(added.get(step.id) ?? []), node]);
  }
  // declared right after the step that touches them
  plan.nodes.splice(0, plan.nodes.length, ...plan.nodes.flatMap((node) => [node, ...(added.get(node.id) ?? [])]));

  function laterStep(from: string, next: (id: string) => readonly string[]): string | null {
    let at = from;
    for (let hop = random.int(1, FARTHEST_READER); hop > 0; hop--) {
      const ways = next(at);
      if (ways.length === 0) break;
      at = random.pick(ways);
    }
    return at === from ? null : at;
  }
}

function dataNode(index: number, random: Random, wording: Wording): PlannedNode {
  const chance = random.next();
  const kind: DataKind = chance < 0.55 ? 'document' : chance < 0.72 ? 'data' : chance < 0.86 ? 'system' : 'archive';
  const attributes = kind === 'document' && random.chance(0.3) ? [`copies: ${random.int(1, 4)}`, 'volume: 20/day'] : [];
  return { id: `${kind}_${index + 1}`, kind, text: wording.node(kind), lane: null, page: 1, attributes };
}

function tie(plan: Plan, node: PlannedNode, step: string, reader: string | null, random: Random, wording: Wording): void {
  const flow = (from: string, to: string) => plan.flows.push({ kind: 'information', from, to, label: null });
  if (node.kind === 'archive') {
    flow(step, node.id);
  } else if (node.kind === 'system') {
    if (random.chance(0.5)) flow(step, node.id);
    else flow(node.id, step);
  } else if (random.chance(0.25)) {
    flow(node.id, step);
  } else {
    const state = reader !== null && random.chance(0.1) ? `[${random.pick(wording.words.states)}]` : '';
    flow(step, node.id);
    if (reader !== null && random.chance(0.6)) flow(node.id + state, reader);
  }
}
