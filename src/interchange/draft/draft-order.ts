/**
 * Puts a draft into the order of the flow: steps as the work goes, documents behind the step that first touches them, flows as chains. A
 * source's own order decides wherever the flow leaves a choice.
 */
import type { DraftFlow, DraftNode, ProcessDraft } from './draft.ts';

const DATA: ReadonlySet<string> = new Set(['document', 'data', 'system', 'archive']);

export function inFlowOrder(draft: ProcessDraft): ProcessDraft {
  const nodes = orderedNodes(draft.nodes, draft.flows);
  const rank = new Map(nodes.map(({ id }, i) => [id, i]));
  return { ...draft, nodes, flows: chained(draft.flows, rank) };
}

function orderedNodes(nodes: readonly DraftNode[], flows: readonly DraftFlow[]): DraftNode[] {
  const steps = nodes.filter(({ kind }) => !DATA.has(kind));
  const next = new Map<string, string[]>();
  const entered = new Set<string>();
  for (const { kind, from, to } of flows) {
    if (kind !== 'sequence') continue;
    next.set(from.id, [...(next.get(from.id) ?? []), to.id]);
    if (from.id !== to.id) entered.add(to.id);
  }
  const isRoot = ({ kind, id }: DraftNode) => kind === 'start' || !entered.has(id);
  const roots = [
    ...steps.filter(({ kind }) => kind === 'start'),
    ...steps.filter((node) => node.kind !== 'start' && isRoot(node)),
  ];
  const order = flowOrder(
    roots.map(({ id }) => id),
    steps.map(({ id }) => id),
    (id) => next.get(id) ?? [],
  );
  const rank = new Map(order.map((id, i) => [id, i]));
  const sorted = [...steps].sort((a, b) => rank.get(a.id)! - rank.get(b.id)!);
  return withData(sorted, nodes, flows);
}

/** A topological order where there is no cycle; the first branch of a node comes first. What no root leads to comes last. */
function flowOrder(roots: readonly string[], all: readonly string[], next: (id: string) => readonly string[]): string[] {
  const seen = new Set<string>();
  const before = [...roots].reverse().flatMap((root) => postOrder(root, seen, next));
  return [...before.reverse(), ...all.flatMap((id) => postOrder(id, seen, next).reverse())];
}

/** Without recursion, so that no depth is too deep. */
function postOrder(root: string, seen: Set<string>, next: (id: string) => readonly string[]): string[] {
  if (seen.has(root)) return [];
  seen.add(root);
  const after: string[] = [];
  const stack = [{ id: root, left: [...next(root)] }];
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const to = top.left.pop();
    if (to === undefined) after.push(stack.pop()!.id);
    else if (!seen.has(to)) {
      seen.add(to);
      stack.push({ id: to, left: [...next(to)] });
    }
  }
  return after;
}

/** Data nodes follow the first step that touches them; those that none touches stand last. */
function withData(steps: readonly DraftNode[], nodes: readonly DraftNode[], flows: readonly DraftFlow[]): DraftNode[] {
  const data = new Map(nodes.filter(({ kind }) => DATA.has(kind)).map((node) => [node.id, node]));
  const touched = new Map<string, string[]>();
  const touch = (id: string, other: string) => {
    if (data.has(other)) touched.set(id, [...(touched.get(id) ?? []), other]);
  };
  for (const { from, to } of flows) {
    touch(from.id, to.id);
    touch(to.id, from.id);
  }
  const placed = new Set<string>();
  const behind = (id: string): DraftNode[] =>
    (touched.get(id) ?? []).flatMap((other) => {
      if (placed.has(other)) return [];
      placed.add(other);
      return [data.get(other)!, ...behind(other)];
    });
  const ordered = steps.flatMap((step) => [step, ...behind(step.id)]);
  return [...ordered, ...[...data.values()].filter(({ id }) => !placed.has(id))];
}

/** Flows in chains: each goes on where the one before it ended, as long as there is a way that no chain has taken. */
function chained(flows: readonly DraftFlow[], rank: ReadonlyMap<string, number>): DraftFlow[] {
  const from = new Map<string, DraftFlow[]>();
  for (const flow of flows) from.set(key(flow), [...(from.get(key(flow)) ?? []), flow]);
  const sorted = [...flows].sort((a, b) => (rank.get(a.from.id) ?? rank.size) - (rank.get(b.from.id) ?? rank.size));
  const taken = new Set<DraftFlow>();
  const order: DraftFlow[] = [];
  for (const first of sorted) {
    for (let flow: DraftFlow | undefined = first; flow !== undefined && !taken.has(flow); ) {
      taken.add(flow);
      order.push(flow);
      const { kind, to }: DraftFlow = flow;
      const ways: DraftFlow[] = from.get(`${kind} ${to.id}`) ?? [];
      flow = ways.find((each: DraftFlow) => !taken.has(each));
    }
  }
  return order;
}

const key = ({ kind, from }: DraftFlow) => `${kind} ${from.id}`;
