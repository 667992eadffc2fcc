/**
 * The nodes of a page in the order in which a reader follows the flow: reverse postorder of a depth-first search, the main flow first; what
 * a step reads or writes comes right after the step.
 */
import type { PlacedEdge, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';

export function flowOrder({ nodes, edges }: Pick<PlacedPage, 'nodes' | 'edges'>): PlacedNode[] {
  const byEnd = new Map(nodes.map((node) => [endKey(node.id, node.place), node]));
  const next = new Map<PlacedNode, PlacedEdge[]>();
  const entered = new Set<PlacedNode>();
  const beside = new Map<PlacedNode, PlacedNode[]>();
  for (const edge of edges) {
    const from = byEnd.get(endKey(edge.from, edge.fromPlace));
    const to = byEnd.get(endKey(edge.to, edge.toPlace));
    if (from === undefined || to === undefined) continue;
    if (edge.kind === 'sequence') {
      add(next, from, edge);
      if (from !== to) entered.add(to);
    } else {
      add(beside, from, to);
      add(beside, to, from);
    }
  }
  const flows = nodes.filter((node) => next.has(node) || entered.has(node));
  const seen = new Set<PlacedNode>();
  const visit = (roots: readonly PlacedNode[]) => reversePostorder(roots, (node) => follow(next.get(node) ?? [], byEnd), seen);
  const order = [
    ...visit(flows.filter((node) => !entered.has(node))),
    // Circles that nothing leads into.
    ...flows.flatMap((node) => visit([node])),
  ];
  return withNeighbours(order, beside, nodes);
}

/** The key under which an edge names its end. */
export function endKey(id: string, place: number): string {
  return `${id} ${place}`;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Where the edges lead, what is to come first in front. */
function follow(edges: readonly PlacedEdge[], byEnd: ReadonlyMap<string, PlacedNode>): PlacedNode[] {
  const rank = ({ main, answer }: PlacedEdge) => (main ? 0 : answer === 'no' ? 2 : 1);
  return [...edges].sort((a, b) => rank(a) - rank(b)).map(({ to, toPlace }) => byEnd.get(endKey(to, toPlace))!);
}

/** Without recursion: a chain may be longer than the stack is deep. */
function reversePostorder(
  roots: readonly PlacedNode[],
  next: (node: PlacedNode) => PlacedNode[],
  seen: Set<PlacedNode>,
): PlacedNode[] {
  const finished: PlacedNode[] = [];
  // Both the roots and the branches of a node are visited last first, so that turned round the first comes first.
  for (const root of [...roots].reverse()) {
    const trail: { node: PlacedNode; left: PlacedNode[] }[] = [];
    const enter = (node: PlacedNode) => {
      if (seen.has(node)) return;
      seen.add(node);
      trail.push({ node, left: next(node) });
    };
    enter(root);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const branch = top.left.pop();
      if (branch !== undefined) enter(branch);
      else finished.push(trail.pop()!.node);
    }
  }
  return finished.reverse();
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
