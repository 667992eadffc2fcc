/**
 * Which arcs of a connected graph lie on exactly the same cycles. Each arc outside a spanning tree gets a random number, each arc of the
 * tree the exclusive or of those that close a cycle over it: arcs are cycle equivalent if their numbers are equal, and otherwise differ but
 * for a chance of 2^-53 (cycle space sampling, Pritchard & Thurimella 2011). The numbers come from a fixed seed. Linear.
 */
export interface CycleLink<Node> {
  readonly from: Node;
  readonly to: Node;
}

/** The class of each link; links of one class have the same number. Direction does not matter. */
export function cycleClasses<Node, L extends CycleLink<Node>>(links: readonly L[], root: Node): Map<L, number> {
  const { order, above } = spanningTree(root, linksAround(links));
  const random = randomWords();
  const labels = new Map<L, CycleLabel>();
  const sums = new Map<Node, CycleLabel>(order.map((node) => [node, [0, 0]]));
  const tree = new Set(above.values());
  for (const link of links) {
    if (tree.has(link)) continue;
    const label: CycleLabel = [random(), random()];
    labels.set(link, label);
    for (const end of [link.from, link.to]) add(sums.get(end)!, label);
  }
  for (const node of order.reverse()) {
    const link = above.get(node);
    if (link === undefined) continue;
    const sum = sums.get(node)!;
    labels.set(link, sum);
    add(sums.get(link.from === node ? link.to : link.from)!, sum);
  }
  const classes = new Map<L, number>();
  for (const [link, label] of labels) classes.set(link, numberOf(label));
  return classes;
}

/** Two words of 32 bits. */
type CycleLabel = [number, number];

/** As much of a label as a number holds. */
function numberOf([high, low]: CycleLabel): number {
  return (high & 0x1fffff) * 0x1_0000_0000 + low;
}

function add(sum: CycleLabel, label: CycleLabel): void {
  sum[0] = (sum[0] ^ label[0]) >>> 0;
  sum[1] = (sum[1] ^ label[1]) >>> 0;
}

function linksAround<Node, L extends CycleLink<Node>>(links: readonly L[]): Map<Node, L[]> {
  const around = new Map<Node, L[]>();
  for (const link of links) {
    for (const end of [link.from, link.to]) {
      const list = around.get(end);
      if (list) list.push(link);
      else around.set(end, [link]);
    }
  }
  return around;
}

/** The nodes in order of discovery, each after the one above it, and the link by which it was found. */
function spanningTree<Node, L extends CycleLink<Node>>(root: Node, around: ReadonlyMap<Node, readonly L[]>) {
  const above = new Map<Node, L>();
  const order = [root];
  const seen = new Set(order);
  for (const node of order) {
    for (const link of around.get(node) ?? []) {
      const other = link.from === node ? link.to : link.from;
      if (seen.has(other)) continue;
      seen.add(other);
      above.set(other, link);
      order.push(other);
    }
  }
  return { order, above };
}

/** Words of 32 bits, the same ones in every run (splitmix32). */
function randomWords(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}
