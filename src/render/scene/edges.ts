/** Edges: line, arrowhead and label as one group. Other flows come first and the main flow last, so that it stays whole where they meet. */
import type { PlacedEdge, PlacedPage } from '../../geometry/diagram.ts';
import { boundsOf } from '../../geometry/path.ts';
import type { LineStyle, Theme } from '../../themes/theme.ts';
import { DRAWN_BACK, filledHead, openHead } from './arrowhead.ts';
import type { SceneContext } from './context.ts';
import { cornersOf, reversed, routePath } from './route.ts';
import { type GroupItem, group, type SceneItem, stroked } from './scene.ts';
import { textItem } from './text.ts';

const DASH = [5, 3];

function lineOf({ kind, main }: PlacedEdge, theme: Theme): LineStyle {
  if (kind === 'information') return theme.informationFlow;
  return main ? theme.mainFlow : theme.otherFlow;
}

function rank({ kind, main }: PlacedEdge): number {
  if (kind === 'information') return 0;
  return main ? 2 : 1;
}

/** Where an edge ends, and from which side. */
function endOf({ points }: PlacedEdge): string {
  const [before, tip] = cornersOf(points).slice(-2);
  if (before === undefined || tip === undefined) return '';
  return [...tip, Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])].map(Math.round).join();
}

/** All edges that end at the same point from the same side, for each of them. */
function together(edges: readonly PlacedEdge[]): (edge: PlacedEdge) => readonly PlacedEdge[] {
  const byEnd = new Map<string, PlacedEdge[]>();
  for (const edge of edges) {
    const end = endOf(edge);
    byEnd.set(end, [...(byEnd.get(end) ?? []), edge]);
  }
  return (edge) => byEnd.get(endOf(edge)) ?? [];
}

/** The edge that is drawn last, on top of the others. */
function topmost(edges: readonly PlacedEdge[]): PlacedEdge | undefined {
  return edges.reduce<PlacedEdge | undefined>(
    (top, edge) => (top === undefined || rank(edge) >= rank(top) ? edge : top),
    undefined,
  );
}

/**
 * Line and arrowhead; of edges that end together only the topmost has a head, and the dashes of others fall on each other. Lines that join
 * at a dot, with which none is said to end, have no head.
 */
function lineItems(edge: PlacedEdge, others: readonly PlacedEdge[], theme: Theme): SceneItem[] {
  const corners = cornersOf(edge.points);
  const [before, tip] = corners.slice(-2);
  if (before === undefined || tip === undefined) return [];
  const line = lineOf(edge, theme);
  const hasHead = topmost(others) === edge;
  if (edge.kind === 'sequence') {
    const drawnBack = others.length === 0 ? 0 : DRAWN_BACK.filled;
    return [stroked(routePath(corners, drawnBack), line), ...(hasHead ? [filledHead(before, tip, line.color)] : [])];
  }
  const path = routePath(corners, DRAWN_BACK.open);
  const meetsDashes = others.filter(({ kind }) => kind === 'information').length > 1;
  const dashed = stroked(meetsDashes ? reversed(path) : path, line, { dash: DASH });
  return [dashed, ...(hasHead ? [openHead(before, tip, line.color)] : [])];
}

type NameOfEnd = (id: string, place: number) => string;

function edgeGroup(
  edge: PlacedEdge,
  others: readonly PlacedEdge[],
  nameOf: NameOfEnd,
  { theme, words, id }: SceneContext,
): GroupItem {
  const say = edge.kind === 'information' ? words.information : words.edge;
  return group([...lineItems(edge, others, theme), ...edge.labelLines.map((line) => textItem(line, theme))], {
    id: id(`edge-${edge.from}--${edge.to}`),
    classes: ['edge', edge.kind, ...(edge.main ? ['main'] : []), ...(edge.answer === null ? [] : [edge.answer])],
    label: say(nameOf(edge.from, edge.fromPlace), nameOf(edge.to, edge.toPlace), edge.label),
    box: boundsOf(edge.points),
    subject: edge,
  });
}

/** Ids count in the order of the picture's edges, whatever is drawn first. */
export function edgeGroups({ edges, nodes }: Pick<PlacedPage, 'edges' | 'nodes'>, context: SceneContext): GroupItem[] {
  const endingWith = together(edges);
  const merges = new Set(nodes.filter(({ kind }) => kind === 'merge').map(({ id }) => id));
  // Connectors of one letter name other pages on each page.
  const connectors = new Map(nodes.flatMap(({ id, place, letter, text }) => (letter === null ? [] : [[`${place} ${id}`, text]])));
  const nameOf: NameOfEnd = (id, place) => connectors.get(`${place} ${id}`) ?? context.nameOf(id);
  const groups = edges.map((edge) => {
    const others = merges.has(edge.to) ? [] : endingWith(edge);
    return { rank: rank(edge), item: edgeGroup(edge, others, nameOf, context) };
  });
  return groups.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
