/** Where the flow goes on: the connectors of a letter on the other side. */
import type { Diagram, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import { endKey } from './flow-order.ts';

export interface Partner {
  readonly node: PlacedNode;
  readonly page: PlacedPage;
}

/** For each connector those that it leads to, or comes from; the one that it names by its page first. */
export function partnersOf({ pages }: Diagram): ReadonlyMap<PlacedNode, readonly Partner[]> {
  const sides = new Map<string, { exits: Partner[]; entries: Partner[] }>();
  const isExit = new Map<PlacedNode, boolean>();
  for (const page of pages) {
    const reached = new Set(page.edges.map((edge) => endKey(edge.to, edge.toPlace)));
    for (const node of page.nodes) {
      if (node.letter === null) continue;
      const side = sides.get(node.letter) ?? { exits: [], entries: [] };
      sides.set(node.letter, side);
      isExit.set(node, reached.has(endKey(node.id, node.place)));
      (isExit.get(node) ? side.exits : side.entries).push({ node, page });
    }
  }
  const others = (node: PlacedNode) => {
    const { exits, entries } = sides.get(node.letter!)!;
    const found = isExit.get(node) ? entries : exits;
    const isNamed = ({ page }: Partner) => page.number === node.otherPage;
    return [...found.filter(isNamed), ...found.filter((partner) => !isNamed(partner))];
  };
  return new Map([...isExit.keys()].map((node) => [node, others(node)]));
}
