/** Reads a set of pages as a person with a finger on them does: along edges, and from a circle to the one with its letter on the page it names. */
import type { Diagram, PlacedNode, PlacedPage } from '../../../src/geometry/diagram.ts';

/** `from -> to` for every sequence flow and message between nodes that are no data, led over the circles; a circle without its pair throws. */
export function flowsOf({ pages }: Diagram): string[] {
  return pages.flatMap((page) =>
    page.edges.flatMap(({ from, to, toPlace }) => {
      if (from.startsWith('@')) return [];
      if (!to.startsWith('@')) return [`${from} -> ${to}`];
      const circle = page.nodes.find(({ id, place }) => id === to && place === toPlace)!;
      return [`${from} -> ${targetOf(circle, page, pages)}`];
    }),
  );
}

function targetOf(circle: PlacedNode, page: PlacedPage, pages: readonly PlacedPage[]): string {
  const there = pages[(circle.otherPage ?? page.number) - 1]!;
  const entries = there.edges.filter(({ from }) => from === circle.id);
  if (entries.length !== 1)
    throw new Error(`${circle.id} on page ${page.number} leads to ${entries.length} entries on page ${there.number}`);
  return entries[0]!.to;
}

/** The letters of a picture with the ids of all nodes that each leads to. */
export function targetsOfLetters({ pages }: Diagram): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { edges } of pages) {
    for (const { from, to } of edges) if (from.startsWith('@')) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  }
  return targets;
}
