/** Edges: line, arrowhead and label as one group. Other flows come first and the main flow last, so that it stays whole where they meet. */
import type { PlacedEdge } from '../../geometry/diagram.ts';
import type { Line, Theme } from '../themes/theme.ts';
import { DRAWN_BACK, filledHead, openHead } from './arrowhead.ts';
import type { Context } from './context.ts';
import { cornersOf, routePath } from './route.ts';
import { type GroupItem, group, type Item, stroked } from './scene.ts';
import { textItem } from './text.ts';

const DASH = [5, 3];

function lineOf({ kind, main }: PlacedEdge, theme: Theme): Line {
  if (kind === 'information') return theme.informationFlow;
  return main ? theme.mainFlow : theme.otherFlow;
}

function lineItems(edge: PlacedEdge, theme: Theme): Item[] {
  const corners = cornersOf(edge.points);
  const [before, tip] = [corners.at(-2), corners.at(-1)];
  if (before === undefined || tip === undefined) return [];
  const line = lineOf(edge, theme);
  if (edge.kind === 'information') {
    return [stroked(routePath(corners, DRAWN_BACK.open), line, { dash: DASH }), openHead(before, tip, line.color)];
  }
  return [stroked(routePath(corners, DRAWN_BACK.filled), line), filledHead(before, tip, line.color)];
}

function edgeGroup(edge: PlacedEdge, { theme, words, id, nameOf }: Context): GroupItem {
  const say = edge.kind === 'information' ? words.information : words.edge;
  return group([...lineItems(edge, theme), ...edge.labelLines.map((line) => textItem(line, theme))], {
    id: id(`edge-${edge.from}--${edge.to}`),
    classes: ['edge', edge.kind, ...(edge.main ? ['main'] : []), ...(edge.answer === null ? [] : [edge.answer])],
    label: say(nameOf(edge.from), nameOf(edge.to), edge.label),
  });
}

function rank({ kind, main }: PlacedEdge): number {
  if (kind === 'information') return 0;
  return main ? 2 : 1;
}

/** Ids count in the order of the picture's edges, whatever is drawn first. */
export function edgeGroups(edges: readonly PlacedEdge[], context: Context): GroupItem[] {
  const groups = edges.map((edge) => ({ rank: rank(edge), item: edgeGroup(edge, context) }));
  return groups.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
