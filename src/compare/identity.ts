/**
 * Which lane or node of the new version is which of the old one. The same id is the same thing. What is left on both sides is matched by
 * likeness, the most alike first, as git finds renamed files: from half alike on (`git diff --find-renames`, whose default is 50 %).
 */
import { isDataNode, isJunction } from '../model/node-kinds.ts';
import type { FlowEnd, Lane, Process, ProcessNode } from '../model/process.ts';
import { resolvedFlows } from '../model/resolved-flows.ts';
import type { FlowFact } from './changes.ts';

const LEAST_ALIKE = 0.5;
/** Of the likeness of two nodes: what their texts, their neighbours and their lanes weigh. */
const WEIGHTS = { text: 0.6, neighbours: 0.25, lane: 0.15 };
/** Beyond so many pairs nothing is matched by likeness: two different processes, not two versions of one. */
const MOST_PAIRS = 250_000;

/** The new id of each old node and lane that is still there. */
export type Identity = ReadonlyMap<string, string>;

/** Matches the lanes and nodes of two versions. */
export function identity(old: Process, now: Process): Identity {
  const lanes = matched(old.lanes, now.lanes, new Map(), (a, b) => similarity(a.name, b.name));
  const neighboursOf = { old: neighbours(old), now: neighbours(now) };
  const kept = new Set(now.nodes.map(({ id }) => id));
  const sameIds = new Map(old.nodes.filter(({ id }) => kept.has(id)).map(({ id }) => [id, id]));
  const alike = (a: ProcessNode, b: ProcessNode) => {
    if (isDataNode(a) !== isDataNode(b) || (a.kind !== b.kind && (isJunction(a) || isJunction(b)))) return 0;
    const near = [...(neighboursOf.old.get(a.id) ?? [])].map((each) => sameIds.get(each) ?? each);
    return (
      WEIGHTS.text * (isJunction(a) && a.kind === b.kind ? 1 : similarity(a.text, b.text)) +
      WEIGHTS.neighbours * shared(new Set(near), neighboursOf.now.get(b.id) ?? new Set()) +
      WEIGHTS.lane * (lanes.get(a.lane ?? '') === (b.lane ?? undefined) ? 1 : 0)
    );
  };
  return matched(old.nodes, now.nodes, lanes, alike);
}

function matched<Item extends Lane | ProcessNode>(
  old: readonly Item[],
  now: readonly Item[],
  known: Identity,
  alike: (a: Item, b: Item) => number,
): Identity {
  const found = new Map(known);
  const ids = new Set(now.map(({ id }) => id));
  const gone = old.filter(({ id }) => !ids.has(id));
  for (const { id } of old) if (ids.has(id)) found.set(id, id);
  const before = new Set(old.map(({ id }) => id));
  const fresh = now.filter(({ id }) => !before.has(id));
  if (gone.length * fresh.length > MOST_PAIRS) return found;
  const pairs = gone.flatMap((a) => fresh.map((b) => ({ a, b, score: alike(a, b) })));
  const taken = new Set<Item>();
  for (const { a, b } of pairs.filter(({ score }) => score >= LEAST_ALIKE).sort((x, y) => y.score - x.score)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    found.set(a.id, b.id);
  }
  return found;
}

function neighbours(process: Process): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, other: string) => found.set(id, (found.get(id) ?? new Set()).add(other));
  for (const { from, to } of flowFacts(process)) {
    add(from, to);
    add(to, from);
  }
  return found;
}

/** The share of what either has that both have (Jaccard 1901). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that they have in common (Dice 1945, Sørensen 1948). */
function similarity(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)];
  if (plain(a) === plain(b)) return 1;
  const all = total(first) + total(second);
  if (all === 0) return 0;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / all;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const units = [...plain(text)];
  const found = new Map<string, number>();
  for (let i = 1; i < units.length; i++) {
    const pair = units[i - 1]! + units[i]!;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * The flows of a process as a reader sees them. Sequence flows with connectors taken out, then information flows, each once. A flow with a
 * broken end is left out.
 */
export function flowFacts(process: Pick<Process, 'flows'>): readonly FlowFact[] {
  const sequence = resolvedFlows(process).flatMap(({ from, to, label, probability }): FlowFact[] =>
    from === null || to === null ? [] : [{ kind: 'sequence', from, to, label, probability }],
  );
  const information = process.flows.flatMap((flow): FlowFact[] => {
    const [from, to] = [placeOf(flow.from), placeOf(flow.to)];
    if (flow.kind !== 'information' || from === null || to === null) return [];
    return [{ kind: 'information', from: from.id, to: to.id, label: flow.label ?? from.state ?? to.state, probability: null }];
  });
  return [...new Map([...sequence, ...information].map((flow) => [JSON.stringify(flow), flow])).values()];
}

function placeOf(end: FlowEnd): { readonly id: string; readonly state: string | null } | null {
  if (end.kind === 'node') return { id: end.id, state: end.state };
  return end.kind === 'lane' ? { id: end.id, state: null } : null;
}
