/** Which connectors each connector leads to: one that a flow leaves by to the one where it goes on, and that one back to all that lead there. */
import type { PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import type { LinkTarget } from './scene.ts';

interface ConnectorPartner {
  readonly node: PlacedNode;
  /** The number that the picture calls the page by, and its place in the whole document. */
  readonly page: { readonly number: number; readonly at: number };
  /** Whether the flow goes on from here. */
  readonly isEntry: boolean;
}

function connectorsOf(page: PlacedPage, at: number): ConnectorPartner[] {
  const starts = new Set(page.edges.map(({ from, fromPlace }) => `${fromPlace} ${from}`));
  return page.nodes
    .filter(({ letter }) => letter !== null)
    .map((node) => ({ node, page: { number: page.number, at }, isEntry: starts.has(`${node.place} ${node.id}`) }));
}

/** The targets of every connector, the one on the page that it names first; the first of the pages is the document's page `firstPage`. */
export function partnersOf(pages: readonly PlacedPage[], firstPage: number): ReadonlyMap<PlacedNode, readonly LinkTarget[]> {
  const connectors = pages.flatMap((page, i) => connectorsOf(page, firstPage + i));
  const byLetter = new Map<string | null, ConnectorPartner[]>();
  for (const connector of connectors) {
    const { letter } = connector.node;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), connector]);
  }
  const targets = connectors.map(({ node, isEntry }) => {
    const others = byLetter.get(node.letter)!.filter((other) => other.isEntry !== isEntry);
    const isNamed = ({ page }: ConnectorPartner) => page.number === node.otherPage;
    const sorted = [...others.filter(isNamed), ...others.filter((other) => !isNamed(other))];
    return [node, sorted.map((other) => ({ page: other.page.at, node: other.node }))] as const;
  });
  return new Map(targets);
}
