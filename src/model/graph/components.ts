/**
 * Strongly connected components (Tarjan 1972) without recursion: the groups of nodes that can reach each other, each after every component
 * that it leads to.
 */
export function components<Node>(nodes: Iterable<Node>, next: (node: Node) => readonly Node[]): Node[][] {
  const found: Node[][] = [];
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const stack: { readonly node: Node; readonly next: readonly Node[]; at: number }[] = [];
  const enter = (node: Node) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    open.push(node);
    isOpen.add(node);
    stack.push({ node, next: next(node), at: 0 });
  };
  const lower = (node: Node, to: number) => low.set(node, Math.min(low.get(node)!, to));
  const close = (node: Node) => {
    if (low.get(node) !== index.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const each of component) isOpen.delete(each);
    found.push(component);
  };
  for (const root of nodes) {
    if (!index.has(root)) enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = top.next[top.at++];
      if (to === undefined) {
        stack.pop();
        const above = stack.at(-1);
        if (above) lower(above.node, low.get(top.node)!);
        close(top.node);
      } else if (!index.has(to)) enter(to);
      else if (isOpen.has(to)) lower(top.node, index.get(to)!);
    }
  }
  return found;
}
