/**
 * Strongly connected components by Tarjan's algorithm (1972) with an explicit stack, so that a long chain cannot exhaust the call stack.
 */

/** For each node its component; components are numbered so that every edge runs within one or to a higher one. */
export function strongComponents(successors: readonly (readonly number[])[]): number[] {
  const count = successors.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component: number[] = new Array(count).fill(-1);
  const open: number[] = [];
  let visited = 0;
  let found = 0;

  const enter = (node: number, path: { node: number; next: number }[]) => {
    order[node] = low[node] = visited++;
    open.push(node);
    path.push({ node, next: 0 });
  };
  const close = (node: number) => {
    if (low[node] !== order[node]) return;
    for (;;) {
      const member = open.pop()!;
      component[member] = found;
      if (member === node) break;
    }
    found++;
  };
  const walkFrom = (root: number) => {
    const path: { node: number; next: number }[] = [];
    enter(root, path);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const target = successors[top.node]![top.next++];
      if (target === undefined) {
        path.pop();
        close(top.node);
        const above = path[path.length - 1];
        if (above) low[above.node] = Math.min(low[above.node]!, low[top.node]!);
      } else if (order[target] === -1) enter(target, path);
      else if (component[target] === -1) low[top.node] = Math.min(low[top.node]!, order[target]!);
    }
  };
  for (let root = 0; root < count; root++) if (order[root] === -1) walkFrom(root);
  return component.map((c) => found - 1 - c);
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
