/** What each page connector says: the page of its other side and the text that stands there. */
import type { NodeKind } from '../../model/process.ts';
import type { Connector } from './chart.ts';
import type { Link, LinkEnd } from './links.ts';

/** The connector at one end of a link, told from all links of the process. Of several pages the one that the author states is shown. */
export type ConnectorLookup = (end: LinkEnd & { kind: 'connector' }) => Connector;

/** Reads both sides of every letter once. */
export function connectorLookup(links: readonly Link[]): ConnectorLookup {
  const sides = new Map<string, Side>();
  for (const link of links) {
    if (link.to.kind === 'connector') addSide(sides, `exit ${link.to.letter}`, link.page, link.from);
    if (link.from.kind === 'connector') addSide(sides, `entry ${link.from.letter}`, link.page, link.to);
  }
  return ({ letter, side, statedPage }) => {
    const other = sides.get(`${side === 'exit' ? 'entry' : 'exit'} ${letter}`);
    const pages = [...(other?.pages ?? [])].sort((a, b) => a - b);
    const stated = statedPage !== null && (pages.length === 0 || pages.includes(statedPage)) ? [statedPage] : pages;
    return { letter, side, otherPages: stated, caption: only(other?.texts), neighbour: nameless(other) };
  };
}

function only<T>(all: ReadonlySet<T> | undefined): T | null {
  return all?.size === 1 ? [...all][0]! : null;
}

/** A bar has no text, so its kind says what stands there. */
function nameless(side: Side | undefined): NodeKind | null {
  return side?.texts.size === 0 ? only(side.kinds) : null;
}

interface Side {
  readonly pages: Set<number>;
  readonly texts: Set<string>;
  readonly kinds: Set<NodeKind>;
}

function addSide(sides: Map<string, Side>, key: string, page: number, neighbour: LinkEnd): void {
  const side = sides.get(key) ?? { pages: new Set(), texts: new Set(), kinds: new Set() };
  sides.set(key, side);
  side.pages.add(page);
  if (neighbour.kind !== 'node') return;
  side.kinds.add(neighbour.node.kind);
  if (neighbour.node.text !== '') side.texts.add(neighbour.node.text);
}
