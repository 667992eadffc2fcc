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

function rank({ kind, main }: PlacedEdge): number {
  if (kind === 'information') return 0;
  return main ? 2 : 1;
}

/** The edges that draw their arrowhead: where several end at one point from one side, only the one drawn last. */
function headed(edges: readonly PlacedEdge[]): ReadonlySet<PlacedEdge> {
  const last = new Map<string, PlacedEdge>();
  for (const edge of edges) {
    const [before, tip] = cornersOf(edge.points).slice(-2);
    if (before === undefined || tip === undefined) continue;
    const key = [...tip, Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])].map(Math.round).join();
    const known = last.get(key);
    if (known === undefined || rank(edge) >= rank(known)) last.set(key, edge);
  }
  return new Set(last.values());
}

function lineItems(edge: PlacedEdge, hasHead: boolean, theme: Theme): Item[] {
  const corners = cornersOf(edge.points);
  const [before, tip] = corners.slice(-2);
  if (before === undefined || tip === undefined) return [];
  const line = lineOf(edge, theme);
  const isInformation = edge.kind === 'information';
  const path = stroked(routePath(corners, isInformation ? DRAWN_BACK.open : DRAWN_BACK.filled), line, {
    dash: isInformation ? DASH : null,
  });
  if (!hasHead) return [path];
  return [path, isInformation ? openHead(before, tip, line.color) : filledHead(before, tip, line.color)];
}

function edgeGroup(edge: PlacedEdge, hasHead: boolean, { theme, words, id, nameOf }: Context): GroupItem {
  const say = edge.kind === 'information' ? words.information : words.edge;
  return group([...lineItems(edge, hasHead, theme), ...edge.labelLines.map((line) => textItem(line, theme))], {
    id: id(`edge-${edge.from}--${edge.to}`),
    classes: ['edge', edge.kind, ...(edge.main ? ['main'] : []), ...(edge.answer === null ? [] : [edge.answer])],
    label: say(nameOf(edge.from), nameOf(edge.to), edge.label),
  });
}

/** Ids count in the order of the picture's edges, whatever is drawn first. */
export function edgeGroups(edges: readonly PlacedEdge[], context: Context): GroupItem[] {
  const heads = headed(edges);
  const groups = edges.map((edge) => ({ rank: rank(edge), item: edgeGroup(edge, heads.has(edge), context) }));
  return groups.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
