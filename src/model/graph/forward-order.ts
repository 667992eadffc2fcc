/**
 * The depth-first search that distinguishes forward flows from back flows. A back flow closes a loop: it leads to a node that the search is still
 * inside of. Without the back flows the graph has no cycle, and the reverse of the order in which the search leaves the nodes is a
 * topological one (Tarjan 1972).
 */
export interface ForwardOrder<Node, Edge> {
  /** Every node that the roots reach, each after all nodes with a forward edge to it. */
  readonly order: readonly Node[];
  readonly back: ReadonlySet<Edge>;
}

/** Searches from each root in turn, along edges in the order given; linear, with a stack of its own. */
export function forwardOrder<Node, Edge extends { readonly to: Node }>(
  roots: Iterable<Node>,
  out: (node: Node) => readonly Edge[],
): ForwardOrder<Node, Edge> {
  const inside = new Set<Node>();
  const seen = new Set<Node>();
  const left: Node[] = [];
  const back = new Set<Edge>();
  const stack: { readonly node: Node; readonly out: readonly Edge[]; next: number }[] = [];
  const enter = (node: Node) => {
    seen.add(node);
    inside.add(node);
    stack.push({ node, out: out(node), next: 0 });
  };
  for (const root of roots) {
    if (!seen.has(root)) enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = top.out[top.next++];
      if (edge === undefined) {
        inside.delete(top.node);
        left.push(stack.pop()!.node);
      } else if (inside.has(edge.to)) back.add(edge);
      else if (!seen.has(edge.to)) enter(edge.to);
    }
  }
  return { order: left.reverse(), back };
}
