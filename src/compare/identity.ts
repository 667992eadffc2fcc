/**
 * Which lane or node of the new version is which of the old one. The same id is the same thing. What is left on both sides is matched by
 * likeness, the most alike first, as git finds renamed files: from half alike on (`git diff --find-renames`, whose default is 50 %).
 */
import { isDataNode, isJunction } from '../model/node-kinds.ts';
import type { Lane, Process, ProcessNode } from '../model/process.ts';
import { flowFacts } from './flow-facts.ts';
import { similarity } from './similarity.ts';

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
