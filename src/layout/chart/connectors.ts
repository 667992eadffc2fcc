/** What each page connector says: the page of its other side and the text that stands there. */
import type { Flow, NodeKind } from '../../model/process.ts';
import type { ConnectorSource, PageConnector } from './chart.ts';
import type { ChartLink, LinkEnd } from './links.ts';

/** The connector at one end of a link, found from all links of the process. Of several pages the one that the author states is shown. */
export type ConnectorLookup = (end: LinkEnd & { kind: 'connector' }) => PageConnector;

/** Reads both sides of every letter once. `flows` are those of the process, from which a bar without a text gets its name. */
export function connectorLookup(links: readonly ChartLink[], flows: readonly Flow[]): ConnectorLookup {
  const sides = new Map<string, PairSide>();
  for (const link of links) {
    if (link.to.kind === 'connector') addSide(sides, `exit ${link.to.letter}`, link.page, link.from);
    if (link.from.kind === 'connector') addSide(sides, `entry ${link.from.letter}`, link.page, link.to);
  }
  const texts = new Map(links.flatMap(({ from, to }) => [from, to].flatMap(textOf)));
  return ({ letter, side, statedPage }) => {
    const other = sides.get(`${side === 'exit' ? 'entry' : 'exit'} ${letter}`);
    const pages = [...(other?.pages ?? [])].sort((a, b) => a - b);
    const stated = statedPage !== null && (pages.length === 0 || pages.includes(statedPage)) ? [statedPage] : pages;
    const sources = (other?.sources ?? []).filter(({ page }) => stated.includes(page));
    return { letter, side, otherPages: stated, caption: only(other?.texts), sources, neighbour: nameless(other, flows, texts) };
  };
}

function textOf(end: LinkEnd): [string, string][] {
  return end.kind === 'node' ? [[end.node.id, end.node.text]] : [];
}

function only<T>(all: ReadonlySet<T> | undefined): T | null {
  return all?.size === 1 ? [...all][0]! : null;
}

/** A bar has no text, so its kind says what stands there, and what it joins or parts. */
function nameless(
  side: PairSide | undefined,
  flows: readonly Flow[],
  texts: ReadonlyMap<string, string>,
): PageConnector['neighbour'] {
  const kind = side?.texts.size === 0 ? only(side.kinds) : null;
  const id = only(side?.nameless);
  if (kind === null || id === null) return kind === null ? null : { kind, around: [] };
  const [near, far] = kind === 'join' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const around = flows.flatMap((flow) => {
    const [bar, other] = [flow[near], flow[far]];
    return flow.kind === 'sequence' && bar.kind === 'node' && bar.id === id && other.kind === 'node'
      ? [texts.get(other.id) ?? '']
      : [];
  });
  return { kind, around: [...new Set(around)].filter((text) => text !== '') };
}

interface PairSide {
  readonly pages: Set<number>;
  readonly texts: Set<string>;
  readonly kinds: Set<NodeKind>;
  /** Ids of nodes without a text. */
  readonly nameless: Set<string>;
  readonly sources: ConnectorSource[];
}

function addSide(sides: Map<string, PairSide>, key: string, page: number, neighbour: LinkEnd): void {
  const side = sides.get(key) ?? { pages: new Set(), texts: new Set(), kinds: new Set(), nameless: new Set(), sources: [] };
  sides.set(key, side);
  side.pages.add(page);
  if (neighbour.kind !== 'node') return;
  const { kind, id, text } = neighbour.node;
  side.kinds.add(kind);
  if (text === '') side.nameless.add(id);
  else side.texts.add(text);
  if (text !== '') side.sources.push({ text, page });
}
