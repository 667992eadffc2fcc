/** Components of directed graphs, without recursion, so that a long chain can't exhaust the call stack. Nodes are numbers from 0, or values. */

/**
 * The strongly connected components of what the roots reach (Tarjan 1972): the groups of nodes that can reach each other, each after every
 * component that it leads to.
 */
function strongGroups(roots: Iterable<number>, next: (node: number) => readonly number[]): number[][] {
  const found: number[][] = [];
  const order: number[] = [];
  const low: number[] = [];
  const isClosed: boolean[] = [];
  const open: number[] = [];
  const path: { readonly node: number; readonly next: readonly number[]; at: number }[] = [];
  let visited = 0;
  const enter = (node: number) => {
    order[node] = low[node] = visited++;
    open.push(node);
    path.push({ node, next: next(node), at: 0 });
  };
  const lower = (node: number, to: number) => {
    if (to < low[node]!) low[node] = to;
  };
  const close = (node: number) => {
    if (low[node] !== order[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const each of group) isClosed[each] = true;
    found.push(group);
  };
  for (const root of roots) {
    if (order[root] === undefined) enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = top.next[top.at++];
      if (to === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.node, low[top.node]!);
        close(top.node);
      } else if (order[to] === undefined) enter(to);
      else if (!isClosed[to]) lower(top.node, order[to]);
    }
  }
  return found;
}

/** The strongly connected components of what the nodes reach, each after every component that it leads to. */
export function components<Node>(nodes: Iterable<Node>, next: (node: Node) => readonly Node[]): Node[][] {
  const [all, numbers]: [Node[], Map<Node, number>] = [[], new Map()];
  const numberOf = (node: Node) => {
    const known = numbers.get(node);
    if (known !== undefined) return known;
    numbers.set(node, all.length);
    return all.push(node) - 1;
  };
  const roots = [...nodes].map(numberOf);
  return strongGroups(roots, (node) => next(all[node]!).map(numberOf)).map((group) => group.map((node) => all[node]!));
}

/** For each node the number of its strongly connected component; every edge runs within one or to a higher one. */
export function strongComponents(successors: readonly (readonly number[])[]): number[] {
  const numbers: number[] = new Array(successors.length);
  const groups = strongGroups(successors.keys(), (node) => successors[node]!).reverse();
  groups.forEach((group, number) => {
    for (const node of group) numbers[node] = number;
  });
  return numbers;
}

/** For each node the number of its connected component, edges taken without direction; numbered by their first node. */
export function connectedComponents(count: number, pairs: Iterable<readonly [number, number]>): number[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const x = find(a);
    const y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const number = new Map<number, number>();
  return parent.map((_, i) => {
    const root = find(i);
    if (!number.has(root)) number.set(root, number.size);
    return number.get(root)!;
  });
}
