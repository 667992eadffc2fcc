/** What stands around the flow: messages, notes, connectors, pages and facts at the steps. */
import { leafLanes } from './lanes.ts';
import type { Plan, PlannedNode, ProcessShape } from './plan.ts';
import type { Random } from './random.ts';
import type { Wording } from './wording.ts';

const STEPS: ReadonlySet<string> = new Set(['task', 'manual', 'subprocess']);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function addTrimmings(plan: Plan, random: Random, shape: ProcessShape, wording: Wording): void {
  addMessages(plan, random, shape.messages, wording);
  addNotes(plan, random, shape.notes, wording);
  addConnectors(plan, random, shape.connectors);
  if (shape.pages > 1) addPages(plan, shape.pages);
  if (shape.facts) for (const node of stepsOf(plan)) addFacts(node, random, wording);
}

function stepsOf({ nodes }: Plan): PlannedNode[] {
  return nodes.filter(({ kind }) => STEPS.has(kind));
}

/** Words from a step to a later one in another lane, or to and from an outside party. */
function addMessages(plan: Plan, random: Random, count: number, wording: Wording): void {
  const steps = stepsOf(plan);
  const party = plan.lanes.find(({ external }) => external)?.id;
  const told = new Set<string>();
  for (let index = 0; index < count && steps.length > 1; index++) {
    const at = random.int(0, steps.length - 2);
    const from = steps[at]!;
    const listener = steps.slice(at + 1).find(({ lane }) => lane !== from.lane);
    const to = party !== undefined && (random.chance(0.5) || !listener) ? party : listener?.id;
    if (to === undefined || told.has(`${from.id} ${to}`)) continue;
    told.add(`${from.id} ${to}`);
    plan.flows.push({ kind: 'information', from: from.id, to, label: random.pick(wording.words.messages) });
  }
  if (party !== undefined && ![...told].some((pair) => pair.endsWith(` ${party}`)) && steps.length > 0) {
    plan.flows.push({ kind: 'information', from: steps.at(-1)!.id, to: party, label: random.pick(wording.words.messages) });
  }
}

function addNotes(plan: Plan, random: Random, count: number, wording: Wording): void {
  for (const node of random.sample(plan.nodes, count)) {
    const lanes = new Set(leafLanes(plan).map(({ id }) => id));
    const near = plan.nodes.filter(
      ({ lane, page, id }) => id !== node.id && lane === node.lane && page === node.page && lanes.has(lane ?? ''),
    );
    const second = near.length > 0 && random.chance(0.2) ? [random.pick(near).id] : [];
    plan.notes.push({ text: random.pick(wording.words.remarks), on: [node.id, ...second] });
  }
}

/** Cuts a sequence flow in two, which meet by letter: one letter a target. */
function addConnectors(plan: Plan, random: Random, count: number): void {
  const indices = plan.flows.flatMap(({ kind }, index) => (kind === 'sequence' ? [index] : []));
  const targets = new Map<string, string>();
  for (const index of random.sample(indices, Math.min(count, LETTERS.length))) {
    const { from, to, label } = plan.flows[index]!;
    const letter = targets.get(to) ?? `@${LETTERS[targets.size]!}`;
    plan.flows[index] = { kind: 'sequence', from, to: letter, label };
    if (!targets.has(to)) plan.flows.push({ kind: 'sequence', from: letter, to, label: null });
    targets.set(to, letter);
  }
}

function addPages({ nodes }: Plan, pages: number): void {
  const size = Math.ceil(nodes.length / pages);
  for (const [index, node] of nodes.entries()) node.page = 1 + Math.floor(index / size);
}

function addFacts(node: PlannedNode, random: Random, wording: Wording): void {
  if (random.chance(0.6)) node.attributes.push(`time: ${random.pick(['10m', '30m', '1h30m', '2h', '1.5d'])}`);
  if (random.chance(0.4)) node.attributes.push(`cost: ${random.int(1, 400)} CNY`);
  if (random.chance(0.3)) node.attributes.push(`role: "${random.pick(wording.words.roles)}"`);
  if (random.chance(0.2)) node.attributes.push(`policy: "${random.int(1, 9)}.${random.int(1, 9)}"`);
}
