/** Which connector each connector leads to: one that a flow leaves by to the one where it goes on, and that one back to the first that leads there. */
import type { PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import type { Target } from './scene.ts';

interface Connector {
  readonly node: PlacedNode;
  /** The number that the picture calls the page by, and its place in the whole document. */
  readonly page: { readonly number: number; readonly at: number };
  /** Whether the flow goes on from here. */
  readonly isEntry: boolean;
}

function connectorsOf(page: PlacedPage, at: number): Connector[] {
  const starts = new Set(page.edges.map(({ from, fromPlace }) => `${fromPlace} ${from}`));
  return page.nodes
    .filter(({ letter }) => letter !== null)
    .map((node) => ({ node, page: { number: page.number, at }, isEntry: starts.has(`${node.place} ${node.id}`) }));
}

/** The target of every connector that has a partner, on pages of which the first is the document's page `firstPage`. */
export function partnersOf(pages: readonly PlacedPage[], firstPage: number): ReadonlyMap<PlacedNode, Target> {
  const connectors = pages.flatMap((page, i) => connectorsOf(page, firstPage + i));
  const partners = new Map<PlacedNode, Target>();
  for (const { node, isEntry } of connectors) {
    const others = connectors.filter((other) => other.node.letter === node.letter && other.isEntry !== isEntry);
    const partner = others.find(({ page }) => page.number === node.otherPage) ?? others[0];
    if (partner !== undefined) partners.set(node, { page: partner.page.at, node: partner.node });
  }
  return partners;
}
