/**
 * The nodes of a page in the order in which a reader follows the flow: that by which steps are numbered; a connector stands by the step that it
 * leads from or to, and what a step reads or writes comes right after the step.
 */
import type { PlacedNode, PlacedPage } from '../../geometry/diagram.ts';

export function listingOrder({ nodes, edges }: Pick<PlacedPage, 'nodes' | 'edges'>): PlacedNode[] {
  const byEnd = new Map(nodes.map((node) => [endKey(node.id, node.place), node]));
  const beside = new Map<PlacedNode, PlacedNode[]>();
  const rank = new Map(nodes.flatMap((node) => (node.order === undefined ? [] : [[node, node.order] as const])));
  for (const edge of edges) {
    const from = byEnd.get(endKey(edge.from, edge.fromPlace));
    const to = byEnd.get(endKey(edge.to, edge.toPlace));
    if (from === undefined || to === undefined) continue;
    if (edge.kind === 'information') {
      add(beside, from, to);
      add(beside, to, from);
    } else {
      if (to.order === undefined) rank.set(to, Math.min(rank.get(to) ?? Number.POSITIVE_INFINITY, rank.get(from)! + NEAR));
      if (from.order === undefined) rank.set(from, Math.min(rank.get(from) ?? Number.POSITIVE_INFINITY, rank.get(to)! - NEAR));
    }
  }
  const inFlow = [...rank.keys()].sort((a, b) => rank.get(a)! - rank.get(b)!);
  return withNeighbours(inFlow, beside, nodes);
}

/** A connector comes right after the step that leads to it, or right before the one that it leads to. */
const NEAR = 0.5;

/** The key under which an edge names its end. */
export function endKey(id: string, place: number): string {
  return `${id} ${place}`;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function withNeighbours(
  order: readonly PlacedNode[],
  beside: ReadonlyMap<PlacedNode, readonly PlacedNode[]>,
  all: readonly PlacedNode[],
): PlacedNode[] {
  const flowing = new Set(order);
  const listed = new Set<PlacedNode>();
  const list = (node: PlacedNode) => {
    const waiting = [node];
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      if (listed.has(each)) continue;
      listed.add(each);
      waiting.push(...(beside.get(each) ?? []).filter((other) => !flowing.has(other)));
    }
  };
  for (const node of [...order, ...all]) list(node);
  return [...listed];
}
