/**
 * Which flows make progress: from the target of such a flow an end can be reached without going back to anything that comes before its source
 * on every way (its dominators). Such a flow runs along the direction; only returns, and steps that only rework, may run against it.
 * Dominators: Cooper, Harvey, Kennedy: A simple, fast dominance algorithm (2001).
 */

export interface BlockFlows {
  readonly count: number;
  /** By node, the targets of its flows. */
  readonly successors: readonly (readonly number[])[];
}

/** Whether the flow from `a` to `b` makes progress. Each question is one walk over the graph. */
export function progressIn({ count, successors }: BlockFlows): (a: number, b: number) => boolean {
  const { parent, depth } = dominators(count, successors);
  const dominates = (a: number, b: number) => {
    let at = b;
    while (depth[at]! > depth[a]!) at = parent[at]!;
    return at === a;
  };
  return (a, b) => {
    if (dominates(b, a)) return false;
    const seen = new Set([b]);
    for (const node of seen) {
      if (successors[node]!.length === 0) return true;
      for (const next of successors[node]!) if (!dominates(next, a)) seen.add(next);
    }
    return false;
  };
}

/** The tree of dominators over a root above all nodes that nothing leads to, and above one node of whatever those do not reach. */
function dominators(count: number, successors: readonly (readonly number[])[]): { parent: Int32Array; depth: Int32Array } {
  const root = count;
  const roots = findRoots(count, successors);
  const from = (node: number) => (node === root ? roots : successors[node]!);
  const order = reversePostOrder(root, from);
  const number = new Int32Array(count + 1);
  order.forEach((node, i) => {
    number[node] = i;
  });
  const predecessors: number[][] = Array.from({ length: count + 1 }, () => []);
  for (const node of order) for (const next of from(node)) predecessors[next]!.push(node);
  const parent = new Int32Array(count + 1).fill(-1);
  parent[root] = root;
  const meet = (a: number, b: number) => {
    let [x, y] = [a, b];
    while (x !== y) {
      while (number[x]! > number[y]!) x = parent[x]!;
      while (number[y]! > number[x]!) y = parent[y]!;
    }
    return x;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order.slice(1)) {
      const known = predecessors[node]!.filter((before) => parent[before]! >= 0);
      const next = known.reduce(meet);
      if (next !== parent[node]) {
        parent[node] = next;
        changed = true;
      }
    }
  }
  const depth = new Int32Array(count + 1);
  for (const node of order.slice(1)) depth[node] = depth[parent[node]!]! + 1;
  return { parent, depth };
}

function findRoots(count: number, successors: readonly (readonly number[])[]): number[] {
  const isEntered = new Array<boolean>(count).fill(false);
  for (let node = 0; node < count; node++) for (const next of successors[node]!) if (next !== node) isEntered[next] = true;
  const roots: number[] = [];
  const seen = new Set<number>();
  const enter = (node: number) => {
    if (seen.has(node)) return;
    roots.push(node);
    const open = [node];
    seen.add(node);
    for (const at of open) {
      for (const next of successors[at]!) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
  };
  for (let node = 0; node < count; node++) if (!isEntered[node]) enter(node);
  for (let node = 0; node < count; node++) enter(node);
  return roots;
}

function reversePostOrder(root: number, from: (node: number) => readonly number[]): number[] {
  const finished: number[] = [];
  const seen = new Set([root]);
  const path = [{ node: root, next: 0 }];
  while (path.length > 0) {
    const top = path[path.length - 1]!;
    const target = from(top.node)[top.next++];
    if (target === undefined) {
      finished.push(top.node);
      path.pop();
    } else if (!seen.has(target)) {
      seen.add(target);
      path.push({ node: target, next: 0 });
    }
  }
  return finished.reverse();
}
