/** What the page's script must know of the nodes, taken from the finished pages and the elements that picture them. */
import type { Guide, GuideFlow, GuideLink, GuideNode } from '../../client/guide.ts';
import type { Diagram, PlacedEdge, PlacedLane, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import { endKey, flowOrder } from '../scene/flow-order.ts';
import type { GroupItem, LinkTarget, Scene } from '../scene/scene.ts';
import type { SceneWords } from '../scene/words.ts';
import { directionsOf, type Incident } from './directions.ts';
import { filledIn, type PageWords } from './words.ts';

export interface GuideInput {
  readonly diagram: Diagram;
  /** A page's scene stands at the page's index. */
  readonly scenes: readonly Scene[];
  /** Where connectors lead. */
  readonly partners: ReadonlyMap<PlacedNode, readonly LinkTarget[]>;
  readonly words: PageWords;
  readonly drawingWords: SceneWords;
  /** The safe address of what `see` names, or null where there is none. */
  seeLink(see: string): string | null;
  linkOf(link: string): string | null;
}

export function makeGuide(input: GuideInput): Guide {
  const { diagram, scenes, words } = input;
  const ids = elementIds(scenes);
  const nodes = diagram.pages.flatMap((page) => {
    const lanes = new Map(page.lanes.map((lane) => [lane.id, lane]));
    const lines = linesOf(page, lanes, ids);
    return flowOrder(page).map((node) => guideNode(node, lanes, lines.get(node) ?? [], ids, input));
  });
  const { leadsTo, comesFrom, none, hit, zoom, close } = words;
  return { words: { leadsTo, comesFrom, none, hit, zoom, close }, nodes };
}

/** The ids of the elements that picture nodes and edges. */
export function elementIds(scenes: readonly Scene[]): ReadonlyMap<PlacedNode | PlacedEdge, string> {
  const groups = scenes.flatMap(({ items }) => items.filter((item): item is GroupItem => item.type === 'group'));
  return new Map(groups.flatMap(({ id, subject }) => (id !== null && subject !== null ? [[subject, id] as const] : [])));
}

interface Line extends Incident {
  readonly flow: GuideFlow;
}

function linesOf(
  page: PlacedPage,
  lanes: ReadonlyMap<string, PlacedLane>,
  ids: ReadonlyMap<PlacedNode | PlacedEdge, string>,
): ReadonlyMap<PlacedNode, readonly Line[]> {
  const byEnd = new Map(page.nodes.map((node) => [endKey(node.id, node.place), node]));
  const lines = new Map<PlacedNode, Line[]>();
  for (const edge of page.edges) {
    const from = byEnd.get(endKey(edge.from, edge.fromPlace));
    const to = byEnd.get(endKey(edge.to, edge.toPlace));
    const add = (at: PlacedNode | undefined, other: PlacedNode | undefined, lane: string, isOut: boolean) => {
      if (at === undefined) return;
      const isInformation = edge.kind === 'information';
      const element = other === undefined ? null : ids.get(other)!;
      const text = other === undefined ? (lanes.get(lane)?.name ?? lane) : calledIn(other);
      const line: Line = {
        ...{ other: element ?? '', isOut, isMain: edge.main, isInformation },
        points: isOut ? edge.points : [...edge.points].reverse(),
        flow: { edge: ids.get(edge)!, node: element, text, label: edge.label, isInformation },
      };
      lines.set(at, [...(lines.get(at) ?? []), line]);
    };
    add(from, to, edge.to, true);
    add(to, from, edge.from, false);
  }
  return lines;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What a node is called where others point to it. */
function calledIn(node: PlacedNode): string {
  return oneLine(node.text) || node.id;
}

function guideNode(
  node: PlacedNode,
  lanes: ReadonlyMap<string, PlacedLane>,
  lines: readonly Line[],
  ids: ReadonlyMap<PlacedNode | PlacedEdge, string>,
  input: GuideInput,
): GuideNode {
  const { attributes, kind } = node;
  const { kinds, attributes: names } = input.drawingWords;
  const { description = null, ...facts } = attributes;
  const lane = lanes.get(node.lane ?? '')?.name;
  const kindWords = [kinds[kind], ...(lane === undefined ? [] : [oneLine(lane)])];
  const separator = input.diagram.lang === 'zh' ? '，' : ', ';
  return {
    id: ids.get(node)!,
    name: kind === 'connector' ? '' : node.id,
    text: oneLine(node.text),
    kind: kindWords.join(separator),
    facts: Object.entries(facts).map(([key, value]) => [capitalised(names[key] ?? key), value] as const),
    description,
    links: linksOf(node, ids, input),
    isConnector: kind === 'connector',
    out: lines.filter(({ isOut }) => isOut).map(({ flow }) => flow),
    in: lines.filter(({ isOut }) => !isOut).map(({ flow }) => flow),
    keys: directionsOf(lines.filter(({ other }) => other !== '')),
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function linksOf(node: PlacedNode, ids: ReadonlyMap<PlacedNode | PlacedEdge, string>, input: GuideInput): GuideLink[] {
  const { words, partners, diagram } = input;
  const across = (partners.get(node) ?? []).flatMap(({ node: partner, page: number }) => {
    if (partner === null) return [];
    const title = diagram.pages[number - 1]?.title;
    return [{ text: filledIn(words.goTo, { number, text: title ?? calledIn(partner) }), href: `#${ids.get(partner)!}` }];
  });
  const see = node.see === null ? null : input.seeLink(node.see);
  const link = node.link === null ? null : input.linkOf(node.link);
  return [
    ...across,
    ...(see === null ? [] : [{ text: filledIn(words.openProcess, { text: node.see! }), href: see }]),
    ...(link === null ? [] : [{ text: filledIn(words.openLink, { text: node.link! }), href: link }]),
  ];
}
