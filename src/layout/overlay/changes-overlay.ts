/** What became of each part between two versions, as an overlay. */
import type { PlacedEdge } from '../../geometry/diagram.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { Overlay } from './with-overlay.ts';

type Change = 'added' | 'removed' | 'changed';

interface Ends {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
}

/** What changed, by ids of the picture. */
export interface PictureChanges {
  readonly nodes: ReadonlyMap<string, Change>;
  readonly flows: readonly { readonly flow: Ends; readonly change: Change }[];
}

const TONES: readonly Change[] = ['added', 'removed', 'changed'];

export function changesOverlay({ nodes, flows }: PictureChanges, lang: Lang): Overlay {
  const mark = (tone: Change | undefined) => (tone === undefined ? null : { tone, text: null });
  const byEnds = new Map<string, { readonly flow: Ends; readonly change: Change }[]>();
  for (const each of flows) byEnds.set(keyOf(each.flow), [...(byEnds.get(keyOf(each.flow)) ?? []), each]);
  return {
    nodeMark: ({ id }) => mark(nodes.get(id)),
    edgeMark: (edge) => mark(byEnds.get(keyOf(edge))?.find(({ flow }) => hasLabel(edge, flow))?.change),
    legend: TONES.map((tone) => ({ tone, text: wordsOf(lang).changes[tone] })),
  };
}

const keyOf = ({ kind, from, to }: Ends | PlacedEdge) => JSON.stringify([kind, from, to]);

/** The label of an edge may also tell its probability; where none is drawn any will do. */
function hasLabel({ label }: PlacedEdge, flow: Ends): boolean {
  return label === null || flow.label === null || label.startsWith(flow.label);
}
