/** What became of each part between two versions, as an overlay. */
import type { Diagram, PlacedEdge } from '../../geometry/diagram.ts';
import { wordsOf } from '../words/picture-words.ts';
import type { Overlay } from './with-overlay.ts';

type OverlayChange = 'added' | 'removed' | 'changed';

interface Ends {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
}

/** What changed, by ids of the picture. */
export interface PictureChanges {
  readonly nodes: ReadonlyMap<string, OverlayChange>;
  readonly flows: readonly { readonly flow: Ends; readonly change: OverlayChange }[];
}

const TONES: readonly OverlayChange[] = ['added', 'removed', 'changed'];

export function changesOverlay({ nodes, flows }: PictureChanges, { lang, pages }: Pick<Diagram, 'lang' | 'pages'>): Overlay {
  const mark = (tone: OverlayChange | undefined) => (tone === undefined ? null : { tone, text: null });
  const byEnds = new Map<string, { readonly flow: Ends; readonly change: OverlayChange }[]>();
  for (const each of flows) byEnds.set(keyOf(each.flow), [...(byEnds.get(keyOf(each.flow)) ?? []), each]);
  const changeOf = (ends: Ends) => byEnds.get(keyOf(ends))?.find(({ flow }) => hasLabel(ends, flow))?.change;
  const drawn = flowsDrawn(pages.flatMap(({ edges }) => edges));
  return {
    nodeMark: ({ id }) => mark(nodes.get(id)),
    // What several flows share is marked only where the same became of all of them.
    edgeMark: (edge) => {
      const changes = new Set(drawn(edge).map(changeOf));
      return changes.size === 1 ? mark([...changes][0]) : null;
    },
    legend: TONES.map((tone) => ({ tone, text: wordsOf(lang).changes[tone] })),
  };
}

/** The flows between nodes that an edge is part of: one, or over a connector as many as its other side has. */
function flowsDrawn(edges: readonly PlacedEdge[]): (edge: PlacedEdge) => Ends[] {
  const exits = groupBy(edges, ({ to }) => to);
  const entries = groupBy(edges, ({ from }) => from);
  const isConnector = (id: string) => id.startsWith('@');
  return (edge) => {
    const { kind, from, to, label } = edge;
    if (isConnector(to))
      return (entries.get(to) ?? []).map((entry) => ({ kind, from, to: entry.to, label: label ?? entry.label }));
    if (isConnector(from))
      return (exits.get(from) ?? []).map((exit) => ({ kind, from: exit.from, to, label: exit.label ?? label }));
    return [{ kind, from, to, label }];
  };
}

function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item]);
  return groups;
}

const keyOf = ({ kind, from, to }: Ends) => JSON.stringify([kind, from, to]);

/** The label of an edge may also state its probability; where none is drawn any will do. */
function hasLabel({ label }: Ends, flow: Ends): boolean {
  return label === null || flow.label === null || label.startsWith(flow.label);
}
